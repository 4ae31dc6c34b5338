import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars';
import { idempotencyKeyField, Sourced } from '../../shared/writing/part.input';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput } from '../../shared/writing/record.input';
import { ActorRef } from '../actor/actor-input.type';
import { ecosystemField } from '../record/part.input';
import { EcosystemMembership } from './ecosystem-membership.type';

@InputType({ description: 'A member of an ecosystem to record.' })
export class AddEcosystemMemberInput extends Sourced {
  @idempotencyKeyField()
  idempotencyKey?: string | null;

  @ecosystemField()
  ecosystem!: string;

  @Field(() => ActorRef, { description: 'The member. Naming your own organisation confirms the membership; naming another makes a claim that it confirms or disputes. A group of people can be a member too, and answers to nothing.' })
  actor!: ActorRef;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of the membership; left out when it is not known.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day after the membership; left out while it lasts.' })
  validTo?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether only the member itself, whoever keeps the record, confirmed members and the secretariat may see the membership until the member confirms it. Refused for your own organisation, which confirms its membership by saying it.' })
  isRestricted!: boolean;
}

@InputType({ description: 'A membership of an ecosystem that ends.' })
export class EndEcosystemMembershipInput extends ChangeInput {
  @Field(() => DateScalar, { description: 'The first day on which the actor is a member no longer.' })
  validTo!: string;
}

@InputType({ description: 'A membership that was recorded by mistake.' })
export class RemoveEcosystemMemberInput extends ChangeInput {}

export const AddEcosystemMemberPayload = payloadOf('AddEcosystemMember', 'membership', () => EcosystemMembership as never, 'The membership as it is recorded now.');
export const EndEcosystemMembershipPayload = payloadOf('EndEcosystemMembership', 'membership', () => EcosystemMembership as never, 'The membership with its end.');
export const RemoveEcosystemMemberPayload = payloadOf('RemoveEcosystemMember', 'membership', () => EcosystemMembership as never, 'The membership as it was; its history stays.');
