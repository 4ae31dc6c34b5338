import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ActorMapOf } from '../actor-map/actor-map';
import { ActorMapArgs } from '../actor-map/actor-map-args.type';
import { actorMapOf } from '../actor-map/actor-map.loader';
import { mapQuestion } from '../actor-map/map-question';
import { componentActorsLoader } from '../component/component.loader';
import type { ActorsContext } from '../context';
import { ecosystemInvolvements } from './ecosystem-involvement';
import { componentIdsLoader, membershipsLoader } from './ecosystem.loader';
import type { EcosystemRow } from './ecosystem.store';
import { Ecosystem } from './ecosystem.type';

@Resolver(() => Ecosystem)
export class EcosystemMapResolver {
  @FieldResolver()
  async actorMap(@Root() { id }: EcosystemRow, @Args(() => ActorMapArgs) args: ActorMapArgs, @Ctx() context: ActorsContext): Promise<ActorMapOf> {
    const [members, componentIds] = await Promise.all([membershipsLoader(context).load(id), componentIdsLoader(context).load(id)]);
    const componentActors = await Promise.all(componentIds.map((componentId) => componentActorsLoader(context).load(componentId)));
    const involvements = ecosystemInvolvements(members, componentActors.flat(), mapQuestion(args, context.today).days);
    return actorMapOf(context, { subjectId: id, lists: [{ source: 'ACTORS', involvements }] }, args);
  }
}
