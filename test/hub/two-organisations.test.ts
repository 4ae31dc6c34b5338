import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tokenCommand } from '../../gateway/hub/token-command';
import { scaleCommand } from '../../subgraphs/actors/cli/scale-command';
import { SERIOUSLY_ILL_CHILD } from '../support/dashboard';
import { startHub, type GraphQLAnswer, type RunningHub } from '../support/hub';
import { OpenWorkbook } from '../lifeevents/workbook-edit';

/** The owner of "Seriously ill child", and an organisation that is to take it over. */
const HELSEDIREKTORATET = '983544622';
const BUFDIR = '986128433';
const TITLE = 'Barn med alvorlig sykdom';

let hub: RunningHub;
let event: { id: string; version: number };
const tokens: Record<string, string> = {};

/** A token as the command prints it, of the issuer that this hub trusts. */
async function token(organizationNumber: string, scope = 'samspill:lifeevents.write samspill:restricted.read'): Promise<string> {
  let printed = '';
  const streams = { out: (text: string) => { printed += text; }, err: () => undefined };
  await tokenCommand({ SAMSPILL_DATA: hub.dataFolder }, streams).parseAsync(['node', 'token', '--org', organizationNumber, '--scope', scope]);
  return printed.trim();
}

beforeAll(async () => {
  hub = await startHub();
  for (const number of [HELSEDIREKTORATET, BUFDIR]) tokens[number] = await token(number);
});
afterAll(async () => { await hub.close(); });

const authorization = (number: string) => ({ authorization: `Bearer ${tokens[number] ?? ''}` });
const as = <Data>(number: string, query: string, variables: object = {}): Promise<GraphQLAnswer<Data>> => hub.ask<Data>(query, variables as Record<string, unknown>, authorization(number));

interface Payload {
  readonly errors: readonly { readonly __typename: string; readonly code: string }[];
  readonly offer?: { readonly id: string; readonly version: number } | null;
  readonly lifeEvent?: { readonly id: string; readonly version: number } | null;
}

async function mutate(number: string, mutation: string, type: string, result: string, input: object): Promise<Payload> {
  const { data, errors } = await as<Record<string, Payload>>(number, `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${result} errors { __typename code message path ... on ConflictError { expectedVersion currentVersion changes { field before after } } } } }`, { input });
  expect(errors).toBeUndefined();
  return data?.[mutation] as Payload;
}
const edit = (number: string, expectedVersion: number, nb: string) => mutate(number, 'updateLifeEvent', 'UpdateLifeEventInput', 'lifeEvent { id version title }', { id: event.id, expectedVersion, change: { titles: [{ language: 'nb', text: nb }] } });
const workbook = (number: string, body?: Uint8Array) =>
  fetch(`${hub.url}/workbook/lifeevents?language=nb${body ? '&dryRun=false' : ''}`, body ? { method: 'POST', headers: { ...authorization(number), 'content-type': 'application/octet-stream' }, body: Buffer.from(body) } : { headers: authorization(number) });
const catalogue = (headers: Record<string, string> = {}) => fetch(`${hub.url}/catalog/lifeevents`, { headers: { accept: 'text/turtle', ...headers } });

describe('two organisations at a started hub', () => {
  test('know who they are and what they may write', async () => {
    const { data } = await as<{ viewer: { organizationNumber: string; lifeEvents: { nodes: { id: string }[] } } }>(HELSEDIREKTORATET, '{ viewer { organizationNumber actor { name } scopes lifeEvents { nodes { id } } } }');
    expect(data?.viewer).toMatchObject({ organizationNumber: HELSEDIREKTORATET, actor: { name: expect.stringMatching(/helsedirektoratet/i) as string }, scopes: ['samspill:lifeevents.write', 'samspill:restricted.read'] });
    const found = await hub.ask<{ lifeEvent: { id: string; version: number } }>('query ($by: LifeEventRef!) { lifeEvent(by: $by) { id version } }', { by: SERIOUSLY_ILL_CHILD });
    event = found.data?.lifeEvent as { id: string; version: number };
    expect(data?.viewer.lifeEvents.nodes).toEqual([{ id: event.id }]);
  });

  test('a false token is refused and never quietly anonymous', async () => {
    const response = await fetch(`${hub.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer not.a.token' }, body: JSON.stringify({ query: '{ viewer { organizationNumber } }' }) });
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('invalid_token')]);
  });

  test('move a life event by offer and acceptance; then the new owner writes it and the old one does not', async () => {
    const today = new Date().toISOString().slice(0, 10);
    expect((await edit(BUFDIR, event.version, 'For tidlig')).errors).toMatchObject([{ __typename: 'ForbiddenError', code: 'NOT_ALLOWED' }]);
    const offered = await mutate(HELSEDIREKTORATET, 'offerOwnership', 'OfferOwnershipInput', 'offer { id version }', { lifeEvent: event.id, organizationNumber: BUFDIR, effectiveFrom: today, basis: [{ language: 'nb', text: 'Tildelingsbrev' }] });
    expect(offered.errors).toEqual([]);
    const accepted = await mutate(BUFDIR, 'acceptOwnership', 'AnswerOfferInput', 'offer { id version state }', { id: offered.offer?.id, expectedVersion: offered.offer?.version });
    expect(accepted).toMatchObject({ errors: [], offer: { state: 'ACCEPTED' } });
    const { data } = await hub.ask('query ($id: ID!) { lifeEvent(by: { id: $id }) { ownership { validFrom owner { organizationNumber } } } }', { id: event.id });
    expect(data).toEqual({ lifeEvent: { ownership: { validFrom: today, owner: { organizationNumber: BUFDIR } } } });
    expect((await edit(HELSEDIREKTORATET, event.version, 'For sent')).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  });

  test('are told of a conflict, by the mutation and by the workbook, and nothing is overwritten', async () => {
    const fetched = await workbook(BUFDIR);
    expect(fetched.status).toBe(200);
    const file = await OpenWorkbook.open(new Uint8Array(await fetched.arrayBuffer()));
    expect((await edit(BUFDIR, event.version, TITLE)).errors).toEqual([]);
    expect((await edit(BUFDIR, event.version, 'Noe helt annet')).errors).toMatchObject([{ __typename: 'ConflictError', code: 'VERSION_STALE', expectedVersion: event.version, currentVersion: event.version + 1, changes: expect.arrayContaining([expect.objectContaining({ field: 'titles' })]) as unknown }]);
    const row = file.rowOf('Livshendelser', 'Alvorlig sykt barn');
    const stale = await workbook(BUFDIR, await file.set('Livshendelser', row, 'Tittel (bokmål)', 'Et tredje navn').save());
    expect(stale.status).toBe(409);
    expect(await stale.json()).toMatchObject({ isApplied: false, counts: { CONFLICT: 1 }, entries: [{ kind: 'CONFLICT', theirs: TITLE, yours: 'Et tredje navn' }] });
    const { data } = await hub.ask('query ($id: ID!) { lifeEvent(by: { id: $id }) { title } }', { id: event.id });
    expect(data).toEqual({ lifeEvent: { title: TITLE } });
  });

  test('see the catalogue change with the record, and a harvester that has it already is told so', async () => {
    const exported = await catalogue();
    expect([exported.status, exported.headers.get('content-type')]).toEqual([200, 'text/turtle; charset=utf-8']);
    expect(await exported.text()).toContain(TITLE);
    expect((await catalogue({ 'if-none-match': exported.headers.get('etag') ?? '' })).status).toBe(304);
  });

  test('leave the scale of coordination to the secretariat, which sets it from the command line', async () => {
    const told = { out: '', err: '' };
    const run = async (...words: string[]): Promise<number> => {
      let exitCode = -1;
      const streams = { out: (text: string) => { told.out = text; }, err: (text: string) => { told.err = text; } };
      await scaleCommand({}, streams, (code) => { exitCode = code; }).parseAsync(['node', 'coordination-scale', ...words, ...(words.includes('--hub') ? [] : ['--hub', hub.url])]);
      return exitCode;
    };
    expect([await run('show', '--hub', 'http://127.0.0.1:9'), told.err]).toEqual([2, 'No hub answers at http://127.0.0.1:9. Start it with npm start, or name another with --hub.\n']);
    expect(await run('show')).toBe(0);
    const file = join(hub.dataFolder, 'scale.json');
    writeFileSync(file, JSON.stringify({ ...(JSON.parse(told.out) as object), degrees: [{ code: 'one', names: { nb: 'Første' } }, { code: 'two', names: { nb: 'Andre', en: 'Second' } }] }));
    expect([await run('set', file, '--token', tokens[BUFDIR] ?? ''), told.err]).toEqual([1, expect.stringContaining('samspill:actors.write')]);
    expect(await run('set', file, '--token', await token('991825827', 'samspill:secretariat'))).toBe(0);
    expect(JSON.parse(told.out)).toMatchObject({ degrees: [{ code: 'one', names: { nb: 'Første' } }, { code: 'two', names: { nb: 'Andre', en: 'Second' } }] });
    expect([await run('set', file, '--token', await token('991825827', 'samspill:secretariat')), told.err]).toEqual([1, expect.stringContaining('changed since you read it')]);
  });

  test('leave a trail that tells who did what, with what, in which order', async () => {
    const { data } = await as<{ lifeEvent: { changes: { nodes: Record<string, unknown>[] } } }>(BUFDIR, 'query ($id: ID!) { lifeEvent(by: { id: $id }) { changes(first: 6) { nodes { record operation organizationNumber cause fields { field } } } } }', { id: event.id });
    expect(data?.lifeEvent.changes.nodes.slice(0, 4).map(({ record, operation, organizationNumber, cause }) => [record, operation, organizationNumber, cause])).toEqual([
      ['LifeEvent', 'UPDATED', BUFDIR, 'updateLifeEvent'],
      ['OwnershipOffer', 'UPDATED', BUFDIR, 'acceptOwnership'],
      ['Responsibility', 'CREATED', BUFDIR, 'acceptOwnership'],
      ['Responsibility', 'UPDATED', BUFDIR, 'acceptOwnership'],
    ]);
    expect(JSON.stringify(data)).not.toContain(tokens[BUFDIR]);
  });
});
