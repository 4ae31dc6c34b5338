import { FaultList } from '../import-fault';
import type { Sheet } from '../reading/read-sheet';
import { brief, Cells } from './cells';
import { titleOf, type Project } from './project';
import { RecordSheet } from './understand-record';
import { understandProject } from './understand-project';

export interface UnderstandOptions {
  /** The edition that was given with the file; null where the file says it. */
  readonly edition: string | null;
  readonly onProgress?: ((rows: number) => void) | undefined;
}

/** The initiatives of a sheet. Whatever is wrong in its rows is told at once, with row and column, and nothing is returned. */
export async function understandSheet(sheet: Sheet, { edition, onProgress }: UnderstandOptions): Promise<Project[]> {
  const { profile } = sheet;
  const faults = new FaultList();
  const records = new RecordSheet(profile, faults);
  const projects: Project[] = [];
  let rows = 0;
  for await (const row of sheet.rows()) {
    const cells = new Cells(sheet, faults, row);
    const ofEdition = editionOf(cells, edition, faults);
    if (profile.layout === 'RECORDS') records.add(cells, ofEdition);
    else projects.push(understandProject(cells, profile, ofEdition));
    rows += 1;
    onProgress?.(rows);
  }
  const all = profile.layout === 'RECORDS' ? records.projects() : projects;
  checkIdentities(all, faults);
  faults.stopIfAny();
  return all;
}

function editionOf(cells: Cells, given: string | null, faults: FaultList): string {
  const value = cells.text('edition');
  if (value !== null && given !== null && value !== given) cells.refuse('edition', 'EDITION_DIFFERS', { given, value: brief(value) });
  if (value === null && given === null) faults.add('EDITION_MISSING', {}, cells.placeOf('edition'));
  return value ?? given ?? '';
}

/** An initiative has one row in an edition: told by its number, or by name and lead where it has none. */
function checkIdentities(projects: readonly Project[], faults: FaultList): void {
  const numbers = new Map<string, number>();
  const names = new Map<string, number>();
  for (const project of projects) {
    const { row, number, edition } = project;
    const key = number === null ? `${edition}|${titleOf(project).toLowerCase()}|${project.lead?.actorId ?? project.lead?.text ?? ''}` : `${edition}|${number}`;
    const seen = number === null ? names : numbers;
    const other = seen.get(key);
    if (other === undefined) seen.set(key, row);
    else if (number === null) faults.add('NAME_REPEATED', { row: other }, { row, column: null });
    else faults.add('NUMBER_REPEATED', { number, row: other }, { row, column: null });
  }
}
