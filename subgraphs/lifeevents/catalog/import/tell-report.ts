import { REASONS } from '../understanding/not-understood';
import type { ConflictingRecord, ImportReport, ReportedRecord, SkippedRecord, UpdatedRecord } from './import-report';

/** What a report says of the file as a whole. */
export interface ReportHead {
  readonly fileName: string;
  readonly format: string;
  readonly isDryRun: boolean;
  readonly statementCount: number;
  readonly usedStatementCount: number;
  /** How many entries there are in each list. */
  readonly counts: { readonly [List in ReportList]: number };
}

/** Statements that were not used, with the reason in words. */
export interface ReportedStatements {
  readonly subject: string;
  readonly predicate: string;
  readonly code: string;
  readonly why: string;
  readonly count: number;
}

interface Entries {
  readonly created: ReportedRecord;
  readonly updated: UpdatedRecord;
  readonly unchanged: ReportedRecord;
  readonly skipped: SkippedRecord;
  readonly conflicts: ConflictingRecord;
  readonly notUnderstood: ReportedStatements;
}

/** The lists of a report, in the order in which they are told. */
export const REPORT_LISTS = ['created', 'updated', 'unchanged', 'skipped', 'conflicts', 'notUnderstood'] as const;
export type ReportList = (typeof REPORT_LISTS)[number];

/** One entry of a report; one record of the file, or one reason for which statements were not used. */
export type ReportEntry = { readonly [List in ReportList]: { readonly list: List; readonly entry: Entries[List] } }[ReportList];

/** A report that is told piece by piece: of a large file it is never held as a whole. */
export interface ToldReport {
  readonly head: ReportHead;
  /** List by list. */
  readonly entries: Iterable<ReportEntry> | AsyncIterable<ReportEntry>;
}

/** The report in the form in which it is told. */
export function toTold(report: ImportReport): { readonly head: ReportHead; readonly entries: Iterable<ReportEntry> } {
  const { fileName, format, isDryRun, statements } = report;
  const counts = Object.fromEntries(REPORT_LISTS.map((list) => [list, report[list].length])) as ReportHead['counts'];
  return { head: { fileName, format, isDryRun, statementCount: statements.total, usedStatementCount: statements.used, counts }, entries: { [Symbol.iterator]: () => entriesOf(report) } };
}

function* entriesOf(report: ImportReport): Generator<ReportEntry> {
  for (const list of ['created', 'updated', 'unchanged', 'skipped', 'conflicts'] as const) for (const entry of report[list]) yield { list, entry } as ReportEntry;
  for (const { reason, ...statements } of report.notUnderstood) yield { list: 'notUnderstood', entry: { ...statements, code: reason, why: REASONS[reason] } };
}

/** How many records were left out, or left as they are because somebody has edited them. */
export const leftOut = ({ counts }: ReportHead): number => counts.skipped + counts.conflicts;

const nounOf = (kind: string): string => kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
const nameOf = ({ kind, title, uri }: ReportedRecord): string => `${nounOf(kind)} ${title === null ? '' : `"${title}" `}<${uri}>`;

/** What came of a file, in words. */
export function tellHead({ fileName, format, isDryRun, statementCount, usedStatementCount, counts }: ReportHead): string {
  const told = [`${String(counts.created)} created`, `${String(counts.updated)} updated`, `${String(counts.unchanged)} unchanged`, `${String(counts.skipped)} skipped`, `${String(counts.conflicts)} in conflict`];
  const left = statementCount - usedStatementCount;
  return `${fileName} (${format})${isDryRun ? ', dry run: nothing is changed' : ''}\n  ${told.join(', ')}; ${String(usedStatementCount)} of ${String(statementCount)} statements used${left === 0 ? '' : `, ${String(left)} not understood`}\n`;
}

/** What became of one record of the file, or why statements were not used, in words. */
export function tellEntry(entry: ReportEntry): string {
  return linesOf(entry).map((line) => `${line}\n`).join('');
}

function linesOf({ list, entry }: ReportEntry): string[] {
  switch (list) {
    case 'created':
      return [`  created    ${nameOf(entry)}`, ...remarksOf(entry)];
    case 'updated':
      return [`  updated    ${nameOf(entry)}`, ...differencesOf(entry), ...remarksOf(entry)];
    case 'unchanged':
      return [`  unchanged  ${nameOf(entry)}`, ...remarksOf(entry)];
    case 'skipped':
      return [`  skipped    ${nameOf(entry)}`, `             ${entry.why}`, ...remarksOf(entry)];
    case 'conflicts':
      return [`  conflict   ${nameOf(entry)}`, `             ${entry.why}`, ...differencesOf(entry), ...remarksOf(entry)];
    case 'notUnderstood':
      return [`  not used   ${entry.predicate}${entry.count === 1 ? '' : ` (${String(entry.count)} times)`} of <${entry.subject}>: ${entry.why}`];
  }
}

function differencesOf({ differences }: UpdatedRecord): string[] {
  return differences.map(({ field, imported, here, file }) => `             ${field}: here ${told(here)}; in the file ${told(file)}${imported === here ? '' : `; last imported ${told(imported)}`}`);
}

const told = (value: string | null): string => (value === null ? 'nothing' : `"${value}"`);
const remarksOf = ({ remarks }: ReportedRecord): string[] => remarks.map((remark) => `             note: ${remark}`);

/** The report as one line of JSON, piece by piece: the head without its counts, and each list. */
export async function* reportAsJson({ head: { counts: _, ...head }, entries }: ToldReport): AsyncGenerator<string> {
  let begun = 0;
  let isFirst = true;
  const begin = (list: ReportList): string => {
    const from = begun;
    begun = REPORT_LISTS.indexOf(list) + 1;
    if (from === begun) return '';
    isFirst = true;
    return REPORT_LISTS.slice(from, begun).map((name, i) => `${from + i === 0 ? '' : ']'},"${name}":[`).join('');
  };
  yield JSON.stringify(head).slice(0, -1);
  for await (const { list, entry } of entries) {
    const opening = begin(list);
    yield `${opening}${isFirst ? '' : ','}${JSON.stringify(entry)}`;
    isFirst = false;
  }
  yield `${begin('notUnderstood')}]}\n`;
}
