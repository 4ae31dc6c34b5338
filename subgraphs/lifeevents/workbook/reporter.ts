import type { LanguageCode } from '../../shared/graphql/localized-text';
import type { UserError } from '../../shared/writing/user-error.type';
import type { PlainValue, Wording } from './cell-value';
import { cellName, ID_COLUMN } from './layout';
import { plainIn, shortLabel } from './records';
import { countEntries, isRefused, type EntryKind, type ImportReport, type ReportEntry } from './report';
import { REPORT_TEXTS, type ReportTexts, type RowFault } from './report-texts';
import { columnOf, type Column, type Sheet } from './sheet';
import { SHEETS } from './sheets';
import type { RecordedRow } from './workbook.store';
import type { CellChange, CellConflict } from './workbook-diff';
import type { FileRow, MisreadCell, ReadWorkbook } from './workbook-reader';

interface Place {
  readonly sheet: Sheet;
  readonly file?: FileRow;
  readonly column?: Column | null;
  readonly current?: RecordedRow;
}

const NOTHING: Omit<ReportEntry, 'kind' | 'message'> = { sheet: null, row: null, column: null, cell: null, record: null, code: null, before: null, after: null, exported: null, theirs: null, yours: null };

/** Tells in words what an import does, in one language. */
export class Reporter {
  private readonly entries: ReportEntry[] = [];
  private readonly texts: ReportTexts;

  constructor(private readonly workbook: ReadWorkbook, private readonly wording: Wording, private readonly language: LanguageCode) {
    this.texts = REPORT_TEXTS[language];
    for (const name of workbook.foreignSheets) this.add('NOTE', {}, this.texts.foreignSheet({ sheet: this.texts.quoted(name) }));
    for (const sheet of SHEETS) this.noteMissing(sheet);
    for (const cell of workbook.misread) this.misread(cell);
  }

  private noteMissing(sheet: Sheet): void {
    const read = this.workbook.sheets.get(sheet.key);
    const name = this.texts.quoted(sheet.title[this.language]);
    if (!read) this.add('NOTE', { sheet: sheet.title[this.language] }, this.texts.missingSheet({ sheet: name }));
    for (const { key, heading } of read ? sheet.columns : []) if (!read?.placeOf.has(key)) this.add('NOTE', { sheet: sheet.title[this.language] }, this.texts.missingColumn({ column: this.texts.quoted(heading[this.language]) }));
  }

  private misread({ sheet, row, column, cell, fault, text }: MisreadCell): void {
    const heading = column && column.heading[this.language];
    const message = this.texts.unreadable[fault](this.texts.quoted(shortLabel(text)));
    this.add('FAULT', { sheet: sheet.title[this.language], row, column: heading, cell, code: fault }, this.texts.at({ sheet: sheet.title[this.language], row, column: heading }) + message);
  }

  changed(place: Place, { column, before, after }: CellChange): void {
    const said = { before: this.words(column, before), after: this.words(column, after) };
    this.tell('CHANGED', { ...place, column }, this.texts.changed({ column: this.heading(column), before: this.shown(column, before), after: this.shown(column, after) }), said);
  }

  added(place: Place & { readonly file: FileRow }): void {
    const { sheet, file } = place;
    const filled = sheet.columns.filter(({ key }) => (file.values.get(key) ?? '') !== '');
    const values = filled.map((column) => `${column.heading[this.language]}: ${this.shown(column, file.values.get(column.key) ?? '')}`);
    this.tell('ADDED', place, this.texts.added({ values: values.join('; ') }));
  }

  removed(place: Place): void {
    this.tell('REMOVED', place, this.texts.removed({ record: this.texts.quoted(this.recordOf(place)) }));
  }

  absent(place: Place): void {
    this.tell('NOTE', place, this.texts.absent({ record: this.texts.quoted(this.recordOf(place)) }));
  }

  alreadyAdded(place: Place): void {
    this.tell('NOTE', place, this.texts.alreadyAdded);
  }

  left(place: Place): void {
    this.tell('NOTE', place, this.texts.left);
  }

  conflict(place: Place, { column, exported, theirs, yours }: CellConflict, isAboutDeletion: boolean): void {
    const shown = { column: this.heading(column), exported: this.shown(column, exported), theirs: this.shown(column, theirs), yours: this.shown(column, yours) };
    const said = { code: isAboutDeletion ? 'CHANGED_BEFORE_REMOVAL' : 'CHANGED_BY_OTHERS', exported: this.words(column, exported), theirs: this.words(column, theirs), yours: isAboutDeletion ? null : this.words(column, yours) };
    this.tell('CONFLICT', { ...place, column }, isAboutDeletion ? this.texts.removalConflict(shown) : this.texts.conflict(shown), said);
  }

  refused(place: Place, fault: RowFault): void {
    this.tell('FAULT', place, this.texts.refused[fault], { code: fault });
  }

  /** A fault that the rules of the hub found. */
  broken(place: Place, { code, message }: UserError): void {
    this.tell('FAULT', place, this.texts.rules[code] ?? message, { code });
  }

  get hasFaults(): boolean {
    return isRefused(countEntries(this.entries));
  }

  report(isDryRun: boolean, organizationNumber: string): ImportReport {
    const counts = countEntries(this.entries);
    const isApplied = !isDryRun && !isRefused(counts);
    return { isDryRun, isApplied, organizationNumber, language: this.language, summary: this.summary(counts, isDryRun), counts, entries: this.inOrder() };
  }

  private summary(counts: ImportReport['counts'], isDryRun: boolean): string {
    if (isRefused(counts)) return this.texts.notApplied(counts);
    if (counts.CHANGED + counts.ADDED + counts.REMOVED === 0) return this.texts.nothing;
    return isDryRun ? this.texts.dryRun(counts) : this.texts.applied(counts);
  }

  /** In the order of the sheets and of their rows, as somebody goes through the file. */
  private inOrder(): ReportEntry[] {
    const places = new Map(SHEETS.map((sheet, place): [string | null, number] => [sheet.title[this.language], place]));
    const placeOf = ({ sheet, row }: ReportEntry): number => (places.get(sheet) ?? SHEETS.length) * 1_000_000 + (row ?? 999_999);
    return [...this.entries].sort((a, b) => placeOf(a) - placeOf(b));
  }

  private tell(kind: EntryKind, place: Place, message: string, more: Partial<ReportEntry> = {}): void {
    const { sheet, file, column = null } = place;
    const heading = column && column.heading[this.language];
    const at = column ? this.workbook.sheets.get(sheet.key)?.placeOf.get(column.key) : ID_COLUMN;
    const title = sheet.title[this.language];
    const cell = file && column && at !== undefined ? cellName(file.row - 1, at) : null;
    const said = { sheet: title, row: file?.row ?? null, column: heading, cell, record: this.recordOf(place) || null, ...more };
    // A change says its column itself.
    this.add(kind, said, (file ? this.texts.at({ sheet: title, row: file.row, column: kind === 'FAULT' ? heading : null }) : `${title}: `) + message);
  }

  private add(kind: EntryKind, said: Partial<ReportEntry>, message: string): void {
    this.entries.push({ ...NOTHING, ...said, kind, message });
  }

  private recordOf({ sheet, file, current }: Place): string {
    const columns = sheet.labelledBy.flatMap((key) => columnOf(sheet, key) ?? []);
    const labels = columns.map((column) => this.words(column, current ? plainIn(column, current) : (file?.values.get(column.key) ?? '')));
    return shortLabel(labels.find((label) => label !== null) ?? '');
  }

  private readonly heading = (column: Column): string => this.texts.quoted(column.heading[this.language]);

  private words({ holds }: Column, value: PlainValue): string | null {
    return value === '' ? null : this.wording.label(holds, value);
  }

  private shown(column: Column, value: PlainValue): string {
    const words = this.words(column, value);
    return words === null ? this.texts.blank : this.texts.quoted(shortLabel(words));
  }
}
