import type { PrismaClient } from '../../../../prisma/generated/lifeevents/client/client';
import { sql } from '../../../shared/database/page-query';
import { setCause } from '../../../shared/history/change.store';
import { causeOf } from '../../../shared/history/cause';
import { ANONYMOUS } from '../../../shared/viewer';
import { CATALOG_KINDS, type CatalogKind } from '../profile';
import { FILE_LIMITS, type FileLimits } from '../reading/file-limits';
import type { CatalogFormat } from '../reading/format';
import { readCatalogFile } from '../reading/read-file';
import type { CatalogDb } from '../stored/stored-rows.store';
import { Graph } from '../understanding/graph';
import { UnderstoodFile } from '../understanding/understand';
import { inParts } from '../../../shared/database/bulk';
import { importRecords, type ImportRun } from './import-records';
import type { ImportReport } from './import-report';
import type { ImportSession } from './import-session';
import type { Importer } from '../../../shared/importing/importer';
import { OPERATION } from './importer';
import { linkToKnownEvents } from './new-links';
import { ReportBuilder } from './report-builder';
import { settleParts } from './settle';

/** How many records are compared and written together. The statements of a file follow from how many times that is. */
const AT_ONCE = 500;
/** A large file takes minutes; it is one transaction, so that it is imported as a whole or not at all. */
const TRANSACTION_MS = 60 * 60 * 1000;
/** Imports take turns: each sees what the one before has written. */
const TURN = 7_204_118;

/** How far an import has come. */
export type ImportProgress = { readonly phase: 'reading'; readonly bytes: number } | { readonly phase: 'writing'; readonly done: number; readonly total: number };

export interface ImportOptions {
  readonly fileName: string;
  /** Where the file was fetched from; null for a file that was sent. */
  readonly sourceUrl?: string | null;
  readonly importer: Importer;
  /** The day that decides who owns what. */
  readonly today: string;
  readonly isDryRun?: boolean;
  /** Whether the file wins over what was edited here since the last import. */
  readonly force?: boolean;
  readonly limits?: FileLimits;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** What is described before what refers to it; what remains are things without a table of their own. */
const LAST: readonly CatalogKind[] = ['dataset', 'service', 'event', 'output', 'evidence', 'participation'];
const ORDER: readonly CatalogKind[] = [...CATALOG_KINDS.filter((kind) => !LAST.includes(kind)), ...LAST];

/** Ends the transaction of a dry run: it has done everything, and all of it is undone. */
class DryRunDone extends Error {}

/** A file that has been read and understood, and not written yet. */
export interface ReadCatalog {
  readonly file: UnderstoodFile;
  readonly format: CatalogFormat;
}

/** Reads a catalogue file. Throws a CatalogFileError when it cannot be read. */
export async function readCatalog(content: AsyncIterable<Uint8Array>, { limits = FILE_LIMITS, onProgress }: Pick<ImportOptions, 'limits' | 'onProgress'> = {}): Promise<ReadCatalog> {
  const graph = new Graph(limits);
  const format = await readCatalogFile(content, { onQuad: (quad) => { graph.add(quad); }, limits, onProgress: (bytes) => onProgress?.({ phase: 'reading', bytes }) });
  return { file: new UnderstoodFile(graph), format };
}

/** Imports a catalogue file, as a whole or not at all. Throws a CatalogFileError when the file cannot be read. */
export async function importCatalog(db: PrismaClient, content: AsyncIterable<Uint8Array>, options: ImportOptions): Promise<ImportReport> {
  return writeCatalog(db, await readCatalog(content, options), options);
}

/**
 * Writes what a file says, all of it in one transaction; a file is written once. A dry run does the very same and undoes
 * it, so that its report is that of the import.
 */
export async function writeCatalog(db: PrismaClient, { file, format }: ReadCatalog, options: ImportOptions): Promise<ImportReport> {
  const { fileName, isDryRun = false } = options;
  const report = new ReportBuilder();
  try {
    await db.$transaction(
      async (tx) => {
        await setCause(tx, causeOf({ caller: options.importer.kind === 'caller' ? options.importer.caller : ANONYMOUS }, OPERATION), { takesLong: true });
        await takeTurn(tx);
        const source = { provenanceKind: 'SOURCED' as const, sourceUrl: options.sourceUrl ?? null, retrievedAt: new Date(), provenanceNote: `Imported from the catalogue file ${fileName}.` };
        const session: ImportSession = { tx, file, importer: options.importer, source, holders: new Map(), wantedParts: new Map() };
        await writeRecords({ session, report, force: options.force ?? false, fileName, today: options.today, newLinks: new Map() }, options.onProgress);
        if (isDryRun) throw new DryRunDone();
      },
      { timeout: TRANSACTION_MS, maxWait: TRANSACTION_MS },
    );
  } catch (error) {
    if (!(error instanceof DryRunDone)) throw error;
  }
  const { notUnderstood, total, used } = file;
  return report.build({ fileName, format, isDryRun, statements: { total, used }, notUnderstood });
}

/** No statement of an import is asked often enough in the same words to be worth compiling, however long its lists. */
async function takeTurn(tx: CatalogDb): Promise<void> {
  await tx.$queryRaw(sql`SELECT pg_advisory_xact_lock(${TURN})::text, set_config('jit', 'off', true)`);
}

async function writeRecords(run: ImportRun, onProgress: ImportOptions['onProgress']): Promise<void> {
  const { file } = run.session;
  const total = file.size;
  let done = 0;
  for (const kind of ORDER) {
    for (const some of inParts(file.urisOf(kind), AT_ONCE)) {
      await importRecords(run, kind, some);
      done += some.length;
      onProgress?.({ phase: 'writing', done, total });
    }
  }
  await linkToKnownEvents(run);
  await settleParts(run.session);
}
