import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { asksFor } from '../../shared/graphql/selection';
import { referredActor, referredActors } from '../actor/actor-reference';
import type { ActorRow } from '../actor/actor.store';
import type { ActorsContext } from '../context';
import type { SectorOf } from '../sector/sector';
import type { SectorOnDay } from '../sector/sector.resolver';
import { sectorsAmong, type ActorMapOf, type MapNode } from './actor-map';
import { ActorMapBroker, ActorMapCommunity, ActorMapGroup, ActorMapNode, ActorMapSector, MissingActor, ActorMap } from './actor-map.type';
import type { MapEdge } from './map-edges';
import { mapFile } from './map-file';
import { ActorMapFileArgs } from './map-file.type';
import { actorsOfMap, type Referred } from './map-actors.loader';
import type { MapMetrics } from './map-metrics';
import { pictureOf } from './map-picture.loader';

/** A part of a map with the map it is part of. */
type On<Part> = Part & { readonly map: ActorMapOf };
type SectorGroup = On<ActorMapOf['sectors'][number]>;
type Community = On<{ readonly number: number; readonly actorIds: readonly string[] }>;

@Resolver(() => ActorMap)
export class ActorMapResolver {
  @FieldResolver()
  async nodes(@Root() map: ActorMapOf, @Info() info: GraphQLResolveInfo, @Ctx() context: ActorsContext): Promise<(On<MapNode> & { readonly actor: Referred })[]> {
    const actorWith = asksFor(info, 'actor') ? await actorsOfMap(context, map) : nobody;
    return map.nodes.map((node) => ({ ...node, map, actor: actorWith(node.actorId) }));
  }

  @FieldResolver()
  async edges(@Root() map: ActorMapOf, @Info() info: GraphQLResolveInfo, @Ctx() context: ActorsContext): Promise<(Omit<MapEdge, 'from' | 'to'> & { readonly from: Referred; readonly to: Referred })[]> {
    const actorWith = asksFor(info, 'from', 'to') ? await actorsOfMap(context, map) : nobody;
    return map.edges.map((edge) => ({ ...edge, from: actorWith(edge.from), to: actorWith(edge.to) }));
  }

  @FieldResolver()
  sectors(@Root() map: ActorMapOf): SectorGroup[] {
    return map.sectors.map((group) => ({ ...group, map }));
  }

  @FieldResolver()
  brokers(@Root() map: ActorMapOf): MapMetrics['brokers'] {
    return map.metrics().brokers;
  }

  @FieldResolver()
  isolatedGroups(@Root() map: ActorMapOf): { actorIds: readonly string[] }[] {
    return map.metrics().isolatedGroups.map((actorIds) => ({ actorIds }));
  }

  @FieldResolver()
  communities(@Root() map: ActorMapOf): Community[] {
    return map.metrics().communities.map((actorIds, i) => ({ number: i + 1, actorIds, map }));
  }

  @FieldResolver(() => String, { description: 'The whole map as the text of a file that other programs read (docs/actor-maps.md); what a text could do as a formula in a spreadsheet is made harmless. The hub gives the same as a download under /maps.' })
  async file(@Root() map: ActorMapOf, @Args(() => ActorMapFileArgs) { format, language, delimiter }: ActorMapFileArgs, @Ctx() context: ActorsContext): Promise<string> {
    return mapFile(await pictureOf(context, map, language), format, delimiter);
  }

  @FieldResolver()
  modularity(@Root() map: ActorMapOf): number | null {
    return map.metrics().modularity;
  }
}

@Resolver(() => ActorMapNode)
export class ActorMapNodeResolver {
  @FieldResolver()
  sector(@Root() { sector, map }: On<MapNode>): SectorOnDay | null {
    return onDay(sector, map);
  }

  @FieldResolver()
  degree(@Root() { actorId, map }: On<MapNode>): number {
    return map.metrics().degreeOf(actorId);
  }

  @FieldResolver()
  betweenness(@Root() { actorId, map }: On<MapNode>): number {
    return map.metrics().betweennessOf(actorId);
  }

  @FieldResolver()
  community(@Root() { actorId, map }: On<MapNode>): number {
    return map.metrics().communityOf(actorId);
  }
}

@Resolver(() => ActorMapSector)
export class ActorMapSectorResolver {
  @FieldResolver()
  sector(@Root() { sector, map }: SectorGroup): SectorOnDay | null {
    return onDay(sector, map);
  }

  @FieldResolver()
  actors(@Root() group: SectorGroup, @Ctx() context: ActorsContext): Promise<ActorRow>[] {
    return referredActors(context, group.actorIds);
  }
}

@Resolver(() => ActorMapBroker)
export class ActorMapBrokerResolver {
  @FieldResolver()
  actor(@Root() broker: MapMetrics['brokers'][number], @Ctx() context: ActorsContext): Promise<ActorRow> {
    return referredActor(context, broker.actorId);
  }
}

@Resolver(() => ActorMapGroup)
export class ActorMapGroupResolver {
  @FieldResolver()
  actors(@Root() group: { actorIds: readonly string[] }, @Ctx() context: ActorsContext): Promise<ActorRow>[] {
    return referredActors(context, group.actorIds);
  }
}

@Resolver(() => ActorMapCommunity)
export class ActorMapCommunityResolver {
  @FieldResolver()
  actors(@Root() community: Community, @Ctx() context: ActorsContext): Promise<ActorRow>[] {
    return referredActors(context, community.actorIds);
  }

  @FieldResolver()
  sectors(@Root() { actorIds, map }: Community): SectorOnDay[] {
    return sectorsAmong(map, actorIds).map((sector) => ({ ...sector, at: map.day }));
  }
}

@Resolver(() => MissingActor)
export class MissingActorResolver {
  @FieldResolver()
  actor(@Root() missing: ActorMapOf['missing'][number], @Ctx() context: ActorsContext): Promise<ActorRow> {
    return referredActor(context, missing.actorId);
  }

  @FieldResolver()
  roles(@Root() missing: ActorMapOf['missing'][number]): readonly string[] {
    return missing.affectedAs;
  }

  @FieldResolver()
  representedBy(@Root() missing: ActorMapOf['missing'][number], @Ctx() context: ActorsContext): Promise<ActorRow>[] {
    return referredActors(context, missing.representedBy);
  }
}

/** Where no answer asks who it is. */
const nobody = (): null => null;

function onDay(sector: SectorOf | null, { day }: ActorMapOf): SectorOnDay | null {
  return sector && { ...sector, at: day };
}
