import { once } from '../../shared/once';
import type { Tie } from '../relation/relation.store';
import type { SectorOf } from '../sector/sector';
import { involvedOf, missingAtTable, type Involved, type Involvement } from './involved';
import { LARGEST_SHARED, mapEdges, sharedThings, type MapEdge } from './map-edges';
import { mapMetrics, type MapMetrics } from './map-metrics';
import { checkMapSize, type MapQuestion } from './map-question';
import type { Reach } from './map-reach';

export type MapSource = 'ACTORS' | 'LIFEEVENTS' | 'PORTFOLIO';

/** What one subgraph knows of who takes part; null when it did not answer. */
export interface InvolvementList {
  readonly source: MapSource;
  readonly involvements: readonly Involvement[] | null;
}

/** What a map is of, and who takes part in it as far as each subgraph knows. */
export interface MapSubject {
  readonly subjectId: string;
  readonly lists: readonly InvolvementList[];
}

export interface MapNode extends Involved {
  /** The steps from those who take part: 0 for them. */
  readonly distance: number;
  readonly sector: SectorOf | null;
}

export interface ActorMapOf {
  /** The day for which sectors and names are told. */
  readonly day: string;
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly sectors: readonly { readonly sector: SectorOf | null; readonly actorIds: readonly string[] }[];
  readonly missing: readonly (MapNode & { readonly representedBy: readonly string[] })[];
  readonly sectorCrossingShare: number | null;
  readonly coverage: { readonly missingSources: readonly MapSource[]; readonly actorsWithoutSector: number; readonly sharedThingsNotDrawn: number };
  /** Worked out when somebody first asks for one of them, since they take longer than the rest of the map. */
  readonly metrics: () => MapMetrics;
}

/**
 * The map of who takes part in something, and of those within reach: who they are and in which roles, how they are tied,
 * who connects the others, who stands alone, and who is affected but has no seat. A list that a subgraph could not give
 * leaves the map standing on the rest, and the coverage says so. Source: the advice of Digitaliseringsrådet to describe
 * the ecosystem one works in. Version 2: reaches beyond those who take part, over a period.
 */
export function drawActorMap({ subjectId, lists }: MapSubject, { distances, ties, sectors }: Reach, { kinds, days }: Pick<MapQuestion, 'kinds' | 'days'>): ActorMapOf {
  const involvements = lists.flatMap((list) => list.involvements ?? []).filter(({ actorId }) => distances.has(actorId));
  const nodes = nodesOf(involvements, distances).map((one) => ({ ...one, sector: sectors.get(one.actorId) ?? null }));
  const ids = nodes.map((node) => node.actorId);
  const edges = mapEdges(new Set(ids), ties, involvements, subjectId, kinds);
  checkMapSize('lines', edges.length);
  const atTable = new Set(nodes.filter((node) => node.isAtTable).map((node) => node.actorId));
  return {
    day: days.to,
    nodes,
    edges,
    sectors: bySector(nodes),
    missing: missingAtTable(nodes).map((node) => ({ ...node, representedBy: representativesOf(node.actorId, ties, atTable) })),
    sectorCrossingShare: sectorCrossingShare(edges, sectors),
    coverage: {
      missingSources: lists.filter((list) => list.involvements === null).map((list) => list.source),
      actorsWithoutSector: nodes.filter((node) => node.sector === null).length,
      sharedThingsNotDrawn: sharedThings(involvements, subjectId).filter((thing) => thing.members.size > LARGEST_SHARED).length,
    },
    metrics: once(() => mapMetrics(ids, edges)),
  };
}

/** Those who take part, and after them those who are only within reach, the nearest first. */
function nodesOf(involvements: readonly Involvement[], distances: Reach['distances']): Omit<MapNode, 'sector'>[] {
  const involved = involvedOf(involvements).map((one) => ({ ...one, distance: 0 }));
  const reached = [...distances].filter(([, distance]) => distance > 0).sort(([a, near], [b, far]) => near - far || (a < b ? -1 : 1));
  return [...involved, ...reached.map(([actorId, distance]) => ({ actorId, distance, roles: [], isAtTable: false, isConfirmed: false, affectedAs: [] }))];
}

/** Who at the table speaks for somebody who is not. */
function representativesOf(actorId: string, ties: ReadonlySet<Tie>, atTable: ReadonlySet<string>): string[] {
  const speakers = [...ties].filter((tie) => tie.kind === 'REPRESENTS' && tie.to === actorId && atTable.has(tie.from));
  return [...new Set(speakers.map((tie) => tie.from))].sort();
}

/** The actors of each sector, the largest sectors first; those of unknown sector come last. */
function bySector(nodes: readonly MapNode[]): { sector: SectorOf | null; actorIds: string[] }[] {
  const groups = new Map<string, { sector: SectorOf | null; actorIds: string[] }>();
  for (const { actorId, sector } of nodes) {
    const group = groups.get(sector?.id ?? '') ?? { sector, actorIds: [] };
    groups.set(sector?.id ?? '', group);
    group.actorIds.push(actorId);
  }
  return [...groups.values()].sort((a, b) => Number(a.sector === null) - Number(b.sector === null) || b.actorIds.length - a.actorIds.length || ((a.sector?.id ?? '') < (b.sector?.id ?? '') ? -1 : 1));
}

/** The share of the lines that join two sectors, of those whose ends both have a known sector; null when there are none. */
function sectorCrossingShare(edges: readonly MapEdge[], sectors: ReadonlyMap<string, SectorOf | null>): number | null {
  const known = edges.map(({ from, to }) => [sectors.get(from), sectors.get(to)] as const).filter(([a, b]) => a && b);
  return known.length === 0 ? null : known.filter(([a, b]) => a?.id !== b?.id).length / known.length;
}

/** The known sectors of some actors of a map, in the order of the map's groups. */
export function sectorsAmong({ sectors }: ActorMapOf, actorIds: readonly string[]): SectorOf[] {
  const among = new Set(actorIds);
  return sectors.filter((group) => group.actorIds.some((id) => among.has(id))).flatMap(({ sector }) => sector ?? []);
}
