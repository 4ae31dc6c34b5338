import type { DeliveryConfidence, ExitOutcome, Phase, Prisma } from '../../../prisma/generated/portfolio/client/client';
import { allOf, empty, sql, uuids, type Sql } from '../../shared/database/page-query';
import type { ProvenanceColumns } from '../../shared/graphql/provenance';
import type { PortfolioDb } from '../context';
import { conditionsOf } from '../initiative/initiative-list.store';
import type { ReportSelection } from './report-selection';

/** An initiative of a report. Days are those of the columns; `datePrecisions` says which of them are months or years. */
export interface ReportInitiativeRow extends ProvenanceColumns {
  portfolioId: string | null;
  portfolioTitles: unknown;
  id: string;
  titles: unknown;
  sortKey: string;
  phase: Phase | null;
  confidence: DeliveryConfidence | null;
  rawConfidence: string | null;
  leadActorId: string | null;
  leadText: string | null;
  plannedStart: Date | null;
  plannedEnd: Date | null;
  forecastStart: Date | null;
  forecastEnd: Date | null;
  actualStart: Date | null;
  actualEnd: Date | null;
  datePrecisions: Prisma.JsonValue;
  lifeEventIds: string[];
  baselines: number;
  firstBaselineEnd: Date | null;
  lastBaselineEnd: Date | null;
  exitOutcome: ExitOutcome | null;
  recordedAt: Date;
}

/** Where in the order of a report to go on, and how far. */
export interface ReportPage {
  readonly after: Pick<ReportInitiativeRow, 'sortKey' | 'id'> | null;
  readonly size: number;
}

/** The condition by which an "Initiative" i is in a selection. */
export function isSelected({ portfolios, conditions, edition }: ReportSelection): Sql {
  return allOf([
    ...(portfolios ? [sql`i."portfolioId" = ANY (${uuids(portfolios)})`] : []),
    ...(edition ? [sql`EXISTS (SELECT 1 FROM "RegisterEntry" e JOIN "RegisterImport" m ON m."id" = e."importId" WHERE e."initiativeId" = i."id" AND m."register" = ${edition.register} AND m."edition" = ${edition.edition})`] : []),
    ...conditionsOf(conditions),
  ]);
}

/** The initiatives of a selection by title, all of them or a page. */
export function findReportInitiatives(db: PortfolioDb, selection: ReportSelection, page: ReportPage | null): Promise<ReportInitiativeRow[]> {
  const beyond = page?.after ? sql`AND (i."sortKey" COLLATE "C", i."id") > (${page.after.sortKey}, ${page.after.id}::uuid)` : empty;
  return db.$queryRaw<ReportInitiativeRow[]>(sql`
    SELECT i."portfolioId"::text AS "portfolioId", (SELECT p."titles" FROM "Portfolio" p WHERE p."id" = i."portfolioId") AS "portfolioTitles",
           i."id"::text AS "id", i."titles", i."sortKey", i."phase"::text AS "phase", i."confidence"::text AS "confidence", i."rawConfidence", i."leadActorId"::text AS "leadActorId", i."leadText",
           i."plannedStart", i."plannedEnd", i."forecastStart", i."forecastEnd", i."actualStart", i."actualEnd", i."datePrecisions",
           COALESCE((SELECT array_agg(l."lifeEventId"::text ORDER BY l."lifeEventId") FROM "InitiativeLifeEvent" l WHERE l."initiativeId" = i."id"), '{}') AS "lifeEventIds",
           b."baselines", b."firstBaselineEnd", b."lastBaselineEnd", (SELECT x."outcome"::text FROM "ExitReview" x WHERE x."initiativeId" = i."id") AS "exitOutcome",
           i."recordedAt", i."provenanceKind"::text AS "provenanceKind", i."sourceUrl", i."retrievedAt", i."provenanceNote"
    FROM (SELECT * FROM "Initiative" i WHERE ${isSelected(selection)} ${beyond} ORDER BY i."sortKey" COLLATE "C", i."id" ${page ? sql`LIMIT ${page.size}` : empty}) i
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS "baselines", (array_agg(b."plannedEnd" ORDER BY b."ordinal"))[1] AS "firstBaselineEnd", (array_agg(b."plannedEnd" ORDER BY b."ordinal" DESC))[1] AS "lastBaselineEnd"
      FROM "Baseline" b WHERE b."initiativeId" = i."id"
    ) b
    ORDER BY i."sortKey" COLLATE "C", i."id"`);
}

/** What a report adds up: the lines of the ledger, and what the baselines in force promise. */
export type ReportPart = 'COST' | 'FUNDING' | 'BENEFIT' | 'BASELINE_COST' | 'BASELINE_BENEFIT';

/** Sums in one currency and price base, as exact decimal texts; null where no line has the amount. */
export interface ReportSumRow {
  initiativeId: string;
  part: ReportPart;
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
  part: ReportPart;
  total: number;
  reported: number;
  withheld: number;
  unpriced: number;
}

const IS_PUBLIC = sql`NOT (t."isRestricted" AND t."claimStatus" <> 'CONFIRMED')`;

/** Every record that is added up, benefits by year: initiativeId, recordId, price base, claim, part, table, amounts. */
function records(initiativeIds: readonly string[]): Sql {
  const ids = uuids(initiativeIds);
  const COLUMNS = sql`t."initiativeId", t."id" AS "recordId", t."currency"::text AS "currency", t."priceYear", t."claimStatus"::text AS "claimStatus"`;
  return sql`
    SELECT ${COLUMNS}, 'COST' AS part, 'CostLine' AS "table", t."planned", t."actual", true AS priced FROM "CostLine" t WHERE t."initiativeId" = ANY (${ids}) AND ${IS_PUBLIC}
    UNION ALL
    SELECT ${COLUMNS}, 'FUNDING', 'FundingLine', t."planned", t."actual", true FROM "FundingLine" t WHERE t."initiativeId" = ANY (${ids}) AND ${IS_PUBLIC}
    UNION ALL
    SELECT ${COLUMNS}, 'BENEFIT', 'Benefit', y."planned", y."realised", t."isPriced"
    FROM "Benefit" t LEFT JOIN "BenefitYear" y ON y."benefitId" = t."id" AND y."initiativeId" = t."initiativeId" WHERE t."initiativeId" = ANY (${ids}) AND ${IS_PUBLIC}
    UNION ALL
    SELECT b."initiativeId", b."id", b."currency"::text, b."priceYear", 'CLAIMED', promise.part, promise."table", promise.amount, NULL, true
    FROM (SELECT DISTINCT ON (b."initiativeId") b.* FROM "Baseline" b WHERE b."initiativeId" = ANY (${ids}) ORDER BY b."initiativeId", b."ordinal" DESC) b
    CROSS JOIN LATERAL (VALUES ('BASELINE_COST', 'Baseline.cost', b."cost"), ('BASELINE_BENEFIT', 'Baseline.benefit', b."benefit")) promise (part, "table", amount)`;
}

export function findReportSums(db: PortfolioDb, initiativeIds: readonly string[]): Promise<ReportSumRow[]> {
  return db.$queryRaw<ReportSumRow[]>(sql`
    SELECT "initiativeId"::text AS "initiativeId", part, "currency", "priceYear", sum("planned")::text AS "planned", sum("actual")::text AS "actual", sum(amount)::text AS "whole",
           COALESCE(sum(amount) FILTER (WHERE "claimStatus" = 'CONFIRMED'), 0)::text AS "confirmed", COALESCE(sum(amount) FILTER (WHERE "claimStatus" = 'DISPUTED'), 0)::text AS "disputed"
    FROM (SELECT *, COALESCE("actual", "planned") AS amount FROM (${records(initiativeIds)}) l WHERE priced) known
    WHERE amount IS NOT NULL GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4 NULLS FIRST`);
}

/** How many records there are, how many have an amount, and how many of the others are withheld with a reason. */
export function findReportCounts(db: PortfolioDb, initiativeIds: readonly string[]): Promise<ReportCountRow[]> {
  const ids = uuids(initiativeIds);
  return db.$queryRaw<ReportCountRow[]>(sql`
    WITH counted AS (
      SELECT "initiativeId", "recordId", part, "table", priced, bool_or(COALESCE("actual", "planned") IS NOT NULL) AS known
      FROM (${records(initiativeIds)}) l GROUP BY 1, 2, 3, 4, 5
    ),
    withheld AS (
      SELECT CASE w."recordTable" WHEN 'Baseline' THEN 'Baseline.' || w."field" ELSE w."recordTable" END AS "recordTable", w."recordId" FROM "WithheldValue" w WHERE w."rootId" = ANY (${ids})
      UNION
      SELECT 'Benefit', y."benefitId" FROM "WithheldValue" w JOIN "BenefitYear" y ON y."id" = w."recordId" AND y."initiativeId" = w."rootId" WHERE w."rootId" = ANY (${ids}) AND w."recordTable" = 'BenefitYear'
    )
    SELECT r."initiativeId"::text AS "initiativeId", r.part,
           (count(*) FILTER (WHERE r.priced))::int AS "total",
           (count(*) FILTER (WHERE r.priced AND r.known))::int AS "reported",
           (count(*) FILTER (WHERE r.priced AND NOT r.known AND w."recordId" IS NOT NULL))::int AS "withheld",
           (count(*) FILTER (WHERE NOT r.priced))::int AS "unpriced"
    FROM counted r LEFT JOIN withheld w ON w."recordTable" = r."table" AND w."recordId" = r."recordId"
    GROUP BY 1, 2`);
}
