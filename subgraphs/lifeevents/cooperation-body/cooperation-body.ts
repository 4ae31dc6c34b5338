import { isInPeriod } from '../ownership/ownership';

interface Period {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Whether a body is at work on a day; one without a known beginning always was. */
export function isCurrent(body: Period, day: string): boolean {
  return isInPeriod(day, body);
}

/** The memberships that hold on a day; of a body that has ended, those that lasted until it did. */
export function currentMemberships<Membership extends Period>(body: Period, memberships: readonly Membership[], day: string): Membership[] {
  if (body.validTo !== null && body.validTo <= day) return memberships.filter((membership) => membership.validTo === null || membership.validTo >= (body.validTo as string));
  return memberships.filter((membership) => isInPeriod(day, membership));
}

/** Bodies that are at work first, then those that ended, each by title. */
export function currentFirst<Body extends Period & { readonly sortKey: string }>(bodies: readonly Body[], day: string): Body[] {
  const rank = (body: Body): string => `${isCurrent(body, day) ? '0' : '1'}${body.sortKey}`;
  return [...bodies].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
