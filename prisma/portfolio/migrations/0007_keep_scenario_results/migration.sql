-- AlterTable
ALTER TABLE "FundingScenario" ADD COLUMN     "result" JSONB NOT NULL;

-- No scenario could be kept before this, so there is none without a result.
SELECT samspill_renew_past();
