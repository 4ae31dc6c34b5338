import { Faults, Refusal } from '../../shared/writing/fault';
import type { WriteSession } from '../context';
import type { PlainValue } from './cell-value';
import { plainIn } from './records';
import type { Reporter } from './reporter';
import { columnAt, rowInput, type ValueOf } from './row-input';
import type { Column, RowInput, Sheet } from './sheet';
import type { RowFinding } from './workbook-diff';
import { newRowReference, type FileRow } from './workbook-reader';

type Finding<Kind extends RowFinding['kind']> = Extract<RowFinding, { kind: Kind }>;

/** What a sheet comes to. */
export interface SheetFindings {
  readonly sheet: Sheet;
  readonly findings: readonly RowFinding[];
}

const isKind = <Kind extends RowFinding['kind']>(kind: Kind) => (finding: RowFinding): finding is Finding<Kind> => finding.kind === kind;

/**
 * Writes what a file changes, row by row, through the rules of the mutations. Faults are told and the rest is tried
 * nevertheless, so that whoever edited the file learns of all of them; the caller undoes everything when there are any.
 */
export class Applier {
  /** The ids that new rows have got, by the reference that other new rows know them by. */
  private readonly ids: Map<PlainValue, string>;
  /** The row at work, to be named when the database itself refuses it. */
  at: { readonly sheet: Sheet; readonly file: FileRow } | null = null;

  constructor(private readonly session: WriteSession, private readonly reporter: Reporter, private readonly organizationNumber: string, alreadyAdded: ReadonlyMap<PlainValue, string>) {
    this.ids = new Map(alreadyAdded);
  }

  /** First what others belong to, then what belongs to it; the other way round where something is taken out. */
  async apply(sheets: readonly SheetFindings[]): Promise<void> {
    for (const { sheet, findings } of sheets) {
      const changes = findings.filter(isKind('CHANGE'));
      if (sheet.changeAll) await this.changeAll(sheet, changes);
      else for (const finding of changes) await this.change(sheet, finding);
      for (const finding of findings.filter(isKind('ADD'))) await this.add(sheet, finding);
    }
    for (const { sheet, findings } of [...sheets].reverse()) for (const finding of findings.filter(isKind('REMOVE'))) await this.remove(sheet, finding);
  }

  private async change(sheet: Sheet, { file, current, changes }: Finding<'CHANGE'>): Promise<void> {
    if (!this.tellChanges(sheet, { kind: 'CHANGE', file, current, changes })) return;
    const after = new Map(changes.map((change) => [change.column.key, change.after]));
    const valueOf: ValueOf = (column) => after.get(column.key) ?? plainIn(column, current);
    const change = rowInput(sheet, changes.map(({ column }) => column), valueOf, current.data);
    const whole = rowInput(sheet, sheet.columns, valueOf, current.data);
    await this.row(sheet, file, { ...whole, ...change }, async (session) => {
      if (sheet.change) await sheet.change(session, current.id, current.version, change, whole);
      else this.reporter.refused({ sheet, file, current }, 'CANNOT_CHANGE');
    });
  }

  /** Tells what was edited in a row; whether it can be written. */
  private tellChanges(sheet: Sheet, { file, current, changes }: Finding<'CHANGE'>): boolean {
    const emptied = changes.filter(({ column, after }) => after === '' && column.mayBeBlank !== 'ALWAYS');
    for (const { column } of emptied) this.reporter.refused({ sheet, file, column, current }, 'REQUIRED');
    if (emptied.length > 0) return false;
    for (const change of changes) this.reporter.changed({ sheet, file, current }, change);
    return true;
  }

  /** Writes the edits of all rows of a sheet together; what is wrong with them is told at the first. */
  private async changeAll(sheet: Sheet, findings: readonly Finding<'CHANGE'>[]): Promise<void> {
    const writable = findings.filter((finding) => this.tellChanges(sheet, finding));
    const [first] = writable;
    if (!first) return;
    const inputOf = ({ changes, current }: Finding<'CHANGE'>): RowInput => rowInput(sheet, changes.map(({ column }) => column), (column) => changes.find((change) => change.column === column)?.after ?? plainIn(column, current), current.data);
    await this.row(sheet, first.file, inputOf(first), async (session) => sheet.changeAll?.(session, new Map(writable.map((finding) => [finding.current.id, inputOf(finding)]))));
  }

  private async add(sheet: Sheet, { file }: Finding<'ADD'>): Promise<void> {
    const { add, change } = sheet;
    if (!add) {
      this.reporter.refused({ sheet, file }, 'CANNOT_ADD');
      return;
    }
    const filled = sheet.columns.filter((column) => (file.values.get(column.key) ?? '') !== '');
    if (this.refuseCells(sheet, file, filled)) return;
    const valueOf: ValueOf = (column) => this.resolve(column, file.values.get(column.key) ?? '');
    if (filled.some((column) => valueOf(column) === UNRESOLVED)) {
      this.reporter.refused({ sheet, file }, 'PARENT_NOT_ADDED');
      return;
    }
    this.reporter.added({ sheet, file });
    // A text that is missing in every language is the mutation's to refuse.
    const atOnce = sheet.columns.filter((column) => (column.inNewRows ?? 'ONLY') === 'ONLY' && (filled.includes(column) || column.input.part === 'text'));
    const input = rowInput(sheet, atOnce, valueOf, null);
    await this.row(sheet, file, input, async (session) => {
      const { id } = await add(session, input, this.organizationNumber);
      this.ids.set(newRowReference(sheet.key, file.row), id);
      const later = filled.filter((column) => column.inNewRows === 'AFTERWARDS');
      if (later.length > 0) await change?.(session, id, FIRST_VERSION, rowInput(sheet, later, valueOf, null), input);
    });
  }

  private refuseCells(sheet: Sheet, file: FileRow, filled: readonly Column[]): boolean {
    const missing = sheet.columns.filter((column) => column.mayBeBlank === 'NEVER' && !filled.includes(column));
    const unwanted = filled.filter((column) => column.inNewRows === 'REFUSED');
    for (const column of missing) this.reporter.refused({ sheet, file, column }, 'REQUIRED');
    for (const column of unwanted) this.reporter.refused({ sheet, file, column }, 'NOT_IN_NEW_ROWS');
    return missing.length + unwanted.length > 0;
  }

  private async remove(sheet: Sheet, { file, current }: Finding<'REMOVE'>): Promise<void> {
    const { remove } = sheet;
    if (!remove) {
      this.reporter.refused({ sheet, file, current }, 'CANNOT_REMOVE');
      return;
    }
    this.reporter.removed({ sheet, file, current });
    await this.row(sheet, file, {}, (session) => remove(session, current.id, current.version));
  }

  private resolve({ holds }: Column, value: PlainValue): PlainValue {
    return holds.type === 'reference' && value.startsWith(NEW_ROW) ? (this.ids.get(value) ?? UNRESOLVED) : value;
  }

  /** Writes one row with faults of its own, and tells those in the words of the sheet. */
  private async row(sheet: Sheet, file: FileRow, input: RowInput, write: (session: WriteSession) => Promise<unknown>): Promise<void> {
    this.at = { sheet, file };
    try {
      await write({ ...this.session, faults: new Faults() });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      for (const fault of error.faults) this.reporter.broken({ sheet, file, column: columnAt(sheet, input, fault.path) }, fault);
    }
  }
}

const FIRST_VERSION = 1;
const NEW_ROW = 'new ';
const UNRESOLVED = '';
