import type { ResponsibilityPeriod } from './ownership';

/** A period as it is stored. */
export type StoredPeriod = ResponsibilityPeriod & { readonly id: string };

/** What a move writes: the end of the last period, if there is one, and the period that follows it without a day between. */
export interface OwnershipMove {
  readonly close: { readonly id: string; readonly validTo: string } | null;
  readonly open: ResponsibilityPeriod;
}

export type MoveFault = { readonly fault: 'UNCHANGED' } | { readonly fault: 'TOO_EARLY'; readonly earliest: string };

/**
 * How the responsibility in a role moves to another actor from a day on. The last period is closed on the day the next
 * one begins, so that no day is nobody's and none is two actors'; what was recorded before is never rewritten.
 *
 * Rule of the domain: "no gap and no overlap in the ownership of a live event". All bodies.
 */
export function moveOwnership(periods: readonly StoredPeriod[], role: ResponsibilityPeriod['role'], actorId: string, effectiveFrom: string): OwnershipMove | MoveFault {
  const open: ResponsibilityPeriod = { role, actorId, validFrom: effectiveFrom, validTo: null };
  const last = periods.find((period) => period.role === role && period.validTo === null);
  if (!last) return { close: null, open };
  if (last.actorId === actorId) return { fault: 'UNCHANGED' };
  if (effectiveFrom <= last.validFrom) return { fault: 'TOO_EARLY', earliest: dayAfter(last.validFrom) };
  return { close: { id: last.id, validTo: effectiveFrom }, open };
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
