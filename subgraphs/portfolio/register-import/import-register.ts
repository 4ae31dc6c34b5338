import type { PortfolioDb, Tx } from '../context';
import { sql } from '../../shared/database/page-query';
import { setCause } from '../../shared/history/change.store';
import { causeOf } from '../../shared/history/cause';
import { importEdition } from './import-edition';
import type { ImportReport, MissingInitiative, ReportedRow } from './import-report';
import { callerOf, type Importer } from '../../shared/importing/importer';
import { answersFor, readAnswers } from './matching/answers';
import type { Profile } from './profile/profile.schema';
import { openSheet, type Sheet } from './reading/read-sheet';
import type { SheetLimits } from '../../shared/sheet/reading/sheet-limits';
import { createTarget, findTarget, type Target, type TargetOptions } from './target';
import type { Project } from './understanding/project';
import { understandSheet } from './understanding/understand-sheet';
import type { ImportSource } from './writing/session';
import { pickText } from '../../shared/graphql/localized-text';

/** The name of an import in the history of what it changed. */
export const OPERATION = 'register import';
/** A large file takes minutes; it is one transaction, so that it is imported as a whole or not at all. */
const TRANSACTION_MS = 60 * 60 * 1000;
/** Imports take turns: each sees what the one before has written. */
const TURN = 7_204_119;

/** How far an import has come. */
export type ImportProgress = { readonly phase: 'reading'; readonly rows: number } | { readonly phase: 'writing'; readonly done: number; readonly total: number };

export interface ReadOptions {
  readonly profiles: readonly Profile[];
  readonly edition: string | null;
  readonly limits?: SheetLimits;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/** A file that has been read and understood, and not written yet. */
export interface ReadRegister {
  readonly sheet: Sheet;
  readonly projects: readonly Project[];
}

/** Reads a register's file. Throws an ImportFileError with everything that is wrong in it. */
export async function readRegister(content: AsyncIterable<Uint8Array>, { profiles, edition, limits, onProgress }: ReadOptions): Promise<ReadRegister> {
  const sheet = await openSheet(content, profiles, limits);
  const projects = await understandSheet(sheet, { edition, onProgress: (rows) => onProgress?.({ phase: 'reading', rows }) });
  return { sheet, projects };
}

export interface WriteOptions extends TargetOptions {
  readonly fileName: string;
  /** Where the file was fetched from; null for a file that was sent. */
  readonly sourceUrl: string | null;
  readonly importer: Importer;
  readonly isDryRun: boolean;
  /** Whether the file wins over what was edited here since the last import. */
  readonly force: boolean;
  /** The answers to questions of an earlier try, as a sheet; null for none. */
  readonly answers: string | null;
  /** Whether a row that would be asked about is new: an answer to all questions at once. */
  readonly isNewWhereUnsure: boolean;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/** Ends the transaction of what must not be stored: everything was done, and all of it is undone. */
class NotStored extends Error {}

/** Finds the portfolios of a file, or refuses who may not write them: asked before anything is written. */
export async function findTargets(db: Pick<Tx, 'portfolio'>, { sheet, projects }: ReadRegister, options: WriteOptions): Promise<Map<string, Target>> {
  const editions = [...new Set(projects.map(({ edition }) => edition))].sort();
  const targets = new Map<string, Target>();
  for (const edition of editions) targets.set(edition, await findTarget(db, sheet.profile, edition, options, options.importer));
  return targets;
}

/**
 * Writes what a file says, all of it in one transaction. A dry run does the very same and undoes it, so that its report
 * is that of the import; so does a file with rows that only people can tell, until they have been asked.
 */
export async function writeRegister(db: PortfolioDb, read: ReadRegister, options: WriteOptions): Promise<ImportReport> {
  const { sheet, projects } = read;
  const answers = answersFor(options.answers === null ? [] : readAnswers(options.answers), projects);
  const rows: ReportedRow[] = [];
  const missing: MissingInitiative[] = [];
  let targets = new Map<string, Target>();
  try {
    await db.$transaction(
      async (tx) => {
        await setCause(tx, causeOf({ caller: callerOf(options.importer) }, OPERATION), { takesLong: true });
        await tx.$queryRaw(sql`SELECT pg_advisory_xact_lock(${TURN})::text`);
        targets = await findTargets(tx, read, options);
        let done = 0;
        for (const [edition, target] of targets) {
          const now = new Date();
          const source: ImportSource = { provenanceKind: 'SOURCED', sourceUrl: options.sourceUrl, retrievedAt: now, provenanceNote: `Imported from the file ${options.fileName}, the ${edition} edition of ${target.register}.` };
          await createTarget(tx, target, source);
          const some = projects.filter((project) => project.edition === edition);
          const session = { tx, importer: options.importer, profile: sheet.profile, register: target.register, edition, portfolioId: target.id, source, now };
          const before = done;
          const result = await importEdition(session, some, { fileName: options.fileName, digest: sheet.digest, force: options.force, answers, isNewWhereUnsure: options.isNewWhereUnsure, onProgress: (count) => options.onProgress?.({ phase: 'writing', done: before + count, total: projects.length }) });
          done += some.length;
          rows.push(...result.rows);
          missing.push(...result.missing);
        }
        if (options.isDryRun || rows.some(({ outcome }) => outcome === 'ambiguous')) throw new NotStored();
      },
      { timeout: TRANSACTION_MS, maxWait: TRANSACTION_MS },
    );
  } catch (error) {
    if (!(error instanceof NotStored)) throw error;
  }
  return toReport(read, options, targets, { rows, missing });
}

function toReport({ sheet }: ReadRegister, { fileName, isDryRun }: WriteOptions, targets: ReadonlyMap<string, Target>, { rows, missing }: Pick<ImportReport, 'rows' | 'missing'>): ImportReport {
  const used = new Set([...sheet.columns.values()].flat());
  const portfolios = new Map([...targets.values()].map(({ id, titles, isNew }) => [id, { id, title: pickText(titles) ?? '', isNew }]));
  return {
    fileName,
    profile: sheet.profile.key,
    register: [...targets.values()][0]?.register ?? sheet.profile.register,
    encoding: sheet.encoding,
    editions: [...targets.keys()],
    portfolios: [...portfolios.values()],
    isDryRun,
    isStored: !isDryRun && !rows.some(({ outcome }) => outcome === 'ambiguous'),
    rows: [...rows].sort((a, b) => a.row - b.row),
    missing,
    unusedColumns: sheet.heads.filter((_, i) => !used.has(i)),
    areUnusedKept: sheet.profile.keepsAllColumns,
  };
}
