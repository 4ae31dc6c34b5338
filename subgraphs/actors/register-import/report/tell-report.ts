import type { LanguageCode } from '../../../shared/graphql/localized-text';
import type { Difference } from '../../../shared/importing/three-ways';
import { SOURCES } from '../sources/sources';
import type { Words } from './import-fault';
import { REPORT_LISTS, type ImportReport, type ReportEntry, type ReportList } from './import-report';
import { inWords } from './reasons';

/** What a report says of the file as a whole. */
export type ReportHead = Pick<ImportReport, 'fileName' | 'source' | 'isDryRun' | 'passed' | 'counts'>;

/** An entry as it is told: its reasons with their codes and in words. */
export interface ToldEntry {
  readonly list: ReportList;
  readonly record: number | null;
  readonly field: string | null;
  readonly name: string | null;
  readonly title: string | null;
  readonly code: string | null;
  readonly why: string | null;
  readonly notes: readonly { readonly code: string; readonly text: string }[];
  readonly differences: readonly Difference[];
}

/** A report that is told piece by piece: of a large file it is never held as a whole. */
export interface ToldReport {
  readonly head: ReportHead;
  /** List by list. */
  readonly entries: Iterable<ToldEntry> | AsyncIterable<ToldEntry>;
}

/** The report in the form and the language in which it is told. */
export function toTold({ fileName, source, isDryRun, passed, counts, lists }: ImportReport, language: LanguageCode): { readonly head: ReportHead; readonly entries: Iterable<ToldEntry> } {
  return { head: { fileName, source, isDryRun, passed, counts }, entries: { [Symbol.iterator]: () => entriesOf(lists, language) } };
}

function* entriesOf(lists: ImportReport['lists'], language: LanguageCode): Generator<ToldEntry> {
  for (const list of REPORT_LISTS) for (const entry of lists[list]) yield toldEntry(list, entry, language);
}

function toldEntry(list: ReportList, { place, name, title, reason, notes, differences }: ReportEntry, language: LanguageCode): ToldEntry {
  return {
    list,
    record: place?.record ?? null,
    field: place?.field ?? null,
    name,
    title,
    code: reason?.code ?? null,
    why: reason && inWords(reason, language),
    notes: notes.map((note) => ({ code: note.code, text: inWords(note, language) })),
    differences,
  };
}

/** How many records were left out, stand against the register or must be answered. */
export const leftOut = ({ counts }: ReportHead): number => counts.skipped + counts.conflicts + counts.questions;

const LISTS: Readonly<Record<ReportList, Words>> = {
  created: { nb: 'opprettet', nn: 'oppretta', en: 'created' },
  updated: { nb: 'endret', nn: 'endra', en: 'updated' },
  unchanged: { nb: 'uendret', nn: 'uendra', en: 'unchanged' },
  skipped: { nb: 'utelatt', nn: 'utelate', en: 'skipped' },
  conflicts: { nb: 'uenig', nn: 'usamd', en: 'conflict' },
  questions: { nb: 'spørsmål', nn: 'spørsmål', en: 'question' },
  missing: { nb: 'borte', nn: 'borte', en: 'missing' },
};
const WORDS = {
  dryRun: { nb: ', prøve: ingenting er endret', nn: ', prøve: ingenting er endra', en: ', dry run: nothing is changed' },
  passed: { nb: 'ikke bedt om', nn: 'ikkje bede om', en: 'not asked for' },
  record: { nb: 'post', nn: 'post', en: 'record' },
  here: { nb: 'her', nn: 'her', en: 'here' },
  file: { nb: 'i filen', nn: 'i fila', en: 'in the file' },
  imported: { nb: 'sist importert', nn: 'sist importert', en: 'last imported' },
  nothing: { nb: 'ingenting', nn: 'ingenting', en: 'nothing' },
  note: { nb: 'merk', nn: 'merk', en: 'note' },
} as const satisfies Readonly<Record<string, Words>>;

/** What came of a file, in words. */
export function tellHead({ fileName, source, isDryRun, passed, counts }: ReportHead, language: LanguageCode): string {
  const name = Object.values(SOURCES).find(({ key }) => key === source)?.names[language] ?? source;
  const told = REPORT_LISTS.map((list) => `${String(counts[list])} ${LISTS[list][language]}`).join(', ');
  return `${fileName} (${name})${isDryRun ? WORDS.dryRun[language] : ''}\n  ${told}${passed === 0 ? '' : `; ${String(passed)} ${WORDS.passed[language]}`}\n`;
}

const INDENT = ' '.repeat(13);

export function tellEntry({ list, record, field, name, title, why, notes, differences }: ToldEntry, language: LanguageCode): string {
  const told = (value: string | null): string => (value === null ? WORDS.nothing[language] : `"${value}"`);
  const place = record === null ? '' : `${WORDS.record[language]} ${String(record)}${field === null ? '' : `, ${field}`}: `;
  const lines = [
    `  ${LISTS[list][language].padEnd(9)}  ${place}${[name, title === null || title === name ? null : `"${title}"`].filter((part) => part !== null).join(' ')}`,
    ...(why === null ? [] : [`${INDENT}${why}`]),
    ...differences.map(({ field: of, imported, here, file }) => `${INDENT}${of}: ${WORDS.here[language]} ${told(here)}; ${WORDS.file[language]} ${told(file)}${imported === here || imported === null ? '' : `; ${WORDS.imported[language]} ${told(imported)}`}`),
    ...notes.map(({ text }) => `${INDENT}${WORDS.note[language]}: ${text}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** The report as one line of JSON, piece by piece. */
export async function* reportAsJson({ head, entries }: ToldReport): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"entries":[`;
  let separator = '';
  for await (const entry of entries) {
    yield `${separator}${JSON.stringify(entry)}`;
    separator = ',';
  }
  yield ']}\n';
}
