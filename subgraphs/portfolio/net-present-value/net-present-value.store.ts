import { sql, uuids } from '../../shared/database/page-query';
import type { PortfolioDb } from '../context';
import { publicClaim } from '../ledger/public-claim.store';
import type { BenefitAmount } from './net-present-value';

/** The benefits of initiatives that the public may see, year by year; one row without a year for a benefit that has none. */
export function findBenefitAmounts(db: PortfolioDb, initiativeIds: readonly string[]): Promise<(BenefitAmount & { initiativeId: string })[]> {
  return db.$queryRaw(sql`
    SELECT b."initiativeId"::text AS "initiativeId", b."id"::text AS "benefitId", y."id"::text AS "yearId", b."isPriced", b."currency", b."priceYear", y."year", y."planned"::text AS "planned", y."realised"::text AS "realised"
    FROM "Benefit" b LEFT JOIN "BenefitYear" y ON y."benefitId" = b."id"
    WHERE b."initiativeId" = ANY (${uuids(initiativeIds)}) AND ${publicClaim('b')} ORDER BY b."id", y."year"`);
}

/** The cost lines of initiatives that the public may see. */
export function findPublicCosts(db: PortfolioDb, initiativeIds: readonly string[]) {
  return db.costLine.findMany({ where: { initiativeId: { in: [...initiativeIds] }, NOT: { isRestricted: true, claimStatus: { not: 'CONFIRMED' } } }, orderBy: { id: 'asc' } });
}
