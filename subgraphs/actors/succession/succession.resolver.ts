import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { actorLoader } from '../actor/actor.loader';
import type { ActorRow } from '../actor/actor.store';
import { byName } from '../actor/actor-order';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import { currentSuccessorsLoader } from './succession.loader';

@Resolver(() => Actor)
export class ActorSuccessorsResolver {
  @FieldResolver(() => [Actor], { description: 'Who has its tasks today, found by following every merger, split and replacement since, by name. It is among them itself where it kept a part or got it back. Empty while it has handed nothing on, and where it is not known who took over in the end.' })
  async currentSuccessors(@Root() actor: ActorRow, @Ctx() context: ActorsContext): Promise<ActorRow[]> {
    const rows = await Promise.all((await currentSuccessorsLoader(context).load(actor.id)).map((id) => actorLoader(context).load(id)));
    return byName(rows.filter((row) => row !== null));
  }
}
