import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { setCause } from '../../subgraphs/shared/history/change.store';
import { ON_POSTGRES } from '../support/databases';
import { openLifeevents, type Asked } from './ask';
import { organisation, secretariat } from './callers';

let hub: Asked;
beforeAll(async () => {
  hub = await openLifeevents('blank');
  await hub.db.lifeEvent.create({ data: { id: LIFE_EVENT, uri: 'https://data.samspill.no/life-events/followed', kind: 'LIFE', titles: { nb: 'Fulgt' }, descriptions: {}, sortKey: '', searchText: '' } });
  await hub.db.responsibility.create({ data: { lifeEventId: LIFE_EVENT, role: 'OWNER', actorId: stableId('actor', OWNER), validFrom: new Date('2020-01-01'), basis: {} } });
  await hub.db.userNeed.createMany({ data: Array.from({ length: 30 }, (_, position) => ({ lifeEventId: LIFE_EVENT, texts: { nb: `Behov ${String(position)}` }, groups: {}, position })) });
});
afterAll(() => hub.close());

const LIFE_EVENT = stableId('life-event', 'followed');
const OWNER = '991825827';

interface Page {
  totalCount: number;
  nodes: { id: string; recordedAt: string; record: string; subject: { id: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

async function page(variables: { since?: string; first?: number; after?: string | null }): Promise<Page> {
  const { data, errors } = await hub.ask<{ changes: Page }>('query ($since: DateTime, $first: Int, $after: String) { changes(since: $since, first: $first, after: $after) { totalCount nodes { id recordedAt record subject { id } } pageInfo { hasNextPage endCursor } } }', variables);
  expect(errors).toEqual([]);
  return data.changes;
}

/** Somebody who follows along: reads on from the last change read, and remembers all of them. */
class Follower {
  readonly seen: string[] = [];
  private cursor: string | null = null;

  async catchUp(): Promise<void> {
    for (let more = true; more; ) {
      const { nodes, pageInfo } = await page({ first: 9, after: this.cursor });
      this.seen.push(...nodes.map((node) => node.id));
      this.cursor = pageInfo.endCursor ?? this.cursor;
      more = pageInfo.hasNextPage;
    }
  }
}

const recorded = async (): Promise<string[]> => (await hub.db.rowVersion.findMany({ select: { id: true }, orderBy: { sequence: 'asc' } })).map(({ id }) => id);
const addNeed = (client: PoolClient, text: string) => client.query(`INSERT INTO "UserNeed" ("id", "lifeEventId", "texts", "groups", "position") VALUES (gen_random_uuid(), $1, $2, '{}', 1)`, [LIFE_EVENT, JSON.stringify({ nb: text })]);

describe('whoever follows the changes', () => {
  test('reads every change once, oldest first, and goes on where it stopped', async () => {
    const follower = new Follower();
    await follower.catchUp();
    expect(follower.seen).toEqual(await recorded());
    await follower.catchUp();
    expect(follower.seen).toEqual(await recorded());
    await hub.db.userNeed.updateMany({ where: { lifeEventId: LIFE_EVENT }, data: { provenanceNote: 'Seen again.' } });
    await follower.catchUp();
    expect(follower.seen).toEqual(await recorded());
  });

  test('may begin at an instant', async () => {
    await hub.db.userNeed.create({ data: { lifeEventId: LIFE_EVENT, texts: { nb: 'Før' }, groups: {}, position: 60 } });
    const need = await hub.db.userNeed.create({ data: { lifeEventId: LIFE_EVENT, texts: { nb: 'Etter' }, groups: {}, position: 61 } });
    const later = await page({ since: new Date(need.recordedAt.getTime() + 1).toISOString() });
    expect(later).toMatchObject({ totalCount: 0, nodes: [], pageInfo: { endCursor: null } });
    const { nodes, totalCount } = await page({ since: need.recordedAt.toISOString() });
    expect(nodes.at(-1)).toMatchObject({ record: 'UserNeed', subject: { id: need.id } });
    expect(totalCount).toBe(nodes.length);
    expect(nodes.every((node) => node.recordedAt >= need.recordedAt.toISOString())).toBe(true);
  });

  test('is refused with a cursor of another list', async () => {
    const other = await hub.ask<{ lifeEvents: { pageInfo: { endCursor: string } } }>('{ lifeEvents(first: 1) { pageInfo { endCursor } } }');
    const { errors } = await hub.ask('query ($after: String) { changes(after: $after) { totalCount } }', { after: other.data.lifeEvents.pageInfo.endCursor });
    expect(errors).toMatchObject([{ code: 'CURSOR_MALFORMED', path: ['changes'] }]);
  });

  test('sees the credentials of all changes as the secretariat, and as an owner those of its own records', async () => {
    await hub.db.$transaction(async (tx) => {
      await setCause(tx, { operation: 'test', clientId: 'c', tokenId: 't' });
      await tx.userNeed.create({ data: { lifeEventId: LIFE_EVENT, texts: { nb: 'Eierens behov' }, groups: {}, position: 62 } });
    });
    const since = (await hub.db.rowVersion.findFirstOrThrow({ orderBy: { sequence: 'desc' } })).recordedFrom.toISOString();
    const ask = (caller: ReturnType<typeof secretariat>) => hub.ask('query ($since: DateTime) { changes(since: $since) { nodes { credentials { client } } } }', { since }, caller);
    for (const caller of [secretariat(), organisation(OWNER, 'samspill:restricted.read')]) expect(await ask(caller)).toEqual({ data: { changes: { nodes: [{ credentials: { client: 'c' } }] } }, errors: [] });
    expect((await ask(organisation('974761076', 'samspill:restricted.read'))).errors).toMatchObject([{ code: 'FORBIDDEN', path: ['changes', 'nodes', 0, 'credentials'] }]);
  });
});

if (!ON_POSTGRES) process.stdout.write('Following while others write is tested on PostgreSQL only (npm run test:postgres): the embedded database has one connection.\n');

describe.skipIf(!ON_POSTGRES)('whoever follows the changes while others write', () => {
  test('misses nothing of a transaction that began to write first and ended last', async () => {
    const pool = hub.source.pool();
    const [first, second] = [await pool.connect(), await pool.connect()];
    const follower = new Follower();
    try {
      await first.query('BEGIN');
      await addNeed(first, 'Først');
      await second.query('BEGIN');
      const waiting = addNeed(second, 'Nummer to');
      for (let isWaiting = false; !isWaiting; ) {
        const { rows } = await pool.query<{ waiting: boolean }>(`SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock') AS "waiting"`);
        isWaiting = rows[0]?.waiting ?? false;
      }
      await addNeed(first, 'Først igjen');
      await follower.catchUp();
      await first.query('COMMIT');
      await follower.catchUp();
      await waiting;
      await second.query('COMMIT');
      await follower.catchUp();
    } finally {
      for (const client of [first, second]) client.release();
      await pool.end();
    }
    expect(follower.seen).toEqual(await recorded());
  });

  test('reads every change once, however many write at the same time', async () => {
    const pool = hub.source.pool();
    const follower = new Follower();
    let writers = 6;
    const write = async (name: number): Promise<void> => {
      const client = await pool.connect();
      for (let i = 0; i < 8; i += 1) {
        await client.query('BEGIN');
        for (let j = 0; j <= i % 3; j += 1) await addNeed(client, `${String(name)}/${String(i)}/${String(j)}`);
        await client.query(i % 4 === 3 ? 'ROLLBACK' : 'COMMIT');
      }
      client.release();
      writers -= 1;
    };
    const following = (async () => { while (writers > 0) await follower.catchUp(); })();
    await Promise.all([...Array.from({ length: 6 }, (_, name) => write(name)), following]);
    await follower.catchUp();
    await pool.end();
    expect(follower.seen).toEqual(await recorded());
    expect(new Set(follower.seen).size).toBe(follower.seen.length);
  });
});
