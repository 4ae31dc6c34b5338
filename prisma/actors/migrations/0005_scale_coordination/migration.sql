-- DropForeignKey
ALTER TABLE "CoordinationAssignment" DROP CONSTRAINT "CoordinationAssignment_degreeId_fkey";

-- DropIndex
DROP INDEX "CoordinationDegree_ordinal_key";

-- AddForeignKey
ALTER TABLE "CoordinationAssignment" ADD CONSTRAINT "CoordinationAssignment_degreeId_fkey" FOREIGN KEY ("degreeId") REFERENCES "CoordinationDegree"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One step at each place of the scale; looked at when the transaction ends, so that steps can change places in it.
ALTER TABLE "CoordinationDegree" ADD CONSTRAINT "CoordinationDegree_onePlace" EXCLUDE USING gist ("ordinal" WITH =) DEFERRABLE INITIALLY DEFERRED;
-- The same role in the same context is one record over its period.
ALTER TABLE "CoordinationAssignment" ADD CONSTRAINT "CoordinationAssignment_noDouble" EXCLUDE USING gist (
  "actorId" WITH =, "role" WITH =, (COALESCE("contextId", '00000000-0000-0000-0000-000000000000'::uuid)) WITH =, daterange("validFrom", "validTo") WITH &&);
