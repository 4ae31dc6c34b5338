import type { LanguageCode } from '../../shared/graphql/localized-text';
import { write } from '../../shared/writing/write';
import { isSecretariat } from '../../shared/identity/access';
import type { Context, WriteSession } from '../context';
import type { PlainValue } from './cell-value';
import { HiddenLists } from './hidden-lists';
import { readRecords, type Keeper, type Records } from './records';
import type { ImportReport } from './report';
import { Reporter } from './reporter';
import type { Sheet } from './sheet';
import { SHEETS } from './sheets';
import { findExisting, findVersions, type RecordedRow } from './workbook.store';
import { Applier, type SheetFindings } from './workbook-apply';
import { diffSheet, matchAdded, type RowFinding } from './workbook-diff';
import { WorkbookFault } from './workbook-fault';
import { newRowReference, readWorkbook, type FileRow, type ReadWorkbook } from './workbook-reader';

/** What the history says that the changes came from. */
const OPERATION = 'workbook import';
/** More rows than this are no edit by hand, and would keep others waiting. */
const MOST_CHANGES = 1_000;

export interface ImportOptions {
  readonly isDryRun: boolean;
  readonly language: LanguageCode;
  /** The organisation that the caller may import for; the secretariat may for any. */
  readonly keeperOf: (organizationNumber: string) => Keeper;
}

/** Ends a transaction whose effects shall not stay, with what came of it. */
class Undone extends Error {
  constructor(readonly report: ImportReport) {
    super('the import is undone');
  }
}

/**
 * Imports an edited workbook: everything in one transaction and through the rules of the mutations, or nothing at all. A
 * dry run does the same and undoes it, so that it finds every fault that the import itself would find.
 */
export async function importWorkbook(context: Context, file: Uint8Array, { isDryRun, language, keeperOf }: ImportOptions): Promise<ImportReport> {
  const workbook = await readWorkbook(file);
  const { organizationNumber } = workbook.facts;
  const { caller } = context;
  if (organizationNumber !== caller.organizationNumber && !isSecretariat({ caller })) throw WorkbookFault.of('OF_ANOTHER_ORGANISATION', { file: organizationNumber, caller: caller.organizationNumber ?? '' });
  const keeper = keeperOf(organizationNumber);
  let attempt: { reporter: Reporter; applier: Applier } | null = null;
  try {
    const { errors } = await write(context, 'imported', { operation: OPERATION, input: {} }, async (session) => {
      const found = await compare(session, workbook, keeper);
      const reporter = new Reporter(workbook, new HiddenLists(found.records, keeper, language), language);
      const applier = new Applier(session, reporter, organizationNumber, found.added);
      attempt = { reporter, applier };
      for (const { sheet, findings } of found.sheets) for (const finding of findings) tell(reporter, sheet, finding);
      await applier.apply(found.sheets);
      if (isDryRun || reporter.hasFaults) throw new Undone(reporter.report(isDryRun, organizationNumber));
      return { id: organizationNumber };
    });
    const { reporter, applier } = attempt as unknown as { reporter: Reporter; applier: Applier };
    // What the database itself refuses ends the transaction at the row that was at work.
    for (const error of errors) if (applier.at) reporter.broken(applier.at, error);
    return reporter.report(isDryRun, organizationNumber);
  } catch (error) {
    if (error instanceof Undone) return error.report;
    throw error;
  }
}

/** Compares every sheet of a file with what is recorded. */
async function compare(session: WriteSession, workbook: ReadWorkbook, keeper: Keeper): Promise<{ records: Records; sheets: readonly SheetFindings[]; added: ReadonlyMap<PlainValue, string> }> {
  const records = await readRecords(session.tx, keeper, session.today);
  const sheets: SheetFindings[] = [];
  const added = new Map<PlainValue, string>();
  for (const sheet of SHEETS) {
    const rows = workbook.sheets.get(sheet.key)?.rows;
    if (!rows) continue;
    const findings = matchAdded(sheet, await compareSheet(session, sheet, rows, records.get(sheet.key) ?? []), (value) => added.get(value) ?? value);
    for (const finding of findings) if (finding.kind === 'ALREADY_ADDED') added.set(newRowReference(sheet.key, finding.file.row), finding.current.id);
    sheets.push({ sheet, findings });
  }
  const count = sheets.reduce((sum, { findings }) => sum + findings.filter(({ kind }) => kind === 'ADD' || kind === 'CHANGE' || kind === 'REMOVE').length, 0);
  if (count > MOST_CHANGES) throw WorkbookFault.of('TOO_MANY_CHANGES', { count, most: MOST_CHANGES });
  return { records, sheets, added };
}

async function compareSheet({ tx }: WriteSession, sheet: Sheet, rows: readonly FileRow[], own: readonly RecordedRow[]): Promise<readonly RowFinding[]> {
  const current = byId(own);
  const known = rows.flatMap(({ id, version }) => (id === null || Number.isNaN(version) ? [] : [{ id, version }]));
  const older = known.filter(({ id, version }) => current.get(id)?.version !== version);
  const strangers = known.filter(({ id }) => !current.has(id));
  const exported = new Map([...known.filter(({ id, version }) => current.get(id)?.version === version).map(({ id }): [string, RecordedRow] => [id, current.get(id) as RecordedRow]), ...byId(older.length > 0 ? await findVersions(tx, sheet, older) : [])]);
  const existing = strangers.length > 0 ? await findExisting(tx, sheet.table, strangers.map(({ id }) => id)) : new Set<string>();
  return diffSheet(sheet, rows, { current, exported, existing });
}

const byId = (rows: readonly RecordedRow[]): Map<string, RecordedRow> => new Map(rows.map((row) => [row.id, row]));

/** Tells what is found without writing anything; changes are told as they are written. */
function tell(reporter: Reporter, sheet: Sheet, finding: RowFinding): void {
  switch (finding.kind) {
    case 'CONFLICT':
      for (const conflict of finding.conflicts) reporter.conflict({ sheet, file: finding.file, current: finding.current }, conflict, finding.isAboutDeletion);
      break;
    case 'FIXED':
      reporter.refused({ sheet, file: finding.file, column: finding.column, current: finding.current }, 'CANNOT_CHANGE');
      break;
    case 'UNKNOWN':
      reporter.refused({ sheet, file: finding.file }, 'ID_UNKNOWN');
      break;
    case 'GONE':
      reporter.refused({ sheet, file: finding.file }, 'RECORD_GONE');
      break;
    case 'NOT_YOURS':
      reporter.refused({ sheet, file: finding.file }, 'NOT_YOURS');
      break;
    case 'LEFT':
      reporter.left({ sheet, file: finding.file });
      break;
    case 'ALREADY_ADDED':
      reporter.alreadyAdded({ sheet, file: finding.file, current: finding.current });
      break;
    case 'ABSENT':
      reporter.absent({ sheet, current: finding.current });
      break;
    case 'ADD':
    case 'CHANGE':
    case 'REMOVE':
      break;
  }
}
