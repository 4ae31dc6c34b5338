import { withheldKey } from '../stored/values';
import type { WithheldCell } from '../understanding/project';
import type { ChangedProject } from './write-changed';
import type { ImportSession } from './session';

/** Keeps the words that stand in place of values, and lets go of those whose value an import has brought since. */
export async function writeWithheld({ tx, source }: ImportSession, { project, stored, imported }: ChangedProject, lineIds: ReadonlyMap<string, string>): Promise<void> {
  const known = new Map(stored.withheldCells.map((cell) => [withheldKey(cell.table, cell.key, cell.field), cell]));
  const given = new Map(project.withheld.map((cell) => [keyOf(cell), cell]));
  // Only words that an import wrote are let go of; those that somebody wrote here are theirs.
  for (const [key, cell] of known) if (!given.has(key) && imported?.[key] !== undefined) await tx.withheldValue.delete({ where: { id: cell.id } });
  for (const [key, { of, field, rawText, reason }] of given) {
    const cell = known.get(key);
    const columns = { rawText, reason, ...source };
    if (!cell) await tx.withheldValue.create({ data: { rootId: stored.id, recordTable: of.table, recordId: of.table === 'Initiative' ? stored.id : (lineIds.get(`${of.table}/${of.key}`) ?? stored.id), field, ...columns } });
    else if (cell.rawText !== rawText) await tx.withheldValue.update({ where: { id: cell.id }, data: columns });
  }
}

const keyOf = ({ of, field }: WithheldCell): string => withheldKey(of.table, of.key, field);
