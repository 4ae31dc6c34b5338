import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditCommand } from '../../subgraphs/shared/audit/cli/audit-command';
import { RefusalLog } from '../../subgraphs/shared/audit/refusal-log';
import { openEmbedded } from '../../subgraphs/shared/database/embedded';
import { createLogger } from '../../subgraphs/shared/logger';
import { copyStarterOnServer, ON_POSTGRES, starterDump } from '../support/databases';

let data: string;
let environment: Record<string, string>;
let drop: () => Promise<void> = () => Promise.resolve();
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'samspill-audit-'));
  environment = { SAMSPILL_DATA: data };
  if (ON_POSTGRES) {
    const copy = await copyStarterOnServer('lifeevents');
    environment['LIFEEVENTS_DATABASE_URL'] = copy.url;
    drop = () => copy.drop();
  } else {
    mkdirSync(join(data, 'lifeevents'));
    execFileSync('tar', ['-xf', starterDump('lifeevents') ?? '', '-C', join(data, 'lifeevents')], { stdio: 'ignore' });
  }
});
afterAll(async () => {
  rmSync(data, { recursive: true, force: true });
  await drop();
});

interface Told {
  readonly code: number;
  readonly out: string;
}

/** Types a command, as on the console. */
async function type(...words: string[]): Promise<Told> {
  let [out, code] = ['', -1];
  await auditCommand(environment, { out: (text) => { out += text; }, err: () => undefined }, (given) => { code = given; }, ['lifeevents']).exitOverride().parseAsync(words, { from: 'user' });
  return { code, out };
}

describe('npm run hub -- audit', () => {
  test('verify says that everything is whole, and how far it goes', async () => {
    const refusals = new RefusalLog({ part: 'gateway', folder: join(data, 'audit'), fileBytes: 1_000_000, kindsPerMinute: 10, betweenHeadsMs: 1_000, log: createLogger('test', 'silent') });
    refusals.note({ code: 'FORBIDDEN', status: 403, what: '/graphql', caller: null, address: '192.0.2.1', correlationId: 'a-request' });
    await refusals.close();
    const { code, out } = await type('verify');
    expect(out).toMatch(/^lifeevents: whole, 2 entries, \d+ versions, up to lifeevents:2:[0-9a-f]{64}\nrefused: whole, 2 records in 1 files of .*audit\n {2}up to gateway-.*\.jsonl:2:[0-9a-f]{64}\n$/);
    expect(code).toBe(0);
  });

  test('head prints what verify takes again with --from', async () => {
    const { out } = await type('head');
    const heads = out.trimEnd().split('\n');
    expect(heads).toHaveLength(2);
    expect((await type('verify', '--from', ...heads)).code).toBe(0);
    const { code, out: told } = await type('verify', 'lifeevents', '--from', heads[0]?.replace('lifeevents:2:', '3:') ?? '');
    expect(told).toContain('lifeevents: BROKEN');
    expect(told).toContain('entry 3 was noted, and is not there: the log ends with entry 2.');
    expect(code).toBe(1);
  });

  test('list tells who wrote what, for people and as a file of separated values', async () => {
    expect((await type('list')).out).toMatch(/Z {2}lifeevents 2 {2}the hub {2}starter dataset {2}.*LifeEvent created 7/);
    const [heading, ...lines] = (await type('list', '--csv', '--since', '2020-01-01')).out.trimEnd().split('\r\n');
    expect(heading).toBe('part,number,recordedAt,organizationNumber,supplierNumber,clientId,tokenId,operation,correlationId,rows,records,hash');
    expect(lines).toHaveLength(2);
    expect((await type('list', '--who', '991825827', '--until', '2100-01-01')).out).toBe('');
  });

  test.each([
    [['verify', 'nothing'], /There is no part "nothing"/],
    [['verify', '--from', 'somewhere'], /is not a head such as/],
    [['list', '--since', 'tomorrow'], /neither a day/],
  ])('%j is refused in words', async (words, message) => {
    await expect(type(...words)).rejects.toThrow(message);
  });

  test('verify says where a log is broken, after somebody had the database to himself', async () => {
    const statements = ['SET session_replication_role = replica', `UPDATE "AuditEntry" SET "organizationNumber" = '974761076' WHERE "number" = 2`];
    if (ON_POSTGRES) execFileSync('psql', [environment['LIFEEVENTS_DATABASE_URL'] ?? '', '-c', statements.join('; ')]);
    else {
      const source = await openEmbedded(join(data, 'lifeevents'));
      const pool = source.pool();
      for (const statement of statements) await pool.query(statement);
      await pool.end();
      await source.close();
    }
    const { code, out } = await type('verify', 'lifeevents');
    expect(out).toMatch(/^lifeevents: BROKEN after 1 entries, 0 versions\n {2}entry 2 \(.*\) was altered: its hash is not that of what it says\.\n$/);
    expect(code).toBe(1);
  });

  test('verify says that a database is not where it looks', async () => {
    writeFileSync(join(data, 'nothing'), '');
    await expect(auditCommand({ SAMSPILL_DATA: join(data, 'elsewhere') }, { out: () => undefined, err: () => undefined }, () => undefined, ['lifeevents']).parseAsync(['verify'], { from: 'user' })).rejects.toThrow(/There is no database of lifeevents in .*elsewhere/);
  });
});
