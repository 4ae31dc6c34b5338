import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { Context } from '../context';
import { LIFE_EVENT_FAULT } from '../faults';
import { AcceptServicePayload, AnswerServiceOfferInput, AppointAuthorityInput, AppointAuthorityPayload, DeclineServicePayload, OfferServiceInput, OfferServicePayload, WithdrawServiceOfferPayload } from './service-offer.input';
import { findServiceOffer } from './service-offer.store';
import { acceptService, appointAuthority, declineService, offerService, withdrawServiceOffer } from './service-offer-write';

/** What the database itself refuses, whoever comes first. */
const constraints = { ServiceOffer_one_open: () => LIFE_EVENT_FAULT.OFFER_OPEN(['input', 'service'], { what: 'The service' }) };

@Resolver()
export class ServiceOfferWriteResolver {
  @Mutation(() => OfferServicePayload, { nullable: true, description: 'Offers a service to another organisation; nothing moves before that one accepts. For its competent authority.' })
  offerService(@Arg('input', () => OfferServiceInput, INPUT_ARGUMENT) input: OfferServiceInput, @Ctx() context: Context) {
    return write(context, 'offer', { operation: 'offerService', input, constraints }, (session) => offerService(session, input), ({ tx }, id) => findServiceOffer(tx, id));
  }

  @Mutation(() => AcceptServicePayload, { nullable: true, description: 'Accepts an offer: your organisation is the competent authority at once. For the organisation it was made to.' })
  acceptService(@Arg('input', () => AnswerServiceOfferInput, INPUT_ARGUMENT) input: AnswerServiceOfferInput, @Ctx() context: Context) {
    return write(context, 'offer', { operation: 'acceptService', input }, (session) => acceptService(session, input));
  }

  @Mutation(() => DeclineServicePayload, { nullable: true, description: 'Declines an offer: the competent authority stays. For the organisation it was made to.' })
  declineService(@Arg('input', () => AnswerServiceOfferInput, INPUT_ARGUMENT) input: AnswerServiceOfferInput, @Ctx() context: Context) {
    return write(context, 'offer', { operation: 'declineService', input }, (session) => declineService(session, input));
  }

  @Mutation(() => WithdrawServiceOfferPayload, { nullable: true, description: 'Takes back an offer that is not answered yet. For the organisation that made it, or the secretariat.' })
  withdrawServiceOffer(@Arg('input', () => AnswerServiceOfferInput, INPUT_ARGUMENT) input: AnswerServiceOfferInput, @Ctx() context: Context) {
    return write(context, 'offer', { operation: 'withdrawServiceOffer', input }, (session) => withdrawServiceOffer(session, input));
  }

  @Mutation(() => AppointAuthorityPayload, { nullable: true, description: 'Names who answers for a service that nobody answers for, or whose competent authority was dissolved. For the secretariat.' })
  appointAuthority(@Arg('input', () => AppointAuthorityInput, INPUT_ARGUMENT) input: AppointAuthorityInput, @Ctx() context: Context) {
    return write(context, 'service', { operation: 'appointAuthority', input }, (session) => appointAuthority(session, input));
  }
}
