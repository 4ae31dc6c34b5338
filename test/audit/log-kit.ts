import type { ClientBase, Pool } from 'pg';
import type { PrismaClient } from '../../prisma/generated/lifeevents/client/client';
import { lifeevents } from '../../subgraphs/lifeevents/subgraph';
import { verifyLog, type Verified, type VerifyOptions } from '../../subgraphs/shared/audit/verify-log';
import { openTestDatabase, type TestDatabase } from '../support/databases';

/** A register with a life event and nothing else, written to in SQL as an operator with a console could. */
export interface Register {
  readonly database: TestDatabase<PrismaClient>;
  readonly pool: Pool;
  readonly client: ClientBase;
  close(): Promise<void>;
}

export const LIFE_EVENT = '00000000-0000-7000-8000-000000000100';

export async function openRegister(): Promise<Register> {
  const database = await openTestDatabase(lifeevents, 'blank');
  const pool = database.source.pool();
  const client = await pool.connect();
  await client.query(`INSERT INTO "LifeEvent" ("id", "uri", "kind", "titles", "descriptions", "sortKey", "searchText") VALUES ($1, 'urn:example:event', (enum_range(NULL::"LifeEventKind"))[1], '{}', '{}', '', '')`, [LIFE_EVENT]);
  return {
    database,
    pool,
    client,
    close: async () => {
      client.release();
      await pool.end();
      await database.close();
    },
  };
}

/** One change of a need: it is written, changed when it is there, or removed. */
export interface Step {
  readonly need: number;
  readonly position: number | null;
}

const idOf = (need: number): string => `00000000-0000-7000-8000-${String(need).padStart(12, '0')}`;

/** One transaction of any number of steps, kept or undone at its end. */
export async function writeNeeds(client: ClientBase, steps: readonly Step[], { cause = { operation: 'changeNeeds' }, isKept = true }: { readonly cause?: object; readonly isKept?: boolean } = {}): Promise<void> {
  await client.query('BEGIN');
  await client.query(`SELECT set_config('samspill.cause', $1, true)`, [JSON.stringify(cause)]);
  for (const { need, position } of steps) {
    if (position === null) await client.query('DELETE FROM "UserNeed" WHERE "id" = $1', [idOf(need)]);
    else await client.query(`INSERT INTO "UserNeed" ("id", "lifeEventId", "texts", "groups", "position") VALUES ($1, $2, '{}', '{}', $3) ON CONFLICT ("id") DO UPDATE SET "position" = $3`, [idOf(need), LIFE_EVENT, position]);
  }
  await client.query(isKept ? 'COMMIT' : 'ROLLBACK');
}

/** Looks at a log after somebody who may switch every trigger off has done something to it; then all is as before. */
export async function verifyAfter(client: ClientBase, tampering: readonly string[], options: VerifyOptions = {}): Promise<{ readonly changed: number; readonly verified: Verified }> {
  await client.query('BEGIN');
  try {
    await client.query('SET LOCAL session_replication_role = replica');
    let changed = 0;
    for (const statement of tampering) changed += (await client.query(statement)).rowCount ?? 0;
    await client.query('SET LOCAL session_replication_role = origin');
    return { changed, verified: await verifyLog(client, options) };
  } finally {
    await client.query('ROLLBACK');
  }
}

/** The number of the last entry. */
export async function lastNumber(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ last: number }>('SELECT max("number")::int AS "last" FROM "AuditEntry"');
  return rows[0]?.last ?? 0;
}
