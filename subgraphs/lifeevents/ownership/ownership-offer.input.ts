import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { OfferState } from '../../../prisma/generated/lifeevents/typegraphql/enums/OfferState';
import { ResponsibilityRole } from '../../../prisma/generated/lifeevents/typegraphql/enums/ResponsibilityRole';
import { PageArgs } from '../../shared/graphql/connection';
import { OrganizationNumberScalar } from '../../shared/graphql/organization-number';
import { DateScalar } from '../../shared/graphql/scalars';
import { payloadOf } from '../../shared/writing/payload.type';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { LifeEvent } from '../life-event/life-event.type';
import { ChangeInput, CreateInput, SourceInput } from '../../shared/writing/record.input';
import { OwnershipOffer } from './ownership-offer.type';

@ArgsType()
export class OwnershipOffersArgs extends PageArgs {
  @Field(() => [OfferState], { nullable: true, description: 'Any of these states; only those that wait for an answer when left out.' })
  states?: OfferState[] | null;
}

@InputType({ description: 'To whom a life event is offered, and from when.' })
export class OfferOwnershipInput extends CreateInput {
  @Field(() => ID, { description: 'The life event to offer.' })
  lifeEvent!: string;

  @Field(() => OrganizationNumberScalar, { description: 'The organisation that is to own it.' })
  organizationNumber!: string;

  @Field(() => DateScalar, { description: 'The first day on which the receiver would own it: today or later. The present owner owns it until then, so no day is nobody\'s.' })
  effectiveFrom!: string;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The decision that the move rests on; at most 10,000 characters in each language.' })
  basis?: LocalizedTextInput[] | null;
}

@InputType({ description: 'The offer to answer or to take back.' })
export class AnswerOfferInput extends ChangeInput {}

@InputType({ description: 'Who is to answer for a life event, in which role and from when.' })
export class AppointOwnerInput {
  @Field(() => ID, { description: 'The life event that somebody is to answer for.' })
  lifeEvent!: string;

  @Field(() => ResponsibilityRole, { defaultValue: 'OWNER', description: 'Whether it is to lead the life event, or to be the responsible ministry.' })
  role!: `${ResponsibilityRole}`;

  @Field(() => OrganizationNumberScalar, { description: 'The organisation appointed.' })
  organizationNumber!: string;

  @Field(() => DateScalar, { description: 'The first day on which it answers for the life event; after the day on which whoever answers now began.' })
  effectiveFrom!: string;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The decision that it rests on; at most 10,000 characters in each language.' })
  basis?: LocalizedTextInput[] | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was read; left out when the secretariat itself reports it.' })
  source?: SourceInput | null;
}

export const OfferOwnershipPayload = payloadOf('OfferOwnership', 'offer', () => OwnershipOffer, 'The offer, which now waits for an answer.');
export const AcceptOwnershipPayload = payloadOf('AcceptOwnership', 'offer', () => OwnershipOffer, 'The accepted offer.');
export const DeclineOwnershipPayload = payloadOf('DeclineOwnership', 'offer', () => OwnershipOffer, 'The declined offer.');
export const WithdrawOwnershipOfferPayload = payloadOf('WithdrawOwnershipOffer', 'offer', () => OwnershipOffer, 'The offer that was taken back.');
export const AppointOwnerPayload = payloadOf('AppointOwner', 'lifeEvent', () => LifeEvent, 'The life event with its new owner or ministry.');
