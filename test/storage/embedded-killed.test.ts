import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { broken, killableDatabase, type Blow, type KillableDatabase, type Life } from '../support/kill-cycles';

/** Each opens a database anew. `npx tsx test/bench/kill-embedded.ts` does it sixty times, at random moments. */
const LONGEST_MS = 240_000;

/** After so many rounds, and while the database is made, opened or mended after the blow before. */
const BLOWS: readonly Blow[] = [{ afterMs: 400 }, { afterRounds: 1 }, { afterRounds: 13 }, { afterMs: 300 }, { afterRounds: 2 }, { afterRounds: 40 }, { afterMs: 900 }, { afterRounds: 5 }, { afterRounds: 21 }, { afterRounds: 0 }];

describe('an embedded database whose process is killed', () => {
  let database: KillableDatabase;
  beforeAll(async () => { database = await killableDatabase(); });
  afterAll(() => { database.remove(); });

  test('opens each time, with every transaction that was acknowledged and no half one', async () => {
    const lives: Life[] = [];
    for (const blow of BLOWS) lives.push(await database.live(blow));
    expect(broken(lives)).toEqual([]);
    expect(lives.at(-1)?.found?.rounds).toBeGreaterThanOrEqual(1 + 13 + 2 + 40 + 5 + 21);
  }, LONGEST_MS);
});
