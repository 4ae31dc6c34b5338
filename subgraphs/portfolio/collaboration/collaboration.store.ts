import { sql, uuids, type Sql } from '../../shared/database/page-query';
import type { PortfolioDb } from '../context';
import { askedYears, isLineAsked } from '../ledger/asked-years.store';
import { publicClaim } from '../ledger/public-claim.store';
import type { CollaborationKey } from './collaboration-id';

const PUBLIC = sql`NOT ("isRestricted" AND "claimStatus" <> 'CONFIRMED')`;

/** The initiatives that each of these actors leads or takes part in by working. */
export function findWorkedInitiatives(db: PortfolioDb, actorIds: readonly string[]): Promise<{ actorId: string; initiativeId: string }[]> {
  return db.$queryRaw(sql`
    SELECT "leadActorId"::text AS "actorId", "id"::text AS "initiativeId" FROM "Initiative" WHERE "leadActorId" = ANY (${uuids(actorIds)})
    UNION SELECT "actorId"::text, "initiativeId"::text FROM "InitiativeParticipation"
    WHERE "actorId" = ANY (${uuids(actorIds)}) AND "role" IN ('PARTNER', 'SUPPLIER', 'USER_REPRESENTATIVE') AND ${PUBLIC}
    ORDER BY 1, 2`);
}

/** Advice about the initiatives that each of these actors leads, with the year it was given and what the last follow-up found. */
export function findAdvice(db: PortfolioDb, leadActorIds: readonly string[]): Promise<{ actorId: string; year: number | null; isFollowed: boolean | null }[]> {
  return db.$queryRaw(sql`
    SELECT i."leadActorId"::text AS "actorId",
           (SELECT extract(year FROM min(s."takenOn"))::int FROM "CouncilCaseStep" s WHERE s."caseId" = c."id" AND s."toState" IN ('MET', 'ADVISED')) AS "year",
           (SELECT f."isFollowed" FROM "AdviceFollowUp" f WHERE f."adviceId" = a."id" ORDER BY f."heldOn" DESC NULLS LAST, f."id" DESC LIMIT 1) AS "isFollowed"
    FROM "Initiative" i JOIN "CouncilCase" c ON c."initiativeId" = i."id" AND NOT c."isDraft" JOIN "CouncilAdvice" a ON a."caseId" = c."id"
    WHERE i."leadActorId" = ANY (${uuids(leadActorIds)})
    ORDER BY a."id"`);
}

export interface ClaimRow {
  actorId: string;
  status: 'CLAIMED' | 'CONFIRMED' | 'DISPUTED';
  answeredYear: number | null;
}

/** What others recorded about each of these actors, and what they answered; what an actor recorded itself is no claim about it. */
export function findClaimsAbout(db: PortfolioDb, actorIds: readonly string[]): Promise<ClaimRow[]> {
  const ids = uuids(actorIds);
  const answered = sql`extract(year FROM "answeredAt" AT TIME ZONE 'UTC')::int`;
  return db.$queryRaw(sql`
    SELECT "actorId"::text, "claimStatus"::text AS "status", ${answered} AS "answeredYear" FROM "InitiativeParticipation" WHERE "actorId" = ANY (${ids}) AND ${PUBLIC} AND "claimedByActorId" IS DISTINCT FROM "actorId"
    UNION ALL SELECT "funderActorId"::text, "claimStatus"::text, ${answered} FROM "FundingLine" WHERE "funderActorId" = ANY (${ids}) AND ${PUBLIC} AND "claimedByActorId" IS DISTINCT FROM "funderActorId"
    UNION ALL SELECT "bearerActorId"::text, "claimStatus"::text, ${answered} FROM "CostLine" WHERE "bearerActorId" = ANY (${ids}) AND ${PUBLIC} AND "claimedByActorId" IS DISTINCT FROM "bearerActorId"
    UNION ALL SELECT "beneficiaryActorId"::text, "claimStatus"::text, ${answered} FROM "Benefit" WHERE "beneficiaryActorId" = ANY (${ids}) AND ${PUBLIC} AND "claimedByActorId" IS DISTINCT FROM "beneficiaryActorId"`);
}

/** A sum of money of the question with the number "n"; the amount is an exact decimal text. */
export interface PaymentRow {
  n: number;
  fromActorId: string;
  toActorId: string;
  amount: string;
  currency: string;
  priceYear: number | null;
}

/** The funding lines of the questions `a`: what each of these actors pays, in the years, to others that lead the initiative, and what it gets as the lead. */
function payments(keys: readonly CollaborationKey[]): Sql {
  return sql`
    WITH asked AS (
      SELECT n."n", n."actorId", y."fromYear", y."toYear"
      FROM unnest(${keys.map((_, n) => n)}::int[], ${keys.map(({ actorId }) => actorId)}::uuid[]) n ("n", "actorId")
      JOIN ${askedYears(keys.map(({ years }) => years))} y ("n", "fromYear", "toYear") USING ("n")
    ),
    line AS (
      SELECT a."n", f."id" FROM asked a JOIN "FundingLine" f ON f."funderActorId" = a."actorId"
      UNION SELECT a."n", f."id" FROM asked a JOIN "Initiative" i ON i."leadActorId" = a."actorId" JOIN "FundingLine" f ON f."initiativeId" = i."id"
    ),
    payment AS (
      SELECT a."n", f."id", f."funderActorId" AS "from", i."leadActorId" AS "to", COALESCE(f."actual", f."planned") AS "amount", f."currency", f."priceYear"
      FROM line l JOIN asked a USING ("n") JOIN "FundingLine" f ON f."id" = l."id" JOIN "Initiative" i ON i."id" = f."initiativeId"
      WHERE f."funderActorId" <> i."leadActorId" AND ${publicClaim('f')} AND ${isLineAsked('f', 'a')}
    )`;
}

export function findPayments(db: PortfolioDb, keys: readonly CollaborationKey[]): Promise<PaymentRow[]> {
  return db.$queryRaw<PaymentRow[]>(sql`
    ${payments(keys)}
    SELECT "n", "from"::text AS "fromActorId", "to"::text AS "toActorId", sum("amount")::text AS "amount", "currency"::text AS "currency", "priceYear"
    FROM payment WHERE "amount" IS NOT NULL GROUP BY "n", "from", "to", "currency", "priceYear" ORDER BY 1, 2, 3, 5, 6`);
}

/** How many of those lines have an amount, and how many have one that is withheld. */
export function findPaymentCoverages(db: PortfolioDb, keys: readonly CollaborationKey[]): Promise<{ n: number; reported: number; total: number; withheld: number }[]> {
  return db.$queryRaw(sql`
    ${payments(keys)}
    SELECT p."n", count(p."amount")::int AS "reported", count(*)::int AS "total",
           (count(*) FILTER (WHERE p."amount" IS NULL AND EXISTS (SELECT FROM "WithheldValue" w WHERE w."recordTable" = 'FundingLine' AND w."recordId" = p."id")))::int AS "withheld"
    FROM payment p GROUP BY p."n" ORDER BY 1`);
}
