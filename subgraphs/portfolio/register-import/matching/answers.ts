import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { isUuid } from '../../../shared/graphql/uuid';
import { importFault } from '../import-fault';
import { titleOf, type Project } from '../understanding/project';

/** The heads of a file of answers: which initiative of the hub a row is, by its id, or "new". */
export const ANSWER_HEADS = ['row', 'project', 'initiative'] as const;
const NEW = 'new';

interface Answer {
  readonly row: number;
  readonly project: string;
  /** The id of an initiative, or null for a new one. */
  readonly initiative: string | null;
}

/** Reads answers; lines whose initiative is empty are no answers yet. */
export function readAnswers(text: string): Answer[] {
  let lines: Record<string, string>[];
  try {
    const [first = ''] = text.split('\n', 1);
    lines = parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true, delimiter: first.includes(';') ? ';' : ',' });
  } catch (error) {
    throw importFault('ANSWERS_WRONG', { why: error instanceof CsvError ? 'they are no sheet with a row for each answer' : 'they cannot be read' });
  }
  const missing = ANSWER_HEADS.filter((head) => lines.length > 0 && !(head in (lines[0] ?? {})));
  if (missing.length > 0) throw importFault('ANSWERS_WRONG', { why: `they have no column ${missing.join(' and ')}` });
  return lines.flatMap(({ row = '', project = '', initiative = '' }) => {
    if (initiative === '') return [];
    if (!/^\d+$/.test(row)) throw importFault('ANSWERS_WRONG', { why: `"${row.slice(0, 20)}" is not the number of a row` });
    const id = initiative.toLowerCase();
    if (id !== NEW && !isUuid(id)) throw importFault('ANSWERS_WRONG', { why: `"${initiative.slice(0, 60)}" is neither an id of the hub nor "new"` });
    return [{ row: Number(row), project, initiative: id === NEW ? null : id }];
  });
}

/** The answers by row, once they are seen to be about this file. */
export function answersFor(answers: readonly Answer[], projects: readonly Project[]): Map<number, string | null> {
  const byRow = new Map(projects.map((project) => [project.row, project]));
  for (const { row, project } of answers) {
    const found = byRow.get(row);
    if (!found || titleOf(found) !== project) throw importFault('ANSWERS_WRONG', { why: `row ${String(row)} of the file is not "${project.slice(0, 60)}"` });
  }
  return new Map(answers.map(({ row, initiative }) => [row, initiative]));
}
