import { raw, sql, type Sql } from '../../shared/database/page-query';

/** The condition that everybody may see a row: a claim about another that is marked restricted and not confirmed is in no public figure, whoever asks. */
export function publicClaim(alias: 'b' | 'c' | 'f'): Sql {
  const table = raw(alias);
  return sql`NOT (${table}."isRestricted" AND ${table}."claimStatus" <> 'CONFIRMED')`;
}
