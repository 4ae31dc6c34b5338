import type { ProvenanceColumns } from '../../shared/graphql/provenance';
import type { Path } from '../../shared/writing/fault';
import type { ChangeInput, SourceInput } from '../../shared/writing/record.input';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import { initiativeToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { holdPart } from './hold-part';
import type { PartStore } from './part.store';

/** A record that belongs to an initiative. */
export interface Part {
  readonly id: string;
  readonly initiativeId: string;
}

interface NewPart {
  readonly initiative: string;
  readonly source?: SourceInput | null;
}

/** Adds a record to an initiative, for whoever may write that. */
export async function addPart<Row extends Part, Columns extends object>(
  session: WriteSession,
  input: NewPart,
  store: PartStore<Row, Columns & ProvenanceColumns & { initiativeId: string }, never>,
  check: (path: Path, initiativeId: string | null) => Columns | Promise<Columns>,
): Promise<Row> {
  const { tx, faults } = session;
  const initiativeId = await initiativeToWrite(session, input.initiative, ['input', 'initiative']);
  const columns = await check(['input'], initiativeId);
  const source = checkSource(faults, input.source, ['input', 'source']);
  faults.stopIfAny();
  return store.insert(tx, { initiativeId: initiativeId as string, ...columns, ...source });
}

/** Changes a record of an initiative. */
export async function changePart<Row extends Part, Columns extends object>(
  session: WriteSession,
  { change, ...input }: ChangeInput & { readonly change: { readonly source?: SourceInput | null } },
  store: PartStore<Row, never, Columns & Partial<ProvenanceColumns>>,
  check: (path: Path, row: Row | null) => Columns | Promise<Columns>,
): Promise<Row> {
  const { tx, faults } = session;
  const row = await holdPartOfInitiative(session, input, store);
  const path = ['input', 'change'];
  const columns = await check(path, row);
  const source = checkChangedSource(faults, change.source, [...path, 'source']);
  faults.stopIfAny();
  return store.change(tx, (row as Row).id, { ...columns, ...source });
}

/** Takes a record out of its initiative; its history stays. */
export async function removePart<Row extends Part>(session: WriteSession, input: ChangeInput, store: PartStore<Row, never, never>): Promise<Row> {
  const row = await holdPartOfInitiative(session, input, store);
  session.faults.stopIfAny();
  return store.remove(session.tx, (row as Row).id);
}

/** Takes hold of a record of an initiative that the caller may write. */
export function holdPartOfInitiative<Row extends Part>(session: WriteSession, input: ChangeInput, { table, find }: Pick<PartStore<Row, never, never>, 'table' | 'find'>): Promise<Row | null> {
  return holdPart(session, input, { table, find, mayWrite: ({ initiativeId }) => initiativeToWrite(session, initiativeId, ['input', 'id']) });
}
