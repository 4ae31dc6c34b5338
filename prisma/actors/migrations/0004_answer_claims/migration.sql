-- AlterTable
ALTER TABLE "Actor" ADD COLUMN     "organizationForm" TEXT;

-- AlterTable
ALTER TABLE "Relation" DROP COLUMN "answeredAt",
ADD COLUMN     "fromAnswerReasons" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "fromAnsweredAt" TIMESTAMPTZ(3),
ADD COLUMN     "fromClaimStatus" "ClaimStatus",
ADD COLUMN     "isRestricted" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "toAnswerReasons" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "toAnsweredAt" TIMESTAMPTZ(3),
ADD COLUMN     "toClaimStatus" "ClaimStatus";

-- AlterTable
ALTER TABLE "Ecosystem" ADD COLUMN     "keeperId" UUID;

-- AlterTable
ALTER TABLE "EcosystemMember" ADD COLUMN     "answerReasons" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "isRestricted" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "ComponentActor" ADD COLUMN     "answerReasons" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "isRestricted" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "IdempotentCall" (
    "id" UUID NOT NULL,
    "organizationNumber" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "resultId" UUID,
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotentCall_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "IdempotentCall_organizationNumber_key_key" ON "IdempotentCall"("organizationNumber", "key");

-- A relation says something of both its sides, and each answers for itself. A group has no voice of its own.
UPDATE "Relation" r SET
  "fromClaimStatus" = CASE WHEN f."organizationNumber" IS NULL THEN NULL ELSE 'CLAIMED'::"ClaimStatus" END,
  "toClaimStatus" = CASE WHEN t."organizationNumber" IS NULL THEN NULL ELSE 'CLAIMED'::"ClaimStatus" END
FROM "Actor" f, "Actor" t WHERE f."id" = r."fromId" AND t."id" = r."toId";
ALTER TABLE "Relation" ADD CONSTRAINT "Relation_claimStatus_follows" CHECK ("claimStatus" = CASE
  WHEN 'DISPUTED' IN ("fromClaimStatus", "toClaimStatus") THEN 'DISPUTED'::"ClaimStatus"
  WHEN 'CLAIMED' IN ("fromClaimStatus", "toClaimStatus") OR ("fromClaimStatus" IS NULL AND "toClaimStatus" IS NULL) THEN 'CLAIMED'::"ClaimStatus"
  ELSE 'CONFIRMED'::"ClaimStatus" END);
-- What a relation is, and between whom, stays as it was recorded; another is another record.
CREATE FUNCTION samspill_refuse_other_sides() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Relation_sides_stay: a relation keeps its sides and its kind' USING ERRCODE = '23514', CONSTRAINT = 'Relation_sides_stay';
END $$;
CREATE TRIGGER keep_sides BEFORE UPDATE ON "Relation" FOR EACH ROW
  WHEN (OLD."fromId" <> NEW."fromId" OR OLD."toId" <> NEW."toId" OR OLD."kind" <> NEW."kind") EXECUTE FUNCTION samspill_refuse_other_sides();

-- IdempotentCall has no history: it tells what calls did, not what is true.
SELECT samspill_renew_past();
