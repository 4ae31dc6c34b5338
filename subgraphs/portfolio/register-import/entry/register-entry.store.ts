import type { PortfolioDb } from '../../context';

/** The rows that initiatives had in registers, oldest edition first; of one edition the file that was imported last comes last. */
export async function findRegisterEntries(db: PortfolioDb, initiativeIds: readonly string[]) {
  const rows = await db.registerEntry.findMany({
    where: { initiativeId: { in: [...initiativeIds] } },
    select: { id: true, initiativeId: true, rowNumber: true, number: true, raw: true, import: { select: { register: true, edition: true, fileName: true, importedAt: true } } },
    orderBy: [{ import: { register: 'asc' } }, { import: { edition: 'asc' } }, { import: { importedAt: 'asc' } }, { id: 'asc' }],
  });
  return rows.map(({ import: file, ...row }) => ({ ...row, ...file }));
}
