import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { openLifeevents, type Asked } from './ask';
import { OWNER_SCOPE, organisation } from './callers';
import { mutate, type Versioned } from './mutate';
import { mutated, places } from './mutated';

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('starter'); });
afterAll(() => hub.close());

const ILL_CHILD = stableId('life-event', 'alvorlig-sykt-barn');
const OWNER = organisation('983544622', OWNER_SCOPE, 'samspill:restricted.read');
const DIGDIR = organisation('991825827', OWNER_SCOPE);

const CONTACT = 'contact { id version function name email phone }';
const PERSON = { function: 'Prosjektleder', name: 'Åse Ørjansdatter Prøve', email: 'ase.prove@example.no', phone: '+47 22 00 00 00' };
const add = (more: object = {}) => mutate<Versioned | null>(hub, 'addContact', CONTACT, { lifeEvent: ILL_CHILD, ...PERSON, ...more }, OWNER);
const erase = (contact: Versioned, caller = OWNER) => mutate(hub, 'eraseContact', 'lifeEvent { id contacts { name } }', { id: contact.id, expectedVersion: contact.version }, caller);

/** Every row of every table, as text. */
async function everythingStored(): Promise<string> {
  const pool = hub.source.pool();
  try {
    const tables = await pool.query<{ name: string }>(`SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`);
    const texts: string[] = [];
    for (const { name } of tables.rows) texts.push(...(await pool.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`)).rows.map(({ text }) => text));
    return texts.join('\n');
  } finally {
    await pool.end();
  }
}

describe('a contact', () => {
  test('is recorded and changed by the owner of the life event', async () => {
    const { record, errors } = await add();
    expect(errors).toEqual([]);
    expect(record).toMatchObject({ version: 1, ...PERSON });
    const input = { id: record?.id, expectedVersion: 1, change: { function: 'Rådgiver', phone: null } };
    expect(places(await mutate(hub, 'updateContact', CONTACT, input, DIGDIR))).toEqual([['NOT_ALLOWED', 'input.id']]);
    expect(await mutated(hub, 'updateContact', CONTACT, input, OWNER)).toMatchObject({ version: 2, function: 'Rådgiver', name: PERSON.name, email: PERSON.email, phone: null });
    expect(places(await mutate(hub, 'updateContact', CONTACT, input, OWNER))).toEqual([['VERSION_STALE', 'input.expectedVersion']]);
  });

  test('is refused with every fault at once', async () => {
    const { errors } = await add({ function: ' ', name: 'x'.repeat(201), email: 'nobody', phone: '22 00 00 00' });
    expect(places({ errors })).toEqual([['TEXT_EMPTY', 'input.function'], ['TEXT_TOO_LONG', 'input.name'], ['EMAIL_MALFORMED', 'input.email'], ['PHONE_MALFORMED', 'input.phone']]);
    expect(JSON.stringify(errors)).not.toContain('nobody');
  });
});

describe('a contact that is erased', () => {
  test('is nowhere in the database, whatever it was called before, while the history of facts stays', async () => {
    const first = (await add({ idempotencyKey: 'contact-1' })).record as Versioned;
    const renamed = await mutated(hub, 'updateContact', CONTACT, { id: first.id, expectedVersion: 1, change: { name: 'Gunnvor Nyttnavn' } }, OWNER);
    const facts = await hub.db.rowVersion.count({ where: { tableName: { not: 'LifeEventContact' } } });
    expect(await everythingStored()).toContain('Gunnvor Nyttnavn');
    await hub.db.lifeEventContact.deleteMany({ where: { id: { not: first.id } } });
    const { record, errors } = await erase(renamed);
    expect(errors).toEqual([]);
    expect(record).toEqual({ id: ILL_CHILD, contacts: [] });
    const stored = await everythingStored();
    for (const trace of [PERSON.name, 'Gunnvor', PERSON.function, PERSON.email, PERSON.phone]) expect(stored).not.toContain(trace);
    expect(await hub.db.rowVersion.count({ where: { tableName: { not: 'LifeEventContact' } } })).toBe(facts);
    // Not even a fingerprint of the call is left, from which a name could be guessed; the call is not carried out again.
    expect(places(await add({ idempotencyKey: 'contact-1' }))).toEqual([['IDEMPOTENCY_KEY_REUSED', 'input.idempotencyKey']]);
  });

  test('is in the history as erased, by whom and when, never as who it was', async () => {
    const contact = (await add()).record as Versioned;
    await erase(contact);
    const { data } = await hub.ask('query ($id: ID!) { lifeEvent(by: { id: $id }) { changes(first: 2) { nodes { record operation organizationNumber cause fields { field } } } } }', { id: ILL_CHILD });
    expect(data).toEqual({
      lifeEvent: {
        changes: {
          nodes: [
            { record: 'LifeEventContact', operation: 'REMOVED', organizationNumber: '983544622', cause: 'eraseContact', fields: [{ field: 'lifeEventId' }] },
            { record: 'LifeEventContact', operation: 'CREATED', organizationNumber: '983544622', cause: 'addContact', fields: [{ field: 'lifeEventId' }] },
          ],
        },
      },
    });
  });

  test('was erased by the owner and by nobody else', async () => {
    const contact = (await add()).record as Versioned;
    expect(places(await erase(contact, DIGDIR))).toEqual([['NOT_ALLOWED', 'input.id']]);
    expect(places(await erase({ ...contact, version: 9 }))).toEqual([['VERSION_STALE', 'input.expectedVersion']]);
    expect(await hub.db.lifeEventContact.count({ where: { id: contact.id } })).toBe(1);
  });
});
