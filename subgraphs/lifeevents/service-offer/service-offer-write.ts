import { isSecretariat } from '../../shared/identity/access';
import { actorIdOf } from '../../shared/viewer';
import { FAULT, type Path } from '../../shared/writing/fault';
import { checkOptionalTexts, LONGEST_TEXT } from '../../shared/writing/text-input';
import { lockRow } from '../../shared/writing/version.store';
import { requireSecretariat } from '../../shared/writing/writers';
import { rememberActor } from '../actor/actor-number.store';
import { serviceToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { LIFE_EVENT_FAULT } from '../faults';
import { holdPart } from '../record/hold-part';
import { changeService, findOwnService } from '../service/service-write.store';
import type { ServiceRow } from '../service/service.store';
import type { AnswerServiceOfferInput, AppointAuthorityInput, OfferServiceInput } from './service-offer.input';
import { answerServiceOffer, findServiceOffer, insertServiceOffer, withdrawOpenServiceOffers, type ServiceOfferRow } from './service-offer.store';

const ORGANIZATION = ['input', 'organizationNumber'];

/**
 * The competent authority offers its service; nothing moves before the receiver has accepted.
 *
 * Rule of the domain: "A service is written by its competent authority"; "No actor decides over another", so nobody is
 * made one. All bodies.
 */
export async function offerService(session: WriteSession, input: OfferServiceInput): Promise<ServiceOfferRow> {
  const { tx, faults } = session;
  const path = ['input', 'service'];
  const serviceId = await serviceToWrite(session, input.service, path);
  const basis = checkOptionalTexts(faults, input.basis, ['input', 'basis'], LONGEST_TEXT);
  faults.stopIfAny();
  const service = await holdService(session, serviceId as string);
  const toActorId = await rememberActor(tx, input.organizationNumber);
  if (service.ownerActorId === null) faults.add(FAULT.NOT_ALLOWED(path, { what: 'The first competent authority of a service', who: 'the secretariat (appointAuthority)' }));
  if (service.ownerActorId === toActorId) faults.add(LIFE_EVENT_FAULT.OWNER_UNCHANGED(ORGANIZATION, {}));
  faults.stopIfAny();
  return insertServiceOffer(tx, { serviceId: service.id, fromActorId: service.ownerActorId as string, toActorId, basis });
}

/** The receiver accepts, and answers for the service from that moment: no moment is nobody's. The history keeps who did before. */
export async function acceptService(session: WriteSession, input: AnswerServiceOfferInput): Promise<ServiceOfferRow> {
  const { tx, faults } = session;
  const { offer, service } = await holdOffer(session, input, 'RECEIVER');
  if (service.ownerActorId !== offer.fromActorId) faults.add(LIFE_EVENT_FAULT.OFFER_OUTDATED(['input', 'id'], {}));
  faults.stopIfAny();
  await changeService(tx, service.id, { ownerActorId: offer.toActorId });
  return answerServiceOffer(tx, offer.id, 'ACCEPTED');
}

/** The receiver says no; the authority stays. */
export async function declineService(session: WriteSession, input: AnswerServiceOfferInput): Promise<ServiceOfferRow> {
  const { offer } = await holdOffer(session, input, 'RECEIVER');
  return answerServiceOffer(session.tx, offer.id, 'DECLINED');
}

/** Whoever made the offer takes it back before it is answered. */
export async function withdrawServiceOffer(session: WriteSession, input: AnswerServiceOfferInput): Promise<ServiceOfferRow> {
  const { offer } = await holdOffer(session, input, 'OFFERER');
  return answerServiceOffer(session.tx, offer.id, 'WITHDRAWN');
}

/**
 * The secretariat names the authority of a service that nobody answers for, or whose authority was dissolved. An offer
 * that still waits is taken back, since whoever made it does not answer for the service any more.
 */
export async function appointAuthority(session: WriteSession, { organizationNumber, ...input }: AppointAuthorityInput): Promise<ServiceRow> {
  const { tx, faults } = session;
  requireSecretariat(session);
  const service = await holdPart(session, input, { table: 'Service', find: findOwnService, mayWrite: () => true });
  faults.stopIfAny();
  const { id, ownerActorId } = service as ServiceRow;
  const actorId = await rememberActor(tx, organizationNumber);
  if (actorId === ownerActorId) faults.add(LIFE_EVENT_FAULT.OWNER_UNCHANGED(ORGANIZATION, {}));
  faults.stopIfAny();
  await withdrawOpenServiceOffers(tx, id);
  return changeService(tx, id, { ownerActorId: actorId });
}

/** The service as it is now that nobody else can change it. Everybody who moves a service takes it first, so that none waits for another in a circle. */
async function holdService({ tx }: WriteSession, id: string): Promise<ServiceRow> {
  await lockRow(tx, 'Service', id);
  return (await findOwnService(tx, id)) as ServiceRow;
}

/** An offer that waits for an answer, and its service, held for one of the two that it is between. */
async function holdOffer(session: WriteSession, input: AnswerServiceOfferInput, side: 'RECEIVER' | 'OFFERER'): Promise<{ offer: ServiceOfferRow; service: ServiceRow }> {
  const { tx, faults } = session;
  const path: Path = ['input', 'id'];
  const row = await holdPart(session, input, {
    table: 'ServiceOffer',
    find: findServiceOffer,
    mayWrite: async (found) => {
      if (!mayAnswer(session, found, side)) faults.add(FAULT.NOT_ALLOWED(path, side === 'RECEIVER' ? { what: 'The answer to an offer', who: 'the organisation it was made to' } : { what: 'The withdrawal of an offer', who: 'the organisation that made it, or the secretariat' }));
      await lockRow(tx, 'Service', found.serviceId);
    },
  });
  faults.stopIfAny();
  const offer = row as ServiceOfferRow;
  if (offer.state !== 'OFFERED') faults.add(FAULT.STATE_WRONG(path, { what: 'The offer', state: offer.state, needs: 'OFFERED' }));
  faults.stopIfAny();
  return { offer, service: (await findOwnService(tx, offer.serviceId)) as ServiceRow };
}

function mayAnswer({ caller }: WriteSession, { fromActorId, toActorId }: ServiceOfferRow, side: 'RECEIVER' | 'OFFERER'): boolean {
  return actorIdOf(caller) === (side === 'RECEIVER' ? toActorId : fromActorId) || (side === 'OFFERER' && isSecretariat({ caller }));
}
