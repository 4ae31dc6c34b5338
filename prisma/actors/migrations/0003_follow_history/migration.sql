-- AlterTable
ALTER TABLE "RowVersion" ADD COLUMN     "rootIds" UUID[] DEFAULT ARRAY[]::UUID[];

-- CreateIndex
CREATE INDEX "RowVersion_rootIds_idx" ON "RowVersion" USING GIN ("rootIds");

-- CreateIndex
CREATE INDEX "RowVersion_recordedFrom_sequence_idx" ON "RowVersion"("recordedFrom", "sequence");

-- A row has one current version at most.
CREATE UNIQUE INDEX "RowVersion_current" ON "RowVersion" ("rowId", "tableName") WHERE "recordedTo" IS NULL;

-- Writers take their turn before they write: the first statement of a transaction that changes a row holds the revision
-- until the transaction ends. So sequence numbers become visible in their order, and whoever follows the history by
-- them misses nothing. The transaction gets its instant under the same hold: later than that of every transaction
-- before it, so that the periods of the versions of a row never cross.
CREATE OR REPLACE FUNCTION samspill_raise_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Revision" SET "value" = "value" + 1 WHERE "id" = 1;
  IF coalesce(current_setting('samspill.recorded_at', true), '') = '' THEN
    PERFORM set_config('samspill.recorded_at', greatest(clock_timestamp(), (SELECT "recordedFrom" FROM "RowVersion" ORDER BY "sequence" DESC LIMIT 1) + interval '1 microsecond')::text, true);
  END IF;
  RETURN NULL;
END $$;

-- The instant at which everything that this transaction writes is recorded.
CREATE FUNCTION samspill_recorded_at() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(current_setting('samspill.recorded_at', true), '')::timestamptz, now())
$$;

-- A row that was removed and is written again goes on counting where it stopped. The name of the table is taken as text:
-- TG_TABLE_NAME has another collation than the column, and an index would not serve for it.
CREATE OR REPLACE FUNCTION samspill_stamp_row() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  table_name text := TG_TABLE_NAME;
BEGIN
  NEW."recordedAt" := samspill_recorded_at();
  NEW."version" := CASE WHEN TG_OP = 'UPDATE' THEN OLD."version" + 1 ELSE 1 + coalesce((SELECT max("version") FROM "RowVersion" WHERE "tableName" = table_name AND "rowId" = NEW."id"), 0) END;
  RETURN NEW;
END $$;

-- The first argument names the column that leads to what the row belongs to. The others name what a link leads to
-- besides: the change shows in the history of that too. Actors, components and ecosystems are part of nothing else, so
-- there is no further to look.
CREATE OR REPLACE FUNCTION samspill_record_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  table_name text := TG_TABLE_NAME;
  row_data jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
  former_data jsonb := to_jsonb(CASE WHEN TG_OP = 'INSERT' THEN NEW ELSE OLD END);
  cause jsonb := NULLIF(current_setting('samspill.cause', true), '')::jsonb;
  roots uuid[];
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE "RowVersion" SET "recordedTo" = samspill_recorded_at()
    WHERE "tableName" = table_name AND "rowId" = OLD."id" AND "recordedTo" IS NULL;
  END IF;
  roots := ARRAY(SELECT DISTINCT root FROM unnest(ARRAY[(row_data ->> 'id')::uuid, (row_data ->> TG_ARGV[0])::uuid, (former_data ->> TG_ARGV[0])::uuid]) root WHERE root IS NOT NULL);
  FOR i IN 1 .. TG_NARGS - 1 LOOP
    roots := roots || ARRAY(SELECT DISTINCT linked FROM unnest(ARRAY[(row_data ->> TG_ARGV[i])::uuid, (former_data ->> TG_ARGV[i])::uuid]) linked WHERE linked IS NOT NULL AND linked <> ALL (roots));
  END LOOP;
  INSERT INTO "RowVersion" ("tableName", "rowId", "rootId", "rootIds", "version", "operation", "recordedFrom", "recordedTo", "data", "cause")
  VALUES (table_name, (row_data ->> 'id')::uuid, (row_data ->> TG_ARGV[0])::uuid, roots,
          (row_data ->> 'version')::int + CASE WHEN TG_OP = 'DELETE' THEN 1 ELSE 0 END, TG_OP,
          samspill_recorded_at(), CASE WHEN TG_OP = 'DELETE' THEN samspill_recorded_at() END, row_data, cause);
  RETURN NULL;
END $$;

DROP FUNCTION samspill_keep_history(text, text);
CREATE FUNCTION samspill_keep_history(table_name text, VARIADIC leading_columns text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  arguments text := (SELECT string_agg(quote_literal(name), ', ') FROM unnest(leading_columns) name);
BEGIN
  EXECUTE format('CREATE OR REPLACE TRIGGER stamp_row BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION samspill_stamp_row()', table_name);
  EXECUTE format('CREATE OR REPLACE TRIGGER record_version AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION samspill_record_version(%s)', table_name, arguments);
  EXECUTE format('DROP TRIGGER IF EXISTS raise_revision ON %I', table_name);
  EXECUTE format('CREATE TRIGGER raise_revision BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION samspill_raise_revision()', table_name);
  EXECUTE format('CREATE OR REPLACE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION samspill_refuse_change()', table_name);
END $$;

-- The tables that have a history already, each with the column that it had.
DO $$
DECLARE
  kept record;
BEGIN
  FOR kept IN SELECT c.relname::text AS name, rtrim(encode(g.tgargs, 'escape'), '\000') AS root FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid WHERE g.tgname = 'record_version' LOOP
    PERFORM samspill_keep_history(kept.name, kept.root);
  END LOOP;
END $$;

-- Links show on both sides.
SELECT samspill_keep_history('ParentPeriod', 'actorId', 'parentId');
SELECT samspill_keep_history('Succession', 'predecessorId', 'successorId');
SELECT samspill_keep_history('Relation', 'fromId', 'toId');
SELECT samspill_keep_history('EcosystemMember', 'ecosystemId', 'actorId');
SELECT samspill_keep_history('EcosystemComponent', 'ecosystemId', 'componentId');
SELECT samspill_keep_history('ComponentActor', 'componentId', 'actorId');
SELECT samspill_keep_history('ComponentDependency', 'componentId', 'needsId');

-- What was recorded before belongs to what it belongs to now.
ALTER TABLE "RowVersion" DISABLE TRIGGER guard_version;
UPDATE "RowVersion" SET "rootIds" = ARRAY(SELECT DISTINCT root FROM unnest(ARRAY["rowId", "rootId"] || ARRAY[
  ("data" ->> 'parentId')::uuid, ("data" ->> 'successorId')::uuid, ("data" ->> 'toId')::uuid, ("data" ->> 'componentId')::uuid, ("data" ->> 'needsId')::uuid,
  CASE WHEN "tableName" IN ('EcosystemMember', 'ComponentActor') THEN ("data" ->> 'actorId')::uuid END
]) root WHERE root IS NOT NULL);
ALTER TABLE "RowVersion" ENABLE TRIGGER guard_version;
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "RowVersion" FOR EACH STATEMENT EXECUTE FUNCTION samspill_refuse_change();

-- The instant before which a transaction wants to read what was recorded.
CREATE FUNCTION samspill_asked_instant() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('samspill.asked_instant', true), '')::timestamptz
$$;

-- Makes the schema "past" anew: for each table with a history a view of the same name and columns that shows its rows
-- as they were recorded before the asked instant. Every query that works on the tables works on them. A column that a
-- version was recorded without has its default. The id and the leading column come from the columns that versions are
-- indexed by, so whoever asks for the rows of one actor does not read those of all; the leading column of a table
-- must therefore stay the same. The views depend on no table, so tables can change under them; a migration that adds a
-- table, a column or a value of an enum ends with a call of this.
CREATE FUNCTION samspill_renew_past() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  labelled record;
  kept record;
  columns text;
BEGIN
  DROP SCHEMA IF EXISTS past CASCADE;
  CREATE SCHEMA past;
  FOR labelled IN
    SELECT t.typname AS name, string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder) AS labels
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname
  LOOP
    EXECUTE format('CREATE TYPE past.%I AS ENUM (%s)', labelled.name, labelled.labels);
  END LOOP;
  FOR kept IN
    SELECT c.oid, c.relname AS name, split_part(encode(g.tgargs, 'escape'), '\000', 1) AS leading
    FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid WHERE g.tgname = 'record_version'
  LOOP
    SELECT string_agg(CASE WHEN a.attname = 'id' THEN 'v."rowId" AS "id"' WHEN a.attname = kept.leading THEN format('v."rootId" AS %I', a.attname) ELSE format('CASE WHEN v."data" ? %L THEN %s ELSE %s END AS %I', a.attname,
        CASE
          WHEN t.oid = 'jsonb'::regtype THEN format('nullif(v."data" -> %L, ''null'')', a.attname)
          WHEN t.typtype = 'e' THEN format('(v."data" ->> %L)::past.%I', a.attname, t.typname)
          WHEN t.typcategory = 'A' THEN format('ARRAY(SELECT jsonb_array_elements_text(v."data" -> %L))::%s', a.attname, format_type(a.atttypid, a.atttypmod))
          ELSE format('(v."data" ->> %L)::%s', a.attname, format_type(a.atttypid, a.atttypmod))
        END,
        CASE WHEN t.typtype = 'e' THEN format('(%s)::text::past.%I', coalesce(pg_get_expr(d.adbin, d.adrelid), 'NULL'), t.typname) ELSE coalesce(pg_get_expr(d.adbin, d.adrelid), 'NULL') END,
        a.attname) END, ', ' ORDER BY a.attnum)
    INTO columns
    FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attrelid = kept.oid AND a.attnum > 0 AND NOT a.attisdropped;
    EXECUTE format('CREATE VIEW past.%I AS SELECT %s FROM public."RowVersion" v WHERE v."tableName" = %L AND v."recordedFrom" < public.samspill_asked_instant() AND (v."recordedTo" IS NULL OR v."recordedTo" >= public.samspill_asked_instant())', kept.name, columns, kept.name);
  END LOOP;
END $$;

SELECT samspill_renew_past();
