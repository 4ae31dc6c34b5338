-- CreateTable
CREATE TABLE "CouncilCondition" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "texts" JSONB NOT NULL,
    "dueOn" DATE,
    "isMet" BOOLEAN,
    "metOn" DATE,
    "notes" JSONB,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CouncilCondition_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CouncilCondition_dueOn_idx" ON "CouncilCondition"("dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "CouncilCondition_caseId_ordinal_key" ON "CouncilCondition"("caseId", "ordinal");

-- AddForeignKey
ALTER TABLE "CouncilCondition" ADD CONSTRAINT "CouncilCondition_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "CouncilCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT samspill_keep_history('CouncilCondition', 'caseId');
ALTER TABLE "CouncilCondition"
  ADD CONSTRAINT condition_answer CHECK ("metOn" IS NULL OR "isMet"),
  ADD CONSTRAINT condition_ordinal CHECK ("ordinal" >= 1);

-- What was written as one text becomes the first condition, with the day of the case.
INSERT INTO "CouncilCondition" ("id", "caseId", "ordinal", "texts", "dueOn", "provenanceKind", "sourceUrl", "retrievedAt", "provenanceNote")
SELECT gen_random_uuid(), "id", 1, "conditions", "deadline", "provenanceKind", "sourceUrl", "retrievedAt", "provenanceNote" FROM "CouncilCase" WHERE "conditions" <> '{}';

-- AlterTable
ALTER TABLE "CouncilCase" DROP COLUMN "conditions";

-- A draft has not taken its first step yet.
ALTER TABLE "CouncilCase" ADD CONSTRAINT case_draft CHECK (NOT "isDraft" OR "state" IN ('REQUESTED', 'SUBMITTED'));

-- A case stands where its last step led. Checked when a transaction ends that moved it, so that no state is ever taken
-- without its step in the log, in whichever order the two are written.
CREATE FUNCTION samspill_refuse_unnoted_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT "toState" FROM "CouncilCaseStep" WHERE "caseId" = NEW."id" ORDER BY "ordinal" DESC LIMIT 1) IS DISTINCT FROM NEW."state" THEN
    RAISE EXCEPTION 'CouncilCase_step_noted: a case moves by a step that is noted' USING ERRCODE = '23514', CONSTRAINT = 'CouncilCase_step_noted';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "CouncilCase_step_noted" AFTER UPDATE OF "state", "isDraft" ON "CouncilCase" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."state" IS DISTINCT FROM OLD."state" OR NEW."isDraft" IS DISTINCT FROM OLD."isDraft") EXECUTE FUNCTION samspill_refuse_unnoted_step();

SELECT samspill_renew_past();
