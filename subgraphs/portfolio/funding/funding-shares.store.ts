import { sql, type Sql } from '../../shared/database/page-query';
import { publicClaim } from '../ledger/public-claim.store';

/**
 * The shares of funding of the initiative `i`, as a subquery for each row: the rule `fundingShares` of funding-shares.ts.
 * A property test holds the two equal.
 *
 * It gives one row: whether the shares are known ("isKnown") and then the lists of "funders", of the "amounts" they pay
 * and of whether each has "confirmed" all its lines, the largest first (ties by id), and what all pay together
 * ("whole"); else null for each list, and in any case how many amounts are known ("known"), of how many there should at
 * least be ("total").
 */
export const FUNDING_SHARES: Sql = sql`(
      SELECT w."isKnown", w."whole", COALESCE(w."known", 0) AS "known", COALESCE(w."lines", 0) + w."withoutLine" AS "total",
             CASE WHEN w."isKnown" THEN w."funders" END AS "funders", CASE WHEN w."isKnown" THEN w."amounts" END AS "amounts", CASE WHEN w."isKnown" THEN w."confirmed" END AS "confirmed"
      FROM (
        SELECT r.*, n."withoutLine", i."isFundingComplete" AND n."withoutLine" = 0 AND r."isWhole" IS TRUE AS "isKnown"
        FROM (
          SELECT sum("lines") AS "lines", sum("known") AS "known", sum("amount") AS "whole",
                 bool_and("isPaid") AND min("leastBase") = max("greatestBase") AND sum("amount") > 0 AS "isWhole",
                 array_agg("funderId" ORDER BY "amount" DESC, "funderId") AS "funders",
                 array_agg("amount" ORDER BY "amount" DESC, "funderId") AS "amounts",
                 array_agg("isConfirmed" ORDER BY "amount" DESC, "funderId") AS "confirmed"
          FROM (
            SELECT l."funderActorId" AS "funderId", count(*) AS "lines", count(l."amount") AS "known", sum(l."amount") AS "amount",
                   bool_and(l."amount" IS NOT NULL AND l."funderActorId" IS NOT NULL AND l."claimStatus" <> 'DISPUTED') AS "isPaid",
                   bool_and(l."claimStatus" = 'CONFIRMED') AS "isConfirmed", min(l."base") AS "leastBase", max(l."base") AS "greatestBase"
            FROM (
              SELECT f."funderActorId", f."claimStatus", f."currency" || COALESCE(f."priceYear"::text, '') AS "base", CASE WHEN ${publicClaim('f')} THEN COALESCE(f."actual", f."planned") END AS "amount"
              FROM "FundingLine" f WHERE f."initiativeId" = i."id"
            ) l GROUP BY l."funderActorId"
          ) funder
        ) r
        CROSS JOIN (
          SELECT count(DISTINCT p."actorId") AS "withoutLine" FROM "InitiativeParticipation" p
          WHERE p."initiativeId" = i."id" AND p."role" = 'FUNDER'
            AND NOT EXISTS (SELECT FROM "FundingLine" f WHERE f."initiativeId" = p."initiativeId" AND f."funderActorId" = p."actorId")
        ) n
      ) w
    )`;
