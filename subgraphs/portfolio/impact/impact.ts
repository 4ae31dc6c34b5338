import { NO_DELAY, type Delay } from '../../shared/graphql/waiting';
import { groupBy } from '../../shared/loader';
import { daysOfMonths, isExact, spanOf } from './day-span';
import { delayAlong, delaysFrom, waitingLink, type ImpactGapName, type WaitingLink } from './impact-delay';
import { dependantsOf, inOrder, keyOf, type Link, type Thing } from './impact-graph';
import { NO_PLAN, planOf, planOfComponent, type Plan, type ScheduleFacts } from './impact-plan';

/** The version of the rules by which an impact is worked out. */
export const IMPACT_RULE_VERSION = '1';

/** What is asked: what depends on a thing, and what waits if it slips. */
export interface ImpactQuestion {
  readonly root: Thing;
  readonly slipMonths: number;
  /** When what is late was to be there, where whoever asks says so. */
  readonly dueOn: Date | null;
}

/** One reason why a thing depends on another, with what comes of it. */
export interface Reason {
  readonly link: Link;
  /** Null where nothing is waited for by it any more. */
  readonly slack: Delay | null;
  readonly delay: Delay;
  readonly gaps: readonly ImpactGapName[];
}

/** Why a thing does not wait. */
export type Quiet = 'NOT_ASKED' | 'ALREADY_OVER' | 'ENDED' | 'NOT_AWAITED' | 'NOTHING_LATE' | 'TIME_ENOUGH';

/** A thing that depends on what is late, and how late it is with it. */
export interface Impacted {
  readonly thing: Thing;
  readonly steps: number;
  readonly way: readonly Reason[];
  readonly reasons: readonly Reason[];
  readonly delay: Delay;
  /** Why it does not wait; null where it waits or may. */
  readonly quiet: Quiet | null;
}

export interface Impact {
  readonly root: Thing;
  /** When what is late was to be there, where that is known to the day. */
  readonly dueOn: number | null;
  readonly slipDays: number;
  readonly impacted: readonly Impacted[];
}

/** Works out what depends on a thing and what waits for it, from everything that is linked to it and what is recorded of the initiatives among that. */
export function impactOf({ root, slipMonths, dueOn }: ImpactQuestion, links: readonly Link[], schedules: ReadonlyMap<string, ScheduleFacts>, today: number): Impact {
  const recorded = plansOf(links, schedules, today)(root);
  const own: Plan = dueOn === null ? recorded : { ...recorded, hasEnded: false, ready: spanOf(dueOn), readyGap: null };
  const plans = plansOf(links, schedules, today, new Map([[keyOf(root), own]]));
  const slipDays = own.hasEnded ? 0 : daysOfMonths(slipStart(own, today), slipMonths);
  const dependants = dependantsOf(root, links);
  const waiting = new Map(dependants.flatMap(({ reasons }) => reasons).map((link) => [link, waitingLink(link, plans(link.from), plans(link.on), today)]));
  const delays = delaysFrom(keyOf(root), slipDays, [...waiting.values()]);
  const reasonOf = (link: Link): Reason => toReason(waiting.get(link) as WaitingLink, delays.get(keyOf(link.on)) ?? NO_DELAY);
  const impacted = dependants.map(({ thing, steps, way, reasons }): Impacted => {
    const delay = delays.get(keyOf(thing)) ?? NO_DELAY;
    const quietly = (): Quiet => {
      if (slipMonths === 0) return 'NOT_ASKED';
      if (own.hasEnded) return 'ALREADY_OVER';
      if (plans(thing).hasEnded) return 'ENDED';
      if (reasons.every((link) => !waiting.get(link)?.passesOn)) return 'NOT_AWAITED';
      return reasons.every(({ on }) => (delays.get(keyOf(on)) ?? NO_DELAY).most === 0) ? 'NOTHING_LATE' : 'TIME_ENOUGH';
    };
    return { thing, steps, way: way.map(reasonOf), reasons: reasons.map(reasonOf), delay, quiet: delay.most > 0 ? null : quietly() };
  });
  return { root, dueOn: isExact(own.ready) ? own.ready.earliest : null, slipDays, impacted };
}

/** A slip counts from the day on which it was to be there: the last that it may be, or today where no day bounds it. */
function slipStart({ ready }: Plan, today: number): number {
  return Number.isFinite(ready.latest) ? ready.latest : today;
}

/** The plans of things by what is recorded, but for those that are given: what is made by such a one goes by them too. */
function plansOf(links: readonly Link[], schedules: ReadonlyMap<string, ScheduleFacts>, today: number, given: ReadonlyMap<string, Plan> = new Map()): (thing: Thing) => Plan {
  const makers = groupBy(inOrder(links).filter(({ kind }) => kind === 'MADE_BY_INITIATIVE'), ({ from }) => keyOf(from));
  const known = new Map(given);
  const work = (thing: Thing): Plan => {
    if (thing.kind === 'COMPONENT') return planOfComponent((makers.get(keyOf(thing)) ?? []).map(({ on }) => planned(on)));
    const schedule = schedules.get(thing.id);
    return schedule ? planOf(schedule, today) : NO_PLAN;
  };
  const planned = (thing: Thing): Plan => {
    const plan = known.get(keyOf(thing)) ?? work(thing);
    known.set(keyOf(thing), plan);
    return plan;
  };
  return planned;
}

function toReason(waiting: WaitingLink, before: Delay): Reason {
  const delay = delayAlong(waiting, before);
  const isCertain = delay.least === delay.most;
  const gaps = isCertain ? [] : [...waiting.gaps, ...(before.least === before.most ? [] : (['DELAY_UNCERTAIN'] as const))];
  return { link: waiting.link, slack: waiting.passesOn ? waiting.slack : null, delay, gaps };
}

/** Whether something is late for certain because of a thing, for what rests on those that are. */
export function isWaiting({ delay }: Impacted): boolean {
  return delay.least > 0;
}
