import { sql, type Sql } from '../../shared/database/page-query';
import { publicClaim } from '../ledger/public-claim.store';

/**
 * The years of the priced benefits of the initiative of the member `m` that are in the years asked for, as a subquery for
 * each row: whom they go to ("toId"), the price base, and "amount", which is realised where known, else planned; null
 * where neither is.
 */
export const BENEFIT_YEARS: Sql = sql`(
      SELECT b."beneficiaryActorId" AS "toId", b."currency", b."priceYear", b."claimStatus" = 'CONFIRMED' AS "isConfirmed",
             y."year", y."planned", y."realised", COALESCE(y."realised", y."planned") AS "amount"
      FROM "Benefit" b JOIN "BenefitYear" y ON y."benefitId" = b."id"
      WHERE b."initiativeId" = m."initiativeId" AND b."isPriced" AND ${publicClaim('b')} AND y."year" BETWEEN m."fromYear" AND m."toYear"
    )`;
