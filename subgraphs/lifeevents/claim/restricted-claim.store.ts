import type { Prisma } from '../../../prisma/generated/lifeevents/client/client';
import { raw, sql, type Sql } from '../../shared/database/page-query';

/** The condition that what a row says holds on a day. */
export function heldOn(alias: string, day: string): Sql {
  return sql`(${raw(alias)}."validFrom" IS NULL OR ${raw(alias)}."validFrom" <= ${day}::date) AND (${raw(alias)}."validTo" IS NULL OR ${raw(alias)}."validTo" > ${day}::date)`;
}

/** The condition of an open claim for queries in the words of the client. */
export const OPEN_PARTICIPATION = { OR: [{ isRestricted: false }, { claimStatus: 'CONFIRMED' }] } satisfies Prisma.ServiceParticipationWhereInput;
