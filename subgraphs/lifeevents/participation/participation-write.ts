import { stableId } from '../../shared/graphql/id';
import { FAULT } from '../../shared/writing/fault';
import type { UserError } from '../../shared/writing/user-error.type';
import { checkOptionalTexts, LONGEST_TEXT } from '../../shared/writing/text-input';
import { rememberActor } from '../actor/actor-number.store';
import { serviceToWrite } from '../authority/may-write';
import { newClaim } from '../../shared/writing/claim-columns';
import type { WriteSession } from '../context';
import { holdPart } from '../record/hold-part';
import { checkSource } from '../../shared/writing/source';
import type { RecordParticipationInput, RemoveParticipationInput } from './participation.input';
import type { ParticipationRow } from './participation.store';
import { deleteParticipation, findParticipation, findTaken, insertParticipation } from './participation-write.store';

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
  const { organizationNumber, role } = input;
  const serviceId = await serviceToWrite(session, input.service, ['input', 'service']);
  const descriptions = checkOptionalTexts(faults, input.descriptions, ['input', 'descriptions'], LONGEST_TEXT);
  const source = checkSource(faults, input.source, ['input', 'source']);
  if (serviceId !== null) {
    const { isRecorded, count } = await findTaken(tx, serviceId, stableId('actor', organizationNumber), role);
    if (isRecorded) faults.add(participationRecorded(role));
    if (count >= MOST_PARTICIPATIONS) faults.add(FAULT.LIST_FULL(['input', 'service'], { what: 'The service', of: 'participations', most: MOST_PARTICIPATIONS }));
  }
  faults.stopIfAny();
  const actorId = await rememberActor(tx, organizationNumber);
  return insertParticipation(tx, { serviceId: serviceId as string, actorId, role, descriptions, isRestricted: input.isRestricted, ...newClaim(caller, actorId), ...source });
}

/** Takes out that an organisation takes part. */
export async function removeParticipation(session: WriteSession, input: RemoveParticipationInput): Promise<ParticipationRow> {
  const row = await holdPart(session, input, { table: 'ServiceParticipation', find: findParticipation, mayWrite: ({ serviceId }) => serviceToWrite(session, serviceId, ['input', 'id']) });
  session.faults.stopIfAny();
  return deleteParticipation(session.tx, (row as ParticipationRow).id);
}
