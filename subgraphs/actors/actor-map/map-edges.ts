import type { Tie } from '../relation/relation.store';
import type { Involvement } from './involved';

export type EdgeKind = Tie['kind'] | 'SHARED_SERVICE' | 'SHARED_INITIATIVE' | 'SHARED_BODY' | 'SHARED_DATASET';

/** One line of a map. `weight` counts what it rests on: the contexts of a relation, or the things that are shared. */
export interface MapEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  readonly weight: number;
}

/** More actors than this through one thing are not joined pairwise: the lines would hide the map, and grow with the square. */
export const LARGEST_SHARED = 100;

const SHARED: Readonly<Record<string, EdgeKind>> = { SERVICE: 'SHARED_SERVICE', INITIATIVE: 'SHARED_INITIATIVE', BODY: 'SHARED_BODY', DATASET: 'SHARED_DATASET' };
/** Relations that hold in both directions; A with B and B with A are one line. */
const MUTUAL: ReadonlySet<string> = new Set(['COLLABORATES_WITH', 'COMPETES_WITH']);

/**
 * The lines between the actors of a map: the relations and parent links that hold today with both ends in the map, and
 * a line for each pair that takes part by the same service, initiative, body or dataset. What the map is of
 * (`subjectId`) joins nobody: all are there because of it.
 */
export function mapEdges(actorIds: ReadonlySet<string>, ties: Iterable<Tie>, involvements: readonly Involvement[], subjectId: string): MapEdge[] {
  const grounds = new Map<string, Set<string>>();
  const add = (a: string, b: string, kind: EdgeKind, ground: string, isMutual: boolean): void => {
    const [from, to] = isMutual && b < a ? [b, a] : [a, b];
    const key = `${from} ${to} ${kind}`;
    grounds.set(key, (grounds.get(key) ?? new Set()).add(ground));
  };
  for (const tie of ties) {
    if (tie.from !== tie.to && actorIds.has(tie.from) && actorIds.has(tie.to)) add(tie.from, tie.to, tie.kind, tie.contextId ?? '', MUTUAL.has(tie.kind));
  }
  for (const { kind, id, members } of sharedThings(involvements, subjectId)) {
    if (members.length > LARGEST_SHARED) continue;
    members.forEach((a, i) => {
      for (const b of members.slice(i + 1)) add(a, b, kind, id, true);
    });
  }
  return [...grounds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { size }]) => {
      const [from, to, kind] = key.split(' ') as [string, string, EdgeKind];
      return { from, to, kind, weight: size };
    });
}

interface SharedThing {
  readonly kind: EdgeKind;
  readonly id: string;
  readonly members: readonly string[];
}

/** What two or more actors take part by, with the ids of those actors in order. */
export function sharedThings(involvements: readonly Involvement[], subjectId: string): SharedThing[] {
  const things = new Map<string, { kind: EdgeKind; id: string; members: Set<string> }>();
  for (const { actorId, throughKind, throughId } of involvements) {
    const kind = throughKind === null ? undefined : SHARED[throughKind];
    if (!kind || throughId === null || throughId === subjectId) continue;
    const key = `${kind} ${throughId}`;
    const thing = things.get(key) ?? { kind, id: throughId, members: new Set<string>() };
    things.set(key, thing);
    thing.members.add(actorId);
  }
  return [...things.values()].filter((thing) => thing.members.size > 1).map((thing) => ({ ...thing, members: [...thing.members].sort() }));
}
