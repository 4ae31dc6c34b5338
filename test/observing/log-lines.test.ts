import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secretsIn } from '../../subgraphs/shared/observing/secrets';
import { createLogger } from '../../subgraphs/shared/logger';
import { containsPersonNumber, controlDigit } from '../../subgraphs/shared/person-number';

const HUB_SECRET = 'b7d1c1b2f6e84c0f9a';
const PASSWORD = 'p@ss/w"ord\\1';
const ENVIRONMENT = { HUB_SECRET, PORTFOLIO_DATABASE_URL: `postgresql://samspill:${encodeURIComponent(PASSWORD)}@db.example.no/portfolio`, OTEL_EXPORTER_OTLP_HEADERS: 'x-api-key=collector-key-1,x=y' };

function write(act: (log: ReturnType<typeof createLogger>) => void): string[] {
  const lines: string[] = [];
  act(createLogger('test', 'trace', secretsIn(ENVIRONMENT), { write: (line) => lines.push(line) }));
  return lines;
}

const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** A real-looking number of a person: a day, or one with 40 added, three digits, and both control digits. */
const personNumber = fc
  .record({ day: fc.integer({ min: 1, max: 28 }), shift: fc.constantFrom(0, 40), month: fc.integer({ min: 1, max: 12 }), monthShift: fc.constantFrom(0, 40, 65, 80), year: fc.integer({ min: 0, max: 99 }), individual: fc.integer({ min: 0, max: 999 }) })
  .map(({ day, shift, month, monthShift, year, individual }) => {
    const nine = [day + shift, month + monthShift, year].map((part) => String(part).padStart(2, '0')).join('') + String(individual).padStart(3, '0');
    const first = controlDigit(Array.from(nine, Number), FIRST);
    const second = controlDigit([...Array.from(nine, Number), first], SECOND);
    return first > 9 || second > 9 ? null : `${nine}${String(first)}${String(second)}`;
  })
  .filter((number) => number !== null);

const spaced = fc.tuple(personNumber, fc.constantFrom('', ' ', '.', '-', '\u00a0')).map(([digits, between]) => digits.slice(0, 6) + between + digits.slice(6));
const base64 = (least: number) => fc.array(fc.constantFrom('a', 'b', 'X', 'Z', '0', '1', '9', '-', '_'), { minLength: least, maxLength: 40 }).map((letters) => letters.join(''));
const token = fc.tuple(base64(10), base64(10), base64(20)).map(([head, claims, signature]) => ({ text: `eyJ${head}.eyJ${claims}.${signature}`, hidden: signature }));
const bearer = fc.tuple(fc.constantFrom('Bearer', 'bearer', 'BEARER', 'DPoP'), base64(20)).map(([scheme, credentials]) => ({ text: `${scheme} ${credentials}`, hidden: credentials }));
const url = fc.tuple(fc.constantFrom('postgresql', 'redis', 'https'), base64(5)).map(([scheme, password]) => ({ text: `${scheme}://user:${password}!@host:5432/name`, hidden: `${password}!` }));
const own = fc.constantFrom(HUB_SECRET, PASSWORD, encodeURIComponent(PASSWORD), 'collector-key-1').map((text) => ({ text, hidden: text }));
const forbidden = fc.oneof(spaced.map((text) => ({ text, hidden: text })), token, bearer, url, own);

/** Words around it, and the many places of a line where a text can be. */
const around = fc.tuple(fc.string({ maxLength: 20 }).map((text) => `${text.replaceAll(/[\w:/@-]/g, '')} `), fc.string({ maxLength: 20 }).map((text) => ` ${text.replaceAll(/[\w:/@-]/g, '')}`));
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;
type Log = ReturnType<typeof createLogger>;
type Place = (log: Log, level: (typeof LEVELS)[number], text: string) => void;
const withCode = (text: string): Error => Object.assign(new Error('outer', { cause: new Error(text) }), { code: 'X', address: text });
const PLACES: readonly (readonly [string, Place])[] = [
  ['the message', (log, level, text) => { log[level](text); }],
  ['a field', (log, level, text) => { log[level]({ reason: text }, 'said'); }],
  ['the name of a field', (log, level, text) => { log[level]({ [text]: 1 }, 'said'); }],
  ['a list within a field', (log, level, text) => { log[level]({ failures: [{ reason: [text] }] }, 'said'); }],
  ['the message of an error', (log, level, text) => { log[level]({ err: new Error(text) }, 'said'); }],
  ['the cause of an error, or a field of it', (log, level, text) => { log[level]({ err: withCode(text) }, 'said'); }],
  ['an error among other things', (log, level, text) => { log[level]({ failures: [{ cause: withCode(text) }] }, 'said'); }],
  ['a child of the logger', (log, level, text) => { log.child({ operation: text })[level]('said'); }],
  ['a value put into the message', (log, level, text) => { log[level]('said %s', text); }],
];

describe('no line of the log, of any level, has in it', () => {
  test.each(PLACES)('a token, a secret, a password or the number of a person, in %s', (_place, put) => {
    fc.assert(
      fc.property(forbidden, around, fc.constantFrom(...LEVELS), ({ text, hidden }, [before, after], level) => {
        const lines = write((log) => { put(log, level, `${before}${text}${after}`); });
        expect(lines).toHaveLength(1);
        const line = lines[0] as string;
        expect(line.endsWith('\n') && line.indexOf('\n') === line.length - 1).toBe(true);
        expect(() => { JSON.parse(line); }).not.toThrow();
        for (const shown of [line, JSON.stringify(JSON.parse(line)), String(Object.values(JSON.parse(line) as object))]) {
          expect(shown).not.toContain(hidden);
          expect(containsPersonNumber(shown)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the number of a person that somebody put there as a number', () => {
    const [line] = write((log) => { log.info({ count: 13097248022 }, 'said'); });
    expect(JSON.parse(line as string)).toMatchObject({ count: '[person number]' });
  });
});

describe('a line without any of these', () => {
  test('is written as it is', () => {
    const fact = { correlationId: '5b0c8dd1-7e6a-4a1f-9e41-0c0a7a3b1c2d', consumer: '983544622', milliseconds: 12.3, codes: ['FORBIDDEN'], at: '2026-11-22T06:46:02.123Z', digits: '12345678901', more: 'user@example.no asks for a token; Bearer of good news' };
    const [line] = write((log) => { log.warn(fact, 'a token was refused: it has expired.'); });
    expect(JSON.parse(line as string)).toMatchObject({ ...fact, msg: 'a token was refused: it has expired.' });
  });
});

test('short or empty settings are not taken for secrets, since every line would be full of holes', () => {
  expect(secretsIn({ A_PASSWORD: 'abc', B_SECRET: '', TOKEN_ISSUERS: 'https://maskinporten.no/ https://maskinporten.no/jwk', X_DATABASE_URL: 'postgresql://postgres@localhost/x' })).toEqual([]);
});
