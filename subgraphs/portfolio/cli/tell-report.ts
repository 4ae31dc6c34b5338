import { stringifyRow } from './answer-sheet';
import { OUTCOMES, type ImportReport, type ReportedRow } from '../register-import/import-report';

const told = (value: string | null): string => (value === null ? 'nothing' : `"${brief(value)}"`);

/** A report in words: what became of each row, what is missing since the edition before, and what people must answer. */
export function tellReport(report: ImportReport): string {
  const { rows, missing, portfolios, unusedColumns } = report;
  const counts = OUTCOMES.map((outcome) => `${String(rows.filter((row) => row.outcome === outcome).length)} ${outcome}`).join(', ');
  return [
    `${report.fileName} (${report.register} ${report.editions.join(', ')}; ${report.encoding})${report.isDryRun ? ', dry run: nothing is changed' : ''}`,
    `  ${counts}`,
    ...portfolios.map(({ id, title, isNew }) => `  portfolio  "${title}" ${id}${isNew ? ' (new)' : ''}`),
    ...rows.filter(({ outcome, remarks }) => outcome !== 'unchanged' || remarks.length > 0).flatMap(tellRow),
    ...missing.map(({ id, title, lastEdition }) => `  missing    "${title}" ${id}: it stood in ${lastEdition} and has no row now; it stays, with the finding EXIT_UNEXPLAINED until its exit is explained`),
    ...(unusedColumns.length === 0 ? [] : [`  ${report.areUnusedKept ? 'kept as text, not used' : 'not used, not kept'}: ${unusedColumns.map((head) => `"${head}"`).join(', ')}`]),
    ...questions(rows),
    '',
  ].join('\n');
}

function tellRow({ row, outcome, number, title, why, remarks, differences }: ReportedRow): string[] {
  return [
    `  ${outcome.padEnd(9)}  row ${String(row)}${number === null ? '' : `, ${number}`}: "${brief(title)}"`,
    ...(why === null ? [] : [`             ${why}`]),
    ...differences.map(({ field, imported, here, file }) => `             ${field}: here ${told(here)}; in the file ${told(file)}${imported === here ? '' : `; last imported ${told(imported)}`}`),
    ...remarks.map((remark) => `             note: ${remark}`),
  ];
}

/** The questions as a sheet that is filled in and given back. */
function questions(rows: readonly ReportedRow[]): string[] {
  const open = rows.filter(({ outcome }) => outcome === 'ambiguous');
  if (open.length === 0) return [];
  return [
    '',
    `Nothing was imported: ${String(open.length)} rows could be initiatives that are here already, and only you can tell.`,
    'Save these lines as a file, keep one line for each row with the id or with "new", and import again with --match FILE.',
    'Or say with --new-where-unsure that all of them are new.',
    stringifyRow(['row', 'project', 'initiative', 'which is']),
    ...open.flatMap(({ row, title, candidates }) => [
      ...candidates.map((candidate) => stringifyRow([String(row), title, candidate.id, [candidate.title, candidate.lead, candidate.number].filter((part) => part !== null).join(', ')])),
      stringifyRow([String(row), title, 'new', 'none of them']),
    ]),
  ];
}

const LONGEST_TOLD = 120;
function brief(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > LONGEST_TOLD ? `${line.slice(0, LONGEST_TOLD)}…` : line;
}
