import { existsSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Pool, type PoolConfig } from 'pg';
import { StartupError } from '../errors';
import { checkVersion, createCluster, emptyCluster, EXTENSIONS } from './embedded-cluster';
import { lockFolder } from './folder-lock';
import type { DatabaseSource } from './source';

/** Opens the embedded database in a folder that this process alone holds, or in memory from a dump for tests. */
export async function openEmbedded(folder: string): Promise<DatabaseSource> {
  const unlock = lockFolder(folder);
  try {
    if (existsSync(folder)) checkVersion(folder);
    else await createCluster(folder);
    const database = await PGlite.create(folder, { extensions: EXTENSIONS }).catch((cause: unknown) => {
      throw new StartupError(`The data folder ${folder} cannot be opened; it looks damaged. Restore it from a copy, or move it away and start again with the starter data.`, { cause });
    });
    return embeddedSource(database, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** A database in memory, filled from a dump that another one made; for tests. */
export async function openInMemory(dump?: Blob): Promise<DatabaseSource & { dump(): Promise<Blob> }> {
  const content = dump ?? emptyCluster();
  const database = await PGlite.create({ extensions: EXTENSIONS, ...(content ? { loadDataDir: content } : {}) });
  return { ...embeddedSource(database, () => undefined), dump: () => database.dumpDataDir('none') };
}

function embeddedSource(database: PGlite, unlock: () => void): DatabaseSource {
  return {
    kind: 'embedded',
    pool: () => new Pool({ ...poolConfig(database), max: 1 }),
    close: async () => {
      await database.close();
      unlock();
    },
  };
}

interface WireConnection {
  parse(message: { types?: unknown }, more?: unknown): unknown;
}

/**
 * PGlite's adapter to node-postgres, one connection wide. Its parse() expects a list of types, and Prisma's adapter
 * sends an object there, so anything else than a list is dropped.
 */
function poolConfig(database: PGlite): PoolConfig {
  const config = createPgConfig(database) as unknown as PoolConfig & { connection: WireConnection };
  const { connection } = config;
  const parse = connection.parse.bind(connection);
  connection.parse = (message, more) => {
    if (message.types !== undefined && !Array.isArray(message.types)) delete message.types;
    return parse(message, more);
  };
  return config;
}
