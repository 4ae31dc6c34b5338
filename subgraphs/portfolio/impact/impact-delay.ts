import { groupBy } from '../../shared/loader';
import { longer, NO_DELAY, type Delay } from '../../shared/graphql/waiting';
import { isExact, spanOf, type DaySpan } from './day-span';
import { keyOf, type Link } from './impact-graph';
import type { Plan, ReadyGap } from './impact-plan';

/** Why it is not known exactly how long something waits for something else. */
export type ImpactGapName = ReadyGap | 'NEEDED_BY_MISSING' | 'NEED_NOT_SCHEDULED' | 'DELAY_UNCERTAIN';

/** A link by which one thing waits for another, with the days that decide how long. */
export interface WaitingLink {
  readonly link: Link;
  /** Whether lateness goes along it at all; what was delivered and what has ended waits no more. */
  readonly passesOn: boolean;
  /** How many days there are between when the needed thing is to be there and when it is needed; less than none when it comes too late anyway. */
  readonly slack: Delay;
  /** What is not known of those days. */
  readonly gaps: readonly ImpactGapName[];
}

/** The days that decide how long a thing waits for another by a link. */
export function waitingLink(link: Link, from: Plan, on: Plan, today: number): WaitingLink {
  const passesOn = !from.hasEnded && link.status !== 'DELIVERED' && !link.isToldByDependency;
  if (link.kind === 'MADE_BY_INITIATIVE') return { link, passesOn: true, slack: NO_DELAY, gaps: [] };
  const needed = neededOf(link, from, today);
  return {
    link,
    passesOn,
    slack: { least: needed.earliest - on.ready.latest, most: needed.latest - on.ready.earliest },
    gaps: passesOn ? [...(on.readyGap === null ? [] : [on.readyGap]), ...neededGaps(link, from, needed)] : [],
  };
}

function neededOf({ neededBy, status }: Link, from: Plan, today: number): DaySpan {
  const needed = neededBy === null ? from.needs : spanOf(neededBy);
  // What is late is needed already.
  const latest = status === 'LATE' ? Math.min(needed.latest, today) : needed.latest;
  return { earliest: Math.min(needed.earliest, latest), latest };
}

function neededGaps({ neededBy }: Link, from: Plan, needed: DaySpan): ImpactGapName[] {
  if (neededBy !== null || isExact(needed)) return [];
  const isBounded = Number.isFinite(from.needs.earliest) && Number.isFinite(from.needs.latest);
  return isBounded ? ['NEEDED_BY_MISSING'] : ['NEEDED_BY_MISSING', 'NEED_NOT_SCHEDULED'];
}

/**
 * How late a thing is by one link, when what it depends on is late.
 *
 * Rule "What waits", version 1: it waits for as long as the delay is longer than the slack, max(0, delay − slack). Slack
 * below zero counts as none: what comes too late anyway is not later because of this. Where days are only known within
 * bounds the slack is, and so is the answer. Source: question 4 of the domain. All bodies.
 */
export function delayAlong({ passesOn, slack }: WaitingLink, delay: Delay): Delay {
  if (!passesOn) return NO_DELAY;
  return { least: Math.max(0, delay.least - Math.max(0, slack.most)), most: Math.max(0, delay.most - Math.max(0, slack.least)) };
}

/**
 * How late everything is when one thing is late by so many days: each as late as the latest of what it waits for makes it.
 * Nothing becomes later by a link than what it waits for, so circles end.
 */
export function delaysFrom(root: string, slip: number, links: readonly WaitingLink[]): ReadonlyMap<string, Delay> {
  const byNeeded = groupBy(links.filter(({ link }) => keyOf(link.from) !== root), ({ link }) => keyOf(link.on));
  const delays = new Map<string, Delay>([[root, { least: slip, most: slip }]]);
  const changed = new Set([root]);
  for (const key of changed) {
    changed.delete(key);
    for (const waiting of byNeeded.get(key) ?? []) {
      const from = keyOf(waiting.link.from);
      const before = delays.get(from) ?? NO_DELAY;
      const after = longer(before, delayAlong(waiting, delays.get(key) ?? NO_DELAY));
      if (after.least === before.least && after.most === before.most) continue;
      delays.set(from, after);
      changed.add(from);
    }
  }
  return delays;
}
