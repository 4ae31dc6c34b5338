import type { CouncilMember } from '../../../prisma/generated/portfolio/client/client';
import { fromDay } from '../../shared/context';
import { FAULT } from '../../shared/writing/fault';
import type { ChangeInput } from '../../shared/writing/record.input';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import { checkOptionalTexts, checkPeriod, LONGEST_TITLE } from '../../shared/writing/text-input';
import { checkActorOrNull } from '../actor/named-actor';
import type { WriteSession } from '../context';
import { dayOf } from '../initiative/schedule';
import { checkName } from '../person/person';
import { erasePerson, insertPerson } from '../person/person.store';
import { givenDay, givenTextsOrNull, givenValue } from '../../shared/writing/given';
import { holdPart } from '../record/hold-part';
import { councilToWrite } from './council-authority';
import type { AddCouncilMemberInput, EraseCouncilMemberNameInput, RemoveCouncilMemberInput, UpdateCouncilMemberInput } from './council-member.input';
import { changeMember, deleteMember, findMember, insertMember } from './council-write.store';

/** Records a seat in a council; the name of the person stays apart from it. */
export async function addCouncilMember(session: WriteSession, { validFrom = null, validTo = null, ...input }: AddCouncilMemberInput): Promise<CouncilMember> {
  const { tx, faults } = session;
  const councilId = await councilToWrite(session, input.council, ['input', 'council']);
  const actorId = checkActorOrNull(faults, input.actor ?? null, ['input', 'actor']);
  const name = input.name == null ? null : checkName(faults, input.name, ['input', 'name']);
  if (input.actor == null && name === null) faults.add(FAULT.VALUE_OUT_OF_RANGE(['input', 'actor'], { why: 'is missing: a seat is an organisation\'s, a person\'s, or both' }));
  const fields = checkOptionalTexts(faults, input.fields, ['input', 'fields'], LONGEST_TITLE);
  if (validFrom !== null) checkPeriod(faults, validFrom, validTo, ['input', 'validTo']);
  const source = checkSource(faults, input.source, ['input', 'source']);
  faults.stopIfAny();
  const personId = name === null ? null : await insertPerson(tx, name, actorId);
  return insertMember(tx, { councilId: councilId as string, actorId, personId, role: input.role, fields, validFrom: validFrom && fromDay(validFrom), validTo: validTo && fromDay(validTo), ...source });
}

/** Changes what a seat is for and when; another holder has a seat of its own. */
export async function updateCouncilMember(session: WriteSession, { change, ...input }: UpdateCouncilMemberInput): Promise<CouncilMember> {
  const { tx, faults } = session;
  const member = await holdMember(session, input);
  const path = ['input', 'change'];
  const validFrom = change.validFrom === undefined ? dayOf(member.validFrom) : change.validFrom;
  const validTo = change.validTo === undefined ? dayOf(member.validTo) : change.validTo;
  if (validFrom !== null) checkPeriod(faults, validFrom, validTo, [...path, change.validTo == null ? 'validFrom' : 'validTo']);
  const data = {
    ...givenValue('role', change.role),
    ...givenTextsOrNull(faults, 'fields', change.fields, path, LONGEST_TITLE),
    ...givenDay('validFrom', change.validFrom),
    ...givenDay('validTo', change.validTo),
    ...checkChangedSource(faults, change.source, [...path, 'source']),
  };
  faults.stopIfAny();
  return changeMember(tx, member.id, data);
}

/** Takes out a seat that was recorded by mistake, and the name that was in it. */
export async function removeCouncilMember(session: WriteSession, input: RemoveCouncilMemberInput): Promise<CouncilMember> {
  const member = await holdMember(session, input);
  if (member.personId !== null) await erasePerson(session.tx, member.personId, member.id);
  return deleteMember(session.tx, member.id);
}

/**
 * Erases the name of the person in a seat; that the seat was taken stays known.
 *
 * Rule of the domain, "Who may see": names of persons are stored apart and can be erased without touching the history
 * of facts. All bodies.
 */
export async function eraseCouncilMemberName(session: WriteSession, input: EraseCouncilMemberNameInput): Promise<CouncilMember> {
  const member = await holdMember(session, input);
  if (member.personId !== null) await erasePerson(session.tx, member.personId, member.id);
  return member;
}

async function holdMember(session: WriteSession, input: ChangeInput): Promise<CouncilMember> {
  const member = await holdPart(session, input, { table: 'CouncilMember', find: findMember, mayWrite: ({ councilId }) => councilToWrite(session, councilId, ['input', 'id']) });
  session.faults.stopIfAny();
  return member as CouncilMember;
}
