import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { referredActor, referredActors } from '../actor/actor-reference';
import type { ActorRow } from '../actor/actor.store';
import type { ActorsContext } from '../context';
import type { SectorOf } from '../sector/sector';
import type { SectorOnDay } from '../sector/sector.resolver';
import type { ActorMapOf, MapNode } from './actor-map';
import { ActorMapBroker, ActorMapEdge, ActorMapGroup, ActorMapNode, ActorMapSector, MissingActor, ActorMap } from './actor-map.type';
import type { MapEdge } from './map-edges';

@Resolver(() => ActorMap)
export class ActorMapResolver {
  @FieldResolver()
  isolatedGroups(@Root() map: ActorMapOf): { actorIds: readonly string[] }[] {
    return map.isolatedGroups.map((actorIds) => ({ actorIds }));
  }
}

@Resolver(() => ActorMapNode)
export class ActorMapNodeResolver {
  @FieldResolver()
  actor(@Root() node: MapNode, @Ctx() context: ActorsContext): Promise<ActorRow> {
    return referredActor(context, node.actorId);
  }

  @FieldResolver()
  sector(@Root() node: MapNode, @Ctx() context: ActorsContext): SectorOnDay | null {
    return today(node.sector, context);
  }
}

@Resolver(() => ActorMapEdge)
export class ActorMapEdgeResolver {
  @FieldResolver()
  from(@Root() edge: MapEdge, @Ctx() context: ActorsContext): Promise<ActorRow> {
    return referredActor(context, edge.from);
  }

  @FieldResolver()
  to(@Root() edge: MapEdge, @Ctx() context: ActorsContext): Promise<ActorRow> {
    return referredActor(context, edge.to);
  }
}

@Resolver(() => ActorMapSector)
export class ActorMapSectorResolver {
  @FieldResolver()
  sector(@Root() group: ActorMapOf['sectors'][number], @Ctx() context: ActorsContext): SectorOnDay | null {
    return today(group.sector, context);
  }

  @FieldResolver()
  actors(@Root() group: ActorMapOf['sectors'][number], @Ctx() context: ActorsContext): Promise<ActorRow>[] {
    return referredActors(context, group.actorIds);
  }
}

@Resolver(() => ActorMapBroker)
export class ActorMapBrokerResolver {
  @FieldResolver()
  actor(@Root() broker: ActorMapOf['brokers'][number], @Ctx() context: ActorsContext): Promise<ActorRow> {
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

function today(sector: SectorOf | null, context: ActorsContext): SectorOnDay | null {
  return sector && { ...sector, at: context.today };
}
