import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, describe, expect, test } from 'vitest';
import { publishDevelopmentKey } from '../../gateway/hub/development-issuer';
import { developmentKey } from '../../gateway/hub/development-key';
import { tokenCommand } from '../../gateway/hub/token-command';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { TokenVerifier } from '../../subgraphs/shared/identity/token-verifier';

const folder = mkdtempSync(join(tmpdir(), 'samspill-token-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
const newFolder = (): string => join(mkdtempSync(join(folder, 'data-')), 'not', 'yet', 'there');

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as npm does. */
function run(args: readonly string[], environment: Record<string, string>): Promise<Outcome> {
  const env = { PATH: process.env['PATH'], ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', join('gateway', 'hub', 'token.ts'), ...args], { cwd: PACKAGE_ROOT, env }, (error, stdout, stderr) => { resolve({ code: error ? Number(error.code) : 0, stdout, stderr }); });
  });
}

/** The same in this process, which is much faster; the sentence comes from the stream or with what is thrown. */
async function refusalOf(args: readonly string[], environment: Record<string, string> = {}): Promise<{ printed: string; why: string }> {
  let printed = '';
  let why = '';
  const command = tokenCommand({ SAMSPILL_DATA: join(folder, 'shared'), ...environment }, { out: (text) => { printed += text; }, err: (text) => { why += text; } });
  const failure = await command.exitOverride().parseAsync([...args], { from: 'user' }).then(() => null, (error: unknown) => error as Error);
  if (failure === null) throw new Error('The command did not refuse');
  return { printed, why: why || failure.message };
}

describe('the token command', () => {
  test('prints a token that a hub on the same data believes, and says on the side that it is for development', async () => {
    const dataFolder = newFolder();
    const { code, stdout, stderr } = await run(['--org', '983544622', '--scope', 'samspill:lifeevents.write samspill:restricted.read', '--supplier', '991825827'], { SAMSPILL_DATA: dataFolder });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect(stderr).toContain('DEVELOPMENT TOKEN');
    const verifier = new TokenVerifier({ issuers: [await publishDevelopmentKey(dataFolder)], audience: null, log: pino({ level: 'silent' }) });
    expect(await verifier.verify(stdout.trim())).toMatchObject({ organizationNumber: '983544622', supplierNumber: '991825827', scopes: new Set(['samspill:lifeevents.write', 'samspill:restricted.read']), clientId: 'samspill-development' });
    const other = new TokenVerifier({ issuers: [await publishDevelopmentKey(newFolder())], audience: null, log: pino({ level: 'silent' }) });
    await expect(other.verify(stdout.trim())).rejects.toThrow(/key that its issuer does not publish/);
  });

  test.each<[string, string[], Record<string, string>, RegExp]>([
    ['a number that is none', ['--org', '983544621'], {}, /'983544621' is invalid\. It is not an organisation number/],
    ['a supplier that is none', ['--org', '983544622', '--supplier', '1'], {}, /'1' is invalid\. It is not an organisation number/],
    ['no organisation', [], {}, /required option '--org <number>' not specified/],
    ['a scope that the hub does not know', ['--org', '983544622', '--scope', 'samspill:Secretariat'], {}, /The hub knows no scope samspill:Secretariat\. It knows samspill:lifeevents\.write, .*samspill:secretariat\./],
    ['a time that is none', ['--org', '983544622', '--expires-in', '1h'], {}, /not a whole number of seconds between 1 and 86400/],
    ['production', ['--org', '983544622'], { NODE_ENV: 'production' }, /^Development tokens are not issued with NODE_ENV=production\. Get a token from Maskinporten\.$/],
    ['a hub without the development issuer', ['--org', '983544622'], { DEVELOPMENT_ISSUER: 'off' }, /^Development tokens are not issued with DEVELOPMENT_ISSUER=off\./],
  ])('refuses %s in words, and prints no token', async (_what, args, environment, why) => {
    const refused = await refusalOf(args, environment);
    expect(refused.printed).toBe('');
    expect(refused.why).toMatch(why);
  });

  test('ends with an exit code other than 0 when it refuses', async () => {
    expect(await run(['--org', '983544622'], { NODE_ENV: 'production' })).toEqual({ code: 1, stdout: '', stderr: 'Development tokens are not issued with NODE_ENV=production. Get a token from Maskinporten.\n' });
  });
});

describe('the key of the development issuer', () => {
  test('is made once, however many want it at the same time, and is for its owner alone', async () => {
    const dataFolder = newFolder();
    const keys = await Promise.all(Array.from({ length: 6 }, () => developmentKey(dataFolder)));
    expect(new Set(keys.map(({ name }) => name)).size).toBe(1);
    expect(readdirSync(dataFolder)).toEqual(['development-issuer.json']);
    expect(statSync(join(dataFolder, 'development-issuer.json')).mode & 0o777).toBe(0o600);
    expect((await developmentKey(dataFolder)).name).toBe(keys[0]?.name);
  });

  test('is published without the part that signs', async () => {
    const { jwksAddress, keyFile } = await publishDevelopmentKey(newFolder());
    const published = await (await fetch(jwksAddress)).text();
    const { d, n } = JSON.parse(readFileSync(keyFile, 'utf8')) as { d: string; n: string };
    expect(published).toContain(n);
    expect(published).not.toContain(d);
    expect(Object.keys((JSON.parse(published) as { keys: [object] }).keys[0]).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });

  test('that is damaged is told in one sentence', async () => {
    const dataFolder = mkdtempSync(join(folder, 'damaged-'));
    for (const text of ['', '{}', '{"kty":"RSA","n":"AQAB","e":"AQAB","kid":"x"}']) {
      writeFileSync(join(dataFolder, 'development-issuer.json'), text);
      await expect(developmentKey(dataFolder)).rejects.toThrow(/The key of the development issuer in .* cannot be used\. Remove the file/);
    }
  });
});
