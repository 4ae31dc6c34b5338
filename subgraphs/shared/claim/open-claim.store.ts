import { raw, sql, type Sql } from '../database/page-query';

/** The condition of `isOpenClaim`, for queries that everybody may ask: the row is no restricted claim; `alias` names its table in the query. */
export function openClaim(alias: string): Sql {
  return sql`(NOT ${raw(alias)}."isRestricted" OR ${raw(alias)}."claimStatus" = 'CONFIRMED')`;
}
