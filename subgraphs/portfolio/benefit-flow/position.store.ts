import { sql } from '../../shared/database/page-query';
import type { PortfolioDb } from '../context';
import { isLineAsked } from '../ledger/asked-years.store';
import { publicClaim } from '../ledger/public-claim.store';
import { selectedWithFunding } from './selected.store';
import type { Selection } from './selection';

/** Whose positions in a selection are asked for: one actor's, or everybody's (null). */
export interface PositionQuestion {
  readonly selection: Selection;
  readonly actorId: string | null;
}

/** What an actor pays and gains in one price base, in exact decimal texts; null where there is nothing to add up. */
export interface PositionRow {
  n: number;
  actorId: string;
  /** Whether the row is about a price base; else it holds what is said of the actor as a whole. */
  isOfBase: boolean;
  currency: string | null;
  priceYear: number | null;
  funded: string | null;
  received: string | null;
  fundedWholeLife: string | null;
  receivedWholeLife: string | null;
  withdrawn: string | null;
  recordedFunding: string | null;
  recordedBenefits: string | null;
  /** Of the initiatives that the actor pays for or gains from: those whose shares of funding are known, and all. */
  known: number;
  total: number;
  /** Whether a known initiative names a rule of withdrawal, and whether it could not be applied. */
  isRuled: boolean;
  isUntold: boolean;
}

/** Half of an amount, rounded down to the øre. */
const half = (amount: ReturnType<typeof sql>) => sql`div(${amount} * 100, 2) * 0.01`;

/** The figures of the actors of the member `a`, or only of the one asked for, in each price base; actors that do no more than run the result have none. */
const FIGURES = sql`(
      SELECT "actorId", "currency", "priceYear",
             sum("amount") FILTER (WHERE "what" = 'FUNDED' AND "isAsked") AS "funded", sum("amount") FILTER (WHERE "what" = 'RECEIVED' AND "isAsked") AS "received",
             sum("amount") FILTER (WHERE "what" = 'FUNDED') AS "fundedWholeLife", sum("amount") FILTER (WHERE "what" = 'RECEIVED') AS "receivedWholeLife",
             sum("amount") FILTER (WHERE "isAsked" AND "type" = 'EFFICIENCY_STATE') AS "saved", COALESCE(sum("amount") FILTER (WHERE "what" = 'RUNNING' AND "isAsked"), 0) AS "running",
             sum(CASE "savingKind" WHEN 'CERTAIN' THEN "amount" WHEN 'LABOUR' THEN ${half(sql`"amount"`)} END) FILTER (WHERE "isAsked" AND "type" = 'EFFICIENCY_STATE') AS "practice",
             COALESCE(bool_or("amount" IS NOT NULL AND "savingKind" IS NULL) FILTER (WHERE "isAsked" AND "type" = 'EFFICIENCY_STATE'), false) AS "isUntold"
      FROM (
        SELECT f."funderActorId" AS "actorId", f."currency", f."priceYear", 'FUNDED' AS "what", COALESCE(f."actual", f."planned") AS "amount", ${isLineAsked('f', 'a')} AS "isAsked", NULL AS "type", NULL AS "savingKind"
        FROM "FundingLine" f WHERE f."initiativeId" = a."initiativeId" AND ${publicClaim('f')} AND f."funderActorId" = COALESCE(a."only", f."funderActorId")
        UNION ALL
        SELECT b."beneficiaryActorId", b."currency", b."priceYear", 'RECEIVED', COALESCE(y."realised", y."planned"), y."year" BETWEEN a."fromYear" AND a."toYear", b."type"::text, b."savingKind"::text
        FROM "Benefit" b LEFT JOIN "BenefitYear" y ON y."benefitId" = b."id" AND b."isPriced"
        WHERE b."initiativeId" = a."initiativeId" AND ${publicClaim('b')} AND b."beneficiaryActorId" = COALESCE(a."only", b."beneficiaryActorId")
        UNION ALL
        SELECT c."bearerActorId", c."currency", c."priceYear", 'RUNNING', COALESCE(c."actual", c."planned"), ${isLineAsked('c', 'a')}, NULL, NULL
        FROM "CostLine" c WHERE c."initiativeId" = a."initiativeId" AND c."kind" = 'OPERATION' AND ${publicClaim('c')} AND c."bearerActorId" = COALESCE(a."only", c."bearerActorId")
      ) entry
      GROUP BY "actorId", "currency", "priceYear"
      HAVING bool_or("what" <> 'RUNNING')
    )`;

/**
 * What actors fund and receive in selections.
 *
 * Rule "Benefit flows", version 1: only initiatives whose shares of funding are known count in funded, received and
 * withdrawn, since with the others it is not known who else paid; what is recorded in those stands beside it. A line
 * over several years counts only where all of it is asked for, since it cannot be divided without guessing; so does one
 * without a year only where all years are.
 *
 * Rule "Withdrawal", version 1, for state bodies and initiatives with a named rule; only savings of the state
 * (EFFICIENCY_STATE) are touched. Practice of the Ministry of Finance: half of labour savings, all of certain savings,
 * nothing of others. Initiatives with co-funding grants since 2020-12-04: half of internal net benefits, that is savings
 * less what running the result costs the same actor, never below zero. Halves are rounded down to the øre.
 */
export function findPositions(db: PortfolioDb, questions: readonly PositionQuestion[]): Promise<PositionRow[]> {
  const numbers = questions.map((_, n) => n);
  const actors = questions.map(({ actorId }) => actorId);
  return db.$queryRaw<PositionRow[]>(sql`
    WITH ${selectedWithFunding(questions.map(({ selection }) => selection))},
    figures AS (
      SELECT a."n", a."initiativeId", a."isKnown", a."withdrawalRule", o.*, row_number() OVER (PARTITION BY a."n", a."initiativeId", o."actorId") = 1 AS "isFirst"
      FROM (SELECT m.*, q."only" FROM funded m JOIN unnest(${numbers}::int[], ${actors}::uuid[]) q ("n", "only") USING ("n")) a
      CROSS JOIN LATERAL ${FIGURES} o
    ),
    ruled AS (
      SELECT *, CASE "withdrawalRule" WHEN 'MINISTRY_OF_FINANCE' THEN "practice" WHEN 'CO_FUNDING_2020' THEN CASE WHEN "saved" > "running" THEN ${half(sql`("saved" - "running")`)} END END AS "withdrawn"
      FROM figures
    )
    SELECT "n", "actorId"::text AS "actorId", GROUPING("currency") = 0 AS "isOfBase", "currency"::text AS "currency", "priceYear",
           (sum("funded") FILTER (WHERE "isKnown"))::text AS "funded", (sum("received") FILTER (WHERE "isKnown"))::text AS "received",
           (sum("fundedWholeLife") FILTER (WHERE "isKnown"))::text AS "fundedWholeLife", (sum("receivedWholeLife") FILTER (WHERE "isKnown"))::text AS "receivedWholeLife",
           (sum("withdrawn") FILTER (WHERE "isKnown"))::text AS "withdrawn", sum("funded")::text AS "recordedFunding", sum("received")::text AS "recordedBenefits",
           (count(*) FILTER (WHERE "isKnown" AND "isFirst"))::int AS "known", (count(*) FILTER (WHERE "isFirst"))::int AS "total",
           bool_or("isKnown" AND "withdrawalRule" IS NOT NULL) AS "isRuled", bool_or("isKnown" AND "withdrawalRule" IS NOT DISTINCT FROM 'MINISTRY_OF_FINANCE' AND "isUntold") AS "isUntold"
    FROM ruled GROUP BY GROUPING SETS (("n", "actorId"), ("n", "actorId", "currency", "priceYear"))`);
}
