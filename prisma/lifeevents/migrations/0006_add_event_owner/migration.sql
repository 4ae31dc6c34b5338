-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "ownerActorId" UUID;

-- CreateIndex
CREATE INDEX "Event_ownerActorId_idx" ON "Event"("ownerActorId");
