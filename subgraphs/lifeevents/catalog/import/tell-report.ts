import type { toReport } from './catalog-import';
import type { ReportedRecord, UpdatedRecord } from './import-report';

const nounOf = (kind: string): string => kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
const nameOf = ({ kind, title, uri }: ReportedRecord): string => `${nounOf(kind)} ${title === null ? '' : `"${title}" `}<${uri}>`;

/** A report in words: what became of each record of the file, and what of the file was not used. */
export function tellReport(report: ReturnType<typeof toReport>): string {
  const { created, updated, unchanged, skipped, conflicts, statementCount, usedStatementCount, notUnderstood } = report;
  const counts = [`${String(created.length)} created`, `${String(updated.length)} updated`, `${String(unchanged.length)} unchanged`, `${String(skipped.length)} skipped`, `${String(conflicts.length)} in conflict`];
  const left = statementCount - usedStatementCount;
  return [
    `${report.fileName} (${report.format})${report.isDryRun ? ', dry run: nothing is changed' : ''}`,
    `  ${counts.join(', ')}; ${String(usedStatementCount)} of ${String(statementCount)} statements used${left === 0 ? '' : `, ${String(left)} not understood`}`,
    ...created.flatMap((record) => [`  created    ${nameOf(record)}`, ...remarksOf(record)]),
    ...updated.flatMap((record) => [`  updated    ${nameOf(record)}`, ...differencesOf(record), ...remarksOf(record)]),
    ...unchanged.flatMap((record) => [`  unchanged  ${nameOf(record)}`, ...remarksOf(record)]),
    ...skipped.flatMap((record) => [`  skipped    ${nameOf(record)}`, `             ${record.why}`, ...remarksOf(record)]),
    ...conflicts.flatMap((record) => [`  conflict   ${nameOf(record)}`, `             ${record.why}`, ...differencesOf(record), ...remarksOf(record)]),
    ...notUnderstood.flatMap(({ subject, predicate, count, why }) => `  not used   ${predicate}${count === 1 ? '' : ` (${String(count)} times)`} of <${subject}>: ${why}`),
    '',
  ].join('\n');
}

function differencesOf({ differences }: UpdatedRecord): string[] {
  return differences.map(({ field, imported, here, file }) => `             ${field}: here ${told(here)}; in the file ${told(file)}${imported === here ? '' : `; last imported ${told(imported)}`}`);
}

const told = (value: string | null): string => (value === null ? 'nothing' : `"${value}"`);
const remarksOf = ({ remarks }: ReportedRecord): string[] => remarks.map((remark) => `             note: ${remark}`);
