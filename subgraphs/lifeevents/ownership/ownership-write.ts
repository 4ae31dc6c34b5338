import { fromDay, toDay } from '../../shared/context';
import { actorIdOf } from '../../shared/viewer';
import { FAULT, type Path } from '../../shared/writing/fault';
import { checkId } from '../../shared/writing/record-id';
import { checkOptionalTexts, LONGEST_TEXT } from '../../shared/writing/text-input';
import { lockRow } from '../../shared/writing/version.store';
import { rememberActor } from '../actor/actor-number.store';
import { requireSecretariat } from '../../shared/writing/writers';
import { isSecretariat } from '../../shared/identity/access';
import { lifeEventToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { LIFE_EVENT_FAULT } from '../faults';
import { findLifeEventRow, type LifeEventRow } from '../life-event/life-event.store';
import { holdPart } from '../record/hold-part';
import { checkSource } from '../../shared/writing/source';
import { moveOwnership, type MoveFault, type OwnershipMove } from './ownership-move';
import type { AnswerOfferInput, AppointOwnerInput, OfferOwnershipInput } from './ownership-offer.input';
import { answerOffer, findOffer, findPeriods, insertOffer, withdrawOpenOffers, writeMove, type OfferRow } from './ownership-write.store';

const EVENT = ['input', 'lifeEvent'];
const DAY = ['input', 'effectiveFrom'];

/** The owner offers its life event; nothing moves before the receiver has accepted. */
export async function offerOwnership(session: WriteSession, input: OfferOwnershipInput): Promise<OfferRow> {
  const { tx, faults, today } = session;
  const lifeEventId = await lifeEventToWrite(session, input.lifeEvent, EVENT);
  const basis = checkOptionalTexts(faults, input.basis, ['input', 'basis'], LONGEST_TEXT);
  if (input.effectiveFrom < today) faults.add(LIFE_EVENT_FAULT.EFFECTIVE_TOO_EARLY(DAY, { effectiveFrom: input.effectiveFrom, earliest: today, why: 'an offer takes effect today or later' }));
  faults.stopIfAny();
  const id = lifeEventId as string;
  await lockRow(tx, 'LifeEvent', id);
  const toActorId = await rememberActor(tx, input.organizationNumber);
  const periods = await findPeriods(tx, id, 'OWNER');
  const move = checkMove(session, moveOwnership(periods, 'OWNER', toActorId, input.effectiveFrom), input.effectiveFrom);
  const fromActorId = periods.find((period) => period.id === move.close?.id)?.actorId;
  if (fromActorId === undefined) faults.add(FAULT.NOT_ALLOWED(EVENT, { what: 'The first owner of a life event', who: 'the secretariat (appointOwner)' }));
  faults.stopIfAny();
  return insertOffer(tx, { lifeEventId: id, role: 'OWNER', fromActorId: fromActorId as string, toActorId, effectiveFrom: fromDay(input.effectiveFrom), basis });
}

/** The receiver accepts: the present owner's period ends on the day of the offer, and the receiver's begins. */
export async function acceptOwnership(session: WriteSession, input: AnswerOfferInput): Promise<OfferRow> {
  const { tx, faults, today } = session;
  const offer = await holdOffer(session, input, 'RECEIVER');
  const effectiveFrom = toDay(offer.effectiveFrom);
  if (effectiveFrom < today) faults.add(LIFE_EVENT_FAULT.OFFER_LATE(['input', 'id'], { effectiveFrom }));
  faults.stopIfAny();
  const periods = await findPeriods(tx, offer.lifeEventId, 'OWNER');
  const move = checkMove(session, moveOwnership(periods, 'OWNER', offer.toActorId, effectiveFrom), effectiveFrom);
  if (periods.find((period) => period.id === move.close?.id)?.actorId !== offer.fromActorId) faults.add(LIFE_EVENT_FAULT.OFFER_OUTDATED(['input', 'id'], {}));
  faults.stopIfAny();
  await writeMove(tx, offer.lifeEventId, move, { basis: offer.basis ?? {} });
  return answerOffer(tx, offer.id, 'ACCEPTED');
}

/** The receiver says no; the owner stays. */
export async function declineOwnership(session: WriteSession, input: AnswerOfferInput): Promise<OfferRow> {
  const offer = await holdOffer(session, input, 'RECEIVER');
  return answerOffer(session.tx, offer.id, 'DECLINED');
}

/** Whoever made the offer takes it back before it is answered. */
export async function withdrawOwnershipOffer(session: WriteSession, input: AnswerOfferInput): Promise<OfferRow> {
  const offer = await holdOffer(session, input, 'OFFERER');
  return answerOffer(session.tx, offer.id, 'WITHDRAWN');
}

/**
 * The secretariat names who answers for a life event: the first owner, one in place of an owner that was dissolved, or
 * the ministry. An offer that still waits is taken back, since whoever made it may not own the life event any more.
 */
export async function appointOwner(session: WriteSession, input: AppointOwnerInput): Promise<LifeEventRow> {
  const { tx, faults } = session;
  requireSecretariat(session);
  const id = checkId(faults, input.lifeEvent, EVENT);
  const basis = checkOptionalTexts(faults, input.basis, ['input', 'basis'], LONGEST_TEXT);
  const source = checkSource(faults, input.source, ['input', 'source']);
  if (id !== null && (await lockRow(tx, 'LifeEvent', id)) === null) faults.add(FAULT.RECORD_UNKNOWN(EVENT, { type: 'life event', id }));
  faults.stopIfAny();
  const lifeEventId = id as string;
  const actorId = await rememberActor(tx, input.organizationNumber);
  const move = checkMove(session, moveOwnership(await findPeriods(tx, lifeEventId, input.role), input.role, actorId, input.effectiveFrom), input.effectiveFrom);
  await writeMove(tx, lifeEventId, move, { basis, ...source });
  if (input.role === 'OWNER') await withdrawOpenOffers(tx, lifeEventId);
  return findLifeEventRow(tx, lifeEventId);
}

/** The move, or the end of the mutation when it cannot be made. */
function checkMove({ faults }: WriteSession, move: OwnershipMove | MoveFault, effectiveFrom: string): OwnershipMove {
  if (!('fault' in move)) return move;
  if (move.fault === 'UNCHANGED') faults.add(LIFE_EVENT_FAULT.OWNER_UNCHANGED(['input', 'organizationNumber'], {}));
  else faults.add(LIFE_EVENT_FAULT.EFFECTIVE_TOO_EARLY(DAY, { effectiveFrom, earliest: move.earliest, why: 'whoever answers for the life event now began the day before that' }));
  faults.stopIfAny();
  throw new TypeError('a fault was found and did not end the mutation');
}

/** An offer that waits for an answer, held for one of the two that it is between. */
async function holdOffer(session: WriteSession, input: AnswerOfferInput, side: 'RECEIVER' | 'OFFERER'): Promise<OfferRow> {
  const path: Path = ['input', 'id'];
  const offer = await holdPart(session, input, {
    table: 'OwnershipOffer',
    find: findOffer,
    mayWrite: async (row) => {
      if (!mayAnswer(session, row, side)) session.faults.add(FAULT.NOT_ALLOWED(path, side === 'RECEIVER' ? { what: 'The answer to an offer', who: 'the organisation it was made to' } : { what: 'The withdrawal of an offer', who: 'the organisation that made it, or the secretariat' }));
      // Everybody who moves ownership takes the life event first, so that none waits for another in a circle.
      await lockRow(session.tx, 'LifeEvent', row.lifeEventId);
    },
  });
  session.faults.stopIfAny();
  const held = offer as OfferRow;
  if (held.state !== 'OFFERED') session.faults.add(FAULT.STATE_WRONG(path, { what: 'The offer', state: held.state, needs: 'OFFERED' }));
  session.faults.stopIfAny();
  return held;
}

function mayAnswer({ caller }: WriteSession, { fromActorId, toActorId }: OfferRow, side: 'RECEIVER' | 'OFFERER'): boolean {
  return actorIdOf(caller) === (side === 'RECEIVER' ? toActorId : fromActorId) || (side === 'OFFERER' && isSecretariat({ caller }));
}
