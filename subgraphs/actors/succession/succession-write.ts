import { fromDay, toDay } from '../../shared/context';
import { FAULT } from '../../shared/writing/fault';
import { checkSource } from '../../shared/writing/source';
import { nameForWords } from '../actor/actor-called';
import { holdActor } from '../actor/actor-write.store';
import type { SuccessionRow } from '../actor/actor.store';
import { checkDissolution, dissolve } from '../actor/dissolution';
import { checkNamedActor } from '../actor/named-actor';
import { checkPlacing, requirePlacing } from '../actor/placing';
import type { WriteSession } from '../context';
import { ACTORS_FAULT } from '../faults';
import { holdPart } from '../record/hold-part';
import type { RecordSuccessionInput, RemoveSuccessionInput } from './succession.input';
import { findSuccessionOn, SUCCESSIONS } from './succession-write.store';

/** Records that one actor takes over from another, and lets the predecessor end on that day where it does. */
export async function recordSuccession(session: WriteSession, input: RecordSuccessionInput): Promise<SuccessionRow> {
  const { tx, faults } = session;
  const { kind, effectiveOn } = input;
  requirePlacing(session, ['input', 'predecessor']);
  const predecessorId = (await checkNamedActor(session, input.predecessor, ['input', 'predecessor']))?.id ?? null;
  const successorId = (await checkNamedActor(session, input.successor, ['input', 'successor']))?.id ?? null;
  const source = checkSource(faults, input.source, ['input', 'source']);
  faults.stopIfAny();
  const sides = { predecessorId: predecessorId as string, successorId: successorId as string };
  await checkSides(session, sides, effectiveOn);
  const ends = await checkEnd(session, sides.predecessorId, input);
  faults.stopIfAny();
  if (ends) await dissolve(session, sides.predecessorId, effectiveOn);
  return SUCCESSIONS.insert(tx, { ...sides, kind, effectiveOn: fromDay(effectiveOn), ...source });
}

/** Takes a succession out; a predecessor that was dissolved stays so. */
export async function removeSuccession(session: WriteSession, input: RemoveSuccessionInput): Promise<SuccessionRow> {
  const row = await holdPart(session, input, { ...SUCCESSIONS, mayWrite: () => { checkPlacing(session, ['input', 'id']); } });
  session.faults.stopIfAny();
  return SUCCESSIONS.remove(session.tx, (row as SuccessionRow).id);
}

async function checkSides({ tx, faults }: WriteSession, { predecessorId, successorId }: { predecessorId: string; successorId: string }, day: string): Promise<void> {
  if (predecessorId === successorId) faults.add(ACTORS_FAULT.RELATED_TO_ITSELF(['input', 'successor'], { what: 'This succession' }));
  else if (await findSuccessionOn(tx, predecessorId, successorId, day)) faults.add(FAULT.ALREADY_RECORDED(['input', 'effectiveOn'], { what: `That "${await nameForWords(tx, successorId, day)}" takes over on ${day}` }));
}

/** Whether the predecessor ends on the day of the succession; faults when it cannot. */
async function checkEnd(session: WriteSession, predecessorId: string, { kind, isDissolved, effectiveOn }: RecordSuccessionInput): Promise<boolean> {
  const { dissolvedOn } = await holdActor(session.tx, predecessorId);
  const isAsked = isDissolved ?? (kind !== 'SPLIT_INTO' && dissolvedOn === null);
  if (!isAsked || (dissolvedOn && toDay(dissolvedOn) === effectiveOn)) return false;
  if (dissolvedOn) session.faults.add(FAULT.STATE_WRONG(['input', 'isDissolved'], { what: 'The predecessor', state: `dissolved on ${toDay(dissolvedOn)} already`, needs: `dissolved on ${effectiveOn}, or isDissolved left out` }));
  else await checkDissolution(session, predecessorId, effectiveOn, ['input', 'effectiveOn']);
  return true;
}
