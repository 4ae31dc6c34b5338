import { UndirectedGraph } from 'graphology';
import { bidirectional } from 'graphology-shortest-path/unweighted.js';
import type { Tie } from '../relation/relation.store';

/** A way from one actor to another, with what joins each with the next. */
export interface PathOf {
  readonly actorIds: readonly string[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly kinds: readonly string[]; readonly isConfirmed: boolean }[];
}

/**
 * The shortest way from one actor to another over relations and parent links, in either direction of each; null when
 * there is none of at most that many steps. Ties come in the order of their ends, so that of several shortest ways the
 * same one is always found. `kinds` are those that the way may lead over; null for all. All
 * actors. Version 2: kinds.
 */
export function shortestPath(from: string, to: string, allTies: readonly Tie[], maxSteps: number, kinds: readonly string[] | null = null): PathOf | null {
  if (from === to) return { actorIds: [from], links: [] };
  const ties = kinds ? allTies.filter((tie) => kinds.includes(tie.kind)) : allTies;
  const graph = new UndirectedGraph();
  for (const tie of ties) {
    if (tie.from === tie.to) continue;
    graph.mergeNode(tie.from);
    graph.mergeNode(tie.to);
    graph.mergeEdge(tie.from, tie.to);
  }
  if (!graph.hasNode(from) || !graph.hasNode(to)) return null;
  const actorIds = bidirectional(graph, from, to);
  if (!actorIds || actorIds.length - 1 > maxSteps) return null;
  const links = actorIds.slice(1).map((next, i) => {
    const previous = actorIds[i] as string;
    return { from: previous, to: next, ...joining(previous, next, ties) };
  });
  return { actorIds, links };
}

function joining(a: string, b: string, ties: readonly Tie[]): { kinds: string[]; isConfirmed: boolean } {
  const between = ties.filter((tie) => (tie.from === a && tie.to === b) || (tie.from === b && tie.to === a));
  return { kinds: [...new Set(between.map((tie) => tie.kind))].sort(), isConfirmed: between.some((tie) => tie.claimStatus === 'CONFIRMED') };
}
