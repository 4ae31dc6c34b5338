import { fromDay } from '../../shared/context';
import { stableId } from '../../shared/graphql/id';
import { FAULT } from '../../shared/writing/fault';
import type { UserError } from '../../shared/writing/user-error.type';
import type { ChangeInput } from '../../shared/writing/record.input';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import { checkOptionalTexts, checkPeriod, LONGEST_TEXT } from '../../shared/writing/text-input';
import { actorIdOf } from '../../shared/viewer';
import { rememberActor } from '../actor/actor-number.store';
import { serviceToWrite } from '../authority/may-write';
import { checkMayTakeOut } from '../../shared/claim/taking-out';
import { newClaim } from '../../shared/writing/claim-columns';
import type { WriteSession } from '../context';
import { holdPart } from '../record/hold-part';
import { keepLanguages } from '../record/texts-change';
import type { RecordParticipationInput, RemoveParticipationInput, UpdateParticipationInput } from './participation.input';
import type { ParticipationRow } from './participation.store';
import { changeParticipation, deleteParticipation, findParticipation, findTaken, insertParticipation } from './participation-write.store';

/** More participants than any service has; a list of them is read as a whole. */
const MOST_PARTICIPATIONS = 500;

/** The organisation has the role in the service already. */
export function participationRecorded(role: string): UserError {
  return FAULT.ALREADY_RECORDED(['input', 'role'], { what: `That the organisation takes part as ${role}` });
}

/**
 * Records that an organisation takes part in a service. Of another organisation it is a claim until that organisation
 * has answered; what the authority says of itself needs no answer.
 *
 * Rule of the domain: "what one actor records about another (its funding, benefits, participation, a relation) is
 * CLAIMED until that organisation CONFIRMS or DISPUTES it". A service is written by its competent authority alone, so a
 * participant that is missing asks the authority.
 */
export async function recordParticipation(session: WriteSession, input: RecordParticipationInput): Promise<ParticipationRow> {
  const { tx, faults, caller } = session;
  const { organizationNumber, role, validFrom = null, validTo = null } = input;
  const serviceId = await serviceToWrite(session, input.service, ['input', 'service']);
  const descriptions = checkOptionalTexts(faults, input.descriptions, ['input', 'descriptions'], LONGEST_TEXT);
  const source = checkSource(faults, input.source, ['input', 'source']);
  if (serviceId !== null) {
    const { isRecorded, count } = await findTaken(tx, serviceId, stableId('actor', organizationNumber), role);
    if (isRecorded) faults.add(participationRecorded(role));
    if (count >= MOST_PARTICIPATIONS) faults.add(FAULT.LIST_FULL(['input', 'service'], { what: 'The service', of: 'participations', most: MOST_PARTICIPATIONS }));
  }
  if (validFrom !== null) checkPeriod(faults, validFrom, validTo, ['input', 'validTo']);
  faults.stopIfAny();
  const actorId = await rememberActor(tx, organizationNumber);
  return insertParticipation(tx, { serviceId: serviceId as string, actorId, role, descriptions, isRestricted: input.isRestricted, validFrom: validFrom && fromDay(validFrom), validTo: validTo && fromDay(validTo), ...newClaim(caller, actorId), ...source });
}

/**
 * Changes what is recorded of a participation. Who it is and in which role stays: another is another participation. What
 * is said anew of another organisation is a claim anew, whatever it answered to what was said before.
 */
export async function updateParticipation(session: WriteSession, { change, ...input }: UpdateParticipationInput): Promise<ParticipationRow> {
  const { tx, faults, caller } = session;
  const row = await holdParticipation(session, input);
  const path = ['input', 'change'];
  const { validFrom = row?.validFrom ?? null, validTo = row?.validTo ?? null } = change;
  if (validFrom !== null) checkPeriod(faults, validFrom, validTo, [...path, change.validTo == null ? 'validFrom' : 'validTo']);
  const data = {
    ...(change.descriptions == null ? {} : { descriptions: keepLanguages(row?.descriptions, checkOptionalTexts(faults, change.descriptions, [...path, 'descriptions'], LONGEST_TEXT), change) }),
    ...(change.isRestricted == null ? {} : { isRestricted: change.isRestricted }),
    validFrom: validFrom && fromDay(validFrom),
    validTo: validTo && fromDay(validTo),
    ...checkChangedSource(faults, change.source, [...path, 'source']),
  };
  faults.stopIfAny();
  const { id, actorId } = row as ParticipationRow;
  return changeParticipation(tx, id, { ...data, ...newClaim(caller, actorId) });
}

/** Takes out that an organisation takes part. */
export async function removeParticipation(session: WriteSession, input: RemoveParticipationInput): Promise<ParticipationRow> {
  const row = await holdParticipation(session, input);
  if (row) await checkMayTakeOut(session, 'ServiceParticipation', row.id);
  session.faults.stopIfAny();
  return deleteParticipation(session.tx, (row as ParticipationRow).id);
}

/** The authority of the service writes it; the organisation itself may take it out. */
function holdParticipation(session: WriteSession, input: ChangeInput): Promise<ParticipationRow | null> {
  return holdPart(session, input, { table: 'ServiceParticipation', find: findParticipation, mayWrite: ({ serviceId, actorId }) => actorId === actorIdOf(session.caller) || serviceToWrite(session, serviceId, ['input', 'id']) });
}
