import type { ProvenanceColumns } from '../../shared/graphql/provenance';

/** One organisation answering for a life event in one role over a half-open period of days. */
export interface ResponsibilityPeriod {
  readonly role: 'OWNER' | 'MINISTRY';
  readonly actorId: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** A period in which neither owner nor ministry changed. */
export interface OwnershipPeriod<Period extends ResponsibilityPeriod> {
  readonly owner: Period | null;
  readonly ministry: Period | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Later than every day, for periods that last. */
const FOREVER = '9999-12-31';

/** Whether a day lies in a half-open period; days as YYYY-MM-DD order as text. */
export function isInPeriod(day: string, { validFrom, validTo }: { readonly validFrom: string | null; readonly validTo: string | null }): boolean {
  return (validFrom === null || validFrom <= day) && day < (validTo ?? FOREVER);
}

/**
 * Lays the timelines of owner and ministry over each other: one period for every stretch in which neither changed.
 * The result has no gap and no overlap from the first day recorded to the last; where a role was nobody's in between,
 * it is null, so that a hole in the record shows instead of disappearing.
 *
 * Rule of the domain: "A life event has a responsible ministry and an owner, each over periods of its own". All bodies.
 */
export function overlayOwnership<Period extends ResponsibilityPeriod>(periods: readonly Period[]): OwnershipPeriod<Period>[] {
  const days = [...new Set(periods.flatMap((period) => [period.validFrom, period.validTo ?? FOREVER]))].sort();
  const holder = (role: Period['role'], day: string): Period | null => periods.find((period) => period.role === role && isInPeriod(day, period)) ?? null;
  return days.slice(0, -1).map((day, i) => {
    const next = days[i + 1] as string;
    return { owner: holder('OWNER', day), ministry: holder('MINISTRY', day), validFrom: day, validTo: next === FOREVER ? null : next };
  });
}

/** How far a reader can lean on a record: what is concluded is the weakest. */
const CERTAINTY = ['SOURCED', 'REPORTED', 'INFERRED'] as const;

/** The least certain of the sources that a statement rests on, the first among equals; null when it rests on none. */
export function leastCertain<Source extends Pick<ProvenanceColumns, 'provenanceKind'>>(sources: readonly Source[]): Source | null {
  const [weakest] = [...sources].sort((a, b) => CERTAINTY.indexOf(b.provenanceKind) - CERTAINTY.indexOf(a.provenanceKind));
  return weakest ?? null;
}
