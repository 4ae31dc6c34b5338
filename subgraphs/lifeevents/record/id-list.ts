import { FAULT, type Path } from '../../shared/writing/fault';
import { checkId } from '../../shared/writing/record-id';
import type { Tx, WriteSession } from '../context';
import { LIFE_EVENT_FAULT } from '../faults';

interface ListOf {
  /** What the ids are of, as faults call it. */
  readonly type: string;
  readonly most: number;
  /** Which of the ids are there. */
  readonly findKnown: (tx: Tx, ids: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** The records that a list names, each once and each there; every one that is not is told with its place. */
export async function checkIdList({ tx, faults }: WriteSession, values: readonly string[], path: Path, { type, most, findKnown }: ListOf): Promise<string[]> {
  if (values.length > most) {
    faults.add(LIFE_EVENT_FAULT.LIST_TOO_LONG(path, { length: values.length, most }));
    return [];
  }
  const ids = values.map((value, i) => checkId(faults, value, [...path, i]));
  const known = await findKnown(tx, ids.filter((id) => id !== null));
  ids.forEach((id, i) => {
    if (id === null) return;
    if (!known.has(id)) faults.add(FAULT.RECORD_UNKNOWN([...path, i], { type, id }));
    if (ids.indexOf(id) < i) faults.add(LIFE_EVENT_FAULT.REPEATED([...path, i], { what: `The ${type} ${id}` }));
  });
  return ids.filter((id) => id !== null);
}

/** One record that an input names; null, with a fault, when it is not there. */
export async function checkKnownId<Row>({ tx, faults }: WriteSession, value: string, path: Path, type: string, find: (tx: Tx, id: string) => Promise<Row | null>): Promise<Row | null> {
  const id = checkId(faults, value, path);
  const row = id === null ? null : await find(tx, id);
  if (id !== null && !row) faults.add(FAULT.RECORD_UNKNOWN(path, { type, id }));
  return row;
}
