import type { ClientBase, Pool } from 'pg';
import { StartupError } from '../../subgraphs/shared/errors';
import { NOTE, REGISTER, syntheticRows, type Size } from './ledger';
import { LINES, TABLE_NAMES, TABLES, type Row, type TableName } from './tables';

export interface LoadOptions {
  /** Whether to write also where there is data that is not synthetic. */
  readonly isAmongOthers?: boolean;
  /** Whether to keep a version of each row, as for every other change. It takes several times as long. */
  readonly keepsHistory?: boolean;
  readonly progress?: (lines: number) => void;
}

const BATCH = 20_000;

/** What keeps a version of each row (migration follow_history). Everything else that a change sets off goes on. */
const HISTORY = ['stamp_row', 'record_version'] as const;

/** Writes synthetic data in one transaction: all of it or nothing. */
export async function loadSynthetic(pool: Pool, size: Size, { isAmongOthers = false, keepsHistory = false, progress = () => undefined }: LoadOptions = {}): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await refuseOthers(client, isAmongOthers);
    if (!keepsHistory) await forEachTable(client, (table) => `ALTER TABLE ${table} ${HISTORY.map((trigger) => `DISABLE TRIGGER ${trigger}`).join()}`);
    await writeRows(client, size, progress);
    if (!keepsHistory) await forEachTable(client, (table) => `ALTER TABLE ${table} ${HISTORY.map((trigger) => `ENABLE TRIGGER ${trigger}`).join()}`);
    await client.query('COMMIT');
    await forEachTable(client, (table) => `ANALYZE ${table}`);
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** Made-up figures among real ones would be taken for real; and a second load would meet the ids of the first. */
async function refuseOthers(client: ClientBase, isAmongOthers: boolean): Promise<void> {
  const { rows } = await client.query<{ synthetic: boolean; others: boolean }>(
    `SELECT EXISTS (SELECT FROM "Initiative" WHERE "originRegister" = $1) AS "synthetic",
            EXISTS (SELECT FROM "Initiative" WHERE "originRegister" IS DISTINCT FROM $1) OR EXISTS (SELECT FROM "Portfolio" WHERE "provenanceNote" IS DISTINCT FROM $2) AS "others"`,
    [REGISTER, NOTE],
  );
  if (rows[0]?.synthetic) throw new StartupError('The database has synthetic data already. Make an empty database for another set.');
  if (rows[0]?.others && !isAmongOthers) throw new StartupError('The database has data that is not synthetic. Name an empty database, or say --among-others if made-up figures may stand among its own.');
}

async function forEachTable(client: ClientBase, statement: (table: string) => string): Promise<void> {
  for (const table of TABLE_NAMES) await client.query(statement(`"${table}"`));
}

async function writeRows(client: ClientBase, size: Size, progress: (lines: number) => void): Promise<void> {
  let waiting = new Map<TableName, Row[]>();
  let [rows, lines] = [0, 0];
  const flush = async (): Promise<void> => {
    for (const table of TABLE_NAMES) await insert(client, table, waiting.get(table) ?? []);
    waiting = new Map();
    progress(lines);
  };
  for (const row of syntheticRows(size)) {
    const list = waiting.get(row.table);
    if (list) list.push(row);
    else waiting.set(row.table, [row]);
    rows += 1;
    if (LINES.includes(row.table)) lines += 1;
    if (rows % BATCH === 0) await flush();
  }
  await flush();
}

/** Many rows in one statement, a list for each column. */
async function insert(client: ClientBase, table: TableName, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries(TABLES[table]);
  const names = columns.map(([name]) => `"${name}"`).join();
  const lists = columns.map(([, type], i) => `$${String(i + 1)}::${type}[]`).join();
  await client.query(`INSERT INTO "${table}" (${names}) SELECT * FROM unnest(${lists})`, columns.map((_, i) => rows.map((row) => row.values[i])));
}
