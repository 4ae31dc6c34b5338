import type { LanguageCode } from '../../shared/graphql/localized-text';
import type { ActorMapOf, MapNode } from './actor-map';
import { isMutual, type EdgeKind, type MapEdge } from './map-edges';
import type { NodeMetrics } from './map-metrics';
import { ACTOR_KIND_WORDS, EDGE_KIND_WORDS, roleInWords } from './map-words';

/** What a file says of an actor beyond the map itself. */
export interface Labelled {
  readonly name: string;
  readonly organizationNumber: string | null;
  readonly kind: keyof typeof ACTOR_KIND_WORDS;
}

/** A map with everything that is written beside its nodes and lines, in one language: what every file of it is made from. */
export interface MapPicture {
  readonly day: string;
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

export interface PictureNode extends Pick<MapNode, 'roles' | 'isAtTable' | 'isConfirmed' | 'distance'>, NodeMetrics {
  readonly id: string;
  readonly label: string;
  readonly organizationNumber: string | null;
  /** Null for one that is referred to but not in the register. */
  readonly kind: string | null;
  readonly kindInWords: string | null;
  readonly rolesInWords: readonly string[];
  readonly sector: string | null;
  /** Affected but not at the table. */
  readonly isMissing: boolean;
}

export interface PictureEdge extends Pick<MapEdge, 'weight' | 'isConfirmed' | 'isDisputed'> {
  readonly from: string;
  readonly to: string;
  readonly fromLabel: string;
  readonly toLabel: string;
  readonly kind: EdgeKind;
  readonly kindInWords: string;
  /** Whether it holds in both directions. */
  readonly isMutual: boolean;
}

/** Puts names to a map. An actor that is not in the register is called by its id. */
export function drawPicture(map: ActorMapOf, actors: ReadonlyMap<string, Labelled>, sectorNames: ReadonlyMap<string, string>, language: LanguageCode): MapPicture {
  const missing = new Set(map.missing.map(({ actorId }) => actorId));
  const metrics = map.metrics().of;
  const labelOf = (id: string): string => actors.get(id)?.name ?? id;
  return {
    day: map.day,
    nodes: map.nodes.map(({ actorId, roles, isAtTable, isConfirmed, distance, sector }) => {
      const actor = actors.get(actorId);
      return {
        ...(metrics.get(actorId) as NodeMetrics),
        id: actorId, label: labelOf(actorId), organizationNumber: actor?.organizationNumber ?? null, kind: actor?.kind ?? null, kindInWords: actor ? ACTOR_KIND_WORDS[actor.kind][language] : null,
        roles, rolesInWords: roles.map((role) => roleInWords(role, language)), sector: sector && (sectorNames.get(sector.id) ?? sector.kind), isAtTable, isConfirmed, isMissing: missing.has(actorId), distance,
      };
    }),
    edges: map.edges.map(({ from, to, kind, weight, isConfirmed, isDisputed }) => ({
      from, to, fromLabel: labelOf(from), toLabel: labelOf(to), kind, kindInWords: EDGE_KIND_WORDS[kind][language], weight, isConfirmed, isDisputed, isMutual: isMutual(kind),
    })),
  };
}
