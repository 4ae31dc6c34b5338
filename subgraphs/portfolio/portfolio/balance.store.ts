import { sql } from '../../shared/database/page-query';
import type { PortfolioDb } from '../context';
import { isSelected } from './portfolio-report.store';
import type { ReportSelection } from './report-selection';

/** Scores by one criterion, added up over the initiatives of a selection. */
export interface CriterionSumRow {
  portfolioId: string;
  criterionId: string;
  scored: number;
  sum: string;
  lowest: string;
  highest: string;
}

export function findCriterionSums(db: PortfolioDb, selection: ReportSelection): Promise<CriterionSumRow[]> {
  return db.$queryRaw<CriterionSumRow[]>(sql`
    SELECT i."portfolioId"::text AS "portfolioId", c."id"::text AS "criterionId", count(*)::int AS "scored", sum(s."score")::text AS "sum", min(s."score")::text AS "lowest", max(s."score")::text AS "highest"
    FROM "Initiative" i JOIN "InitiativeScore" s ON s."initiativeId" = i."id" JOIN "PortfolioCriterion" c ON c."id" = s."criterionId" AND c."portfolioId" = i."portfolioId"
    WHERE ${isSelected(selection)} GROUP BY 1, 2`);
}

/** How many initiatives of a selection a portfolio has, and of how many everything is known. */
export interface PortfolioSumRow {
  portfolioId: string;
  titles: unknown;
  initiatives: number;
  fullyScored: number;
  withNeeds: number;
}

export function findPortfolioSums(db: PortfolioDb, selection: ReportSelection): Promise<PortfolioSumRow[]> {
  return db.$queryRaw<PortfolioSumRow[]>(sql`
    SELECT p."id"::text AS "portfolioId", p."titles", count(*)::int AS "initiatives",
           (count(*) FILTER (WHERE i."scored" AND i."weighted"))::int AS "fullyScored", (count(*) FILTER (WHERE i."hasNeeds"))::int AS "withNeeds"
    FROM (
      SELECT i."portfolioId",
             NOT EXISTS (SELECT 1 FROM "PortfolioCriterion" c WHERE c."portfolioId" = i."portfolioId" AND c."weight" > 0 AND NOT EXISTS (SELECT 1 FROM "InitiativeScore" s WHERE s."initiativeId" = i."id" AND s."criterionId" = c."id")) AS "scored",
             EXISTS (SELECT 1 FROM "PortfolioCriterion" c WHERE c."portfolioId" = i."portfolioId" AND c."weight" > 0) AS "weighted",
             EXISTS (SELECT 1 FROM "InitiativeCapacityNeed" n WHERE n."initiativeId" = i."id" AND n."personYears" IS NOT NULL) AS "hasNeeds"
      FROM "Initiative" i WHERE ${isSelected(selection)}
    ) i JOIN "Portfolio" p ON p."id" = i."portfolioId"
    GROUP BY p."id", p."titles", p."sortKey" ORDER BY p."sortKey" COLLATE "C", p."id"`);
}

/** The work of one role in one year that the initiatives of a selection need. */
export interface NeedSumRow {
  portfolioId: string;
  year: number;
  roleKey: string;
  roleLabels: unknown;
  total: number;
  reported: number;
  personYears: string | null;
}

export function findNeedSums(db: PortfolioDb, selection: ReportSelection): Promise<NeedSumRow[]> {
  return db.$queryRaw<NeedSumRow[]>(sql`
    SELECT i."portfolioId"::text AS "portfolioId", n."year", n."roleKey", (array_agg(n."roleLabels" ORDER BY n."id"))[1] AS "roleLabels", count(*)::int AS "total", count(n."personYears")::int AS "reported", sum(n."personYears")::text AS "personYears"
    FROM "Initiative" i JOIN "InitiativeCapacityNeed" n ON n."initiativeId" = i."id" WHERE i."portfolioId" IS NOT NULL AND ${isSelected(selection)} GROUP BY 1, 2, 3`);
}

export function findScores(db: PortfolioDb, initiativeIds: readonly string[]) {
  return db.initiativeScore.findMany({ where: { initiativeId: { in: [...initiativeIds] } }, select: { initiativeId: true, criterionId: true, score: true } });
}
