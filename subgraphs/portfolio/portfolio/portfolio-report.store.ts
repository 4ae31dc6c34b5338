import { raw } from '@prisma/client/runtime/client';
import type { DeliveryConfidence, Phase } from '../../../prisma/generated/portfolio/client/client';
import { sql, uuids, type Sql } from '../../shared/database/page-query';
import type { PortfolioDb } from '../context';

type ReportTable = 'Initiative' | 'InitiativeLifeEvent' | 'CostLine' | 'FundingLine' | 'Benefit' | 'BenefitYear' | 'WithheldValue';

/**
 * The rows of a table now, or as they were recorded at an instant. PostgreSQL itself turns a recorded version into a
 * row again, so amounts never pass through a floating-point number and both answer the same queries.
 */
function rowsOf(table: ReportTable, asOf: Date | null): Sql {
  const name = raw(`"${table}"`);
  if (asOf === null) return sql`${name}`;
  return sql`(
    SELECT recorded.* FROM "RowVersion" v CROSS JOIN LATERAL jsonb_populate_record(NULL::${name}, v."data") recorded
    WHERE v."tableName" = ${table} AND v."recordedFrom" <= ${asOf} AND (v."recordedTo" IS NULL OR v."recordedTo" > ${asOf}))`;
}

export interface ReportInitiativeRow {
  portfolioId: string;
  id: string;
  titles: unknown;
  phase: Phase | null;
  confidence: DeliveryConfidence | null;
  rawConfidence: string | null;
  leadActorId: string | null;
  lifeEventIds: string[];
}

/** The initiatives of many portfolios, by title. */
export function findReportInitiatives(db: PortfolioDb, portfolioIds: readonly string[], asOf: Date | null): Promise<ReportInitiativeRow[]> {
  return db.$queryRaw<ReportInitiativeRow[]>(sql`
    SELECT i."portfolioId"::text AS "portfolioId", i."id"::text AS "id", i."titles", i."phase"::text AS "phase", i."confidence"::text AS "confidence", i."rawConfidence", i."leadActorId"::text AS "leadActorId",
           COALESCE((SELECT array_agg(l."lifeEventId"::text ORDER BY l."lifeEventId") FROM ${rowsOf('InitiativeLifeEvent', asOf)} l WHERE l."initiativeId" = i."id"), '{}') AS "lifeEventIds"
    FROM ${rowsOf('Initiative', asOf)} i WHERE i."portfolioId" = ANY (${uuids(portfolioIds)})
    ORDER BY i."sortKey" COLLATE "C", i."id"`);
}

export type LedgerPart = 'COST' | 'FUNDING' | 'BENEFIT';

/** Sums in one currency and price base, as exact decimal texts; null where no line has the amount. */
export interface ReportSumRow {
  initiativeId: string;
  part: LedgerPart;
  currency: string;
  priceYear: number | null;
  planned: string | null;
  actual: string | null;
  whole: string;
  confirmed: string;
  disputed: string;
}

export interface ReportCountRow {
  initiativeId: string;
  part: LedgerPart;
  total: number;
  reported: number;
  withheld: number;
  unpriced: number;
}

const IS_PUBLIC = sql`NOT (t."isRestricted" AND t."claimStatus" <> 'CONFIRMED')`;

/** Every record of a part of the ledger, benefits by year: initiativeId, recordId, part, amounts, price base, claim. */
function ledger(initiativeIds: readonly string[], asOf: Date | null): Sql {
  const ids = uuids(initiativeIds);
  const lines = (part: LedgerPart, table: 'CostLine' | 'FundingLine'): Sql => sql`
    SELECT t."initiativeId", t."id" AS "recordId", ${part}::text AS part, ${table}::text AS "table", t."planned", t."actual", t."currency"::text AS "currency", t."priceYear", t."claimStatus", true AS priced
    FROM ${rowsOf(table, asOf)} t WHERE t."initiativeId" = ANY (${ids}) AND ${IS_PUBLIC}`;
  return sql`
    ${lines('COST', 'CostLine')} UNION ALL ${lines('FUNDING', 'FundingLine')} UNION ALL
    SELECT t."initiativeId", t."id", 'BENEFIT', 'Benefit', y."planned", y."realised", t."currency"::text, t."priceYear", t."claimStatus", t."isPriced"
    FROM ${rowsOf('Benefit', asOf)} t LEFT JOIN ${rowsOf('BenefitYear', asOf)} y ON y."benefitId" = t."id"
    WHERE t."initiativeId" = ANY (${ids}) AND ${IS_PUBLIC}`;
}

export function findReportSums(db: PortfolioDb, initiativeIds: readonly string[], asOf: Date | null): Promise<ReportSumRow[]> {
  return db.$queryRaw<ReportSumRow[]>(sql`
    SELECT "initiativeId"::text AS "initiativeId", part, "currency", "priceYear", sum("planned")::text AS "planned", sum("actual")::text AS "actual", sum(amount)::text AS "whole",
           COALESCE(sum(amount) FILTER (WHERE "claimStatus" = 'CONFIRMED'), 0)::text AS "confirmed", COALESCE(sum(amount) FILTER (WHERE "claimStatus" = 'DISPUTED'), 0)::text AS "disputed"
    FROM (SELECT *, COALESCE("actual", "planned") AS amount FROM (${ledger(initiativeIds, asOf)}) l WHERE priced) known
    WHERE amount IS NOT NULL GROUP BY 1, 2, 3, 4`);
}

/** How many records there are, how many have an amount, and how many of the others are withheld with a reason. */
export function findReportCounts(db: PortfolioDb, initiativeIds: readonly string[], asOf: Date | null): Promise<ReportCountRow[]> {
  return db.$queryRaw<ReportCountRow[]>(sql`
    WITH records AS (
      SELECT "initiativeId", "recordId", part, "table", priced, bool_or(COALESCE("actual", "planned") IS NOT NULL) AS known
      FROM (${ledger(initiativeIds, asOf)}) l GROUP BY 1, 2, 3, 4, 5
    ),
    withheld AS (SELECT DISTINCT w."recordTable", w."recordId" FROM ${rowsOf('WithheldValue', asOf)} w WHERE w."rootId" = ANY (${uuids(initiativeIds)}))
    SELECT r."initiativeId"::text AS "initiativeId", r.part,
           (count(*) FILTER (WHERE r.priced))::int AS "total",
           (count(*) FILTER (WHERE r.priced AND r.known))::int AS "reported",
           (count(*) FILTER (WHERE r.priced AND NOT r.known AND w."recordId" IS NOT NULL))::int AS "withheld",
           (count(*) FILTER (WHERE NOT r.priced))::int AS "unpriced"
    FROM records r LEFT JOIN withheld w ON w."recordTable" = r."table" AND w."recordId" = r."recordId"
    GROUP BY 1, 2`);
}
