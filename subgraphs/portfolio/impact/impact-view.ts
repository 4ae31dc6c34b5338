import type { Placed } from '../../shared/graphql/list-page';
import { outcomeOf, toPossibleDelay, waitingOrder } from '../../shared/graphql/waiting';
import type { Impacted, Reason } from './impact';
import type { LoadedImpact } from './impact.loader';
import { whyOf } from './impact-why';

/** A reason as clients see it, but for the things that it leads to. */
export function toReasonView({ link, slack, delay, gaps }: Reason) {
  const bounded = (days: number | undefined): number | null => (days !== undefined && Number.isFinite(days) ? days : null);
  return { link, kind: link.kind, slackAtLeastDays: bounded(slack?.least), slackAtMostDays: bounded(slack?.most), outcome: outcomeOf(delay), delay: toPossibleDelay(delay), gaps };
}

/** A thing that an impact reaches as clients see it, but for the thing itself. */
export function toImpactedView(impacted: Impacted) {
  const { thing, steps, way, reasons, delay } = impacted;
  return { thing, steps, way: way.map(toReasonView), reasons: reasons.map(toReasonView), outcome: outcomeOf(delay), delay: toPossibleDelay(delay), whyTexts: whyOf(impacted) };
}

export type ReasonView = ReturnType<typeof toReasonView>;
export type ImpactedView = ReturnType<typeof toImpactedView>;

/** The initiatives that an impact reaches, or the components, with the place of each: what certainly waits longest comes first. */
export function placed({ impact, schedules }: LoadedImpact, kind: 'INITIATIVE' | 'COMPONENT'): Placed<Impacted>[] {
  return impact.impacted
    .filter(({ thing }) => thing.kind === kind)
    .map((impacted) => ({ node: impacted, cursor: { sort: waitingOrder(impacted, schedules.get(impacted.thing.id)?.sortKey ?? ''), id: impacted.thing.id } }));
}
