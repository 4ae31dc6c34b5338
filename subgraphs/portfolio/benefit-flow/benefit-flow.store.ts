import { sql, type Sql } from '../../shared/database/page-query';
import type { PortfolioDb } from '../context';
import { BENEFIT_YEARS } from './benefit-year.store';
import { selectedWithFunding } from './selected.store';
import type { Selection } from './selection';

export async function findRevision(db: PortfolioDb): Promise<bigint> {
  return (await db.revision.findUniqueOrThrow({ where: { id: 1 } })).value;
}

/** A flow of the selection with the number "n". Amounts are exact decimal texts. */
export interface FlowRow {
  n: number;
  fromId: string | null;
  toId: string | null;
  currency: string;
  priceYear: number | null;
  amount: string;
  planned: string | null;
  realised: string | null;
  confirmed: string;
  known: number | null;
  total: number | null;
}

/** The part of an amount that a share gives, rounded down to the øre. Both divisions are exact. */
const part = (amount: Sql): Sql => sql`div(${amount} * 100 * s."amount", m."whole") * 0.01`;

/**
 * The flows of benefit from funders to beneficiaries of many selections: of each initiative by itself, then added up.
 *
 * Rule "Benefit flows", version 1, for all initiatives: each priced benefit-year is attributed to the initiative's
 * funders by their shares of its whole funding; where the shares are not known it flows from nobody known. The largest
 * share is given each benefit-year whole and hands every other its part, rounded down to the øre: what rounding leaves
 * stays with the largest. So the flows of a selection sum to its benefits, and the flows of its parts to those of the
 * whole. Planned, realised and amount are divided each by itself.
 */
export function findFlows(db: PortfolioDb, selections: readonly Selection[]): Promise<FlowRow[]> {
  return db.$queryRaw<FlowRow[]>(sql`
    WITH ${selectedWithFunding(selections)}
    SELECT m."n", flow."fromId"::text AS "fromId", flow."toId"::text AS "toId", flow."currency"::text AS "currency", flow."priceYear",
           sum(flow."amount")::text AS "amount", sum(flow."planned")::text AS "planned", sum(flow."realised")::text AS "realised", sum(flow."confirmed")::text AS "confirmed",
           CASE WHEN flow."fromId" IS NULL THEN sum(m."known")::int END AS "known", CASE WHEN flow."fromId" IS NULL THEN sum(m."total")::int END AS "total"
    FROM funded m CROSS JOIN LATERAL (
      WITH benefit_year AS (SELECT y.* FROM ${BENEFIT_YEARS} y WHERE y."amount" IS NOT NULL),
      handed AS (
        SELECT y."toId", y."currency", y."priceYear", y."isConfirmed" AS "isToConfirmed", s."funderId", s."isConfirmed",
               ${part(sql`y."planned"`)} AS "planned", ${part(sql`y."realised"`)} AS "realised", ${part(sql`y."amount"`)} AS "amount"
        FROM benefit_year y CROSS JOIN unnest(m."funders"[2:], m."amounts"[2:], m."confirmed"[2:]) s ("funderId", "amount", "isConfirmed")
      )
      SELECT "fromId", "toId", "currency", "priceYear", sum("planned") AS "planned", sum("realised") AS "realised", sum("amount") AS "amount",
             COALESCE(sum("amount") FILTER (WHERE "isConfirmed"), 0) AS "confirmed"
      FROM (
        SELECT m."funders"[1] AS "fromId", "toId", "currency", "priceYear", "planned", "realised", "amount", "isConfirmed" AND m."confirmed"[1] AS "isConfirmed" FROM benefit_year
        UNION ALL SELECT "funderId", "toId", "currency", "priceYear", "planned", "realised", "amount", "isToConfirmed" AND "isConfirmed" FROM handed
        UNION ALL SELECT m."funders"[1], "toId", "currency", "priceYear", -"planned", -"realised", -"amount", "isToConfirmed" AND m."confirmed"[1] FROM handed
      ) attributed
      GROUP BY "fromId", "toId", "currency", "priceYear"
    ) flow
    GROUP BY m."n", flow."fromId", flow."toId", flow."currency", flow."priceYear"`);
}

/** The initiatives that a flow comes from, by id. */
export interface FlowInitiativesRow {
  n: number;
  fromId: string | null;
  toId: string | null;
  currency: string;
  priceYear: number | null;
  initiativeIds: string[];
}

export function findFlowInitiatives(db: PortfolioDb, selections: readonly Selection[]): Promise<FlowInitiativesRow[]> {
  return db.$queryRaw<FlowInitiativesRow[]>(sql`
    WITH ${selectedWithFunding(selections)}
    SELECT m."n", s."funderId"::text AS "fromId", y."toId"::text AS "toId", y."currency"::text AS "currency", y."priceYear",
           array_agg(m."initiativeId"::text ORDER BY m."initiativeId") AS "initiativeIds"
    FROM funded m
    CROSS JOIN LATERAL (SELECT DISTINCT "toId", "currency", "priceYear" FROM ${BENEFIT_YEARS} y WHERE "amount" IS NOT NULL) y
    LEFT JOIN LATERAL unnest(m."funders") s ("funderId") ON true
    GROUP BY m."n", s."funderId", y."toId", y."currency", y."priceYear"`);
}
