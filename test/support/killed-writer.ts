/**
 * A process that writes into an embedded database until it is killed: `node killed-writer.js <data folder>`. It tells
 * what it found ("found <rounds> <what is wrong with them>"), and then of each round that is written. A round is a
 * transaction of three rows, one of them large, so that a half one shows.
 */
import { openEmbedded } from '../../subgraphs/shared/database/embedded';

const ROWS_OF_ROUND = 3;
const LARGE = 12_000;

const say = (line: string): void => { process.stdout.write(`${line}\n`); };
const source = await openEmbedded(process.argv[2] ?? '');
const pool = source.pool();
await pool.query('CREATE TABLE IF NOT EXISTS "Entry" ("round" int NOT NULL, "part" int NOT NULL, "text" text NOT NULL, PRIMARY KEY ("round", "part"))');

const { rows } = await pool.query<{ round: number; parts: number; size: number }>('SELECT "round", count(*)::int AS parts, sum(length("text"))::int AS size FROM "Entry" GROUP BY "round" ORDER BY "round"');
const wrong = rows.filter(({ round, parts, size }, i) => round !== i + 1 || parts !== ROWS_OF_ROUND || size !== LARGE + ROWS_OF_ROUND - 1);
say(`found ${String(rows.length)} ${wrong.length === 0 ? 'whole' : JSON.stringify(wrong.slice(0, 3))}`);

for (let round = rows.length + 1; ; round += 1) {
  const client = await pool.connect();
  await client.query('BEGIN');
  for (let part = 1; part <= ROWS_OF_ROUND; part += 1) await client.query('INSERT INTO "Entry" VALUES ($1, $2, $3)', [round, part, part === 1 ? 'x'.repeat(LARGE) : '-']);
  await client.query('COMMIT');
  client.release();
  say(`written ${String(round)}`);
}
