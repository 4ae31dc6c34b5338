/**
 * Kills a writer of an embedded database again and again, at any point, opening included, and tells whether every round
 * that was acknowledged is there, whole: `npx tsx test/bench/kill-embedded.ts [times]`, 60 when left out.
 */
import { broken, killableDatabase, type Blow, type Life } from '../support/kill-cycles';

const times = Number(process.argv[2] ?? 60);
/** Lives that are cut while the database is opened, among those that write. */
const EVERY = 3;
const LONGEST_OPENING_MS = 1_500;
const MOST_ROUNDS = 60;

const database = await killableDatabase();
const lives: Life[] = [];
const began = performance.now();
for (let i = 0; i < times; i += 1) {
  const blow: Blow = i % EVERY === 1 ? { afterMs: Math.random() * LONGEST_OPENING_MS } : { afterRounds: Math.ceil(Math.random() * MOST_ROUNDS) };
  lives.push(await database.live(blow));
}
lives.push(await database.live({ afterRounds: 0 }));
database.remove();
const faults = broken(lives);
process.stdout.write(`${JSON.stringify({ killed: times, opened: lives.filter(({ found }) => found).length, rounds: Math.max(...lives.map(({ written, found }) => Math.max(written, found?.rounds ?? 0))), seconds: Math.round((performance.now() - began) / 1_000), faults })}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
