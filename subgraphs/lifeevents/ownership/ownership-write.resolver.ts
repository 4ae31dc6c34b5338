import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { INPUT_ARGUMENT } from '../../shared/writing/input-argument';
import { write } from '../../shared/writing/write';
import type { Context } from '../context';
import { LIFE_EVENT_FAULT } from '../faults';
import { AcceptOwnershipPayload, AnswerOfferInput, AppointOwnerInput, AppointOwnerPayload, DeclineOwnershipPayload, OfferOwnershipInput, OfferOwnershipPayload, WithdrawOwnershipOfferPayload } from './ownership-offer.input';
import { acceptOwnership, appointOwner, declineOwnership, offerOwnership, withdrawOwnershipOffer } from './ownership-write';
import { findOffer } from './ownership-write.store';

/** What the database itself refuses, whoever comes first. */
const CONSTRAINTS = {
  OwnershipOffer_one_open: () => LIFE_EVENT_FAULT.OFFER_OPEN(['input', 'lifeEvent'], { what: 'The life event' }),
  Responsibility_no_overlap: () => LIFE_EVENT_FAULT.OWNERSHIP_BROKEN(['input', 'effectiveFrom'], {}),
  Responsibility_no_gap: () => LIFE_EVENT_FAULT.OWNERSHIP_BROKEN(['input', 'effectiveFrom'], {}),
};

@Resolver()
export class OwnershipWriteResolver {
  @Mutation(() => OfferOwnershipPayload, { nullable: true, description: 'Offers a life event to another organisation, from a day on. For its owner.' })
  offerOwnership(@Arg('input', () => OfferOwnershipInput, INPUT_ARGUMENT) input: OfferOwnershipInput, @Ctx() context: Context) {
    return write(context, 'offer', { operation: 'offerOwnership', input, constraints: CONSTRAINTS }, (session) => offerOwnership(session, input), ({ tx }, id) => findOffer(tx, id));
  }

  @Mutation(() => AcceptOwnershipPayload, { nullable: true, description: 'Accepts an offer: ownership moves on the day it names. For the organisation it was made to.' })
  acceptOwnership(@Arg('input', () => AnswerOfferInput, INPUT_ARGUMENT) input: AnswerOfferInput, @Ctx() context: Context) {
    return write(context, 'offer', { operation: 'acceptOwnership', input, constraints: CONSTRAINTS }, (session) => acceptOwnership(session, input));
  }

  @Mutation(() => DeclineOwnershipPayload, { nullable: true, description: 'Declines an offer: the owner stays. For the organisation it was made to.' })
  declineOwnership(@Arg('input', () => AnswerOfferInput, INPUT_ARGUMENT) input: AnswerOfferInput, @Ctx() context: Context) {
    return write(context, 'offer', { operation: 'declineOwnership', input }, (session) => declineOwnership(session, input));
  }

  @Mutation(() => WithdrawOwnershipOfferPayload, { nullable: true, description: 'Takes back an offer that is not answered yet. For the organisation that made it, or the secretariat.' })
  withdrawOwnershipOffer(@Arg('input', () => AnswerOfferInput, INPUT_ARGUMENT) input: AnswerOfferInput, @Ctx() context: Context) {
    return write(context, 'offer', { operation: 'withdrawOwnershipOffer', input }, (session) => withdrawOwnershipOffer(session, input));
  }

  @Mutation(() => AppointOwnerPayload, { nullable: true, description: 'Names who answers for a life event: its first owner, one in place of an organisation that was dissolved, or the ministry. For the secretariat.' })
  appointOwner(@Arg('input', () => AppointOwnerInput, INPUT_ARGUMENT) input: AppointOwnerInput, @Ctx() context: Context) {
    return write(context, 'lifeEvent', { operation: 'appointOwner', input, constraints: CONSTRAINTS }, (session) => appointOwner(session, input));
  }
}
