-- DropIndex
-- The unique index begins with the table too. With both, the planner takes the smaller one where it believes a table to
-- have few versions, and then reads all of them.
DROP INDEX "RowVersion_tableName_recordedFrom_idx";

-- A row that was removed and is written again goes on counting where it stopped. TG_TABLE_NAME is of the type name, whose
-- collation is "C": compared with it, the column cannot be looked up in its index, and every new row read the whole
-- history. As a text of its own it can.
CREATE OR REPLACE FUNCTION samspill_stamp_row() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  table_name text := TG_TABLE_NAME;
BEGIN
  NEW."recordedAt" := samspill_recorded_at();
  NEW."version" := CASE WHEN TG_OP = 'UPDATE' THEN OLD."version" + 1 ELSE 1 + coalesce((SELECT max("version") FROM "RowVersion" WHERE "tableName" = table_name AND "rowId" = NEW."id"), 0) END;
  RETURN NEW;
END $$;

-- What these functions look up is found by an index always. A plan that was made while a table was small would read it
-- from end to end, and a transaction that fills the table keeps its plans. And the planner believes that what a record
-- belongs to takes long to find, so it would compile the question anew (JIT) for each row, which takes a thousand times
-- as long as to answer it.
ALTER FUNCTION samspill_stamp_row() SET enable_seqscan = off;
ALTER FUNCTION samspill_record_version() SET enable_seqscan = off;
ALTER FUNCTION samspill_record_version() SET jit = off;
ALTER FUNCTION samspill_record_erasable() SET enable_seqscan = off;
ALTER FUNCTION samspill_record_erasable() SET jit = off;

-- What an import asks for each part of a file: links that lead nowhere yet, services that name something nobody describes,
-- and what was withdrawn here under the name that it has in catalogues.
CREATE INDEX "LifeEventService_unresolvedReference" ON "LifeEventService" ("unresolvedReference") WHERE "unresolvedReference" IS NOT NULL;
CREATE INDEX "EventService_unresolvedReference" ON "EventService" ("unresolvedReference") WHERE "unresolvedReference" IS NOT NULL;
CREATE INDEX "OutputEvent_unresolvedReference" ON "OutputEvent" ("unresolvedReference") WHERE "unresolvedReference" IS NOT NULL;
CREATE INDEX "EvidenceDataset_unresolvedReference" ON "EvidenceDataset" ("unresolvedReference") WHERE "unresolvedReference" IS NOT NULL;
CREATE INDEX "Service_names_outputs" ON "Service" USING gin (("details" -> 'outputs')) WHERE "details" ? 'outputs';
CREATE INDEX "Service_names_evidence" ON "Service" USING gin (("details" -> 'evidence')) WHERE "details" ? 'evidence';
CREATE INDEX "Service_names_participations" ON "Service" USING gin (("details" -> 'participations')) WHERE "details" ? 'participations';
CREATE INDEX "Service_names_events" ON "Service" USING gin (("details" -> 'groupedBy')) WHERE "details" ? 'groupedBy';
CREATE INDEX "RowVersion_withdrawn_uri" ON "RowVersion" ((coalesce("data" ->> 'uri', 'urn:uuid:' || "rowId"::text))) WHERE "operation" = 'DELETE';
