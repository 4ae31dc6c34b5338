import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refusalObserver } from '../../gateway/audit/refusal-observer';
import type { RefusedAccess } from '../../subgraphs/shared/audit/refused-access';
import { RefusalLog, type RefusalLogOptions } from '../../subgraphs/shared/audit/refusal-log';
import { RefusalWindow, type WindowRecord } from '../../subgraphs/shared/audit/refusal-window';
import { verifyFiles } from '../../subgraphs/shared/audit/verify-files';
import { createSubgraphServer } from '../../subgraphs/shared/server';
import { ANONYMOUS } from '../../subgraphs/shared/viewer';
import { startToyHub } from '../support/toy-subgraphs';
import { TOYS } from '../gateway/toys';

const MINUTE = 60_000;
const PERSON_NUMBER = '17912099997';

let root: string;
let folder: string;
let told: Record<string, unknown>[];
let now: number;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'samspill-audit-'));
  folder = join(root, 'audit');
  told = [];
  now = Date.parse('2026-01-31T12:00:00Z');
});
afterEach(() => { rmSync(root, { recursive: true, force: true }); });

const refusal = (more: Partial<RefusedAccess> = {}): RefusedAccess => ({ code: 'UNAUTHENTICATED', status: 401, what: '/graphql', caller: null, address: '192.0.2.1', correlationId: 'a-request', ...more });
const open = (more: Partial<RefusalLogOptions> = {}): RefusalLog =>
  new RefusalLog({ part: 'gateway', folder, fileBytes: 1_000_000, kindsPerMinute: 100, betweenHeadsMs: 1_000, log: pino({ level: 'debug' }, { write: (line: string) => told.push(JSON.parse(line) as Record<string, unknown>) }), now: () => now, ...more });
const files = (): string[] => readdirSync(folder).sort();
const linesOf = (file: string): string[] => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
const records = (): Record<string, unknown>[] => files().flatMap(linesOf).map((line) => JSON.parse(line) as Record<string, unknown>);

describe('refused access', () => {
  test('is noted with who, what, when and from where, in a file that only its owner reads', async () => {
    const log = open();
    log.note(refusal({ code: 'FORBIDDEN', status: 403, what: '/workbook?x=1', caller: { ...ANONYMOUS, organizationNumber: '991825827', clientId: 'c', tokenId: 't' } }));
    await log.close();
    expect(records()).toMatchObject([
      { number: 1, event: 'begun', part: 'gateway', after: null },
      { number: 2, at: '2026-01-31T12:00:00.000Z', event: 'refused', code: 'FORBIDDEN', status: 403, what: '/workbook', organizationNumber: '991825827', clientId: 'c', tokenId: 't', address: '192.0.2.1', correlationId: 'a-request' },
    ]);
    expect(statSync(join(folder, files()[0] ?? '')).mode & 0o777).toBe(0o600);
    expect(await verifyFiles(folder)).toMatchObject({ files: 1, records: 2, broken: null });
  });

  test('of one kind within a minute is two records, however often it happens', async () => {
    const log = open();
    for (let i = 0; i < 5_000; i += 1) log.note(refusal({ correlationId: `request-${String(i)}` }));
    await log.flush();
    expect(records()).toHaveLength(2);
    now += MINUTE;
    await log.flush();
    expect(records().slice(1)).toMatchObject([{ event: 'refused', correlationId: 'request-0' }, { event: 'refused again', count: 4_999 }]);
    await log.close();
  });

  test('leaves no file where there was none', async () => {
    await open().close();
    expect(await verifyFiles(folder)).toMatchObject({ files: 0, broken: null });
  });

  test.each([`/maps/${PERSON_NUMBER}`, `/maps/179120%2099997`, '/eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4In0.'])('is noted without a path that names a person or holds a token: %s', async (what) => {
    const log = open();
    log.note(refusal({ what, correlationId: PERSON_NUMBER }));
    await log.close();
    const text = files().flatMap(linesOf).join('\n');
    expect(text).toContain('withheld');
    expect(text).not.toMatch(/17912099997|99997|eyJ/);
  });

  test('goes on being served when the disk cannot be written, told once, and nothing is lost when it can again', async () => {
    writeFileSync(folder, 'a file where the folder should be');
    const log = open();
    for (let i = 0; i < 3; i += 1) {
      log.note(refusal({ address: `192.0.2.${String(i)}` }));
      await log.flush();
    }
    expect(told.filter(({ level }) => level === 50)).toHaveLength(1);
    rmSync(folder);
    await log.flush();
    expect(records().slice(1)).toMatchObject([{ address: '192.0.2.0' }, { address: '192.0.2.1' }, { address: '192.0.2.2' }]);
    await log.close();
    expect((await verifyFiles(folder)).broken).toBeNull();
  });
});

describe('of any refusals', () => {
  const event = fc.record({ address: fc.integer({ min: 0, max: 30 }), code: fc.constantFrom('A', 'B'), wait: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90_000 })), isTaken: fc.boolean() });

  test('each is in exactly one record, and a minute has few records, whoever is refused how often', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 200 }), fc.integer({ min: 1, max: 10 }), (events, most) => {
        const window = new RefusalWindow(most);
        const taken: WindowRecord[] = [];
        let [time, minutes, endsAt] = [0, 0, 0];
        for (const { address, code, wait, isTaken } of events) {
          time += wait;
          if (time >= endsAt) [minutes, endsAt] = [minutes + 1, time + MINUTE];
          window.add({ code, what: '/', address: String(address) }, time);
          if (isTaken) taken.push(...window.take(time));
        }
        taken.push(...window.take(time, true));
        expect(taken.reduce((sum, record) => sum + ('count' in record ? record.count : 1), 0)).toBe(events.length);
        expect(taken.length).toBeLessThanOrEqual(minutes * (2 * most + 1));
        expect(window.isEmpty).toBe(true);
      }),
    );
  });
});

describe('a chain of files', () => {
  /** Two processes one after the other, the first with two files. */
  async function twoProcesses(): Promise<[string, string, string]> {
    for (const [process, bytes] of [[1, 400], [2, 1_000_000]] as const) {
      const log = open({ fileBytes: bytes });
      for (let i = 0; i < 4; i += 1) {
        now += 1_000;
        log.note(refusal({ address: `192.0.2.${String(process * 10 + i)}` }));
        if (i % 2 === 1) await log.flush();
      }
      now += 1_000;
      await log.close();
    }
    return files() as [string, string, string];
  }
  const rewrite = (file: string, change: (lines: string[]) => string[]): void => { writeFileSync(join(folder, file), `${change(linesOf(file)).join('\n')}\n`); };

  test('goes on from one file to the next and from one process to the next', async () => {
    expect(await twoProcesses()).toHaveLength(3);
    const { broken, records: count, heads, notes } = await verifyFiles(folder);
    expect({ broken, count, notes }).toEqual({ broken: null, count: 11, notes: [] });
    expect(heads).toMatchObject([{ number: 11 }]);
  });

  test.each<[string, (names: [string, string, string]) => void, RegExp]>([
    ['a record was altered', ([first]) => { rewrite(first, (lines) => lines.map((line) => line.replace('192.0.2.10', '192.0.2.99'))); }, /line 2 .*was altered/],
    ['a record was removed', ([first]) => { rewrite(first, (lines) => lines.filter((_, i) => i !== 1)); }, /line 2 .*does not follow/],
    ['two records were swapped', ([first]) => { rewrite(first, ([a, b, c]) => [a, c, b] as string[]); }, /line 2 .*does not follow/],
    ['a record was added', ([first]) => { rewrite(first, (lines) => [...lines, lines.at(-1) ?? '']); }, /line 4 .*does not follow/],
    ['something else was written between records', ([first]) => { rewrite(first, ([a, ...rest]) => [a ?? '', 'x', ...rest]); }, /line 2 .*not a line/],
    ['the end of a file was cut off', ([first]) => { rewrite(first, (lines) => lines.slice(0, -1)); }, /the end of .*was cut off/],
    ['a file was emptied', ([, second]) => { writeFileSync(join(folder, second), ''); }, /the end of .*was cut off/],
    ['a file in the middle was removed', ([, second]) => { rmSync(join(folder, second)); }, /is not there, and .* was begun after it/],
  ])('shows that %s', async (_what, tamper, expected) => {
    tamper(await twoProcesses());
    const { broken } = await verifyFiles(folder);
    expect(`${broken?.place ?? ''} ${broken?.what ?? ''}`).toMatch(expected);
  });

  test('shows that its last record or its last file is gone, when the head was noted elsewhere', async () => {
    const [, , third] = await twoProcesses();
    const noted = [...(await verifyFiles(folder)).heads];
    expect((await verifyFiles(folder, noted)).broken).toBeNull();
    rewrite(third, (lines) => lines.slice(0, -1));
    expect((await verifyFiles(folder)).broken).toBeNull();
    expect((await verifyFiles(folder, noted)).broken?.what).toMatch(/was cut off/);
    rmSync(join(folder, third));
    expect((await verifyFiles(folder, noted)).broken?.what).toMatch(/was noted, and is not there/);
  });

  test('is whole, with a note, when a process was killed in the middle of a line or the oldest files were cleared away', async () => {
    const [first, , third] = await twoProcesses();
    writeFileSync(join(folder, third), readFileSync(join(folder, third), 'utf8').slice(0, -20));
    expect(await verifyFiles(folder)).toMatchObject({ broken: null, notes: [expect.stringContaining('half a line')] });
    const log = open();
    log.note(refusal());
    await log.close();
    expect(await verifyFiles(folder)).toMatchObject({ broken: null, files: 4 });
    rmSync(join(folder, first));
    expect(await verifyFiles(folder)).toMatchObject({ broken: null, notes: [expect.stringContaining('oldest of its part'), expect.anything()] });
  });
});

describe('the parts of the hub', () => {
  const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL2V4YW1wbGUubm8vIn0.c2lnbmF0dXJl';

  test('the gateway notes a token that it refuses, with nothing of the token, and no request that it answers', async () => {
    const log = open();
    const hub = await startToyHub(TOYS, { observers: [refusalObserver((refused) => { log.note(refused); })] });
    expect((await hub.ask('{ __typename }')).status).toBe(200);
    expect((await hub.ask('{ nothing }')).status).toBe(400);
    for (let i = 0; i < 3; i += 1) expect((await hub.ask('{ __typename }', {}, { authorization: `Bearer ${TOKEN}` })).status).toBe(401);
    await hub.close();
    await log.close();
    expect(records().slice(1)).toMatchObject([{ event: 'refused', code: 'UNAUTHENTICATED', status: 401, what: '/graphql' }, { event: 'refused again', count: 2 }]);
    expect(JSON.stringify(records())).not.toContain('eyJ');
  });

  test('a subgraph notes who is not the gateway, and tokens that it refuses', async () => {
    const refused: RefusedAccess[] = [];
    const logged: Record<string, unknown>[] = [];
    const log = pino({ level: 'warn' }, { write: (line: string) => logged.push(JSON.parse(line) as Record<string, unknown>) });
    const secret = 's'.repeat(43);
    const app = await createSubgraphServer({ schema: buildSchema('type Query { a: Int }'), db: {}, log, hubSecrets: [secret], refused: (event) => refused.push(event) });
    const ask = (headers: Record<string, string>) => app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', ...headers }, payload: { query: '{ a }' } });
    const { HUB_SECRET_HEADER } = await import('../../subgraphs/shared/identity/hub-secret');
    expect((await ask({})).statusCode).toBe(403);
    expect((await ask({ [HUB_SECRET_HEADER]: secret, authorization: `Bearer ${TOKEN}` })).statusCode).toBe(401);
    expect((await ask({ [HUB_SECRET_HEADER]: secret })).statusCode).toBe(200);
    expect(refused).toMatchObject([{ code: 'NOT_THE_GATEWAY', status: 403, caller: null }, { code: 'UNAUTHENTICATED', status: 401 }]);
    // The number leads to the line of the log that tells the rest, also of a request that brought none.
    expect(refused.map(({ correlationId }) => correlationId)).toEqual(logged.map(({ correlationId }) => correlationId));
    await app.close();
  });
});
