import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importActorsCommand } from '../../subgraphs/actors/cli/import-command';
import { actors } from '../../subgraphs/actors/subgraph';
import { createSubgraphServer, listen } from '../../subgraphs/shared/server';
import { goodClaims, TestIssuer } from '../support/issuer';
import { addPassThroughsTo } from '../support/pass-throughs';
import { openActors, type ActorsHouse } from './house';
import { agency, download, numberOf, unit } from './register-import-kit';

const [HORTEN, ROADS, ENERGY] = ['964951284', '971032081', '977161630'] as const;

let house: ActorsHouse;
let issuer: TestIssuer;
let subgraph: FastifyInstance;
let door: FastifyInstance;
let folder: string;
let hubUrl: string;
/** What the hub was sent, in bytes. */
let sent = 0;
const tokens = new Map<string, string>();

/** The subgraph with its tokens, behind the part of the gateway that hands its addresses on. */
beforeAll(async () => {
  house = await openActors('blank');
  issuer = await TestIssuer.start();
  const log = pino({ level: 'silent' });
  subgraph = await createSubgraphServer({ schema: house.schema, db: house.db, log, routes: actors.routes, identity: issuer.identity });
  const port = await listen(subgraph, 0, 'ACTORS_PORT');
  door = fastify();
  door.get('/health/live', () => ({ status: 'live' }));
  door.addHook('onRequest', (request, _reply, done) => { request.raw.on('data', (piece: Buffer) => { sent += piece.length; }); done(); });
  await addPassThroughsTo(door, new Map([['actors', `http://127.0.0.1:${String(port)}/graphql`]]), log);
  hubUrl = `http://127.0.0.1:${String(await listen(door, 0, 'PORT'))}`;
  for (const [name, number, scope] of [['secretariat', '991825827', 'samspill:secretariat'], ['horten', HORTEN, 'samspill:actors.write'], ['reader', HORTEN, 'samspill:portfolio.write']] as const) {
    tokens.set(name, await issuer.token({ claims: { ...goodClaims(number), scope } }));
  }
  folder = mkdtempSync(join(tmpdir(), 'samspill-import-'));
}, 60_000);
afterAll(async () => {
  await door.close();
  await subgraph.close();
  await issuer.close();
  await house.close();
  rmSync(folder, { recursive: true });
});

/** Runs the command against the hub of this test; a token is called by the name of who has it. */
async function run(...parts: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { code: -1, out: '', err: '' };
  const streams = { out: (text: string) => { said.out += text; }, err: (text: string) => { said.err += text; } };
  const command = importActorsCommand({}, streams, (code) => { said.code = code; });
  await command.parseAsync(['node', 'actors', '--hub', hubUrl, ...parts.map((part) => tokens.get(part) ?? part)]);
  return said;
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

describe('The command that imports actors, while the hub runs,', () => {
  test('tells in three languages what a dry run would do', async () => {
    const path = file('horten.json', JSON.stringify(unit(HORTEN, 'HORTEN KOMMUNE', 'KOMM')));
    const told = async (language: string) => (await run(path, '--dry-run', '--language', language, '--token', 'secretariat')).out;
    expect(await told('nb')).toContain('horten.json (Enhetsregisteret), prøve: ingenting er endret\n  1 opprettet, 0 endret');
    expect(await told('nn')).toContain('Gje det skrivemåten organisasjonen sjølv bruker.');
    expect(await told('en')).toContain(`  created    record 1: ${HORTEN} "HORTEN KOMMUNE"\n             note: The name is in capitals`);
    expect(await house.db.actor.count()).toBe(0);
  });

  test('sends only the forms of a download that are asked for, and they keep their places', async () => {
    const others = Array.from({ length: 500 }, (_, i) => unit(numberOf(1_000 + i), `SELSKAP ${String(i)} AS`, 'AS', { aktivitet: ['Noe som fyller opp'] }));
    const path = file('enheter_alle.json.gz', download([...others, unit(HORTEN, 'HORTEN KOMMUNE', 'KOMM'), unit(ENERGY, 'ENERGIDEPARTEMENTET', 'STAT')]));
    sent = 0;
    const { code, out } = await run(path, '--forms', 'komm', '--json', '--token', 'secretariat');
    expect([code, JSON.parse(out)]).toMatchObject([0, { fileName: 'enheter_alle.json.gz', source: 'enhetsregisteret', passed: 501, counts: { created: 1 }, entries: [{ list: 'created', record: 501, name: HORTEN }] }]);
    expect(sent).toBeLessThan(6_000);
    expect(await house.db.rowVersion.findFirst({ where: { tableName: 'Actor' } })).toMatchObject({ cause: { operation: 'actor import', organizationNumber: '991825827' } });
  });

  test('lets an organisation import what is about itself, and leaves out the rest', async () => {
    const path = file('two.json', JSON.stringify({ _embedded: { enheter: [unit(HORTEN, 'NYE HORTEN KOMMUNE', 'KOMM'), agency(ROADS, 'STATENS VEGVESEN', ENERGY)] } }));
    const { code, out } = await run(path, '--token', 'horten', '--language', 'en');
    expect([code, out]).toEqual([1, expect.stringContaining('0 created, 1 updated, 0 unchanged, 1 skipped')]);
    expect(out).toContain('An organisation imports only what is about itself.');
  });

  test('says why a file is refused, and goes on with the next', async () => {
    const cut = file('cut.json.gz', download([unit(HORTEN, 'HORTEN KOMMUNE', 'KOMM')]).subarray(0, 60));
    const broken = file('broken.json', `[${JSON.stringify(unit(HORTEN, 'HORTEN KOMMUNE', 'KOMM'))},{"organ`);
    const odd = file('odd.json', '{"status":404}');
    const { code, err, out } = await run(cut, broken, odd, file('horten.json', JSON.stringify(unit(HORTEN, 'NYE HORTEN KOMMUNE', 'KOMM'))), '--token', 'secretariat', '--language', 'en');
    expect(code).toBe(1);
    expect(err).toContain('cut.json.gz: It is packed with gzip and cannot be unpacked');
    expect(err).toContain('broken.json: It is no valid JSON after record 1');
    expect(err).toContain('odd.json: It does not show what kind of file it is. The register reads brreg, altinn');
    expect(out).toContain('0 created, 0 updated, 1 unchanged');
  });

  test('says what is missing: a token, the right, a file', async () => {
    const path = file('horten.json', JSON.stringify(unit(HORTEN, 'HORTEN KOMMUNE', 'KOMM')));
    expect(await run(path)).toMatchObject({ code: 2, err: expect.stringContaining('SAMSPILL_TOKEN') as string });
    expect(await run(path, '--token', 'reader')).toMatchObject({ code: 2, err: expect.stringContaining('samspill:actors.write') as string });
    expect(await run(join(folder, 'nothing.json'), '--token', 'secretariat')).toMatchObject({ code: 2, err: expect.stringContaining('is not a file that can be read') as string });
  });
});

test('The address refuses what it does not know, in words', async () => {
  const ask = async (query: string) => {
    const response = await fetch(`${hubUrl}/actors/imports?${query}`, { method: 'POST', body: '{}', headers: { authorization: `Bearer ${tokens.get('secretariat') ?? ''}` } });
    return [response.status, ((await response.json()) as { errors: { message: string }[] }).errors[0]?.message];
  };
  expect(await ask('format=xml')).toEqual([400, expect.stringContaining('format is none of auto, brreg, altinn')]);
  expect(await ask('kind=DIREKTORAT')).toEqual([400, expect.stringContaining('kind is none of MINISTRY, AGENCY')]);
  expect(await ask('language=se')).toEqual([400, 'language is none of nb, nn, en.']);
  expect(await ask('format=altinn&language=en')).toEqual([422, expect.stringContaining('Expected {"orgs": {code: {"name", "orgnr"}}}.')]);
});
