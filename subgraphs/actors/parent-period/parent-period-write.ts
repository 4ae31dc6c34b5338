import { fromDay } from '../../shared/context';
import { FAULT } from '../../shared/writing/fault';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import { nameForWords } from '../actor/actor-called';
import { findActor, holdActor } from '../actor/actor-write.store';
import type { ActorRow, ParentRow } from '../actor/actor.store';
import { checkPlacing, requirePlacing } from '../actor/placing';
import { actorToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { periodFrom } from '../period-from';
import { holdPart } from '../record/hold-part';
import { checkPeriodColumns } from '../record/period-input';
import { checkParent, checkTie } from './checked-parent';
import type { CorrectParentPeriodInput, MoveActorInput, RemoveParentPeriodInput } from './parent-period.input';
import { findParentPeriodsToWrite, PARENT_PERIODS } from './parent-period-write.store';

/** Records that an actor comes under another from a day on, or under nobody; what it belonged under ends on that day. */
export async function moveActor(session: WriteSession, input: MoveActorInput): Promise<ActorRow> {
  const { tx, faults } = session;
  requirePlacing(session, ['input', 'actor']);
  const actorId = await actorToWrite(session, input.actor, ['input', 'actor']);
  if (input.parent === undefined) faults.add(FAULT.VALUE_OUT_OF_RANGE(['input', 'parent'], { why: 'is left out: name the new parent, or send null when it belongs under nobody' }));
  const parentId = input.parent == null ? null : await checkParent(session, input.parent, ['input', 'parent']);
  const source = checkSource(faults, input.source, ['input', 'source']);
  faults.stopIfAny();
  const { running, ...tie } = await placeMove(session, actorId as string, parentId, input.validFrom);
  if (running) await PARENT_PERIODS.change(tx, running.id, { validTo: fromDay(input.validFrom) });
  if (parentId !== null) await PARENT_PERIODS.insert(tx, { ...tie, ...source, parentId });
  return (await findActor(tx, actorId as string)) as ActorRow;
}

/** Where a move falls among the periods that are there; faults when it cannot, or changes nothing. */
async function placeMove(session: WriteSession, actorId: string, parentId: string | null, day: string) {
  const { tx, faults } = session;
  const { dissolvedOn } = await holdActor(tx, actorId);
  const { running, isTaken, validTo } = periodFrom(await findParentPeriodsToWrite(tx, actorId), day);
  const validFrom = fromDay(day);
  const endsFirst = dissolvedOn !== null && dissolvedOn > validFrom && (validTo === null || validTo > dissolvedOn);
  const tie = { actorId, validFrom, validTo: endsFirst ? dissolvedOn : validTo };
  if (running && running.parentId === parentId) faults.add(FAULT.ALREADY_RECORDED(['input', 'parent'], { what: `That it belongs under "${await nameForWords(tx, parentId, day)}" on ${day}` }));
  else if (isTaken) faults.add(FAULT.ALREADY_RECORDED(['input', 'validFrom'], { what: `What it belongs under from ${day} on` }));
  else if (!running && parentId === null) faults.add(FAULT.STATE_WRONG(['input', 'parent'], { what: 'The actor', state: `under nobody on ${day} already`, needs: 'under somebody' }));
  if (parentId !== null) await checkTie(session, { ...tie, parentId }, ['input', 'parent']);
  faults.stopIfAny();
  return { ...tie, running };
}

/** Corrects what is recorded of a period under a parent. */
export async function correctParentPeriod(session: WriteSession, { change, ...input }: CorrectParentPeriodInput): Promise<ParentRow> {
  const { tx, faults } = session;
  const row = await hold(session, input);
  const path = ['input', 'change'];
  const parentId = change.parent == null ? (row?.parentId ?? null) : await checkParent(session, change.parent, [...path, 'parent']);
  const period = checkPeriodColumns(faults, change, path, row ?? undefined);
  const source = checkChangedSource(faults, change.source, [...path, 'source']);
  if (row && parentId !== null) await checkTie(session, { ...period, actorId: row.actorId, parentId }, [...path, change.parent == null ? 'validFrom' : 'parent']);
  faults.stopIfAny();
  return PARENT_PERIODS.change(tx, (row as ParentRow).id, { ...period, ...source, parentId: parentId as string });
}

/** Takes a period under a parent out. */
export async function removeParentPeriod(session: WriteSession, input: RemoveParentPeriodInput): Promise<ParentRow> {
  const row = await hold(session, input);
  session.faults.stopIfAny();
  return PARENT_PERIODS.remove(session.tx, (row as ParentRow).id);
}

function hold(session: WriteSession, input: RemoveParentPeriodInput): Promise<ParentRow | null> {
  return holdPart(session, input, { ...PARENT_PERIODS, mayWrite: () => { checkPlacing(session, ['input', 'id']); } });
}
