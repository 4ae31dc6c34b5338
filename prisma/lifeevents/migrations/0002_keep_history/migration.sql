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

-- The history of every table. LifeEventContact has none on purpose: names of persons can be erased.
SELECT samspill_keep_history('LifeEvent', 'id');
SELECT samspill_keep_history('Responsibility', 'lifeEventId');
SELECT samspill_keep_history('OwnershipOffer', 'lifeEventId');
SELECT samspill_keep_history('LifeEventType', 'lifeEventId');
SELECT samspill_keep_history('CooperationBody', 'id');
SELECT samspill_keep_history('BodyMember', 'bodyId');
SELECT samspill_keep_history('LifeEventBody', 'lifeEventId');
SELECT samspill_keep_history('Service', 'id');
SELECT samspill_keep_history('LifeEventService', 'lifeEventId');
SELECT samspill_keep_history('ServiceParticipation', 'serviceId');
SELECT samspill_keep_history('ServiceComponent', 'serviceId');
SELECT samspill_keep_history('PromiseAnswer', 'serviceId');
SELECT samspill_keep_history('Output', 'serviceId');
SELECT samspill_keep_history('Event', 'id');
SELECT samspill_keep_history('OutputEvent', 'outputId');
SELECT samspill_keep_history('EventService', 'eventId');
SELECT samspill_keep_history('DataExchange', 'serviceId');
SELECT samspill_keep_history('Evidence', 'serviceId');
SELECT samspill_keep_history('EvidenceDataset', 'evidenceId');
SELECT samspill_keep_history('EvidenceOutput', 'evidenceId');
SELECT samspill_keep_history('Dataset', 'id');
SELECT samspill_keep_history('UserNeed', 'lifeEventId');
SELECT samspill_keep_history('Obstacle', 'lifeEventId');
SELECT samspill_keep_history('Indicator', 'lifeEventId');
SELECT samspill_keep_history('IndicatorMeasurement', 'indicatorId');
SELECT samspill_keep_history('WithheldValue', 'recordId');

-- Contacts get a version all the same, so that a change based on an outdated one is noticed.
CREATE TRIGGER stamp_row BEFORE INSERT OR UPDATE ON "LifeEventContact" FOR EACH ROW EXECUTE FUNCTION samspill_stamp_row();

-- Periods are half-open and never empty.
ALTER TABLE "Responsibility" ADD CONSTRAINT "Responsibility_period" CHECK ("validTo" IS NULL OR "validTo" > "validFrom");
ALTER TABLE "CooperationBody" ADD CONSTRAINT "CooperationBody_period" CHECK ("validTo" IS NULL OR "validFrom" IS NULL OR "validTo" > "validFrom");
ALTER TABLE "BodyMember" ADD CONSTRAINT "BodyMember_period" CHECK ("validTo" IS NULL OR "validFrom" IS NULL OR "validTo" > "validFrom");

-- One owner and one ministry at a time; one membership of an organisation in a body at a time.
ALTER TABLE "Responsibility" ADD CONSTRAINT "Responsibility_no_overlap"
  EXCLUDE USING gist ("lifeEventId" WITH =, "role" WITH =, daterange("validFrom", "validTo", '[)') WITH &&);
ALTER TABLE "BodyMember" ADD CONSTRAINT "BodyMember_no_overlap"
  EXCLUDE USING gist ("bodyId" WITH =, "actorId" WITH =, daterange("validFrom", "validTo", '[)') WITH &&);

-- A life event is offered to one organisation at a time, and never to the one that has it.
CREATE UNIQUE INDEX "OwnershipOffer_one_open" ON "OwnershipOffer" ("lifeEventId", "role") WHERE "state" = 'OFFERED';
ALTER TABLE "OwnershipOffer" ADD CONSTRAINT "OwnershipOffer_to_another" CHECK ("toActorId" <> "fromActorId");

-- A reference either leads to a row or keeps the text it came as.
ALTER TABLE "LifeEventService" ADD CONSTRAINT "LifeEventService_reference" CHECK (num_nonnulls("serviceId", "unresolvedReference") = 1);
ALTER TABLE "OutputEvent" ADD CONSTRAINT "OutputEvent_reference" CHECK (num_nonnulls("eventId", "unresolvedReference") = 1);
ALTER TABLE "EventService" ADD CONSTRAINT "EventService_reference" CHECK (num_nonnulls("serviceId", "unresolvedReference") = 1);
ALTER TABLE "EvidenceDataset" ADD CONSTRAINT "EvidenceDataset_reference" CHECK (num_nonnulls("datasetId", "unresolvedReference") = 1);

-- A dataset is named only where an exchange exists.
ALTER TABLE "DataExchange" ADD CONSTRAINT "DataExchange_dataset" CHECK ("datasetId" IS NULL OR "state" = 'EXISTS');

ALTER TABLE "Service" ADD CONSTRAINT "Service_not_own_template" CHECK ("templateId" IS NULL OR "templateId" <> "id");

ALTER TABLE "LifeEventService" ADD CONSTRAINT "LifeEventService_position" CHECK ("position" > 0);
ALTER TABLE "IndicatorMeasurement" ADD CONSTRAINT "IndicatorMeasurement_year" CHECK ("year" BETWEEN 1800 AND 2200);
ALTER TABLE "IndicatorMeasurement" ADD CONSTRAINT "IndicatorMeasurement_day_in_year" CHECK ("day" IS NULL OR extract(year FROM "day") = "year");
