import { sql } from '../../shared/database/page-query';
import type { PortfolioDb } from '../context';
import { publicClaim } from '../ledger/public-claim.store';
import { BENEFIT_YEARS } from './benefit-year.store';
import { selected, selectedWithFunding } from './selected.store';
import type { Selection } from './selection';

/** What the selection with the number "n" gives in a year, in one price base, whoever pays; null where nothing is known. */
export interface YearTotalRow {
  n: number;
  year: number;
  currency: string;
  priceYear: number | null;
  planned: string | null;
  realised: string | null;
  amount: string | null;
}

/** The benefits of many selections by year, summed without a thought of who paid: what the flows must come to. */
export function findYearTotals(db: PortfolioDb, selections: readonly Selection[]): Promise<YearTotalRow[]> {
  return db.$queryRaw<YearTotalRow[]>(sql`
    WITH ${selected(selections)}
    SELECT m."n", y."year", y."currency"::text AS "currency", y."priceYear", sum(y."planned")::text AS "planned", sum(y."realised")::text AS "realised", sum(y."amount")::text AS "amount"
    FROM member m CROSS JOIN LATERAL ${BENEFIT_YEARS} y
    GROUP BY m."n", y."year", y."currency", y."priceYear"`);
}

/** How much is known of the selection with the number "n". */
export interface CoverageRow {
  n: number;
  initiatives: number;
  /** Of the initiatives: those whose shares of funding are known. */
  funded: number;
  benefits: number;
  /** Of the benefits: those that have an amount in the years asked for, and of the others those with a value that is withheld. */
  reported: number;
  withheld: number;
}

export function findCoverages(db: PortfolioDb, selections: readonly Selection[]): Promise<CoverageRow[]> {
  return db.$queryRaw<CoverageRow[]>(sql`
    WITH ${selectedWithFunding(selections)}
    SELECT m."n", count(*)::int AS "initiatives", (count(*) FILTER (WHERE m."isKnown"))::int AS "funded",
           sum(c."benefits")::int AS "benefits", sum(c."reported")::int AS "reported", sum(c."withheld")::int AS "withheld"
    FROM funded m CROSS JOIN LATERAL (
      SELECT count(*) AS "benefits", count(*) FILTER (WHERE b."isReported") AS "reported",
             count(*) FILTER (WHERE NOT b."isReported" AND EXISTS (
               SELECT FROM "WithheldValue" w
               WHERE w."rootId" = m."initiativeId" AND (w."recordId" = b."id" OR EXISTS (SELECT FROM "BenefitYear" y WHERE y."id" = w."recordId" AND y."benefitId" = b."id")))) AS "withheld"
      FROM (
        SELECT b."id", b."isPriced" AND EXISTS (
          SELECT FROM "BenefitYear" y WHERE y."benefitId" = b."id" AND y."year" BETWEEN m."fromYear" AND m."toYear" AND COALESCE(y."realised", y."planned") IS NOT NULL) AS "isReported"
        FROM "Benefit" b WHERE b."initiativeId" = m."initiativeId" AND ${publicClaim('b')}
      ) b
    ) c
    GROUP BY m."n"`);
}
