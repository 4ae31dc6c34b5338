import { hubError } from '../../shared/errors';
import { parseId } from '../../shared/graphql/id';
import type { DaySpan } from '../period';
import type { ActorMapArgs } from './actor-map-args.type';
import type { EdgeKind } from './map-edges';
import { MOST_ACTORS, MOST_DEPTH, MOST_LINES } from './map-limits.type';

/** What of the register a map shows, checked. Null does not limit. */
export interface MapQuestion {
  readonly depth: number;
  readonly kinds: ReadonlySet<EdgeKind> | null;
  readonly days: DaySpan;
  readonly sectorIds: ReadonlySet<string> | null;
}

/** Checks what somebody asks of a map; a fault is told at the argument it is in. */
export function mapQuestion({ depth, kinds, period, sectors }: ActorMapArgs, today: string): MapQuestion {
  if (depth < 0 || depth > MOST_DEPTH) throw hubError('ARGUMENT_OUT_OF_RANGE', { path: 'depth', why: `is outside 0–${String(MOST_DEPTH)}.` });
  if (period && period.to < period.from) throw hubError('ARGUMENT_OUT_OF_RANGE', { path: 'period', why: `ends on ${period.to}, before it begins on ${period.from}. Give the earlier day first.` });
  return {
    depth,
    kinds: kinds ? new Set(kinds as EdgeKind[]) : null,
    days: period ? { from: period.from, to: period.to } : { from: today, to: today },
    sectorIds: sectors ? new Set(sectors.map((id) => parseId(id, 'sectors'))) : null,
  };
}

/** Refuses a map that would be too large: it is complete or it is not drawn, never cut in silence. */
export function checkMapSize(what: 'actors' | 'lines', count: number): void {
  const most = what === 'actors' ? MOST_ACTORS : MOST_LINES;
  if (count <= most) return;
  throw hubError('ARGUMENT_OUT_OF_RANGE', { path: 'actorMap', why: `would have more than ${String(most)} ${what}, the most that a map shows. Narrow it: a lesser depth, fewer kinds, a shorter period, or some sectors only.` });
}
