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

-- The history of each table, under the record that its readers ask for.
SELECT samspill_keep_history('Actor', 'id');
SELECT samspill_keep_history('ActorName', 'actorId');
SELECT samspill_keep_history('ParentPeriod', 'actorId');
SELECT samspill_keep_history('Succession', 'predecessorId');
SELECT samspill_keep_history('GovernmentFunction', 'id');
SELECT samspill_keep_history('ActorFunction', 'actorId');
SELECT samspill_keep_history('Relation', 'fromId');
SELECT samspill_keep_history('ActorNeed', 'actorId');
SELECT samspill_keep_history('MaturityAssessment', 'actorId');
SELECT samspill_keep_history('CoordinationDegree', 'id');
SELECT samspill_keep_history('CoordinationAssignment', 'actorId');
SELECT samspill_keep_history('Ecosystem', 'id');
SELECT samspill_keep_history('EcosystemMember', 'ecosystemId');
SELECT samspill_keep_history('EcosystemComponent', 'ecosystemId');
SELECT samspill_keep_history('EcosystemLink', 'ecosystemId');
SELECT samspill_keep_history('SharedComponent', 'id');
SELECT samspill_keep_history('ComponentActor', 'componentId');
SELECT samspill_keep_history('ComponentDependency', 'componentId');
SELECT samspill_keep_history('WithheldValue', 'recordId');

-- Nine digits of which the last is the check digit: weights 3 2 7 6 5 4 3 2, (11 - sum mod 11) mod 11, never 10.
ALTER TABLE "Actor" ADD CONSTRAINT "Actor_organizationNumber_valid" CHECK (
  "organizationNumber" IS NULL OR ("organizationNumber" ~ '^[0-9]{9}$' AND
    (11 - (3 * substr("organizationNumber", 1, 1)::int + 2 * substr("organizationNumber", 2, 1)::int + 7 * substr("organizationNumber", 3, 1)::int
         + 6 * substr("organizationNumber", 4, 1)::int + 5 * substr("organizationNumber", 5, 1)::int + 4 * substr("organizationNumber", 6, 1)::int
         + 3 * substr("organizationNumber", 7, 1)::int + 2 * substr("organizationNumber", 8, 1)::int) % 11) % 11 = substr("organizationNumber", 9, 1)::int));
-- A ministry is its own sector and answers for others; nobody else is in one by what it is.
ALTER TABLE "Actor" ADD CONSTRAINT "Actor_ownSector_noMinistry" CHECK ("ownSector" IS DISTINCT FROM 'MINISTRY');
ALTER TABLE "Actor" ADD CONSTRAINT "Actor_group_noNumber" CHECK ("kind" <> 'GROUP' OR "organizationNumber" IS NULL);

-- Periods are half-open and never empty.
ALTER TABLE "ActorName" ADD CONSTRAINT "ActorName_period" CHECK ("validTo" > "validFrom");
ALTER TABLE "ParentPeriod" ADD CONSTRAINT "ParentPeriod_period" CHECK ("validTo" > "validFrom");
ALTER TABLE "Relation" ADD CONSTRAINT "Relation_period" CHECK ("validTo" > "validFrom");
ALTER TABLE "CoordinationAssignment" ADD CONSTRAINT "CoordinationAssignment_period" CHECK ("validTo" > "validFrom");
ALTER TABLE "Ecosystem" ADD CONSTRAINT "Ecosystem_period" CHECK ("validTo" > "validFrom");
ALTER TABLE "EcosystemMember" ADD CONSTRAINT "EcosystemMember_period" CHECK ("validTo" > "validFrom");
ALTER TABLE "ComponentActor" ADD CONSTRAINT "ComponentActor_period" CHECK ("validTo" > "validFrom");

-- One name, one parent, one operator at a time.
ALTER TABLE "ActorName" ADD CONSTRAINT "ActorName_noOverlap" EXCLUDE USING gist ("actorId" WITH =, daterange("validFrom", "validTo") WITH &&);
ALTER TABLE "ParentPeriod" ADD CONSTRAINT "ParentPeriod_noOverlap" EXCLUDE USING gist ("actorId" WITH =, daterange("validFrom", "validTo") WITH &&);
ALTER TABLE "ComponentActor" ADD CONSTRAINT "ComponentActor_oneOperator" EXCLUDE USING gist ("componentId" WITH =, daterange("validFrom", "validTo") WITH &&) WHERE ("role" = 'OPERATOR');
-- The same relation in the same context is one record over its period.
ALTER TABLE "Relation" ADD CONSTRAINT "Relation_noDouble" EXCLUDE USING gist (
  "fromId" WITH =, "toId" WITH =, "kind" WITH =, (COALESCE("contextId", '00000000-0000-0000-0000-000000000000'::uuid)) WITH =, daterange("validFrom", "validTo") WITH &&);

-- Nobody is under, related to or followed by itself, and no component needs itself.
ALTER TABLE "ParentPeriod" ADD CONSTRAINT "ParentPeriod_notItself" CHECK ("actorId" <> "parentId");
ALTER TABLE "Relation" ADD CONSTRAINT "Relation_notItself" CHECK ("fromId" <> "toId");
ALTER TABLE "Succession" ADD CONSTRAINT "Succession_notItself" CHECK ("predecessorId" <> "successorId");
ALTER TABLE "ComponentDependency" ADD CONSTRAINT "ComponentDependency_notItself" CHECK ("componentId" <> "needsId");

ALTER TABLE "Relation" ADD CONSTRAINT "Relation_context" CHECK (("contextKind" IS NULL) = ("contextId" IS NULL));
ALTER TABLE "ActorNeed" ADD CONSTRAINT "ActorNeed_context" CHECK (("contextKind" IS NULL) = ("contextId" IS NULL));
ALTER TABLE "CoordinationAssignment" ADD CONSTRAINT "CoordinationAssignment_context" CHECK (("contextKind" IS NULL) = ("contextId" IS NULL));
ALTER TABLE "MaturityAssessment" ADD CONSTRAINT "MaturityAssessment_generation" CHECK ("generation" BETWEEN 1 AND 6);
ALTER TABLE "CoordinationDegree" ADD CONSTRAINT "CoordinationDegree_ordinal" CHECK ("ordinal" >= 1);
