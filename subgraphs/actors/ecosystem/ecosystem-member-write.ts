import { checkNamedActor } from '../actor/named-actor';
import { ecosystemToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { isSamePeriod } from '../period';
import { checkInConfidence, claimOf, holdClaimed, removeClaimed, type MayWriteWhole } from '../record/claimed-part';
import { ECOSYSTEM_PARTS } from '../record/part-write';
import { checkPeriodColumns } from '../record/period-input';
import type { AddEcosystemMemberInput, EndEcosystemMembershipInput, RemoveEcosystemMemberInput } from './ecosystem-member.input';
import { MEMBERSHIPS } from './ecosystem-member-write.store';
import type { MembershipRow } from './ecosystem-membership.store';

/** Records that an actor is a member of an ecosystem: a claim, unless it is the caller's own word. */
export function addEcosystemMember(session: WriteSession, input: AddEcosystemMemberInput): Promise<MembershipRow> {
  return ECOSYSTEM_PARTS.add(session, input, MEMBERSHIPS, async (path) => {
    const actor = await checkNamedActor(session, input.actor, [...path, 'actor']);
    const actorId = actor?.id ?? '';
    checkInConfidence(session, actorId, input.isRestricted, path);
    return { actorId, isRestricted: input.isRestricted, ...checkPeriodColumns(session.faults, input, path), ...claimOf(session, actorId) };
  });
}

/**
 * Ends a membership. Whoever keeps the record of the ecosystem may, and the member itself always; what others record of
 * the end is again a claim that the member answers.
 */
export async function endEcosystemMembership(session: WriteSession, { validTo, ...input }: EndEcosystemMembershipInput): Promise<MembershipRow> {
  const { tx, faults } = session;
  const held = await holdClaimed(session, input, MEMBERSHIPS, mayWriteWhole);
  const period = checkPeriodColumns(faults, { validTo }, ['input'], held ?? undefined);
  faults.stopIfAny();
  const row = held as MembershipRow;
  return MEMBERSHIPS.change(tx, row.id, isSamePeriod(row, period) ? {} : { ...period, ...claimOf(session, row.actorId) });
}

/** Takes a membership out that was recorded by mistake. */
export function removeEcosystemMember(session: WriteSession, input: RemoveEcosystemMemberInput): Promise<MembershipRow> {
  return removeClaimed(session, input, MEMBERSHIPS, mayWriteWhole);
}

const mayWriteWhole: MayWriteWhole<MembershipRow> = (session, { ecosystemId }) => ecosystemToWrite(session, ecosystemId, ['input', 'id']);
