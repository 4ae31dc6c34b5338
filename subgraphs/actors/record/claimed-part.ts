import { isOpenClaim, type MarkedClaim } from '../../shared/claim/restricted-claim';
import { checkMayTakeOut } from '../../shared/claim/taking-out';
import { actorIdOf } from '../../shared/viewer';
import { newClaim } from '../../shared/writing/claim-columns';
import { FAULT, Faults, type Path } from '../../shared/writing/fault';
import type { PartStore } from '../../shared/writing/part.store';
import type { ChangeInput } from '../../shared/writing/record.input';
import type { Tx, WriteSession } from '../context';
import { ACTORS_FAULT } from '../faults';
import { holdPart } from './hold-part';

/** A row that says what part an actor has in something. */
interface ClaimedRow extends MarkedClaim {
  readonly id: string;
  readonly actorId: string;
}

/** The columns of what the caller says now about an actor: its own word, or a claim that the actor answers. */
export function claimOf({ caller }: WriteSession, actorId: string) {
  return { ...newClaim(caller, actorId), claimedById: actorIdOf(caller) };
}

/** A fault when somebody would say in confidence what is its own word, and so confirmed and open to everybody at once. */
export function checkInConfidence({ caller, faults }: WriteSession, actorId: string, isRestricted: boolean, path: Path): void {
  if (isRestricted && actorId === actorIdOf(caller)) faults.add(ACTORS_FAULT.NOTHING_TO_AWAIT([...path, 'isRestricted'], {}));
}

/** Whether the caller may write the whole that a part belongs to: its id, or null, with a fault in the session. */
export type MayWriteWhole<Row> = (session: WriteSession, row: Row) => Promise<string | null>;

/**
 * Takes hold of a part for the actor concerned itself, and for whoever may write the whole; else faults. A stranger is
 * not told that there is a part that was recorded in confidence.
 */
export function holdClaimed<Row extends ClaimedRow>(session: WriteSession, input: ChangeInput, { table, find }: Pick<PartStore<Tx, Row, never, never>, 'table' | 'find'>, mayWriteWhole: MayWriteWhole<Row>): Promise<Row | null> {
  const mayWrite = async (row: Row): Promise<void> => {
    if (row.actorId === actorIdOf(session.caller)) return;
    if (isOpenClaim(row)) await mayWriteWhole(session, row);
    else if ((await mayWriteWhole({ ...session, faults: new Faults() }, row)) === null) session.faults.add(FAULT.RECORD_UNKNOWN(['input', 'id'], { type: table, id: row.id }));
  };
  return holdPart(session, input, { table, find, mayWrite });
}

/** Takes a part out that was recorded by mistake; what another actor has confirmed stays. */
export async function removeClaimed<Row extends ClaimedRow>(session: WriteSession, input: ChangeInput, store: PartStore<Tx, Row, never, never>, mayWriteWhole: MayWriteWhole<Row>): Promise<Row> {
  const row = await holdClaimed(session, input, store, mayWriteWhole);
  if (row) await checkMayTakeOut(session, store.table, row.id);
  session.faults.stopIfAny();
  return store.remove(session.tx, (row as Row).id);
}
