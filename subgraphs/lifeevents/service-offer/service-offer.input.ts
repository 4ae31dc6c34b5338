import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { OfferState } from '../../../prisma/generated/lifeevents/typegraphql/enums/OfferState';
import { PageArgs } from '../../shared/graphql/connection';
import { OrganizationNumberScalar } from '../../shared/graphql/organization-number';
import { payloadOf } from '../../shared/writing/payload.type';
import { ChangeInput, CreateInput } from '../../shared/writing/record.input';
import { LocalizedTextInput } from '../../shared/writing/text-input';
import { Service } from '../service/service.type';
import { ServiceOffer } from './service-offer.type';

@ArgsType()
export class ServiceOffersArgs extends PageArgs {
  @Field(() => [OfferState], { nullable: true, description: 'Any of these states; only those that wait for an answer when left out.' })
  states?: OfferState[] | null;
}

@InputType({ description: 'To whom a service is offered.' })
export class OfferServiceInput extends CreateInput {
  @Field(() => ID, { description: 'The service to offer.' })
  service!: string;

  @Field(() => OrganizationNumberScalar, { description: 'The organisation that is to be its competent authority.' })
  organizationNumber!: string;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The decision that the move rests on; at most 10,000 characters in each language.' })
  basis?: LocalizedTextInput[] | null;
}

@InputType({ description: 'The offer of a service to answer or to take back.' })
export class AnswerServiceOfferInput extends ChangeInput {}

@InputType({ description: 'Who is to answer for a service from now on.' })
export class AppointAuthorityInput extends ChangeInput {
  @Field(() => OrganizationNumberScalar, { description: 'The organisation that shall be its competent authority.' })
  organizationNumber!: string;
}

export const OfferServicePayload = payloadOf('OfferService', 'offer', () => ServiceOffer, 'The offer, which now waits for an answer.');
export const AcceptServicePayload = payloadOf('AcceptService', 'offer', () => ServiceOffer, 'The accepted offer.');
export const DeclineServicePayload = payloadOf('DeclineService', 'offer', () => ServiceOffer, 'The declined offer.');
export const WithdrawServiceOfferPayload = payloadOf('WithdrawServiceOffer', 'offer', () => ServiceOffer, 'The offer that was taken back.');
export const AppointAuthorityPayload = payloadOf('AppointAuthority', 'service', () => Service, 'The service with its new competent authority.');
