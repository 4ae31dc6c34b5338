import { sql } from '../../shared/database/page-query';
import type { PortfolioDb } from '../context';
import { BENEFIT_YEARS } from './benefit-year.store';
import { selectedWithFunding } from './selected.store';
import type { Selection } from './selection';

/** What the main funder of an initiative pays and gains, in millionths of the whole. */
export interface MainFunderRow {
  n: number;
  initiativeId: string;
  mainFunderId: string;
  fundedPart: number;
  receivedPart: number;
}

/** The initiatives of many selections whose shares of funding are known and whose benefits are in one price base and not nothing. */
export function findMainFunders(db: PortfolioDb, selections: readonly Selection[]): Promise<MainFunderRow[]> {
  return db.$queryRaw<MainFunderRow[]>(sql`
    WITH ${selectedWithFunding(selections)}
    SELECT m."n", m."initiativeId"::text AS "initiativeId", m."funders"[1]::text AS "mainFunderId", div(m."amounts"[1] * 1000000, m."whole")::int AS "fundedPart",
           div(g."received" * 1000000, g."all")::int AS "receivedPart"
    FROM funded m CROSS JOIN LATERAL (
      SELECT sum("amount") AS "all", COALESCE(sum("amount") FILTER (WHERE "toId" = m."funders"[1]), 0) AS "received",
             min("currency" || COALESCE("priceYear"::text, '')) = max("currency" || COALESCE("priceYear"::text, '')) AS "isOneBase"
      FROM ${BENEFIT_YEARS} y
    ) g
    WHERE m."isKnown" AND g."isOneBase" AND g."all" > 0`);
}
