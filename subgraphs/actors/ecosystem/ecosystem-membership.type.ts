import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../shared/graphql/connection-type';
import { ClaimedPart } from '../record/claimed-part.type';

@ObjectType({ description: 'An actor being a member of an ecosystem over a period, and whether it agrees.' })
export class EcosystemMembership extends ClaimedPart {
  @Field(() => Boolean, { description: 'Whether it was recorded in confidence: until the member confirms it, it is for the member itself, whoever keeps the record, confirmed members and the secretariat.' })
  isRestricted!: boolean;
}

export const EcosystemMembershipConnection = connectionOf(() => EcosystemMembership, 'EcosystemMembership', 'memberships');
