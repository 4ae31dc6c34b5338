import { contextOf, type ContextOf } from '../context-link/context-link';
import type { Tie } from '../relation/relation.store';
import type { Involvement } from './involved';

export type EdgeKind = Tie['kind'] | 'SHARED_SERVICE' | 'SHARED_INITIATIVE' | 'SHARED_BODY' | 'SHARED_DATASET';

/** One line of a map. `weight` counts what it rests on: the contexts of a relation, or the things that are shared. */
export interface MapEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  readonly weight: number;
  readonly isConfirmed: boolean;
  readonly isDisputed: boolean;
  readonly contexts: readonly ContextOf[];
}

/** More actors than this through one thing are not joined pairwise: the lines would hide the map, and grow with the square. */
export const LARGEST_SHARED = 100;

const SHARED: Readonly<Record<string, EdgeKind>> = { SERVICE: 'SHARED_SERVICE', INITIATIVE: 'SHARED_INITIATIVE', BODY: 'SHARED_BODY', DATASET: 'SHARED_DATASET' };
/** Relations that hold in both directions; A with B and B with A are one line. */
const MUTUAL: ReadonlySet<string> = new Set(['COLLABORATES_WITH', 'COMPETES_WITH', ...Object.values(SHARED)]);

export const isMutual = (kind: EdgeKind): boolean => MUTUAL.has(kind);

/** One thing that a line rests on: a context of a relation, or something in common. */
interface Ground {
  readonly id: string;
  readonly status: Tie['claimStatus'];
  readonly context: ContextOf | null;
}

/** What lies between two actors, by kind and then by the id of the ground; the strongest word counts where one is said twice. */
class Lines {
  private readonly lines = new Map<string, { from: string; to: string; kind: EdgeKind; grounds: Map<string, Ground> }>();

  add(a: string, b: string, kind: EdgeKind, ground: Ground): void {
    const [from, to] = isMutual(kind) && b < a ? [b, a] : [a, b];
    const key = `${from} ${to} ${kind}`;
    const line = this.lines.get(key) ?? { from, to, kind, grounds: new Map<string, Ground>() };
    this.lines.set(key, line);
    const known = line.grounds.get(ground.id);
    if (!known || STRENGTH[ground.status] > STRENGTH[known.status]) line.grounds.set(ground.id, ground);
  }

  inOrder(): MapEdge[] {
    return [...this.lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { from, to, kind, grounds }]) => {
      const all = [...grounds.values()];
      const contexts = all.flatMap(({ context }) => context ?? []).sort((a, b) => (`${a.kind}${a.id}` < `${b.kind}${b.id}` ? -1 : 1));
      return { from, to, kind, weight: all.length, isConfirmed: all.some(({ status }) => status === 'CONFIRMED'), isDisputed: all.every(({ status }) => status === 'DISPUTED'), contexts };
    });
  }
}

const STRENGTH: Readonly<Record<Tie['claimStatus'], number>> = { DISPUTED: 0, CLAIMED: 1, CONFIRMED: 2 };

/**
 * The lines between the actors of a map: the relations and parent links with both ends in the map, and a line for each
 * pair that takes part by the same service, initiative, body or dataset. What the map is of (`subjectId`) joins nobody:
 * all are there because of it. `kinds` are those that are drawn; null for all.
 */
export function mapEdges(actorIds: ReadonlySet<string>, ties: Iterable<Tie>, involvements: readonly Involvement[], subjectId: string, kinds: ReadonlySet<EdgeKind> | null = null): MapEdge[] {
  const isDrawn = (kind: EdgeKind): boolean => kinds === null || kinds.has(kind);
  const lines = new Lines();
  for (const tie of ties) {
    if (tie.from === tie.to || !isDrawn(tie.kind) || !actorIds.has(tie.from) || !actorIds.has(tie.to)) continue;
    lines.add(tie.from, tie.to, tie.kind, { id: tie.contextId ?? '', status: tie.claimStatus, context: contextOf(tie) });
  }
  for (const { kind, id, members } of sharedThings(involvements, subjectId)) {
    if (members.size > LARGEST_SHARED || !isDrawn(kind)) continue;
    const context: ContextOf | null = kind === 'SHARED_INITIATIVE' ? { kind: 'INITIATIVE', id } : null;
    const inOrder = [...members].sort(([a], [b]) => (a < b ? -1 : 1));
    inOrder.forEach(([a, isSureOfA], i) => {
      for (const [b, isSureOfB] of inOrder.slice(i + 1)) lines.add(a, b, kind, { id, status: isSureOfA && isSureOfB ? 'CONFIRMED' : 'CLAIMED', context });
    });
  }
  return lines.inOrder();
}

interface SharedThing {
  readonly kind: EdgeKind;
  readonly id: string;
  /** Who takes part by it, with whether that is confirmed. */
  readonly members: ReadonlyMap<string, boolean>;
}

/** What two or more actors take part by. */
export function sharedThings(involvements: readonly Involvement[], subjectId: string): SharedThing[] {
  const things = new Map<string, { kind: EdgeKind; id: string; members: Map<string, boolean> }>();
  for (const { actorId, throughKind, throughId, isConfirmed } of involvements) {
    const kind = throughKind === null ? undefined : SHARED[throughKind];
    if (!kind || throughId === null || throughId === subjectId) continue;
    const key = `${kind} ${throughId}`;
    const thing = things.get(key) ?? { kind, id: throughId, members: new Map<string, boolean>() };
    things.set(key, thing);
    thing.members.set(actorId, isConfirmed || (thing.members.get(actorId) ?? false));
  }
  return [...things.values()].filter((thing) => thing.members.size > 1);
}
