import type { Initiative, ExitOutcome } from '../../../prisma/generated/portfolio/client/client';
import { around, dayNumber, isExact, SOME_DAY, spanOf, type DaySpan } from './day-span';

type DayColumn = 'plannedStart' | 'plannedEnd' | 'forecastStart' | 'forecastEnd' | 'actualStart' | 'actualEnd';

/** What is recorded of an initiative that tells when it is to be there. */
export type ScheduleFacts = Pick<Initiative, DayColumn | 'datePrecisions' | 'phase'> & { readonly exit: ExitOutcome | null };

/** Why it is not known to the day when something is to be there. */
export type ReadyGap = 'READY_DAY_UNKNOWN' | 'READY_DAY_PASSED' | 'DAY_IMPRECISE';

/** When something is to be there, and when it may itself need what it builds on. */
export interface Plan {
  readonly hasEnded: boolean;
  readonly ready: DaySpan;
  readonly readyGap: ReadyGap | null;
  readonly needs: DaySpan;
}

/** A component that no initiative under way makes has no days of its own. */
export const NO_PLAN: Plan = { hasEnded: false, ready: SOME_DAY, readyGap: 'READY_DAY_UNKNOWN', needs: SOME_DAY };

/**
 * Whether an initiative is over: what it made is there, or will never be.
 *
 * Rule "Ended", version 1: it has an actual end that has passed, it has left its portfolio, or it is in the phase of
 * realisation, which belongs to the line and not to the project. Source: the phases of Prosjektveiviseren, and exit
 * reviews. All bodies.
 */
export function hasEnded({ actualEnd, exit, phase }: ScheduleFacts, today: number): boolean {
  return exit !== null || phase === 'REALISATION' || (actualEnd !== null && dayNumber(actualEnd) <= today);
}

/**
 * The plan of an initiative, by the newest day that is recorded of each kind: forecasts before plans.
 *
 * Rule "When it is there, and when it needs", version 1: what an initiative makes is there when it ends. It needs what it
 * builds on at the earliest when it starts and at the latest when it ends. A day that is known to its year may be any day
 * of it, and an end that has passed while the initiative goes on says no more than: not before today. All bodies.
 */
export function planOf(facts: ScheduleFacts, today: number): Plan {
  const start = spanOfFirst(facts, ['actualStart', 'forecastStart', 'plannedStart']);
  const end = spanOfFirst(facts, ['actualEnd', 'forecastEnd', 'plannedEnd']);
  const isOver = hasEnded(facts, today);
  const hasPassed = end !== null && !isOver && end.latest < today;
  const ready = end === null || hasPassed ? { earliest: hasPassed ? today : -Infinity, latest: Infinity } : isOver ? end : { earliest: Math.max(end.earliest, today), latest: end.latest };
  const needs = { earliest: Math.min(start?.earliest ?? -Infinity, ready.latest), latest: ready.latest };
  return { hasEnded: isOver, ready, readyGap: end === null ? 'READY_DAY_UNKNOWN' : hasPassed ? 'READY_DAY_PASSED' : isExact(ready) ? null : 'DAY_IMPRECISE', needs };
}

function spanOfFirst(facts: ScheduleFacts, columns: readonly DayColumn[]): DaySpan | null {
  const column = columns.find((name) => facts[name] !== null);
  const day = column === undefined ? null : facts[column];
  if (column === undefined || day === null) return null;
  return spanOf(day, (facts.datePrecisions as Partial<Record<DayColumn, 'DAY' | 'MONTH' | 'YEAR'>> | null)?.[column]);
}

/** The plan of a component: that of the initiatives under way that make it, as far as they agree. */
export function planOfComponent(makers: readonly Plan[]): Plan {
  const underWay = makers.filter((maker) => !maker.hasEnded);
  if (underWay.length === 0) return NO_PLAN;
  const ready = around(underWay.map((maker) => maker.ready));
  const gaps = new Set(underWay.map(({ readyGap }) => readyGap));
  const readyGap = (['READY_DAY_UNKNOWN', 'READY_DAY_PASSED'] as const).find((gap) => gaps.has(gap)) ?? (isExact(ready) ? null : 'DAY_IMPRECISE');
  return { hasEnded: false, ready, readyGap, needs: around(underWay.map((maker) => maker.needs)) };
}
