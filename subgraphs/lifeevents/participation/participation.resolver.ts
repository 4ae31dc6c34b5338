import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { toActor } from '../actor/actor.type';
import type { Context } from '../context';
import type { ServiceRow } from '../service/service.store';
import { Service } from '../service/service.type';
import { participationsOfService } from './participation.loader';

@Resolver(() => Service)
export class ParticipationResolver {
  @FieldResolver()
  async participations(@Root() { id }: ServiceRow, @Ctx() context: Context) {
    return (await participationsOfService(context).load(id)).map((row) => ({ ...row, actor: toActor(row.actorId) }));
  }
}
