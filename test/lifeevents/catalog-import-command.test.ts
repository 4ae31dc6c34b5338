import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importLifeEventsCommand } from '../../subgraphs/lifeevents/cli/import-command';
import { addImportRoutes } from '../../subgraphs/lifeevents/catalog/http/import-routes';
import { createLogger } from '../../subgraphs/shared/logger';
import { createContext } from '../../subgraphs/shared/server';
import type { Caller } from '../../subgraphs/shared/viewer';
import { openLifeevents, type Asked } from './ask';
import { organisation, secretariat } from './callers';
import { PREFIX_LINES } from './catalogue';

const CALLERS: Readonly<Record<string, Caller>> = { secretariat: secretariat(), reader: organisation('974760673') };
const SERVICE = `${PREFIX_LINES}\nex:a a cpsv:PublicService ; dct:title "Foreldrepenger"@nb ; foaf:page ex:b .`;

let hub: Asked;
let app: FastifyInstance;
let pages: Server;
let folder: string;
let hubUrl: string;
let pagesUrl: string;

beforeAll(async () => {
  hub = await openLifeevents('blank');
  app = fastify();
  app.get('/health/live', () => ({ status: 'live' }));
  // Who asks is decided before the route; here by the name of the token.
  const contextOf = (request: { headers: { authorization?: string } }) => Promise.resolve(createContext(hub.db, 'test', CALLERS[(request.headers.authorization ?? '').slice('Bearer '.length)]));
  await addImportRoutes(app, contextOf as never, createLogger('test', 'silent'));
  await app.listen({ port: 0, host: '127.0.0.1' });
  hubUrl = `http://127.0.0.1:${String((app.server.address() as AddressInfo).port)}`;
  pages = createServer((request, response) => {
    const [, place = '', steps = '0'] = (request.url ?? '').split('/');
    if (place === 'away') response.writeHead(302, { location: steps === '0' ? '/catalogue' : `/away/${String(Number(steps) - 1)}` }).end();
    else if (place === 'file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    else response.end(SERVICE);
  });
  await new Promise<void>((resolve) => { pages.listen(0, '127.0.0.1', resolve); });
  pagesUrl = `http://127.0.0.1:${String((pages.address() as AddressInfo).port)}`;
  folder = mkdtempSync(join(tmpdir(), 'samspill-import-'));
}, 60_000);
afterAll(async () => {
  await app.close();
  pages.closeAllConnections();
  pages.close();
  await hub.close();
  rmSync(folder, { recursive: true });
});

/** Runs the command against the hub of this test. */
async function run(...parts: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { code: -1, out: '', err: '' };
  const streams = { out: (text: string) => { said.out += text; }, err: (text: string) => { said.err += text; } };
  const command = importLifeEventsCommand({}, streams, (code) => { said.code = code; });
  await command.parseAsync(['node', 'lifeevents', '--hub', hubUrl, ...parts]);
  return said;
}

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

describe('The import command, while the hub runs,', () => {
  test('tells in words what a dry run would do, and what of the file is not understood', async () => {
    const { code, out } = await run(file('a.ttl', SERVICE), '--dry-run', '--token', 'secretariat');
    expect(code).toBe(0);
    expect(out).toContain('a.ttl (Turtle), dry run: nothing is changed');
    expect(out).toContain('1 created, 0 updated, 0 unchanged, 0 skipped, 0 in conflict; 2 of 3 statements used, 1 not understood');
    expect(out).toContain('created    service "Foreldrepenger" <https://example.no/a>');
    expect(out).toContain('not used   foaf:page of <https://example.no/a>: CPSV-AP-NO has no such property');
    expect(await hub.db.service.count()).toBe(0);
  });

  test('imports a file, and what it imported has the file for its source', async () => {
    const { code, out } = await run(file('a.ttl', SERVICE), '--json', '--token', 'secretariat');
    expect([code, (JSON.parse(out) as { created: { uri: string }[] }).created.map(({ uri }) => uri)]).toEqual([0, ['https://example.no/a']]);
    expect(await hub.db.service.findFirst()).toMatchObject({ provenanceKind: 'SOURCED', provenanceNote: 'Imported from the catalogue file a.ttl.' });
  });

  test('names file and line of a syntax error, and goes on with the next file', async () => {
    const { code, out, err } = await run(file('broken.ttl', '@prefix ex: <https://example.no/> .\nex:a ]'), file('a.ttl', SERVICE), '--token', 'secretariat');
    expect(code).toBe(1);
    expect(err).toContain('broken.ttl, line 2: It is not Turtle: Unexpected ]. Correct the line, or export the catalogue again. Nothing of it was imported.');
    expect(out).toContain('0 created, 0 updated, 1 unchanged');
  });

  test('says what is missing when there is no token, or one without the right', async () => {
    const path = file('a.ttl', SERVICE);
    expect(await run(path)).toMatchObject({ code: 2, err: expect.stringContaining('SAMSPILL_TOKEN') as string });
    expect(await run(path, '--token', 'reader')).toMatchObject({ code: 2, err: expect.stringContaining('samspill:lifeevents.write') as string });
  });

  test('fetches an address and follows it on, three times at most and to the web only', async () => {
    expect(await run(`${pagesUrl}/away/2`, '--dry-run', '--token', 'secretariat')).toMatchObject({ code: 0, out: expect.stringContaining('1 unchanged') as string });
    expect(await run(`${pagesUrl}/away/3`, '--token', 'secretariat')).toMatchObject({ code: 2, err: expect.stringContaining('leads on more than 3 times') as string });
    expect(await run(`${pagesUrl}/file`, '--token', 'secretariat')).toMatchObject({ code: 2, err: expect.stringContaining('neither http nor https') as string });
  });

  test('refuses what is no file', async () => {
    expect(await run(join(folder, 'nothing.ttl'), '--token', 'secretariat')).toMatchObject({ code: 2, err: expect.stringContaining('is not a file that can be read') as string });
  });
});
