import type { ActorKind, PrismaClient } from '../../../prisma/generated/actors/client/client';
import { sql } from '../../shared/database/page-query';
import { causeOf } from '../../shared/history/cause';
import { setCause } from '../../shared/history/change.store';
import { callerOf, mayWriteAll, type Importer } from '../../shared/importing/importer';
import { collect, type Collected } from './collect';
import { importActors } from './import-actors';
import { importElements } from './import-elements';
import { importParents } from './import-parents';
import { importRelations, type SaidSoFar } from './import-relations';
import { nameOf } from './imported';
import type { ImportSession } from './import-session';
import { FILE_LIMITS, type FileLimits } from './reading/file-limits';
import { openFile } from './reading/open-file';
import type { ImportReport } from './report/import-report';
import { reason } from './report/reasons';
import type { ActorSource } from './sources/source';
import { sourceOf } from './sources/sources';
import { findGone } from './stored/stored.store';

/** The name of an import in the history of what it changed. */
export const OPERATION = 'actor import';
/** How many records are compared and written together. The statements of a file follow from how many times that is. */
const AT_ONCE = 500;
/** A large file takes minutes; it is one transaction, so that it is imported as a whole or not at all. */
const TRANSACTION_MS = 60 * 60 * 1000;
/** Imports take turns: each sees what the one before has written. */
const TURN = 7_204_120;

/** How far an import has come. */
export type ImportProgress = { readonly phase: 'reading'; readonly records: number } | { readonly phase: 'writing'; readonly done: number; readonly total: number };

export interface ReadOptions {
  /** The name of a source; null or "auto" where the file itself shows which it is of. */
  readonly source: string | null;
  /** The organisation forms that are asked for; null for those that the source takes by itself. */
  readonly forms: ReadonlySet<string> | null;
  readonly limits?: FileLimits;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/** A file that has been read and understood, and not written yet. It is written once. */
export interface ReadRegister {
  readonly source: ActorSource;
  readonly collected: Collected;
}

/** Reads a file of actors. Throws an ImportFileError when it cannot be read. */
export async function readRegister(content: AsyncIterable<Uint8Array>, { source: named, forms, limits = FILE_LIMITS, onProgress }: ReadOptions): Promise<ReadRegister> {
  const file = await openFile(content, limits);
  const source = sourceOf(named, file.head);
  const collected = await collect(source.read(file, { forms }), limits, (records) => onProgress?.({ phase: 'reading', records }));
  return { source, collected };
}

export interface WriteOptions {
  readonly fileName: string;
  /** Where the file was fetched from; null for a file that was sent. */
  readonly sourceUrl: string | null;
  readonly importer: Importer;
  /** The day that decides which names and ties are in force. */
  readonly today: string;
  readonly isDryRun: boolean;
  /** Whether the file wins over what was edited here since the last import. */
  readonly force: boolean;
  /** The kind of new actors of which the source tells none; null to ask about them. */
  readonly kind: ActorKind | null;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/** Ends the transaction of a dry run: it has done everything, and all of it is undone. */
class DryRunDone extends Error {}

/**
 * Writes what a file says, all of it in one transaction. A dry run does the very same and undoes it, so that its report
 * is that of the import.
 */
export async function writeRegister(db: PrismaClient, read: ReadRegister, options: WriteOptions): Promise<ImportReport> {
  const { source, collected } = read;
  try {
    await db.$transaction(
      async (tx) => {
        await setCause(tx, causeOf({ caller: callerOf(options.importer) }, OPERATION), { takesLong: true });
        await tx.$queryRaw(sql`SELECT pg_advisory_xact_lock(${TURN})::text, set_config('jit', 'off', true)`);
        const sourceUrl = options.sourceUrl ?? collected.file.url;
        await writeAll({ ...options, tx, source, sourceUrl, now: new Date(), report: collected.report }, collected, options.onProgress);
        if (options.isDryRun) throw new DryRunDone();
      },
      { timeout: TRANSACTION_MS, maxWait: TRANSACTION_MS },
    );
  } catch (error) {
    if (!(error instanceof DryRunDone)) throw error;
  }
  return collected.report.build({ fileName: options.fileName, source: source.key, isDryRun: options.isDryRun });
}

async function writeAll(session: ImportSession, collected: Collected, onProgress: WriteOptions['onProgress']): Promise<void> {
  const { actors, connections, elements, ties, doubles, sharedCodes, names } = collected;
  const total = actors[0].length + actors[1].length + connections.length + elements.length + ties.length;
  let done = 0;
  const count = (some: { readonly length: number }): void => {
    done += some.length;
    onProgress?.({ phase: 'writing', done, total });
  };
  for (const list of actors) {
    for (const some of batchesOf(list)) {
      await importActors(session, some.filter(({ name }) => !doubles.has(nameOf(name))), sharedCodes);
      count(some);
    }
  }
  for (const some of batchesOf(connections)) {
    await importParents(session, some.filter(({ from }) => !doubles.has(nameOf(from))), names);
    count(some);
  }
  await importElements(session, elements);
  count(elements);
  const soFar: SaidSoFar = new Map();
  for (const some of batchesOf(ties)) {
    await importRelations(session, some, soFar);
    count(some);
  }
  await tellGone(session, collected);
}

/** Tells what stood in the source before and is not in it now. Nothing is taken away for that. */
async function tellGone({ tx, source, importer, report, today }: ImportSession, { file: { completeFor }, names }: Collected): Promise<void> {
  if (completeFor === 'nothing' || !mayWriteAll(importer)) return;
  for (const { name, content, importedOn } of await findGone(tx, source.key, completeFor === 'everything' ? null : [...completeFor], [...names], today)) {
    const title = content['names.nb'] ?? content['officialName'] ?? Object.entries(content).find(([field]) => field.startsWith('names.'))?.[1] ?? null;
    report.add('missing', { place: null, name, title, reason: reason('GONE', { importedOn }) });
  }
}

function* batchesOf<Item>(items: Iterable<Item>): Generator<Item[]> {
  let some: Item[] = [];
  for (const item of items) {
    some.push(item);
    if (some.length < AT_ONCE) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
