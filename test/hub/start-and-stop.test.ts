import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { tokenCommand } from '../../gateway/hub/token-command';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { ON_POSTGRES } from '../support/databases';
import { freePorts, occupyPort } from '../support/ports';
import { collect, end, launchHub, startHub, waitFor, type GraphQLAnswer, type HubOptions, type RunningHub } from '../support/hub';

const folder = mkdtempSync(join(tmpdir(), 'samspill-start-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const EVERYTHING = '{ lifeEvents { totalCount } actors { totalCount } initiatives { totalCount } }';
/** What the first hub answered. */
let totals: GraphQLAnswer<object> = {};

/** Starts a hub that cannot start, and returns what it said. */
async function failedStart(options: HubOptions): Promise<{ code: number | null; output: string }> {
  const child = launchHub({ dataFolder: mkdtempSync(join(folder, 'data-')), ...options });
  const output = collect(child);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output: output() };
}

/** Starts a subgraph alone that cannot start, and returns what it said. */
async function failedPart(name: string, dataFolder: string): Promise<string> {
  const child = spawn(process.execPath, [join(PACKAGE_ROOT, 'dist', `${name}.js`)], { env: { PATH: process.env['PATH'], SAMSPILL_DATA: dataFolder, [`${name.toUpperCase()}_PORT`]: '0' }, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = collect(child);
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(1);
  return output();
}

/** The processes that work on a data folder, by their command lines' environment. */
function processesWith(dataFolder: string): string[] {
  return execFileSync('sh', ['-c', `grep -lsz "SAMSPILL_DATA=${dataFolder}" /proc/[0-9]*/environ || true`], { encoding: 'utf8' }).split('\n').filter(Boolean);
}

/** Asks without pause until nobody answers any more, and tells how often each outcome occurred. */
async function askUntilTheEnd(hub: RunningHub): Promise<ReadonlyMap<string, number>> {
  const outcomes = new Map<string, number>();
  for (;;) {
    const answer = await hub.ask<object>(EVERYTHING).catch(() => null);
    if (answer === null) return outcomes;
    const outcome = answer.errors ? `error: ${answer.errors.map(({ message }) => message).join()}` : 'whole';
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
}

/** Begins to send a catalogue and leaves the rest of it for later. */
function beginUpload(hub: RunningHub, token: string): { readonly begun: Promise<unknown>; readonly finish: () => Promise<number | undefined> } {
  const sending = request(`${hub.url}/catalog/lifeevents/imports?dryRun=true`, { method: 'POST', headers: { 'content-type': 'text/turtle', authorization: `Bearer ${token}` } });
  const answered = new Promise<number | undefined>((resolve, reject) => {
    sending.once('error', reject).once('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
  });
  answered.catch(() => undefined);
  const begun = new Promise((resolve) => sending.write('@prefix dcat: <http://www.w3.org/ns/dcat#> .\n', resolve));
  return {
    begun,
    finish: () => {
      sending.end('# nothing more\n');
      return answered;
    },
  };
}

const keptFolder = join(folder, 'kept');

describe('starting and stopping', () => {
  test.skipIf(ON_POSTGRES)('the hub starts from nothing; Ctrl-C ends it in order: nobody is answered in part, a request under way is finished, and no process is left behind', async () => {
    const hub = await startHub({ dataFolder: keptFolder, isGroup: true, environment: { DRAIN_LIMIT_MS: '30000' } });
    expect(hub.output()).toContain('starter dataset loaded');
    const first = await hub.ask<object>(EVERYTHING);
    expect(first.errors).toBeUndefined();
    totals = first;
    const token = await developmentToken(keptFolder);
    const status = await beginUpload(hub, token).finish();
    expect([401, 403, 404, 503]).not.toContain(status);
    const upload = beginUpload(hub, token);
    await upload.begun;
    const askers = Array.from({ length: 4 }, () => askUntilTheEnd(hub));
    // A terminal sends the signal to every process of the group.
    process.kill(-(hub.process.pid ?? 0), 'SIGINT');
    const outcomes = await Promise.all(askers);
    expect(outcomes.flatMap((counts) => [...counts.keys()]).filter((outcome) => outcome !== 'whole')).toEqual([]);
    expect(hub.process.exitCode).toBeNull();
    expect(await upload.finish()).toBe(status);
    expect(await hub.ended()).toBe(0);
    expect(processesWith(keptFolder)).toEqual([]);
  });

  test('the data are kept over a second start, nobody else gets at them, a part that dies is started again where it was, and all end when the hub is killed', async () => {
    const [gateway, ...subgraphs] = await freePorts(4);
    const ports = { PORT: String(gateway), PORTFOLIO_PORT: String(subgraphs[0]), ACTORS_PORT: String(subgraphs[1]), LIFEEVENTS_PORT: String(subgraphs[2]) };
    const hub = await startHub({ ...(ON_POSTGRES ? {} : { dataFolder: keptFolder }), environment: ports });
    expect(hub.url).toBe(`http://127.0.0.1:${String(gateway)}`);
    expect(hub.output()).not.toContain('starter dataset loaded');
    if (!ON_POSTGRES) {
      expect(await hub.ask(EVERYTHING)).toEqual(totals);
      const another = await failedStart({ dataFolder: keptFolder });
      expect(another.code).toBe(1);
      expect(another.output).toMatch(/The data folder .*kept.* is in use by another process \(process id \d+\)\. Stop that one first, or set SAMSPILL_DATA to another folder\./);
    }
    await expectOnlyTheGatewayIsAnswered(hub);
    await expectRestart(hub);
    await end(hub.process, 'SIGKILL');
    for (let attempt = 0; attempt < 200 && processesWith(hub.dataFolder).length > 0; attempt++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(processesWith(hub.dataFolder)).toEqual([]);
    await hub.close();
  });
});

async function expectOnlyTheGatewayIsAnswered(hub: RunningHub): Promise<void> {
  for (const name of ['portfolio', 'actors', 'lifeevents']) {
    const response = await fetch(hub.addresses[name] ?? '', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ __typename }"}' });
    expect([response.status, await response.json()]).toMatchObject([403, { errors: [{ extensions: { code: 'NOT_THE_GATEWAY' } }] }]);
  }
}

/** Kills a subgraph; it is there again by itself, at the same address, and knows again whom to trust. */
async function expectRestart(hub: RunningHub): Promise<void> {
  expect(hub.output()).toContain('the development issuer is trusted');
  const authorization = `Bearer ${await developmentToken(hub.dataFolder)}`;
  const ofAllThree = '{ initiatives(first: 1) { totalCount } viewer { organizationNumber scopes } lifeEvents(first: 1) { nodes { contacts { name } } } }';
  const pid = processesWith(hub.dataFolder).map((file) => Number(file.split('/')[2])).find((candidate) => commandLine(candidate).includes('portfolio.js'));
  process.kill(pid ?? 0, 'SIGKILL');
  await waitFor(hub.process, () => hub.output(), /portfolio +ready[\s\S]*portfolio +ended by itself; starting it again in 1 s[\s\S]*portfolio +ready/);
  let answer = await hub.ask('{ initiatives { totalCount } }');
  while (answer.errors) answer = await hub.ask('{ initiatives { totalCount } }');
  const asked = await hub.ask(ofAllThree, {}, { authorization });
  expect(asked).toMatchObject({ data: { viewer: { organizationNumber: '983544622', scopes: ['samspill:secretariat'] } } });
  expect(asked.errors).toBeUndefined();
  expect(await hub.ask(ofAllThree, {}, { authorization: `${authorization}x` })).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
}

describe('what stops the hub from starting is one plain sentence and an exit code other than 0', () => {
  test.each(['PORT', 'PORTFOLIO_PORT', 'ACTORS_PORT', 'LIFEEVENTS_PORT'])('%s in use', async (setting) => {
    const { port, server } = await occupyPort();
    const { code, output } = await failedStart({ environment: { [setting]: String(port) } });
    server.close();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${String(port)} is in use by another program. Stop that one, or set ${setting} to a free port.`);
  });

  test.skipIf(ON_POSTGRES)('a data folder that is no database, or is damaged', async () => {
    const noDatabase = mkdtempSync(join(folder, 'foreign-'));
    mkdirSync(join(noDatabase, 'portfolio'));
    writeFileSync(join(noDatabase, 'portfolio', 'notes.txt'), 'not a database');
    const foreign = await failedStart({ dataFolder: noDatabase });
    expect(foreign.code).toBe(1);
    expect(foreign.output).toMatch(/The data folder .*portfolio exists but holds no database\. Move it away/);

    // The same is told by each subgraph.
    const damaged = mkdtempSync(join(folder, 'damaged-'));
    mkdirSync(join(damaged, 'actors'));
    writeFileSync(join(damaged, 'actors', 'PG_VERSION'), '18\n');
    expect(await failedPart('actors', damaged)).toMatch(/The data folder .*actors cannot be opened; it looks damaged\./);

    const older = mkdtempSync(join(folder, 'older-'));
    mkdirSync(join(older, 'lifeevents'));
    writeFileSync(join(older, 'lifeevents', 'PG_VERSION'), '17\n');
    expect(await failedPart('lifeevents', older)).toMatch(/was written by PostgreSQL 17, and this hub embeds 18/);
  });

  test('a development issuer in production', async () => {
    const { code, output } = await failedStart({ environment: { NODE_ENV: 'production', DEVELOPMENT_ISSUER: 'on' } });
    expect(code).toBe(1);
    expect(output).toContain('DEVELOPMENT_ISSUER: is on with NODE_ENV=production');
  });

  test('settings that are wrong, all of them told at once', async () => {
    const { code, output } = await failedStart({ environment: { ACTORS_PORT: 'many', ACTORS_DATABASE_URL: 'mysql://x' } });
    expect(code).toBe(1);
    expect(output).toContain('ACTORS_PORT: is not a port number');
    expect(output).toContain('ACTORS_DATABASE_URL: is not a PostgreSQL address');
  });
});

async function developmentToken(dataFolder: string): Promise<string> {
  let printed = '';
  await tokenCommand({ SAMSPILL_DATA: dataFolder }, { out: (text) => { printed += text; }, err: () => undefined }).parseAsync(['node', 'token', '--org', '983544622', '--scope', 'samspill:secretariat']);
  return printed.trim();
}

function commandLine(pid: number): string {
  return execFileSync('sh', ['-c', `tr '\\0' ' ' < /proc/${String(pid)}/cmdline || true`], { encoding: 'utf8' });
}

