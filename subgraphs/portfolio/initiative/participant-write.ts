import type { InitiativeParticipation as ParticipationRow } from '../../../prisma/generated/portfolio/client/client';
import { toDay } from '../../shared/context';
import type { Path } from '../../shared/writing/fault';
import { checkPeriod, LONGEST_TEXT } from '../../shared/writing/text-input';
import { checkActor } from '../actor/named-actor';
import type { WriteSession } from '../context';
import { PORTFOLIO_FAULT } from '../faults';
import { ownClaim, renewedClaim } from '../ledger/own-claim';
import { givenDay, givenTextsOrNull, givenValue } from '../../shared/writing/given';
import { addPart, changePart, removePart } from '../record/part-write';
import { holdLedger } from './initiative-write.store';
import type { AddInitiativeParticipantInput, InitiativeParticipantChange, RemoveInitiativeParticipantInput, UpdateInitiativeParticipantInput } from './participant.input';
import { hasFundingLine, PARTICIPATIONS } from './participant-write.store';

/** Records that an actor takes part: a claim, unless it is the caller's own word. */
export function addParticipant(session: WriteSession, input: AddInitiativeParticipantInput): Promise<ParticipationRow> {
  return addPart(session, input, PARTICIPATIONS, async (path, initiativeId) => {
    const { tx, faults, caller } = session;
    const { role } = input;
    const actorId = checkActor(faults, input.actor, [...path, 'actor']);
    const columns = checkParticipant(session, input, null, path);
    if (role === 'LEAD') faults.add(PORTFOLIO_FAULT.LEAD_IS_NO_PARTICIPANT([...path, 'role'], {}));
    const initiative = initiativeId === null ? null : await holdLedger(tx, initiativeId);
    if (role === 'FUNDER' && actorId !== null && initiative?.isFundingComplete && !(await hasFundingLine(tx, initiative.id, actorId))) {
      faults.add(PORTFOLIO_FAULT.FUNDING_AMOUNT_MISSING([...path, 'role'], { line: 'The funder' }));
    }
    return { ...columns, actorId: actorId ?? '', role, ...ownClaim(caller, actorId) };
  });
}

/** Changes a participation; what it says of the participant is answered anew. */
export function updateParticipant(session: WriteSession, input: UpdateInitiativeParticipantInput): Promise<ParticipationRow> {
  return changePart(session, input, PARTICIPATIONS, (path, row) => {
    const columns = checkParticipant(session, input.change, row, path);
    return { ...columns, ...renewedClaim(session.caller, row?.actorId ?? null, columns, ['isRestricted']) };
  });
}

/** Takes out that an actor takes part. */
export function removeParticipant(session: WriteSession, input: RemoveInitiativeParticipantInput): Promise<ParticipationRow> {
  return removePart(session, input, PARTICIPATIONS);
}

function checkParticipant({ faults }: WriteSession, participant: AddInitiativeParticipantInput | InitiativeParticipantChange, before: ParticipationRow | null, path: Path) {
  const { validFrom = before?.validFrom ? toDay(before.validFrom) : null, validTo = before?.validTo ? toDay(before.validTo) : null } = participant;
  if (validFrom !== null) checkPeriod(faults, validFrom, validTo, [...path, participant.validTo == null ? 'validFrom' : 'validTo']);
  return {
    ...givenTextsOrNull(faults, 'parts', participant.parts, path, LONGEST_TEXT),
    ...givenDay('validFrom', participant.validFrom),
    ...givenDay('validTo', participant.validTo),
    ...givenValue('isRestricted', participant.isRestricted),
  };
}
