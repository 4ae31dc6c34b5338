import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFault } from '../../cli/command-fault';
import { commonSettings, databaseUrlSetting, readConfig, type Environment } from '../../config';
import { openEmbedded } from '../../database/embedded';
import { openPostgres } from '../../database/postgres';
import { hasLog, type LogConnection } from '../audit-log';
import { auditSettings, toAuditConfig } from '../settings';

/** A log of this machine, opened to be read. */
export interface OpenLog {
  readonly connection: LogConnection;
  close(): Promise<void>;
}

/** The folder of the files about refused access. */
export function filesFolder(environment: Environment): string {
  return toAuditConfig(readConfig({ ...commonSettings, ...auditSettings }, environment)).folder;
}

/**
 * Opens the database of a subgraph to read its log, all of it as it is at this moment. Nothing is written, not even a
 * migration: what is looked at must be what was there. A PostgreSQL server is read beside the hub that runs on it; an
 * embedded database is only one process's at a time.
 */
export async function openLog(part: string, environment: Environment): Promise<OpenLog> {
  const setting = `${part.toUpperCase()}_DATABASE_URL`;
  const config = readConfig({ ...commonSettings, [setting]: databaseUrlSetting }, environment) as Readonly<Record<string, string | undefined>>;
  const folder = join(config['SAMSPILL_DATA'] ?? '', part);
  const url = config[setting];
  if (!url && !existsSync(folder)) throw new CommandFault(`There is no database of ${part} in ${folder}. Set SAMSPILL_DATA or ${setting} as the hub has it.`, 2);
  const source = url ? await openPostgres(url, setting) : await openEmbedded(folder);
  const pool = source.pool();
  const connection = await pool.connect();
  const close = async (): Promise<void> => {
    await connection.query('ROLLBACK');
    connection.release();
    await pool.end();
    await source.close();
  };
  try {
    await connection.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    if (await hasLog(connection)) return { connection, close };
  } catch (error) {
    await close();
    throw error;
  }
  await close();
  throw new CommandFault(`The database of ${part} keeps no audit log yet. Start the hub once, so that it is brought up to date.`, 2);
}
