-- AlterTable
ALTER TABLE "Portfolio" ALTER COLUMN "ownerActorId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Initiative" ADD COLUMN     "leadText" TEXT;

-- AlterTable
ALTER TABLE "RegisterImport" ADD COLUMN     "isComplete" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "RegisterEntry" ADD COLUMN     "record" JSONB;

SELECT samspill_renew_past();
