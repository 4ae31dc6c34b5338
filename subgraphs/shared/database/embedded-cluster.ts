import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { StartupError } from '../errors';
import { EMBEDDED_MAJOR, EMPTY_CLUSTER } from './empty-cluster';

/** What of PostgreSQL's extras the databases use. */
export const EXTENSIONS = { btree_gist, pg_trgm };

/** The empty database that the build has made, if it has. */
export function emptyCluster(): Blob | null {
  return existsSync(EMPTY_CLUSTER) ? new Blob([readFileSync(EMPTY_CLUSTER)]) : null;
}

/** Writes the empty database that new ones are copied from. */
export async function saveEmptyCluster(): Promise<void> {
  const database = await PGlite.create({ extensions: EXTENSIONS });
  mkdirSync(dirname(EMPTY_CLUSTER), { recursive: true });
  writeFileSync(`${EMPTY_CLUSTER}.unfinished`, Buffer.from(await (await database.dumpDataDir('none')).arrayBuffer()));
  await database.close();
  renameSync(`${EMPTY_CLUSTER}.unfinished`, EMPTY_CLUSTER);
}

/**
 * Makes a database in a folder that does not exist yet: beside it first, and moved there when it is whole, so that a
 * process that is stopped meanwhile leaves nothing that the next one would take for a damaged database.
 */
export async function createCluster(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const content = emptyCluster();
  const database = await PGlite.create(unfinished, { extensions: EXTENSIONS, ...(content ? { loadDataDir: content } : {}) });
  await database.close();
  await writeThrough(unfinished);
  renameSync(unfinished, folder);
  await syncAt(dirname(folder));
}

/** Sees to it that what is in a folder outlasts the machine: a log of changes is worth nothing without what they change. */
async function writeThrough(folder: string): Promise<void> {
  await Promise.all(readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => syncAt(join(entry.parentPath, entry.name))));
}

async function syncAt(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Refuses a folder that holds no database, or one of another version of PostgreSQL. */
export function checkVersion(folder: string): void {
  const file = join(folder, 'PG_VERSION');
  if (!existsSync(file)) throw new StartupError(`The data folder ${folder} exists but holds no database. Move it away, or set SAMSPILL_DATA to another folder.`, { isLasting: true });
  const version = readFileSync(file, 'utf8').trim();
  if (version !== EMBEDDED_MAJOR) {
    throw new StartupError(`The data folder ${folder} was written by PostgreSQL ${version || 'of an unknown version'}, and this hub embeds ${EMBEDDED_MAJOR}. Export it with the version that wrote it, or set SAMSPILL_DATA to another folder.`, { isLasting: true });
  }
}
