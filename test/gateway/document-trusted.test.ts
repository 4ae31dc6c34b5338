import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readGatewayConfig } from '../../gateway/config';
import { documentsCommand } from '../../gateway/document/cli/documents-command';
import { DOCUMENT_DEFAULTS, type TrustedMode } from '../../gateway/document/settings';
import { composeSupergraph } from '../../gateway/supergraph/compose';
import { parseSupergraph } from '../../gateway/supergraph/supergraph';
import { ConfigError } from '../../subgraphs/shared/config';
import { goodClaims, TestIssuer } from '../support/issuer';
import { startToyHub, TOY_CALLS, type Answer, type ToyHub } from '../support/toy-subgraphs';
import { TOYS } from './toys';

const [OWN, OTHER] = ['983544622', '991825827'] as const;
const TITLES = 'query Titles { events { title } }\n';
const RATE = '{ rate }';
/** A busy machine is no fault of these tests. */
const PATIENT = { ...TOY_CALLS, timeoutMs: 30_000 };
const idOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

let folder: string;
let work: string;
let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await TestIssuer.start();
  work = mkdtempSync(join(tmpdir(), 'samspill-documents-'));
  const toys = TOYS.map(({ name, sdl }) => ({ name, url: 'http://127.0.0.1:1/graphql', sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable", "@inaccessible", "@interfaceObject"])\ndirective @oneOf on INPUT_OBJECT\n${sdl}` }));
  writeFileSync(join(work, 'supergraph.graphql'), composeSupergraph(toys));
});
afterAll(async () => {
  await issuer.close();
  rmSync(work, { recursive: true });
});
beforeEach(() => { folder = mkdtempSync(join(work, 'folder-')); });

/** Runs the command on the folder of the test. */
async function documents(...parts: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { code: -1, out: '', err: '' };
  const streams = { out: (text: string) => { said.out += text; }, err: (text: string) => { said.err += text; } };
  await documentsCommand({ TRUSTED_DOCUMENTS: folder, SUPERGRAPH: join(work, 'supergraph.graphql') }, streams, (code) => { said.code = code; }).parseAsync(['node', 'documents', ...parts]);
  return said;
}

function file(name: string, text: string): string {
  writeFileSync(join(work, name), text);
  return join(work, name);
}

const startHub = (mode: TrustedMode): Promise<ToyHub> => startToyHub(TOYS, { identity: issuer.identity, calls: PATIENT, documents: { ...DOCUMENT_DEFAULTS, trusted: { folder, mode, pollMs: 10 } } });

async function withHub(mode: TrustedMode, use: (hub: ToyHub) => Promise<void>): Promise<void> {
  const hub = await startHub(mode);
  try {
    await use(hub);
  } finally {
    await hub.close();
  }
}

async function post(hub: ToyHub, body: object, token?: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
  const response = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, ...(JSON.parse(text) as object) };
}

/** Asks until the answer is as wanted: what is changed in the folder counts from the next look on. */
async function until(wanted: (answer: Answer) => boolean, ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
  }
}

const codeOf = ({ errors }: Answer): string | undefined => errors?.[0]?.extensions.code;
const tokenOf = (number: string, clientId = 'a-client'): Promise<string> => issuer.token({ claims: { ...goodClaims(number), client_id: clientId } });

describe('a registered document', () => {
  describe('beside all others', () => {
    const TWO = 'query One($id: ID!) { event(by: { id: $id }) { title } } query Two { rate }';
    const DAY = '{ day(at: "2026-11-22") }';
    let hub: ToyHub;
    beforeAll(async () => {
      folder = mkdtempSync(join(work, 'folder-'));
      await documents('add', file('rate.graphql', RATE), file('two.graphql', TWO));
      await documents('add', file('titles.graphql', TITLES), '--client', OWN);
      await documents('add', file('day.graphql', DAY), '--client', `${OWN}/its-dashboard`);
      hub = await startHub('prefer');
    });
    afterAll(() => hub.close());

    test('is answered to whoever names it, in a body, in an address, or as Apollo clients do', async () => {
      expect((await post(hub, { documentId: idOf(RATE) })).data).toEqual({ rate: 11 });
      expect((await post(hub, { extensions: { persistedQuery: { version: 1, sha256Hash: idOf(RATE).slice(7) } } })).data).toEqual({ rate: 11 });
      const got = await fetch(`${hub.url}/graphql?documentId=${encodeURIComponent(idOf(RATE))}`);
      expect(await got.json()).toEqual({ data: { rate: 11 } });
    });

    test('gets its variables, and the name of the operation to run', async () => {
      expect((await post(hub, { documentId: idOf(TWO), operationName: 'One', variables: { id: 'e3' } })).data).toEqual({ event: { title: 'Få barn' } });
      expect((await post(hub, { documentId: idOf(TWO), operationName: 'Two' })).data).toEqual({ rate: 11 });
    });

    test('is not there for other organisations, nor for other clients of the same', async () => {
      const titles = { documentId: idOf(TITLES) };
      const day = { documentId: idOf(DAY) };
      expect((await post(hub, titles, await tokenOf(OWN))).errors).toBeUndefined();
      expect((await post(hub, day, await tokenOf(OWN, 'its-dashboard'))).data).toEqual({ day: 'a day' });
      for (const [asked, token] of [[titles, undefined], [titles, await tokenOf(OTHER)], [day, await tokenOf(OWN)], [day, await tokenOf(OTHER, 'its-dashboard')], [day, undefined]] as const) {
        const answer = await post(hub, asked, token);
        expect([answer.status, codeOf(answer), answer.data]).toEqual([404, 'DOCUMENT_UNKNOWN', undefined]);
      }
      // Nothing tells whether somebody else has it.
      const [theirs, nobodys] = [await post(hub, titles), await post(hub, { documentId: idOf('nothing') })];
      expect(theirs.errors?.[0]?.message.replace(idOf(TITLES), '')).toBe(nobodys.errors?.[0]?.message.replace(idOf('nothing'), ''));
    });

    test('is named by one well-formed id and nothing else', async () => {
      for (const documentId of ['rate', 'sha256:', idOf(RATE).toUpperCase(), `md5:${idOf(RATE).slice(7)}`, '../../etc/passwd']) expect(codeOf(await post(hub, { documentId }))).toBe('DOCUMENT_ID_MALFORMED');
      expect(codeOf(await post(hub, { documentId: idOf(RATE), query: RATE }))).toBe('REQUEST_MALFORMED');
    });

    test('keeps no other from being answered', async () => {
      expect((await hub.ask('{ again: rate }')).data).toEqual({ again: 11 });
      expect((await post(hub, { query: '{ again: rate }', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } })).data).toEqual({ again: 11 });
    });
  });

  test('counts as soon as it is put into the folder, and no longer when it is taken out', async () => {
    rmSync(folder, { recursive: true });
    await withHub('prefer', async (hub) => {
      const ask = (): Promise<Answer> => post(hub, { documentId: idOf(RATE) });
      expect(codeOf(await ask())).toBe('DOCUMENT_UNKNOWN');
      await documents('add', file('rate.graphql', RATE));
      expect((await until(({ data }) => data !== undefined, ask)).data).toEqual({ rate: 11 });
      await documents('add', file('titles.graphql', TITLES));
      await documents('remove', idOf(RATE));
      expect(codeOf(await until(({ errors }) => errors !== undefined, ask))).toBe('DOCUMENT_UNKNOWN');
      expect((await until(({ data }) => data !== undefined, () => post(hub, { documentId: idOf(TITLES) }))).errors).toBeUndefined();
    });
  });

  test('stands while its folder is away, which is told once', async () => {
    await documents('add', file('rate.graphql', RATE));
    await withHub('prefer', async (hub) => {
      const told = () => hub.log.filter(({ msg }) => String(msg).includes('cannot be read; what is known of it stands'));
      renameSync(folder, `${folder}-away`);
      await until(() => told().length > 0, () => post(hub, { documentId: idOf(RATE) }));
      for (let i = 0; i < 20; i += 1) expect((await post(hub, { documentId: idOf(RATE) })).data).toEqual({ rate: 11 });
      expect(told()).toHaveLength(1);
      renameSync(`${folder}-away`, folder);
      await documents('add', file('titles.graphql', TITLES));
      expect((await until(({ data }) => data !== undefined, () => post(hub, { documentId: idOf(TITLES) }))).errors).toBeUndefined();
    });
  });

  test('that no longer fits a new supergraph is told of by name and refused in words, and the others stand', async () => {
    await documents('add', file('titles.graphql', TITLES), file('rate.graphql', RATE));
    await withHub('prefer', async (hub) => {
      const subgraphs = Object.values(hub.toys).map((toy) => ({ name: toy.definition.name, url: toy.url, sdl: toy.sdl.replace('title: String!', 'heading: String!') }));
      expect((await post(hub, { documentId: idOf(TITLES) })).errors).toBeUndefined();
      hub.log.length = 0;
      await hub.gateway.serve({ supergraph: parseSupergraph(composeSupergraph(subgraphs)), addresses: new Map() });
      expect(hub.log).toMatchObject([{ name: 'Titles', msg: 'a registered document does not fit the schema and is refused when it is asked for' }]);
      const answer = await post(hub, { documentId: idOf(TITLES) });
      expect([answer.status, codeOf(answer)]).toEqual([400, 'DOCUMENT_OUTDATED']);
      expect(answer.errors?.[0]?.message).toContain('Cannot query field "title" on type "Event"');
      expect((await post(hub, { documentId: idOf(RATE) })).data).toEqual({ rate: 11 });
    });
  });

  test('is not made by a file that is broken or says what its name does not, and such a file harms no other', async () => {
    await documents('add', file('rate.graphql', RATE), file('titles.graphql', TITLES));
    const path = join(folder, `${idOf(TITLES).slice(7)}.json`);
    writeFileSync(path, readFileSync(path, 'utf8').replace('{ title }', '{ owner { name } }'));
    writeFileSync(join(folder, `${'0'.repeat(64)}.json`), '{ not JSON');
    await withHub('prefer', async (hub) => {
      expect(hub.log.filter(({ msg }) => msg === 'a registered document cannot be read').map(({ file: name }) => name).sort()).toEqual([`${'0'.repeat(64)}.json`, `${idOf(TITLES).slice(7)}.json`]);
      expect(codeOf(await post(hub, { documentId: idOf(TITLES) }))).toBe('DOCUMENT_UNKNOWN');
      expect((await post(hub, { documentId: idOf(RATE) })).data).toEqual({ rate: 11 });
    });
  });

  test('is unknown to a hub that has none', async () => {
    const plain = await startToyHub(TOYS);
    expect(codeOf(await post(plain, { documentId: idOf(RATE) }))).toBe('DOCUMENT_UNKNOWN');
    await plain.close();
  });
});

describe('a hub that answers registered documents only', () => {
  test('answers no other, and asks no subgraph for one', async () => {
    await documents('add', file('rate.graphql', RATE));
    await documents('add', file('titles.graphql', TITLES), '--client', OWN);
    await withHub('only', async (hub) => {
      for (const query of ['{ again: rate }', `${RATE} `, '{ __typename }', '{ __schema { description } }', '{ broken', TITLES]) {
        const answer = await hub.ask(query);
        expect([answer.status, codeOf(answer), answer.data]).toEqual([403, 'DOCUMENT_REQUIRED', undefined]);
      }
      expect(Object.values(hub.toys).flatMap(({ requests }) => requests)).toEqual([]);
      expect((await post(hub, { documentId: idOf(RATE) })).data).toEqual({ rate: 11 });
      expect((await hub.ask(RATE)).data).toEqual({ rate: 11 });
      expect((await hub.ask(TITLES, {}, { authorization: `Bearer ${await tokenOf(OWN)}` })).errors).toBeUndefined();
    });
  });

  test('shows neither its schema nor the playground', () => {
    const settings = { TRUSTED_DOCUMENTS: folder, INTROSPECTION: 'on', PLAYGROUND: 'on' };
    expect(readGatewayConfig({ ...settings, TRUSTED_DOCUMENTS_MODE: 'only' })).toMatchObject({ introspection: false, playground: null, documents: { trusted: { mode: 'only', folder } } });
    expect(readGatewayConfig(settings)).toMatchObject({ introspection: true, documents: { trusted: { mode: 'prefer' } } });
    expect(readGatewayConfig({ ...settings, TRUSTED_DOCUMENTS_MODE: 'off' }).documents.trusted).toBeNull();
    expect(() => readGatewayConfig({ TRUSTED_DOCUMENTS_MODE: 'only' })).toThrow(ConfigError);
  });
});

describe('the command', () => {
  test('tells of each document what became of it, and does nothing in a dry run', async () => {
    const path = file('titles.graphql', TITLES);
    expect(await documents('add', path, '--dry-run')).toMatchObject({ code: 0, out: expect.stringMatching(/^sha256:[0-9a-f]{64} {2}Titles {2}new, for everybody – not done: dry run \(costs 11\)\n$/) as string });
    expect(readdirSync(folder)).toEqual([]);
    expect((await documents('list')).out).toBe('No documents are registered.\n');
    expect((await documents('add', path, '--client', OWN)).out).toContain(`new, for ${OWN} `);
    expect((await documents('add', path, '--client', `${OWN}/x`)).out).toContain(`already there, for ${OWN}/x `);
    expect((await documents('add', path, '--client', OTHER)).out).toContain(`now also for ${OTHER} `);
    expect((await documents('list', '--client', OTHER)).out).toContain(`Titles  for ${OWN}, ${OTHER}, since 20`);
    expect((await documents('remove', 'Titles', '--client', OWN)).out).toContain(`removed for ${OWN}`);
    expect((await documents('add', path)).out).toContain('now for everybody');
    expect((await documents('add', path)).out).toContain('already there, for everybody');
    expect(await documents('remove', 'Titles', '--client', OWN)).toMatchObject({ code: 1, err: expect.stringContaining('cannot be taken from one client') as string });
    expect((await documents('remove', 'Titles', '--dry-run')).out).toContain('removed – not done: dry run');
    expect(readdirSync(folder)).toHaveLength(1);
    expect(await documents('remove', 'Titles', 'Nothing')).toMatchObject({ code: 1, out: expect.stringContaining('removed') as string, err: 'Nothing is not registered.\n' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('refuses what the schema or the limits do not allow, by line and column, and registers the rest', async () => {
    const wrong = file('wrong.graphql', 'query Wrong {\n  events { titel }\n}\n');
    const broken = file('broken.graphql', '{ rate');
    const deep = file('deep.graphql', `{ event(by: { id: "e1" }) ${'{ map { nodes '.repeat(10)} { name } ${'} }'.repeat(10)} }`);
    const said = await documents('add', wrong, broken, deep, file('rate.graphql', RATE), join(work, 'nowhere.graphql'));
    expect(said.code).toBe(2);
    expect(said.err).toContain(`${wrong}:2:12: Cannot query field "titel" on type "Event".`);
    expect(said.err).toContain(`${broken}:1:7: Syntax Error`);
    expect(said.err).toContain(`${deep}: The operation is 22 fields deep`);
    expect(said.err).toContain('nowhere.graphql is not a file that can be read');
    expect(readdirSync(folder)).toEqual([`${idOf(RATE).slice(7)}.json`]);
  });

  test('takes the manifests that builds of clients write, and no id that is not the hash of its text', async () => {
    const apollo = file('manifest.json', JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations: [{ id: idOf(TITLES).slice(7), name: 'Titles', type: 'query', body: TITLES }] }));
    const relay = file('queries.json', JSON.stringify({ [idOf(RATE).slice(7)]: RATE }));
    expect(await documents('add', apollo, relay)).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(folder)).toHaveLength(2);
    const said = await documents('add', file('md5.json', JSON.stringify({ '4fc66c3f50a2fd80e8a1f4a1b8f8b3c1': RATE })), file('list.json', '[1]'), file('text.json', 'no'));
    expect(said.code).toBe(1);
    expect(said.err.split('\n')).toHaveLength(4);
  });

  test('says what is missing when it is not told where, or for whom', async () => {
    expect(await documents('add', file('rate.graphql', RATE), '--client', '123')).toMatchObject({ code: 2, err: expect.stringContaining('"123" is not a client') as string });
    const said = { err: '', code: -1 };
    await documentsCommand({}, { out: () => undefined, err: (text) => { said.err += text; } }, (code) => { said.code = code; }).parseAsync(['node', 'documents', 'list']);
    expect(said).toMatchObject({ code: 2, err: expect.stringContaining('--folder') as string });
  });
});
