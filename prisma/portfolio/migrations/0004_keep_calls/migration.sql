-- AlterTable
ALTER TABLE "Initiative" ADD COLUMN     "leadAnswerReasons" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "leadAnsweredAt" TIMESTAMPTZ(3),
ADD COLUMN     "leadClaimedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "InitiativeParticipation" ADD COLUMN     "answerReasons" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "CostLine" ADD COLUMN     "answerReasons" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "FundingLine" ADD COLUMN     "answerReasons" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "Benefit" ADD COLUMN     "answerReasons" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "ownerAnswerReasons" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "ownerAnsweredAt" TIMESTAMPTZ(3),
ADD COLUMN     "ownerClaimedAt" TIMESTAMPTZ(3);

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

-- IdempotentCall has no history: it tells what calls did, not what is true.
SELECT samspill_renew_past();
