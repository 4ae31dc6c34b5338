-- Row history: every change of a row is kept, by a trigger, in the transaction of the change.
-- Each subgraph's second migration starts with this text (a migration must stand alone) and then calls
-- samspill_keep_history once for each of its tables. Needs the tables "RowVersion" and "Revision".

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

INSERT INTO "Revision" ("id", "value") VALUES (1, 0);

CREATE FUNCTION samspill_stamp_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."recordedAt" := now();
  NEW."version" := CASE WHEN TG_OP = 'UPDATE' THEN OLD."version" + 1 ELSE 1 END;
  RETURN NEW;
END $$;

-- The argument names the column that leads to the row's root: the record whose history a reader asks for.
CREATE FUNCTION samspill_record_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  row_data jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
  cause jsonb := NULLIF(current_setting('samspill.cause', true), '')::jsonb;
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE "RowVersion" SET "recordedTo" = now()
    WHERE "tableName" = TG_TABLE_NAME AND "rowId" = OLD."id" AND "recordedTo" IS NULL;
  END IF;
  INSERT INTO "RowVersion" ("tableName", "rowId", "rootId", "version", "operation", "recordedFrom", "recordedTo", "data", "cause")
  VALUES (TG_TABLE_NAME, (row_data ->> 'id')::uuid, (row_data ->> TG_ARGV[0])::uuid,
          (row_data ->> 'version')::int + CASE WHEN TG_OP = 'DELETE' THEN 1 ELSE 0 END, TG_OP,
          now(), CASE WHEN TG_OP = 'DELETE' THEN now() END, row_data, cause);
  RETURN NULL;
END $$;

CREATE FUNCTION samspill_raise_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Revision" SET "value" = "value" + 1 WHERE "id" = 1;
  RETURN NULL;
END $$;

CREATE FUNCTION samspill_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE FUNCTION samspill_keep_history(table_name text, root_column text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER stamp_row BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION samspill_stamp_row()', table_name);
  EXECUTE format('CREATE TRIGGER record_version AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION samspill_record_version(%L)', table_name, root_column);
  EXECUTE format('CREATE TRIGGER raise_revision AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION samspill_raise_revision()', table_name);
END $$;

-- A version that was recorded stays as it was: it can only be closed, never rewritten or removed.
CREATE FUNCTION samspill_guard_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."recordedTo" IS NOT NULL OR to_jsonb(NEW) - 'recordedTo' <> to_jsonb(OLD) - 'recordedTo' THEN
    RAISE EXCEPTION 'RowVersion is append-only' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_version BEFORE UPDATE OR DELETE ON "RowVersion" FOR EACH ROW EXECUTE FUNCTION samspill_guard_version();
