import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { ON_POSTGRES } from '../support/databases';
import { freePorts, occupyPort } from '../support/ports';
import { collect, end, launchHub, startHub, type HubOptions } from '../support/hub';

const folder = mkdtempSync(join(tmpdir(), 'samspill-start-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** Starts a hub that cannot start, and returns what it said. */
async function failedStart(options: HubOptions): Promise<{ code: number | null; output: string }> {
  const child = launchHub({ dataFolder: mkdtempSync(join(folder, 'data-')), ...options });
  const output = collect(child);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output: output() };
}

/** The processes that work on a data folder, by their command lines' environment. */
function processesWith(dataFolder: string): string[] {
  return execFileSync('sh', ['-c', `grep -lsz "SAMSPILL_DATA=${dataFolder}" /proc/[0-9]*/environ || true`], { encoding: 'utf8' }).split('\n').filter(Boolean);
}

describe('starting and stopping', () => {
  test.skipIf(ON_POSTGRES)('the hub starts from nothing, keeps its data over a second start, lets nobody else at them meanwhile, and leaves no process behind', async () => {
    const dataFolder = join(folder, 'kept');
    const query = '{ lifeEvents { totalCount } actors { totalCount } initiatives { totalCount } }';
    const first = await startHub({ dataFolder });
    expect(first.output()).toContain('starter dataset loaded');
    const before = await first.ask(query);
    expect(before.errors).toBeUndefined();
    expect(await first.close('SIGINT')).toBe(0);
    expect(processesWith(dataFolder)).toEqual([]);

    const [gateway, ...subgraphs] = await freePorts(4);
    const second = await startHub({ dataFolder, environment: { PORT: String(gateway), PORTFOLIO_PORT: String(subgraphs[0]), ACTORS_PORT: String(subgraphs[1]), LIFEEVENTS_PORT: String(subgraphs[2]) } });
    expect(second.url).toBe(`http://127.0.0.1:${String(gateway)}`);
    const third = await failedStart({ dataFolder });
    expect(third.code).toBe(1);
    expect(third.output).toMatch(/The data folder .*kept.* is in use by another process \(process id \d+\)\. Stop that one first, or set SAMSPILL_DATA to another folder\./);
    expect(second.output()).not.toContain('starter dataset loaded');
    expect(await second.ask(query)).toEqual(before);
    expect(await second.close()).toBe(0);
    expect(processesWith(dataFolder)).toEqual([]);
  });

  test('the parts end when the hub is killed, so that no orphan holds the data', async () => {
    const hub = await startHub();
    await end(hub.process, 'SIGKILL');
    for (let attempt = 0; attempt < 200 && processesWith(hub.dataFolder).length > 0; attempt++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(processesWith(hub.dataFolder)).toEqual([]);
    await hub.close();
  });

  test('a part that dies is started again at the same address, and knows again whom to trust', async () => {
    const hub = await startHub();
    expect(hub.output()).toContain('the development issuer is trusted');
    const authorization = `Bearer ${developmentToken(hub.dataFolder)}`;
    const ofAllThree = '{ initiatives(first: 1) { totalCount } viewer { organizationNumber scopes } lifeEvents(first: 1) { nodes { contacts { name } } } }';
    const pid = processesWith(hub.dataFolder).map((file) => Number(file.split('/')[2])).find((candidate) => commandLine(candidate).includes('portfolio.js'));
    process.kill(pid ?? 0, 'SIGKILL');
    let answer = await hub.ask('{ initiatives { totalCount } }');
    for (let attempt = 0; attempt < 200 && (answer.errors || hub.output().split('portfolio   ready').length < 3); attempt++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      answer = await hub.ask('{ initiatives { totalCount } }');
    }
    expect(answer.errors).toBeUndefined();
    const asked = await hub.ask(ofAllThree, {}, { authorization });
    expect(asked).toMatchObject({ data: { viewer: { organizationNumber: '983544622', scopes: ['samspill:secretariat'] } } });
    expect(asked.errors).toBeUndefined();
    expect(await hub.ask(ofAllThree, {}, { authorization: `${authorization}x` })).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(await hub.close()).toBe(0);
  });
});

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

    const damaged = mkdtempSync(join(folder, 'damaged-'));
    mkdirSync(join(damaged, 'actors'));
    writeFileSync(join(damaged, 'actors', 'PG_VERSION'), '18\n');
    const broken = await failedStart({ dataFolder: damaged });
    expect(broken.code).toBe(1);
    expect(broken.output).toMatch(/The data folder .*actors cannot be opened; it looks damaged\./);

    const older = mkdtempSync(join(folder, 'older-'));
    mkdirSync(join(older, 'lifeevents'));
    writeFileSync(join(older, 'lifeevents', 'PG_VERSION'), '17\n');
    expect((await failedStart({ dataFolder: older })).output).toMatch(/was written by PostgreSQL 17, and this hub embeds 18/);
  });

  test('a database that cannot be reached, or does not exist', async () => {
    const { port, server } = await occupyPort();
    server.close();
    const away = await failedStart({ environment: { PORTFOLIO_DATABASE_URL: `postgresql://samspill:secret@127.0.0.1:${String(port)}/portfolio` } });
    expect(away.code).toBe(1);
    expect(away.output).toContain(`The database of PORTFOLIO_DATABASE_URL (127.0.0.1:${String(port)}/portfolio) cannot be reached (ECONNREFUSED). Start the server or mend the address, and start again.`);
    expect(away.output).not.toContain('secret');
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

function developmentToken(dataFolder: string): string {
  const environment = { PATH: process.env['PATH'], SAMSPILL_DATA: dataFolder };
  return execFileSync(process.execPath, ['--import', 'tsx', 'gateway/hub/token.ts', '--org', '983544622', '--scope', 'samspill:secretariat'], { cwd: PACKAGE_ROOT, env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

function commandLine(pid: number): string {
  return execFileSync('sh', ['-c', `tr '\\0' ' ' < /proc/${String(pid)}/cmdline || true`], { encoding: 'utf8' });
}

