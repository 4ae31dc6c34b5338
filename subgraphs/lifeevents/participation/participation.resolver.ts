import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { toActor } from '../actor/actor.type';
import { visibleClaims } from '../claim/claim-visibility.loader';
import type { Context } from '../context';
import type { ServiceRow } from '../service/service.store';
import { Service } from '../service/service.type';
import { shownRows } from '../service/template-parts';
import { participationsOfService } from './participation.loader';
import type { ParticipationRow } from './participation.store';
import { ServiceParticipation } from './participation.type';

@Resolver(() => Service)
export class ParticipationResolver {
  @FieldResolver()
  async participations(@Root() service: ServiceRow, @Ctx() context: Context) {
    const rows = await shownRows((id) => participationsOfService(context).load(id), service, 'PARTICIPATIONS');
    return visibleClaims(context, rows, (actorId) => Promise.resolve(actorId === service.ownerActorId));
  }
}

@Resolver(() => ServiceParticipation)
export class ParticipantResolver {
  @FieldResolver()
  actor(@Root() { actorId }: ParticipationRow) {
    return toActor(actorId);
  }
}
