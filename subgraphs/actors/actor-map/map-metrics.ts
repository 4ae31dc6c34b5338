import { UndirectedGraph } from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import type { MapEdge } from './map-edges';

/** How many brokers a map names. */
export const MOST_BROKERS = 10;
const SCORE_DECIMALS = 6;

export interface MapMetrics {
  readonly brokers: readonly { readonly actorId: string; readonly score: number }[];
  readonly isolatedGroups: readonly (readonly string[])[];
}

/**
 * Who connects the others, and who is not connected. Brokers by betweenness centrality (Freeman 1977): the share of
 * the shortest ways between any two others that lead through the actor, 0–1; directions and weights of the lines do
 * not count. Isolated groups are the parts of the map that no line joins with its largest part. Nodes and edges enter
 * the graph in the order of their ids, so that the same map always gives the same answer.
 */
export function mapMetrics(actorIds: readonly string[], edges: readonly MapEdge[]): MapMetrics {
  const graph = new UndirectedGraph();
  for (const id of [...actorIds].sort()) graph.addNode(id);
  for (const { from, to } of edges) if (!graph.hasEdge(from, to)) graph.addEdge(from, to);
  // Between fewer than three there is nobody to stand in between, and the library refuses a graph without nodes.
  const scores = graph.order < 3 ? {} : betweennessCentrality(graph, { getEdgeWeight: null, normalized: true });
  const brokers = Object.entries(scores)
    .map(([actorId, score]) => ({ actorId, score: Number(score.toFixed(SCORE_DECIMALS)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.actorId < b.actorId ? -1 : 1))
    .slice(0, MOST_BROKERS);
  return { brokers, isolatedGroups: partsOf(graph).slice(1) };
}

/** The connected parts of a graph, largest first; among equals the one with the least id comes first. */
function partsOf(graph: UndirectedGraph): string[][] {
  const seen = new Set<string>();
  const parts: string[][] = [];
  graph.forEachNode((start) => {
    if (seen.has(start)) return;
    seen.add(start);
    const part = [start];
    // The list grows while it is walked: each node brings its neighbours that nobody brought before.
    for (const node of part) {
      graph.forEachNeighbor(node, (neighbour) => {
        if (seen.has(neighbour)) return;
        seen.add(neighbour);
        part.push(neighbour);
      });
    }
    parts.push(part.sort());
  });
  return parts.sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
