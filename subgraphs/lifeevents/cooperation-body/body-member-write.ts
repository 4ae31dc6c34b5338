import { fromDay } from '../../shared/context';
import { checkPeriod } from '../../shared/writing/text-input';
import { actorIdOf } from '../../shared/viewer';
import { rememberActor } from '../actor/actor-number.store';
import { checkMayTakeOut } from '../../shared/claim/taking-out';
import { newClaim } from '../../shared/writing/claim-columns';
import type { WriteSession } from '../context';
import { holdPart } from '../record/hold-part';
import { checkSource } from '../../shared/writing/source';
import { bodyToWrite } from './body-authority';
import type { AddBodyMemberInput, EndBodyMembershipInput, RemoveBodyMemberInput } from './body-member.input';
import { changeMember, deleteMember, findMember, insertMember, type MemberRow } from './body-member-write.store';

/** Records that an organisation is a member of a body: a claim, unless it is the caller's own. */
export async function addBodyMember(session: WriteSession, { validFrom = null, validTo = null, ...input }: AddBodyMemberInput): Promise<MemberRow> {
  const { tx, faults, caller } = session;
  const bodyId = await bodyToWrite(session, input.body, ['input', 'body']);
  if (validFrom !== null) checkPeriod(faults, validFrom, validTo, ['input', 'validTo']);
  const source = checkSource(faults, input.source, ['input', 'source']);
  faults.stopIfAny();
  const actorId = await rememberActor(tx, input.organizationNumber);
  const { isLeader, isRestricted } = input;
  return insertMember(tx, { bodyId: bodyId as string, actorId, isLeader, isRestricted, validFrom: validFrom && fromDay(validFrom), validTo: validTo && fromDay(validTo), ...newClaim(caller, actorId), ...source });
}

/**
 * Ends a membership. Whoever has a say over the body may, and the member itself always; what others record of the end is
 * again a claim that the member answers.
 */
export async function endBodyMembership(session: WriteSession, { validTo, ...input }: EndBodyMembershipInput): Promise<MemberRow> {
  const { tx, faults, caller } = session;
  const member = await holdMember(session, input);
  if (member?.validFrom != null) checkPeriod(faults, member.validFrom, validTo, ['input', 'validTo']);
  faults.stopIfAny();
  const { id, actorId } = member as MemberRow;
  return changeMember(tx, id, { validTo: fromDay(validTo), ...newClaim(caller, actorId) });
}

/** Takes back a membership that was recorded by mistake. */
export async function removeBodyMember(session: WriteSession, input: RemoveBodyMemberInput): Promise<MemberRow> {
  const member = await holdMember(session, input);
  if (member) await checkMayTakeOut(session, 'BodyMember', member.id);
  session.faults.stopIfAny();
  return deleteMember(session.tx, (member as MemberRow).id);
}

function holdMember(session: WriteSession, input: RemoveBodyMemberInput): Promise<MemberRow | null> {
  const mayWrite = async ({ bodyId, actorId }: MemberRow) => actorId === actorIdOf(session.caller) || (await bodyToWrite(session, bodyId, ['input', 'id']));
  return holdPart(session, input, { table: 'BodyMember', find: findMember, mayWrite });
}
