import type { Values } from '../stored/values';
import type { Project } from '../understanding/project';
import type { ImportSession } from './session';

/** A row with the initiative that it is, and what was written of it; null where nothing was. */
export interface NotedRow {
  readonly project: Project;
  readonly initiativeId: string;
  readonly record: Values | null;
}

export interface NotedFile {
  readonly fileName: string;
  readonly digest: string;
  readonly counts: Readonly<Record<string, number>>;
}

const AT_ONCE = 300;

/** Notes that a file was read and what each of its rows was: from then on the next import knows what the last one wrote. */
export async function noteImport({ tx, register, edition, portfolioId, profile, source, now }: ImportSession, rows: readonly NotedRow[], { fileName, digest, counts }: NotedFile): Promise<void> {
  const { id } = await tx.registerImport.create({ data: { register, edition, portfolioId, profile: profile.key, fileName, fileDigest: digest, importedAt: now, isComplete: profile.isComplete, report: counts, ...source } });
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    const some = rows.slice(i, i + AT_ONCE);
    await tx.registerEntry.createMany({
      data: some.map(({ project, initiativeId, record }) => ({ importId: id, initiativeId, rowNumber: project.row, number: project.number, raw: project.raw, ...(record === null ? {} : { record }), ...source })),
    });
  }
}

/** Notes the numbers by which the register knows initiatives that it had no number for here. */
export async function noteNumbers({ tx, register, source }: ImportSession, numbers: readonly { readonly initiativeId: string; readonly number: string }[]): Promise<void> {
  if (numbers.length > 0) await tx.initiativeIdentifier.createMany({ data: numbers.map((row) => ({ register, ...row, ...source })) });
}

/** The portfolios that imports of a register have put initiatives into. */
export async function findRegisterPortfolios({ tx, register }: Pick<ImportSession, 'tx' | 'register'>): Promise<Set<string>> {
  const rows = await tx.registerImport.findMany({ where: { register }, select: { portfolioId: true }, distinct: ['portfolioId'] });
  return new Set(rows.flatMap(({ portfolioId }) => portfolioId ?? []));
}
