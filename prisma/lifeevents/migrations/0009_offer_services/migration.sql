-- AlterTable
ALTER TABLE "Service" ADD COLUMN     "notInheritedParts" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "ServiceParticipation" ADD COLUMN     "validFrom" DATE,
ADD COLUMN     "validTo" DATE;

-- CreateTable
CREATE TABLE "ServiceOffer" (
    "id" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "fromActorId" UUID NOT NULL,
    "toActorId" UUID NOT NULL,
    "basis" JSONB NOT NULL,
    "state" "OfferState" NOT NULL DEFAULT 'OFFERED',
    "offeredAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMPTZ(6),
    "provenanceKind" "ProvenanceKind" NOT NULL DEFAULT 'REPORTED',
    "sourceUrl" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "provenanceNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ServiceOffer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ServiceOffer_serviceId_state_idx" ON "ServiceOffer"("serviceId", "state");

-- CreateIndex
CREATE INDEX "ServiceOffer_toActorId_state_idx" ON "ServiceOffer"("toActorId", "state");

-- CreateIndex
CREATE INDEX "ServiceOffer_fromActorId_state_idx" ON "ServiceOffer"("fromActorId", "state");

-- AddForeignKey
ALTER TABLE "ServiceOffer" ADD CONSTRAINT "ServiceOffer_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT samspill_keep_history('ServiceOffer', 'serviceId');

-- A service is offered to one organisation at a time, and never to the one that answers for it.
CREATE UNIQUE INDEX "ServiceOffer_one_open" ON "ServiceOffer" ("serviceId") WHERE "state" = 'OFFERED';
ALTER TABLE "ServiceOffer" ADD CONSTRAINT "ServiceOffer_to_another" CHECK ("toActorId" <> "fromActorId");

-- A service always has a title, and answers each of the six promises by itself: these two cannot be declined as a whole.
ALTER TABLE "Service" ADD CONSTRAINT "Service_not_inherited_parts"
  CHECK ("notInheritedParts" IS NOT NULL AND "notInheritedParts" <@ ARRAY['DESCRIPTION', 'HOMEPAGE', 'PARTICIPATIONS', 'REQUIRES', 'OUTPUTS', 'COMPONENTS']);

-- Periods are half-open and never empty.
ALTER TABLE "ServiceParticipation" ADD CONSTRAINT "ServiceParticipation_period" CHECK ("validTo" IS NULL OR "validFrom" IS NULL OR "validTo" > "validFrom");

SELECT samspill_renew_past();
