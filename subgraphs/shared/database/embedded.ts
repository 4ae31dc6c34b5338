import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { StartupError } from '../errors';
import { DurableFolder, DURABLE_START } from './durable-folder';
import { embeddedClient, type EmbeddedSession } from './embedded-client';
import { checkVersion, createCluster, emptyCluster, EXTENSIONS } from './embedded-cluster';
import { lockFolder } from './folder-lock';
import { LeasingPool } from './leasing-pool';
import type { DatabaseSource } from './source';
import { StorageError } from './storage-fault';
import { STORAGE_DEFAULTS, type StorageLimits } from './storage-settings';

/** What opening takes of the disk: what was not yet in its place is put there, from a log of this size at least. */
const SPACE_TO_OPEN_BYTES = 32 * 1024 * 1024;
const BYTES_IN_MB = 1024 * 1024;

/** Opens the embedded database in a folder that this process alone holds. */
export async function openEmbedded(folder: string): Promise<DatabaseSource> {
  const source = embeddedSource(folder);
  await source.prove();
  return source;
}

/** The embedded database of a folder, which is opened when it is first proved, and again when it has stopped itself. */
export function embeddedSource(folder: string, limits: StorageLimits = STORAGE_DEFAULTS): DatabaseSource {
  let unlock: (() => void) | null = null;
  let session: EmbeddedSession | null = null;
  const open = async (): Promise<void> => {
    unlock ??= lockFolder(folder);
    try {
      session = newSession(await openFolder(folder));
    } catch (error) {
      unlock();
      unlock = null;
      throw error;
    }
  };
  return {
    kind: 'embedded',
    pool: () => poolOf(() => requireSession(session), limits.statementMs),
    prove: async () => { if (session === null || session.hasStopped) await open(); },
    isStopped: () => session === null || session.hasStopped,
    writeRefusal: () => {
      const free = freeBytes(folder);
      return free >= limits.reserveBytes ? null : new StorageError('STORAGE_READ_ONLY', `${inMb(free)} MB are free on the disk of ${folder}, and DATABASE_RESERVE_MB keeps ${inMb(limits.reserveBytes)} MB`);
    },
    close: async () => {
      if (session && !session.hasStopped) await session.database.close();
      session = null;
      unlock?.();
      unlock = null;
    },
  };
}

/** A database in memory, filled from a dump that another one made; for tests. */
export async function openInMemory(dump?: Blob): Promise<DatabaseSource & { dump(): Promise<Blob> }> {
  const content = dump ?? emptyCluster();
  const database = await PGlite.create({ extensions: EXTENSIONS, ...(content ? { loadDataDir: content } : {}) });
  const session = newSession(database);
  return {
    kind: 'embedded',
    pool: () => poolOf(() => session, 0),
    prove: () => Promise.resolve(),
    isStopped: () => session.hasStopped,
    writeRefusal: () => null,
    close: () => database.close(),
    dump: () => database.dumpDataDir('none'),
  };
}

async function openFolder(folder: string): Promise<PGlite> {
  const free = freeBytes(folder);
  if (free < SPACE_TO_OPEN_BYTES) throw new StorageError('STORAGE_UNAVAILABLE', `${inMb(free)} MB are free on the disk of ${folder}, and to open the database takes ${inMb(SPACE_TO_OPEN_BYTES)} MB`);
  if (existsSync(folder)) checkVersion(folder);
  else await createCluster(folder);
  return PGlite.create({ fs: new DurableFolder(folder), extensions: EXTENSIONS, startParams: DURABLE_START }).catch((cause: unknown) => {
    throw new StartupError(`The data folder ${folder} cannot be opened; it looks damaged. Restore it from a copy, or move it away and start again with the starter data.`, { cause, isLasting: true });
  });
}

/** One connection: the database does one thing at a time. */
function poolOf(session: () => EmbeddedSession, longestWaitMs: number): LeasingPool {
  return new LeasingPool({ Client: embeddedClient(session), user: 'postgres', database: 'postgres', max: 1, connectionTimeoutMillis: longestWaitMs }, false);
}

const newSession = (database: PGlite): EmbeddedSession => ({ database, drained: Promise.resolve(), hasStopped: false });

function requireSession(session: EmbeddedSession | null): EmbeddedSession {
  if (session) return session;
  throw new StorageError('STORAGE_UNAVAILABLE', 'the embedded database is not open');
}

/** What is free on the disk of a folder, which may not exist yet. */
function freeBytes(folder: string): number {
  let place = folder;
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  const { bavail, bsize } = statfsSync(place);
  return bavail * bsize;
}

const inMb = (bytes: number): string => String(Math.floor(bytes / BYTES_IN_MB));
