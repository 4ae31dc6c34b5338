import { Field, ID, InputType } from 'type-graphql';
import { OrganizationNumberScalar } from '../../shared/graphql/organization-number';
import { DateScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput, CreateInput, SourceInput } from '../../shared/writing/record.input';
import { BodyMembership } from './cooperation-body.type';

@InputType({ description: 'A member of a cooperation body to record.' })
export class AddBodyMemberInput extends CreateInput {
  @Field(() => ID, { description: 'The body that the organisation is a member of.' })
  body!: string;

  @Field(() => OrganizationNumberScalar, { description: 'The organisation. Naming your own confirms the membership; naming another makes a claim that it confirms or disputes.' })
  organizationNumber!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it leads the body, alone or with others. Once confirmed, a leader has a say over what is recorded of the body.' })
  isLeader!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of the membership; left out when it is not known.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day after the membership; left out while it lasts.' })
  validTo?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether only the organisation itself, those who answer for the body or take part in it, and the secretariat may see the claim until it is confirmed.' })
  isRestricted!: boolean;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when your organisation itself reports it.' })
  source?: SourceInput | null;
}

@InputType({ description: 'A membership that ends.' })
export class EndBodyMembershipInput extends ChangeInput {
  @Field(() => DateScalar, { description: 'The first day after the membership.' })
  validTo!: string;
}

@InputType({ description: 'A membership that was recorded by mistake.' })
export class RemoveBodyMemberInput extends ChangeInput {}

export const AddBodyMemberPayload = payloadOf('AddBodyMember', 'membership', () => BodyMembership, 'The membership as it is recorded now.');
export const EndBodyMembershipPayload = payloadOf('EndBodyMembership', 'membership', () => BodyMembership, 'The membership as it is recorded now.');
export const RemoveBodyMemberPayload = payloadOf('RemoveBodyMember', 'membership', () => BodyMembership, 'The membership as it was; its history stays.');
