-- The initiatives of life events are read from the index alone, however many life events are asked about.
-- DropIndex
DROP INDEX "InitiativeLifeEvent_lifeEventId_idx";

-- CreateIndex
CREATE INDEX "InitiativeLifeEvent_lifeEventId_initiativeId_idx" ON "InitiativeLifeEvent"("lifeEventId", "initiativeId");
