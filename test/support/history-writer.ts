/**
 * A process that changes records of lifeevents until it is killed: `node --import tsx test/support/history-writer.ts
 * <data folder> [steps]`. First it tells what it found: the last round that was written, and what contradicts the
 * history. Then it writes round after round, each a transaction of several statements, and tells of each round that is
 * written. After so many statements it kills itself, as nothing can be caught or finished; with 0 it ends in peace
 * after telling what it found; without a number it goes on until somebody else kills it.
 */
import { verifyLog } from '../../subgraphs/shared/audit/verify-log';
import { openEmbedded } from '../../subgraphs/shared/database/embedded';

const [folder = '', steps] = process.argv.slice(2);
const lastStep = steps === undefined ? Infinity : Number(steps);
const say = (line: string): void => { process.stdout.write(`${line}\n`); };
const source = await openEmbedded(folder);
const pool = source.pool();

const NEEDS = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];
const PASSING = '00000000-0000-7000-8000-000000000003';

/** Rows whose newest version is not what they are, or that have none; and rounds of which only a part is there. */
async function contradictions(): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(`SELECT c.relname AS name FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid WHERE g.tgname = 'record_version' ORDER BY 1`);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await pool.query<{ id: string }>(`
      SELECT coalesce(t."id", v."rowId") AS id FROM "${name}" t FULL JOIN (SELECT * FROM "RowVersion" WHERE "tableName" = '${name}' AND "recordedTo" IS NULL) v ON v."rowId" = t."id"
      WHERE to_jsonb(t) IS DISTINCT FROM v."data" OR t."version" IS DISTINCT FROM (SELECT max("version") FROM "RowVersion" n WHERE n."tableName" = '${name}' AND n."rowId" = coalesce(t."id", v."rowId"))`);
    found.push(...rows.map(({ id }) => `${name} ${id}`));
  }
  const { rows: rounds } = await pool.query<{ rounds: number }>(`SELECT count(DISTINCT "position")::int AS rounds FROM "UserNeed" WHERE "id" = ANY ($1)`, [NEEDS]);
  if ((rounds[0]?.rounds ?? 0) > 1) found.push('a round of which only a part is there');
  const connection = await pool.connect();
  const { broken } = await verifyLog(connection);
  connection.release();
  return broken ? [...found, `${broken.place} ${broken.what}`] : found;
}

async function lastRound(): Promise<number> {
  const { rows } = await pool.query<{ position: number }>('SELECT "position" FROM "UserNeed" WHERE "id" = $1', [NEEDS[0]]);
  return rows[0]?.position ?? 0;
}

const INSERT = `INSERT INTO "UserNeed" ("id", "lifeEventId", "texts", "groups", "position") VALUES ($1, (SELECT min("id"::text)::uuid FROM "LifeEvent"), '{}', '{}', $2)`;

let done = 0;

async function writeRound(round: number): Promise<void> {
  const client = await pool.connect();
  const statements: [string, unknown[]][] = [
    ['BEGIN', []],
    [`SELECT set_config('samspill.cause', $1, true)`, [JSON.stringify({ operation: `round ${String(round)}` })]],
    ...NEEDS.map((id): [string, unknown[]] => [`${INSERT} ON CONFLICT ("id") DO UPDATE SET "position" = $2`, [id, round]]),
    [INSERT, [PASSING, round]],
    ['DELETE FROM "UserNeed" WHERE "id" = $1', [PASSING]],
    ['COMMIT', []],
  ];
  for (const [statement, values] of statements) {
    await client.query(statement, values);
    done += 1;
    if (done === lastStep) process.kill(process.pid, 'SIGKILL');
  }
  client.release();
  say(`written ${String(round)}`);
}

const found = await contradictions();
const start = await lastRound();
say(`found ${String(start)} ${found.length === 0 ? 'whole' : found.join(', ')}`);
if (lastStep === 0) {
  await pool.end();
  await source.close();
  process.exit(0);
}
for (let round = start + 1; ; round += 1) await writeRound(round);
