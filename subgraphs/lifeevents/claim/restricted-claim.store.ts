import type { Prisma } from '../../../prisma/generated/lifeevents/client/client';
import { raw, sql, type Sql } from '../../shared/database/page-query';

/** The condition, for queries that everybody may ask, that a row is no restricted claim; `alias` names its table in the query. */
export function openClaim(alias: string): Sql {
  return sql`(NOT ${raw(alias)}."isRestricted" OR ${raw(alias)}."claimStatus" = 'CONFIRMED')`;
}

/** The same condition for queries in the words of the client. */
export const OPEN_PARTICIPATION = { OR: [{ isRestricted: false }, { claimStatus: 'CONFIRMED' }] } satisfies Prisma.ServiceParticipationWhereInput;
