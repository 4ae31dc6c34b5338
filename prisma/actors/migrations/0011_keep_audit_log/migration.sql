-- CreateTable
CREATE TABLE "AuditEntry" (
    "number" BIGINT NOT NULL,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL,
    "operation" TEXT,
    "organizationNumber" TEXT,
    "supplierNumber" TEXT,
    "clientId" TEXT,
    "tokenId" TEXT,
    "correlationId" TEXT,
    "revision" BIGINT NOT NULL,
    "lastSequence" BIGINT NOT NULL,
    "versionCount" INTEGER NOT NULL,
    "rootIds" UUID[],
    "rootCount" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("number")
);

-- The text of a version, of which its digest is made: everything but when it ended, which is noted later.
CREATE FUNCTION samspill_version_text(version "RowVersion") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_array(version."sequence", version."id", version."tableName", version."rowId", version."rootId", version."rootIds", version."version", version."operation",
    (extract(epoch FROM version."recordedFrom") * 1000000)::bigint, version."data", version."cause")::text
$$;

-- The digest of any number of texts, in as little memory as that of one: each is digested with the digest of all before.
CREATE FUNCTION samspill_fold_text(folded bytea, folding text) RETURNS bytea LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN sha256(folded || convert_to(folding, 'UTF8'));
END $$;
CREATE AGGREGATE samspill_digest(text) (SFUNC = samspill_fold_text, STYPE = bytea, INITCOND = '');

-- The text of an entry, of which its hash is made.
CREATE FUNCTION samspill_entry_text(entry "AuditEntry") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_array(entry."number", (extract(epoch FROM entry."recordedAt") * 1000000)::bigint, entry."operation", entry."organizationNumber", entry."supplierNumber",
    entry."clientId", entry."tokenId", entry."correlationId", entry."revision", entry."lastSequence", entry."versionCount", entry."rootIds", entry."rootCount", entry."digest",
    entry."previousHash")::text
$$;

-- Writes the entry of everything that was recorded after the last one. The revision is held until the transaction ends,
-- as all writers do, so that numbers have no gap and no two entries the same one before them.
CREATE FUNCTION samspill_write_audit_entry(cause jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  head "AuditEntry";
  entry "AuditEntry";
BEGIN
  SELECT "value" INTO entry."revision" FROM "Revision" WHERE "id" = 1 FOR UPDATE;
  SELECT * INTO head FROM "AuditEntry" ORDER BY "number" DESC LIMIT 1;
  entry."number" := coalesce(head."number", 0) + 1;
  entry."previousHash" := coalesce(head."hash", repeat('0', 64));
  entry."operation" := cause ->> 'operation';
  entry."organizationNumber" := cause ->> 'organizationNumber';
  entry."supplierNumber" := cause ->> 'supplierNumber';
  entry."clientId" := cause ->> 'clientId';
  entry."tokenId" := cause ->> 'tokenId';
  entry."correlationId" := cause ->> 'correlationId';
  SELECT coalesce(max((v."row")."sequence"), head."lastSequence", 0), count(*), coalesce(max((v."row")."recordedFrom"), clock_timestamp()), encode(samspill_digest(samspill_version_text(v."row")), 'hex')
  INTO entry."lastSequence", entry."versionCount", entry."recordedAt", entry."digest"
  FROM (SELECT recorded AS "row" FROM "RowVersion" recorded WHERE "sequence" > coalesce(head."lastSequence", 0) ORDER BY "sequence") v;
  IF entry."versionCount" = 0 AND head."number" IS NOT NULL THEN
    RETURN;
  END IF;
  SELECT count(*), coalesce((array_agg(r."root" ORDER BY r."first"))[1:100], '{}') INTO entry."rootCount", entry."rootIds"
  FROM (SELECT coalesce("rootId", "rowId") AS "root", min("sequence") AS "first" FROM "RowVersion" WHERE "sequence" > coalesce(head."lastSequence", 0) GROUP BY 1) r;
  entry."hash" := encode(sha256(convert_to(samspill_entry_text(entry), 'UTF8')), 'hex');
  INSERT INTO "AuditEntry" SELECT (entry).*;
END $$;
-- What it looks up is found by an index always: a plan made while the history was small would read all of it.
ALTER FUNCTION samspill_write_audit_entry(jsonb) SET enable_seqscan = off;
ALTER FUNCTION samspill_write_audit_entry(jsonb) SET jit = off;

-- Before a transaction ends it writes one entry of all that it recorded: the first version asks for it, and the others
-- see that it was asked for.
CREATE FUNCTION samspill_end_with_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('samspill.audit_asked', '', true);
  PERFORM samspill_write_audit_entry(NEW."cause");
  RETURN NULL;
END $$;
CREATE FUNCTION samspill_ask_for_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('samspill.audit_asked', 'yes', true);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER audit_at_end AFTER INSERT ON "RowVersion" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (current_setting('samspill.audit_asked', true) IS DISTINCT FROM 'yes') EXECUTE FUNCTION samspill_end_with_audit_entry();
CREATE TRIGGER audit_asked AFTER INSERT ON "RowVersion" FOR EACH ROW
  WHEN (current_setting('samspill.audit_asked', true) IS DISTINCT FROM 'yes') EXECUTE FUNCTION samspill_ask_for_audit_entry();

-- An entry stays as it was written.
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION samspill_refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION samspill_refuse_change();

-- The first entry says from which revision on there is a log, and covers all that was recorded before it.
SELECT samspill_write_audit_entry('{"operation": "audit log begun"}');
