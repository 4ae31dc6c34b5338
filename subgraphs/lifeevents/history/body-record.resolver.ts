import { FieldResolver, Resolver, Root } from 'type-graphql';
import { allInPast } from '../../shared/history/past-context';
import { BodyMembershipResolver, CooperationBodyResolver } from '../cooperation-body/cooperation-body.resolver';
import type { BodyRow } from '../cooperation-body/cooperation-body.store';
import { BodyMembershipRecord, CooperationBodyRecord } from './body-record.type';
import type { Past } from './past';

/** What answers for today answers for then too: the same resolvers, with the context of then. */
const present = { body: new CooperationBodyResolver(), membership: new BodyMembershipResolver() };

@Resolver(() => CooperationBodyRecord)
export class CooperationBodyRecordResolver {
  @FieldResolver()
  isCurrent(@Root() body: Past<BodyRow>) {
    return present.body.isCurrent(body, body.past);
  }

  @FieldResolver()
  members(@Root() body: Past<BodyRow>) {
    return present.body.members(body, body.past);
  }

  @FieldResolver()
  memberships(@Root() body: Past<BodyRow>) {
    return present.body.memberships(body, body.past);
  }

  @FieldResolver()
  lifeEvents(@Root() body: Past<BodyRow>) {
    return allInPast(present.body.lifeEvents(body), body.past);
  }
}

@Resolver(() => BodyMembershipRecord)
export class BodyMembershipRecordResolver {
  @FieldResolver()
  actor(@Root() member: BodyRow['members'][number]) {
    return present.membership.actor(member);
  }
}
