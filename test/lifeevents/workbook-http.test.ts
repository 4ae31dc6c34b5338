import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import type { PrismaClient } from '../../prisma/generated/lifeevents/client/client';
import { workbookCommand } from '../../subgraphs/lifeevents/cli/workbook-command';
import { lifeevents } from '../../subgraphs/lifeevents/subgraph';
import type { ImportReport } from '../../subgraphs/lifeevents/workbook/report';
import { createSubgraphServer } from '../../subgraphs/shared/server';
import { buildFederatedSchema } from '../../subgraphs/shared/subgraph';
import { openTestDatabase, type TestDatabase } from '../support/databases';
import { goodClaims, TestIssuer } from '../support/issuer';
import { OpenWorkbook } from './workbook-edit';

const PATH = '/workbook/lifeevents';
let database: TestDatabase<PrismaClient>;
let issuer: TestIssuer;
let app: FastifyInstance;
beforeAll(async () => {
  database = await openTestDatabase(lifeevents, 'starter');
  issuer = await TestIssuer.start();
  const { schema } = await buildFederatedSchema(lifeevents);
  app = await createSubgraphServer({ schema, db: database.db, log: pino({ level: 'silent' }), routes: lifeevents.routes, identity: issuer.identity });
});
afterAll(async () => {
  await app.close();
  await issuer.close();
  await database.close();
});

const bearer = async (claims: object = {}): Promise<Record<string, string>> => ({ authorization: `Bearer ${await issuer.token({ claims: { ...goodClaims(), ...claims } })}` });
const get = async (query: string, headers: Record<string, string>) => app.inject({ method: 'GET', url: `${PATH}${query}`, headers });
const post = async (query: string, payload: Uint8Array, headers: Record<string, string>) => app.inject({ method: 'POST', url: `${PATH}${query}`, payload: Buffer.from(payload), headers: { 'content-type': 'application/octet-stream', ...headers } });
const codeOf = (response: { json(): unknown }): string | undefined => (response.json() as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;

describe('an organisation with a token', () => {
  test('fetches its workbook as a file, tries an edited one by default, and saves it when it says so', async () => {
    const token = await bearer();
    const response = await get('?language=en', token);
    expect([response.statusCode, response.headers['content-type'], response.headers['cache-control']]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'private, no-store']);
    expect(response.headers['content-disposition']).toMatch(/^attachment; filename="samspill-983544622-\d{4}-\d\d-\d\d\.xlsx"$/);
    const file = await OpenWorkbook.open(new Uint8Array(response.rawPayload));
    const edited = await file.set('Needs', 4, 'Need (Nynorsk)', 'Eit behov').save();
    const tried = await post('?language=en', edited, token);
    expect([tried.statusCode, tried.json<ImportReport>()]).toMatchObject([200, { isDryRun: true, isApplied: false, counts: { CHANGED: 1 }, summary: 'Trial: 1 changed field, 0 new rows and 0 deleted rows. Nothing is saved yet.' }]);
    const saved = await post('?dryRun=false', edited, token);
    expect([saved.statusCode, saved.json<ImportReport>()]).toMatchObject([200, { isApplied: true, summary: 'Lagret: 1 endret felt, 0 nye rader og 0 slettede rader.' }]);
    const wrong = await post('?dryRun=false', await file.set('Needs', 4, 'Order', 'first').save(), token);
    expect([wrong.statusCode, wrong.json<ImportReport>()]).toMatchObject([409, { isApplied: false, counts: { FAULT: 1 } }]);
  });
});

describe('whoever may not is told so in one sentence, in the language asked for', () => {
  test.each<[string, string, object | null, number, string]>([
    ['without a token', '', null, 401, 'UNAUTHENTICATED'],
    ['for another organisation', '?organization=991825827', {}, 403, 'NOT_YOUR_ORGANISATION'],
    ['for what is no organisation number', '?organization=123', {}, 400, 'ORGANISATION_MALFORMED'],
    ['in an unknown language', '?language=fr', {}, 400, 'LANGUAGE_UNKNOWN'],
  ])('fetching %s', async (_, query, claims, status, code) => {
    const response = await get(query, claims ? await bearer(claims) : {});
    expect([response.statusCode, codeOf(response)]).toEqual([status, code]);
    expect(response.headers['www-authenticate']).toBe(status === 401 ? 'Bearer' : undefined);
  });

  test.each<[string, string, Uint8Array, object | null, number, string]>([
    ['without a token', '', Buffer.from('x'), null, 401, 'UNAUTHENTICATED'],
    ['without the scope', '', Buffer.from('x'), { scope: 'samspill:portfolio.write' }, 403, 'SCOPE_MISSING'],
    ['without saying clearly whether it is a trial', '?dryRun=maybe', Buffer.from('x'), {}, 400, 'DRY_RUN_UNCLEAR'],
    ['a file of another kind', '?language=nn', Buffer.from('hei'), {}, 422, 'NOT_A_WORKBOOK'],
    ['nothing at all', '', new Uint8Array(), {}, 422, 'NOT_A_WORKBOOK'],
    ['more than the limit', '', Buffer.alloc(5 * 1024 * 1024), {}, 413, 'FILE_TOO_LARGE'],
  ])('sending %s', async (_, query, payload, claims, status, code) => {
    const response = await post(query, payload, claims ? await bearer(claims) : {});
    expect([response.statusCode, codeOf(response)]).toEqual([status, code]);
    if (query.includes('nn')) expect(response.body).toContain('Fila er ikkje ei arbeidsbok i Excel-format');
  });

  test('but the secretariat fetches and saves for everybody', async () => {
    const token = await bearer({ ...goodClaims('991825827'), scope: 'samspill:secretariat' });
    const response = await get('?organization=983544622', token);
    const file = await OpenWorkbook.open(new Uint8Array(response.rawPayload));
    file.addRow('Tjenester', { 'Tittel (bokmål)': 'En ny tjeneste', Nettside: 'https://example.no/ny' });
    file.addRow('Resultater', { Tjeneste: 'En ny tjeneste', 'Tittel (bokmål)': 'Et vedtak' });
    const saved = await post('?dryRun=false', await file.save(), token);
    expect(saved.json<ImportReport>()).toMatchObject({ isApplied: true, counts: { ADDED: 2 } });
    const written = await database.db.service.findFirstOrThrow({ where: { homepage: 'https://example.no/ny' }, include: { outputs: true } });
    expect(written.outputs).toMatchObject([{ titles: { nb: 'Et vedtak' }, endsJourney: false }]);
    expect((await database.db.actorNumber.findUniqueOrThrow({ where: { actorId: written.ownerActorId ?? '' } })).organizationNumber).toBe('983544622');
  });
});

describe('on the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samspill-workbook-'));
  afterAll(() => { rmSync(folder, { recursive: true }); });
  const path = join(folder, 'workbook.xlsx');

  async function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
    const said = { code: -1, out: '', err: '' };
    const streams = { out: (text: string) => { said.out += text; }, err: (text: string) => { said.err += text; } };
    const address = app.server.address();
    const hub = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`;
    await workbookCommand({ SAMSPILL_TOKEN: await issuer.token() }, streams, (code) => { said.code = code; }).parseAsync([...words, '--hub', hub], { from: 'user' });
    return said;
  }

  test('a workbook is fetched into a file, never over one, and an edited one is tried and then saved', async () => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    expect(await run('export', path)).toMatchObject({ code: 0 });
    expect(await run('export', path)).toMatchObject({ code: 2, err: `${path} is there already. Give another name, so that no edits are lost.\n` });
    const file = await OpenWorkbook.open(readFileSync(path));
    writeFileSync(path, await file.set('Behov', 4, 'Behov (engelsk)', 'A need').save());
    const tried = await run('import', path);
    expect([tried.code, tried.out.trim().split('\n').at(-1)]).toEqual([0, 'Prøve: 1 endret felt, 0 nye rader og 0 slettede rader. Ingenting er lagret ennå.']);
    expect(await run('import', path, '--apply', '--language', 'en')).toMatchObject({ code: 0, out: expect.stringMatching(/^Needs, row 4: "Need \(English\)" changes from .* to "A need"\.\nSaved: 1 changed field/) as string });
    writeFileSync(path, 'no workbook');
    expect(await run('import', path)).toMatchObject({ code: 1, err: 'Filen er ikke en arbeidsbok i Excel-format (.xlsx). Lagre den som .xlsx og prøv igjen.\n' });
    expect(await run('import', join(folder, 'gone.xlsx'))).toMatchObject({ code: 2 });
  });
});
