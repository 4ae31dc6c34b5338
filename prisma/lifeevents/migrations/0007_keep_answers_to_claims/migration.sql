-- AlterTable
ALTER TABLE "BodyMember" ADD COLUMN     "answerReasons" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "isRestricted" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "LifeEventBody" ADD COLUMN     "keepsBody" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "ServiceParticipation" ADD COLUMN     "answerReasons" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "isRestricted" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "IndicatorMeasurement" ADD COLUMN     "correctionReasons" JSONB NOT NULL DEFAULT '{}';

-- An indicator has one value for each year, and one for each day.
CREATE UNIQUE INDEX "IndicatorMeasurement_one_a_time" ON "IndicatorMeasurement" ("indicatorId", "year", coalesce("day", 'infinity'::date));

-- Of a contact the history keeps that there was one, of which life event, and who wrote or erased it: nothing that tells
-- who the person is. So erasing the row erases the person.
CREATE FUNCTION samspill_record_erasable() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  whole jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
  row_data jsonb := jsonb_build_object('id', whole -> 'id', TG_ARGV[0], whole -> TG_ARGV[0], 'version', whole -> 'version', 'recordedAt', whole -> 'recordedAt');
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE "RowVersion" SET "recordedTo" = samspill_recorded_at()
    WHERE "tableName" = TG_TABLE_NAME AND "rowId" = OLD."id" AND "recordedTo" IS NULL;
  END IF;
  INSERT INTO "RowVersion" ("tableName", "rowId", "rootId", "rootIds", "version", "operation", "recordedFrom", "recordedTo", "data", "cause")
  VALUES (TG_TABLE_NAME, (row_data ->> 'id')::uuid, (row_data ->> TG_ARGV[0])::uuid, samspill_wholes_of(ARRAY[(row_data ->> 'id')::uuid, (row_data ->> TG_ARGV[0])::uuid]),
          (row_data ->> 'version')::int + CASE WHEN TG_OP = 'DELETE' THEN 1 ELSE 0 END, TG_OP,
          samspill_recorded_at(), CASE WHEN TG_OP = 'DELETE' THEN samspill_recorded_at() END, row_data, NULLIF(current_setting('samspill.cause', true), '')::jsonb);
  RETURN NULL;
END $$;
CREATE TRIGGER record_erasable AFTER INSERT OR UPDATE OR DELETE ON "LifeEventContact" FOR EACH ROW EXECUTE FUNCTION samspill_record_erasable('lifeEventId');
CREATE TRIGGER raise_revision BEFORE INSERT OR UPDATE OR DELETE ON "LifeEventContact" FOR EACH STATEMENT EXECUTE FUNCTION samspill_raise_revision();

SELECT samspill_renew_past();
