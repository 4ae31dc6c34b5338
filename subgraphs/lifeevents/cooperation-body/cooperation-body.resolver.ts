import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { toActor } from '../actor/actor.type';
import type { Context } from '../context';
import type { LifeEventRow } from '../life-event/life-event.store';
import { LifeEvent } from '../life-event/life-event.type';
import { bodyById, bodyIdsOfLifeEvent, visibleMembers } from './cooperation-body.loader';
import type { BodyRow } from './cooperation-body.store';
import { BodyMembership, CooperationBody } from './cooperation-body.type';
import { currentFirst, currentMemberships, isCurrent } from './cooperation-body';

@Resolver(() => CooperationBody)
export class CooperationBodyResolver {
  @FieldResolver()
  isCurrent(@Root() body: BodyRow, @Ctx() { today }: Context) {
    return isCurrent(body, today);
  }

  @FieldResolver()
  async members(@Root() body: BodyRow, @Ctx() context: Context) {
    return currentMemberships(body, await visibleMembers(context, body), context.today).map((member) => toActor(member.actorId));
  }

  @FieldResolver()
  memberships(@Root() body: BodyRow, @Ctx() context: Context) {
    return visibleMembers(context, body);
  }

  @FieldResolver()
  lifeEvents(@Root() { lifeEvents }: BodyRow) {
    return lifeEvents.map((link) => link.lifeEvent);
  }
}

@Resolver(() => BodyMembership)
export class BodyMembershipResolver {
  @FieldResolver()
  actor(@Root() { actorId }: BodyRow['members'][number]) {
    return toActor(actorId);
  }
}

@Resolver(() => LifeEvent)
export class BodiesOfLifeEventResolver {
  @FieldResolver()
  async bodies(@Root() { id }: LifeEventRow, @Ctx() context: Context) {
    const ids = await bodyIdsOfLifeEvent(context).load(id);
    const bodies = await Promise.all(ids.map((bodyId) => bodyById(context).load(bodyId)));
    return currentFirst(bodies.filter((body) => body !== null), context.today);
  }
}
