import type { RawQueries } from '../database/page-query';
import type { ProvenanceColumns } from '../graphql/provenance';
import type { Path } from './fault';
import { holdPartAs } from './hold-part';
import type { PartStore } from './part.store';
import type { ChangeInput, SourceInput } from './record.input';
import type { Session } from './session';
import { checkChangedSource, checkSource } from './source';
import type { Writers } from './writers';

/** What parts belong to, such as an initiative or an actor. */
export interface WholeOf<Tx extends RawQueries, Name extends string, Column extends string> {
  readonly writers: Writers;
  /** The field of an input that names the whole. */
  readonly name: Name;
  /** The column of a part that leads to it. */
  readonly column: Column;
  /** The whole that an input names, if it is there and the caller may write it; else null, with a fault. */
  readonly toWrite: (session: Session<Tx>, value: string, path: Path) => Promise<string | null>;
}

type Part<Column extends string> = { readonly id: string } & { readonly [Key in Column]: string };
type Sourced = { readonly source?: SourceInput | null };

/** How the parts of one kind of whole are added, changed and taken out, by whoever may write the whole. */
export function partWriting<Tx extends RawQueries, Name extends string, Column extends string>({ writers, name, column, toWrite }: WholeOf<Tx, Name, Column>) {
  type NewPart = Sourced & { readonly [Key in Name]: string };

  /** Takes hold of a part of something that the caller may write. */
  function hold<Row extends Part<Column>>(session: Session<Tx>, input: ChangeInput, { table, find }: Pick<PartStore<Tx, Row, never, never>, 'table' | 'find'>): Promise<Row | null> {
    return holdPartAs(writers, session, input, { table, find, mayWrite: (row) => toWrite(session, row[column], ['input', 'id']) });
  }

  /** Adds a part to the whole that the input names. */
  async function add<Row extends Part<Column>, Columns extends object>(
    session: Session<Tx>,
    input: NewPart,
    store: PartStore<Tx, Row, Columns & ProvenanceColumns & { [Key in Column]: string }, never>,
    check: (path: Path, wholeId: string | null) => Columns | Promise<Columns>,
  ): Promise<Row> {
    const { tx, faults } = session;
    const wholeId = await toWrite(session, input[name], ['input', name]);
    const columns = await check(['input'], wholeId);
    const source = checkSource(faults, input.source, ['input', 'source']);
    faults.stopIfAny();
    return store.insert(tx, { ...({ [column]: wholeId } as { [Key in Column]: string }), ...columns, ...source });
  }

  /** Changes a part. */
  async function change<Row extends Part<Column>, Columns extends object>(
    session: Session<Tx>,
    { change: given, ...input }: ChangeInput & { readonly change: Sourced },
    store: PartStore<Tx, Row, never, Columns & Partial<ProvenanceColumns>>,
    check: (path: Path, row: Row | null) => Columns | Promise<Columns>,
  ): Promise<Row> {
    const { tx, faults } = session;
    const row = await hold(session, input, store);
    const path = ['input', 'change'];
    const columns = await check(path, row);
    const source = checkChangedSource(faults, given.source, [...path, 'source']);
    faults.stopIfAny();
    return store.change(tx, (row as Row).id, { ...columns, ...source });
  }

  /** Takes a part out; its history stays. */
  async function remove<Row extends Part<Column>>(session: Session<Tx>, input: ChangeInput, store: PartStore<Tx, Row, never, never>): Promise<Row> {
    const row = await hold(session, input, store);
    session.faults.stopIfAny();
    return store.remove(session.tx, (row as Row).id);
  }

  return { hold, add, change, remove };
}
