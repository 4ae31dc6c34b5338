import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actors } from '../../subgraphs/actors/subgraph';
import { postgresSource } from '../../subgraphs/shared/database/postgres';
import { readingOnly, tallyStatements } from '../../subgraphs/shared/database/statements';
import { AbandonedError } from '../../subgraphs/shared/database/storage-fault';
import { STORAGE_DEFAULTS, type StorageLimits } from '../../subgraphs/shared/database/storage-settings';
import { readAsOf } from '../../subgraphs/shared/history/past';
import { connect } from '../../subgraphs/shared/subgraph-process';
import { TestIssuer, goodClaims } from '../support/issuer';
import { postgresPrograms, startPostgres, type PostgresServer } from '../support/postgres-server';
import { startActors, until, type SubgraphPart } from './subgraph-part';

const PROGRAMS = postgresPrograms();
if (PROGRAMS === null) process.stdout.write('What happens when PostgreSQL fails is tested where its programs are installed.\n');

/** A process starts, and fills a database. */
const START_MS = 120_000;
const ACTORS = '{ actors(first: 1) { totalCount } }';
const createEcosystem = (name: string): string => `mutation { createEcosystem(input: { names: [{ language: nb, text: "${name}" }] }) { ecosystem { id } errors { code } } }`;

interface Created {
  readonly createEcosystem: { readonly ecosystem: { readonly id: string } | null; readonly errors: readonly { code: string }[] } | null;
}

describe.skipIf(PROGRAMS === null)('a subgraph on a PostgreSQL server', () => {
  let server: PostgresServer;
  let issuer: TestIssuer;
  let part: SubgraphPart;
  let authorization: string;

  beforeAll(async () => {
    [server, issuer] = await Promise.all([startPostgres(), TestIssuer.start()]);
    await server.query('CREATE DATABASE actors');
    await server.stop('SIGTERM');
    const claims = { ...goodClaims('991825827'), scope: 'samspill:secretariat' };
    authorization = `Bearer ${await issuer.token({ claims, expiresIn: 600 })}`;
  });
  afterAll(async () => {
    await part.stop('SIGKILL');
    await server.remove();
    await issuer.close();
  });

  const codes = (answer: { errors?: { extensions?: Record<string, unknown> }[] }): unknown[] => (answer.errors ?? []).map(({ extensions }) => extensions?.['code']);
  /** How many statements wait for what somebody else holds. */
  const waiting = async (): Promise<number> => (await server.query<{ n: number }>(`SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = 'actors' AND wait_event_type = 'Lock'`))[0]?.n ?? -1;
  /** Holds a table, so that whoever reads or writes it waits. */
  const hold = async (table: string): Promise<Client> => {
    const holder = new Client({ connectionString: server.url('actors') });
    holder.on('error', () => undefined);
    await holder.connect();
    await holder.query(`BEGIN; LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`);
    return holder;
  };
  const isReady = ({ status }: { status: number }): boolean => status === 200;

  test('starts while the server is away, says what is missing, and answers in words', async () => {
    part = await startActors({ ACTORS_DATABASE_URL: server.url('actors').replace('postgres@', 'postgres:a-password@'), TOKEN_ISSUERS: `${issuer.name} ${issuer.jwksAddress}`, DATABASE_POOL_SIZE: '4' });
    expect((await fetch(`${part.url}/health/live`)).status).toBe(200);
    expect(await part.ready()).toEqual({ status: 503, missing: ['database'] });
    const answer = await part.ask(ACTORS);
    expect(codes(answer)).toEqual(['STORAGE_UNAVAILABLE']);
    expect(answer.errors?.[0]?.message).toMatch(/^The database of this register cannot be reached now/);
    expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|password|ECONNREFUSED/);
    expect(part.logged('the database is away; waiting for it')).toMatchObject([{ reason: `The database of ACTORS_DATABASE_URL (127.0.0.1:${String(server.port)}/actors) cannot be reached (ECONNREFUSED).` }]);
  }, START_MS);

  test('finds the server by itself, and then fills its database', async () => {
    await server.start();
    await until(() => part.ready(), isReady);
    expect(await part.ask(ACTORS)).toMatchObject({ data: { actors: { totalCount: expect.any(Number) as number } } });
    expect(part.logged('the database is there again')).toHaveLength(1);
  }, START_MS);

  test('stops a statement when whoever asked has gone, and lets those of others run on', async () => {
    const holder = await hold('Actor');
    const leaving = [part.askAndLeave(ACTORS), part.askAndLeave(ACTORS)];
    const staying = part.ask(ACTORS);
    await until(waiting, (count) => count === 3);
    for (const sent of leaving) sent.destroy();
    await until(waiting, (count) => count === 1);
    await holder.query('ROLLBACK');
    await holder.end();
    expect(codes(await staying)).toEqual([]);
    expect(part.logged('a resolver failed')).toEqual([]);
    expect(part.logged('the database failed a request')).toHaveLength(1);
  });

  test('finishes a change that has begun although whoever asked has gone', async () => {
    const holder = await hold('Ecosystem');
    const leaving = part.askAndLeave(createEcosystem('Begun'), { authorization });
    await until(waiting, (count) => count === 1);
    leaving.destroy();
    await part.ready();
    expect(await waiting()).toBe(1);
    await holder.query('ROLLBACK');
    await holder.end();
    await until(() => server.query(`SELECT 1 FROM "Ecosystem" WHERE names->>'nb' = 'Begun'`, 'actors'), (rows) => rows.length === 1);
  });

  describe('within its limits', () => {
    const fails = (code: string): object => ({ extensions: { code } });
    const limited = (limits: Partial<StorageLimits>, options = ''): ReturnType<typeof actors.connect> => connect(actors, postgresSource(`${server.url('actors')}${options}`, 'A_SETTING', { ...STORAGE_DEFAULTS, ...limits }));

    test('ends a statement that takes too long, and one that waits too long for another', async () => {
      const db = limited({ statementMs: 200, lockMs: 100 });
      const holder = await hold('Actor');
      await tallyStatements(async () => {
        await expect(db.$queryRaw`SELECT pg_sleep(60)::text`).rejects.toMatchObject(fails('STORAGE_TIMEOUT'));
        await expect(db.actor.count()).rejects.toMatchObject(fails('STORAGE_BUSY'));
      });
      await holder.end();
      await db.$disconnect();
    });

    test('refuses in words what gets no connection in time, and answers again when there is one', async () => {
      const db = limited({ poolSize: 1, connectMs: 150 });
      await tallyStatements(async () => {
        await db.$transaction(async (tx) => {
          await tx.$queryRaw`SELECT 1`;
          await expect(db.$queryRaw`SELECT 2 AS n`).rejects.toMatchObject(fails('STORAGE_BUSY'));
        });
        expect(await db.$queryRaw`SELECT 3 AS n`).toEqual([{ n: 3 }]);
      });
      await db.$disconnect();
    });

    test('does not send what waits for a connection when whoever asked has gone', async () => {
      const source = postgresSource(server.url('actors'), 'A_SETTING', { ...STORAGE_DEFAULTS, poolSize: 1 });
      const pool = source.pool('requests');
      const db = connect(actors, { ...source, pool: () => pool });
      const leaving = new AbortController();
      await tallyStatements(() => db.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1`;
        const queued = tallyStatements(async () => { await db.$executeRaw`CREATE TABLE "Sent" ()`; }, leaving.signal).catch((error: unknown) => error);
        await until(() => Promise.resolve(pool.waitingCount), (count) => count === 1);
        leaving.abort();
        expect(await queued).toBeInstanceOf(AbandonedError);
      }));
      expect(await db.$queryRaw`SELECT to_regclass('"Sent"')::text AS name`).toEqual([{ name: null }]);
      await db.$disconnect();
    });

    test('says in words that nothing can be written, and reads on', async () => {
      const db = limited({}, '?options=-c%20default_transaction_read_only%3Don');
      await tallyStatements(async () => {
        await expect(db.$transaction((tx) => tx.$executeRaw`UPDATE "Actor" SET "version" = "version"`)).rejects.toMatchObject(fails('STORAGE_READ_ONLY'));
        expect(await db.actor.count()).toBeGreaterThan(0);
      });
      await db.$disconnect();
    });

    test('stops a question about the past too, and leaves no transaction open behind it', async () => {
      const db = limited({});
      const holder = await hold('RowVersion');
      const leaving = new AbortController();
      const asked = tallyStatements(() => readAsOf(db, new Date()).actor.count().catch((error: unknown) => error), leaving.signal);
      await until(waiting, (count) => count === 1);
      leaving.abort();
      expect(await asked).toBeInstanceOf(AbandonedError);
      await holder.end();
      const leavingBetween = new AbortController();
      const cutOff = tallyStatements(() => readingOnly(() => db.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1`;
        leavingBetween.abort();
        await tx.$queryRaw`SELECT 2`;
      })), leavingBetween.signal);
      await expect(cutOff).rejects.toBeInstanceOf(AbandonedError);
      expect(await db.actor.count()).toBeGreaterThan(0);
      expect(await server.query(`SELECT query FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'`)).toEqual([]);
      await db.$disconnect();
    });
  });

  test('tells requests under way that the server has gone, and answers the next ones when it is back', async () => {
    const holder = await hold('Actor');
    const underWay = part.ask(ACTORS);
    await until(waiting, (count) => count === 1);
    await server.stop('SIGINT');
    expect(codes(await underWay)).toEqual(['STORAGE_UNAVAILABLE']);
    await holder.end().catch(() => undefined);
    expect(codes(await part.ask(ACTORS))).toEqual(['STORAGE_UNAVAILABLE']);
    expect((await part.ready()).missing).toEqual(['database']);
    await server.start();
    await until(() => part.ready(), isReady);
    expect(codes(await part.ask(ACTORS))).toEqual([]);
    expect(part.process.exitCode).toBeNull();
    expect(part.logged('the database is away; waiting for it')).toHaveLength(2);
  });

  test('has every change that it acknowledged, whole, after the server was killed in the middle of writing', async () => {
    const acknowledged = new Set<string>();
    const outcomes = new Set<unknown>();
    for (let round = 0; round < 3; round += 1) {
      const before = acknowledged.size;
      let isWriting = true;
      const writer = async (name: string): Promise<void> => {
        for (let i = 0; isWriting; i += 1) {
          const answer = await part.ask<Created>(createEcosystem(`${name} ${String(i)}`), { authorization });
          const id = answer.data?.createEcosystem?.ecosystem?.id;
          if (id !== undefined) acknowledged.add(id);
          for (const code of codes(answer)) outcomes.add(code);
        }
      };
      const writers = Promise.all(['a', 'b', 'c'].map((name) => writer(`Round ${String(round)} ${name}`)));
      await until(() => Promise.resolve(acknowledged.size - before), (count) => count >= 10);
      await server.stop('SIGKILL');
      isWriting = false;
      await writers;
      await server.start();
      await until(() => part.ready(), isReady);
    }
    expect([...outcomes]).toEqual(['STORAGE_UNAVAILABLE']);
    const rows = await server.query<{ id: string; kept: boolean }>(`SELECT e.id::text AS id, EXISTS (SELECT 1 FROM "RowVersion" v WHERE v."rowId" = e.id AND v."recordedTo" IS NULL AND v.data = to_jsonb(e)) AS kept FROM "Ecosystem" e`, 'actors');
    expect(rows.every(({ kept }) => kept)).toBe(true);
    const stored = new Set(rows.map(({ id }) => id));
    expect([...acknowledged].filter((id) => !stored.has(id.split(':').at(-1) ?? id))).toEqual([]);
    expect(acknowledged.size).toBeGreaterThanOrEqual(30);
  });

  test('acknowledges a change that is under way when it is told to stop, and then ends in order', async () => {
    const holder = await hold('Ecosystem');
    const underWay = part.ask<Created>(createEcosystem('The last one'), { authorization });
    await until(waiting, (count) => count === 1);
    const gone = part.stop('SIGTERM');
    await holder.query('ROLLBACK');
    await holder.end();
    expect(await underWay).toMatchObject({ data: { createEcosystem: { errors: [], ecosystem: { id: expect.any(String) as string } } } });
    expect(await gone).toBe(0);
    expect(await server.query(`SELECT 1 FROM "Ecosystem" WHERE names->>'nb' = 'The last one'`, 'actors')).toHaveLength(1);
  });

  test('does not start with an address that can never work, and says why', async () => {
    await expect(startActors({ ACTORS_DATABASE_URL: server.url('nowhere') })).rejects.toThrow('does not exist on that server. Create it (createdb) and start again.');
  });
});
