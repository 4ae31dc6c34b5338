import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { connectedComponents } from 'graphology-components';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { groupBy } from '../../shared/loader';
import { once } from '../../shared/once';
import type { MapEdge } from './map-edges';

/** How many brokers a map names. */
export const MOST_BROKERS = 10;
const SCORE_DECIMALS = 6;

/** Where an actor stands among the others. */
export interface NodeMetrics {
  /** With how many others a line joins it. */
  readonly degree: number;
  readonly betweenness: number;
  /** The number of its community, from 1. */
  readonly community: number;
}

/** Each is worked out when it is asked for, and once: betweenness alone takes most of the time that a large map takes. */
export interface MapMetrics {
  readonly of: ReadonlyMap<string, NodeMetrics>;
  readonly degreeOf: (actorId: string) => number;
  readonly betweennessOf: (actorId: string) => number;
  readonly communityOf: (actorId: string) => number;
  readonly brokers: readonly { readonly actorId: string; readonly score: number }[];
  readonly isolatedGroups: readonly (readonly string[])[];
  readonly communities: readonly (readonly string[])[];
  readonly modularity: number | null;
}

/**
 * Who connects the others, who belongs together, and who is not connected; each by graphology.
 * - Betweenness centrality (Freeman 1977, by the algorithm of Brandes 2001): the share of the shortest ways between any
 *   two others that lead through the actor, 0–1; directions and weights of the lines do not count.
 * - Communities by the Louvain method (Blondel et al. 2008), with what lies between two actors added up as their weight,
 *   and modularity (Newman 2006) as the measure of how clearly they are apart.
 * - Isolated groups are the connected parts other than the largest.
 * Nodes and edges enter the graph in the order of their ids and nothing is left to chance, so that the same map always
 * gives the same answer. Version 2: communities.
 */
export function mapMetrics(actorIds: readonly string[], edges: readonly MapEdge[]): MapMetrics {
  const graph = once(() => graphOf(actorIds, edges));
  const scores = once(() => betweennessOf(graph()));
  const division = once(() => communitiesOf(graph()));
  const numbers = once(() => new Map(division().communities.flatMap((members, i) => members.map((id) => [id, i + 1] as const))));
  const places = {
    degreeOf: (id: string): number => graph().degree(id),
    betweennessOf: (id: string): number => scores().get(id) ?? 0,
    communityOf: (id: string): number => numbers().get(id) ?? 0,
  };
  return {
    ...places,
    get of() {
      return new Map(graph().mapNodes((id): [string, NodeMetrics] => [id, { degree: places.degreeOf(id), betweenness: places.betweennessOf(id), community: places.communityOf(id) }]));
    },
    get brokers() {
      return brokersOf(scores());
    },
    get isolatedGroups() {
      return inOrder(connectedComponents(graph())).slice(1);
    },
    get communities() {
      return division().communities;
    },
    get modularity() {
      return division().modularity;
    },
  };
}

/** One edge for each two actors that any line joins, with the sum of the weights of the lines. */
function graphOf(actorIds: readonly string[], edges: readonly MapEdge[]): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const id of [...actorIds].sort()) graph.addNode(id);
  for (const { from, to, weight } of edges) graph.updateEdge(from, to, (attributes) => ({ weight: ((attributes['weight'] as number | undefined) ?? 0) + weight }));
  return graph;
}

/** Between fewer than three there is nobody to stand in between, and the library refuses a graph without nodes. */
function betweennessOf(graph: UndirectedGraph): ReadonlyMap<string, number> {
  const scores = graph.order < 3 ? {} : betweennessCentrality(graph, { getEdgeWeight: null, normalized: true });
  return new Map(Object.entries(scores).map(([id, score]) => [id, rounded(score)]));
}

function brokersOf(scores: ReadonlyMap<string, number>): MapMetrics['brokers'] {
  return [...scores]
    .map(([actorId, score]) => ({ actorId, score }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.actorId < b.actorId ? -1 : 1))
    .slice(0, MOST_BROKERS);
}

/** Those who belong together, the largest community first. Without lines everybody is alone, and modularity says nothing. */
function communitiesOf(graph: UndirectedGraph): Pick<MapMetrics, 'communities' | 'modularity'> {
  if (graph.size === 0) return { communities: inOrder(graph.mapNodes((id) => [id])), modularity: null };
  const found = louvain.detailed(graph, { randomWalk: false, getEdgeWeight: 'weight' });
  const groups = groupBy(Object.keys(found.communities), (id) => String(found.communities[id]));
  return { communities: inOrder([...groups.values()]), modularity: rounded(found.modularity) };
}

/** Groups with their members in order of id, largest first; among equals the one with the least id comes first. */
function inOrder(groups: readonly (readonly string[])[]): string[][] {
  return groups.map((group) => [...group].sort()).sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

const rounded = (value: number): number => Number(value.toFixed(SCORE_DECIMALS));
