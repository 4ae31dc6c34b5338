import { graphql, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyLog } from '../../subgraphs/shared/audit/verify-log';
import type { RefusedAccess } from '../../subgraphs/shared/audit/refused-access';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { createContext } from '../../subgraphs/shared/server';
import { buildFederatedSchema } from '../../subgraphs/shared/subgraph';
import type { Caller } from '../../subgraphs/shared/viewer';
import { lifeevents } from '../../subgraphs/lifeevents/subgraph';
import { openLifeevents, type Asked } from '../lifeevents/ask';
import { OWNER_SCOPE, organisation } from '../lifeevents/callers';
import { mutate } from '../lifeevents/mutate';
import { ON_POSTGRES } from '../support/databases';
import { openRegister, writeNeeds } from './log-kit';

const ILL_CHILD = stableId('life-event', 'alvorlig-sykt-barn');
const OWNER = organisation('983544622', OWNER_SCOPE, 'samspill:restricted.read');
const STRANGER = organisation('974761076', OWNER_SCOPE);
const PERSON = { function: 'Prosjektleder', name: 'Åse Ørjansdatter Prøve', email: 'ase.prove@example.no', phone: '+47 22 00 00 00' };
/** A synthetic one, as the tax administration makes them for tests. */
const PERSON_NUMBER = '17912099997';

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('starter'); });
afterAll(() => hub.close());

interface Row {
  readonly number: bigint;
  readonly operation: string | null;
  readonly [column: string]: unknown;
}

const entries = () => hub.db.$queryRawUnsafe<Row[]>('SELECT * FROM "AuditEntry" ORDER BY "number"');
const addContact = (caller: Caller, more: object = {}) => mutate(hub, 'addContact', 'contact { id version }', { lifeEvent: ILL_CHILD, ...PERSON, ...more }, caller);

/** What the log has more than before. */
async function added(work: () => Promise<unknown>): Promise<Row[]> {
  const before = (await entries()).length;
  await work();
  return (await entries()).slice(before);
}

async function isWhole(): Promise<void> {
  const pool = hub.source.pool();
  const connection = await pool.connect();
  expect((await verifyLog(connection)).broken).toBeNull();
  connection.release();
  await pool.end();
}

describe('a mutation', () => {
  test('leaves one entry that says which organisation wrote, with which client and token, and by what', async () => {
    expect(await added(() => addContact(OWNER))).toMatchObject([{ operation: 'addContact', organizationNumber: '983544622', clientId: 'test-client', tokenId: 'test-token', versionCount: 1, rootIds: [ILL_CHILD] }]);
    await isWhole();
  });

  test('leaves none when it is refused', async () => {
    expect(await added(() => addContact(STRANGER))).toEqual([]);
    expect(await added(() => addContact(OWNER, { email: 'nobody' }))).toEqual([]);
  });

  test('leaves none when it is repeated, since nothing is written the second time', async () => {
    expect(await added(() => addContact(OWNER, { idempotencyKey: 'audit-1' }))).toHaveLength(1);
    expect(await added(() => addContact(OWNER, { idempotencyKey: 'audit-1' }))).toEqual([]);
  });

  test('leaves nothing in the log by which a person could be found', async () => {
    const caller = { ...OWNER, clientId: `client of ${PERSON_NUMBER}`, tokenId: PERSON_NUMBER };
    const [entry] = await added(() => addContact(caller));
    expect(entry).toMatchObject({ organizationNumber: '983544622', clientId: null, tokenId: null });
    const log = JSON.stringify(await entries(), (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
    for (const trace of [PERSON.name, 'Ørjansdatter', PERSON.email, PERSON.phone, PERSON_NUMBER]) expect(log).not.toContain(trace);
    await isWhole();
  });
});

describe('a register tells that it has refused', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => { schema = (await buildFederatedSchema(lifeevents)).schema; });

  const tellsOf = async (source: string, caller?: Caller): Promise<RefusedAccess[]> => {
    const told: RefusedAccess[] = [];
    await graphql({ schema, source, contextValue: createContext(hub.db, 'a-request', caller, (refused) => told.push(refused)) });
    return told;
  };
  const remove = `mutation { updateLifeEvent(input: { id: "${ILL_CHILD}", expectedVersion: 1, change: {} }) { errors { code } } }`;

  test('a mutation to an organisation without the right', async () => {
    expect(await tellsOf(remove, STRANGER)).toMatchObject([{ code: 'NOT_ALLOWED', what: 'updateLifeEvent', caller: { organizationNumber: '974761076' }, correlationId: 'a-request' }]);
  });

  test('a mutation to somebody without a token', async () => {
    expect(await tellsOf(remove)).toMatchObject([{ code: 'UNAUTHENTICATED', what: 'updateLifeEvent', caller: { organizationNumber: null } }]);
  });

  test('nothing, when the input was at fault and not the right', async () => {
    expect(await tellsOf(remove.replace('change: {}', 'change: { titles: { set: [{ language: nb, text: " " }] } }'), OWNER)).toEqual([]);
  });
});

describe.runIf(ON_POSTGRES)('writers at the same time', () => {
  test('leave one unbroken chain with an entry for each transaction, though some of them are killed', async () => {
    const register = await openRegister();
    const pool = register.database.source.pool();
    let [attempted, acknowledged] = [0, 0];
    const before = (await register.client.query<{ count: number }>('SELECT count(*)::int AS "count" FROM "AuditEntry"')).rows[0]?.count ?? 0;
    const live = async (writer: number): Promise<void> => {
      for (let round = 1; round <= 12; round += 1) {
        const client = await pool.connect();
        client.on('error', () => undefined);
        attempted += 1;
        const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS "pid"');
        // Every fourth is killed where it stands: waiting for its turn, or in the middle of its writes.
        const kill = async (): Promise<unknown> => (writer + round) % 4 === 0 && register.pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
        const [outcome] = await Promise.allSettled([writeNeeds(client, [{ need: writer, position: round }, { need: 100 + round, position: writer }, { need: 100 + round, position: null }]), kill()]);
        if (outcome.status === 'fulfilled') acknowledged += 1;
        client.release(outcome.status === 'rejected');
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, i) => live(i + 1)));
    const { broken, entries: count } = await verifyLog(register.client);
    expect(broken).toBeNull();
    expect(acknowledged).toBeGreaterThanOrEqual(72);
    expect(count - before).toBeGreaterThanOrEqual(acknowledged);
    expect(count - before).toBeLessThanOrEqual(attempted);
    await pool.end();
    await register.close();
  });
});
