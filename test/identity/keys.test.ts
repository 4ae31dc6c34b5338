import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '../../subgraphs/shared/identity/refusal';
import { TokenVerifier } from '../../subgraphs/shared/identity/token-verifier';
import { keyPair, OWNER, TestIssuer } from '../support/issuer';

const MINUTE = 60_000;
const STARTED = Date.UTC(2026, 0, 1);

let clock: number;
let issuer: TestIssuer;
let verifier: TokenVerifier;
let lines: { msg: string; level: number }[];
beforeEach(async () => {
  clock = STARTED;
  lines = [];
  issuer = await TestIssuer.start(undefined, () => clock);
  verifier = new TokenVerifier({ ...issuer.identity, log: pino({}, { write: (line: string) => lines.push(JSON.parse(line) as (typeof lines)[number]) }), now: () => clock });
});
afterEach(() => issuer.close());

/** Whom a token of this key speaks for, or the status it is refused with. */
const ask = async (kid = 'first'): Promise<string | number | null> => verdict(await issuer.token({ header: { kid } }));
const verdict = (token: string): Promise<string | number | null> =>
  verifier.verify(token).then(
    ({ organizationNumber }) => organizationNumber,
    (error: unknown) => (error instanceof Refusal ? error.status : Promise.reject(error as Error)),
  );

/** A token that names a key which was never published. */
const bogus = async (): Promise<string> => issuer.token({ header: { kid: 'nobody' }, signing: (await keyPair('nobody')).signing });

describe('the keys of an issuer', () => {
  test('are fetched once for all tokens, however many come at the same time', async () => {
    expect(await Promise.all(Array.from({ length: 20 }, () => ask()))).toEqual(Array.from({ length: 20 }, () => OWNER));
    expect(issuer.fetches).toBe(1);
  });

  test('are fetched again at most once a minute because of keys that nobody knows', async () => {
    const token = await bogus();
    expect(await ask()).toBe(OWNER);
    expect(await Promise.all(Array.from({ length: 10 }, () => verdict(token)))).toEqual(Array.from({ length: 10 }, () => 401));
    expect(issuer.fetches).toBe(2);
    clock += MINUTE - 1;
    expect(await verdict(token)).toBe(401);
    expect(issuer.fetches).toBe(2);
    clock += 1;
    expect(await verdict(token)).toBe(401);
    expect(issuer.fetches).toBe(3);
  });

  test('are not fetched for a token that is signed in another way', async () => {
    await verdict(await issuer.token({ header: { alg: 'HS256' }, signing: new Uint8Array(32) }));
    expect(issuer.fetches).toBe(0);
  });

  test('may change: a new one is found when it is first used, a withdrawn one is forgotten', async () => {
    expect(await ask()).toBe(OWNER);
    const old = await issuer.token({ expiresIn: 3_600 });
    await issuer.publish('second');
    issuer.withdraw('first');
    expect(await ask('second')).toBe(OWNER);
    expect(issuer.fetches).toBe(2);
    expect(await verdict(old)).toBe(401);
  });

  test('are looked at anew after ten minutes, so that a withdrawn one is not trusted for ever', async () => {
    await issuer.publish('second');
    expect(await ask()).toBe(OWNER);
    const old = await issuer.token({ expiresIn: 3_600 });
    issuer.withdraw('first');
    clock += 9 * MINUTE;
    expect(await verdict(old)).toBe(OWNER);
    clock += MINUTE;
    expect(await verdict(old)).toBe(401);
  });

  test('go on being used for as long as the issuer is away, and it is asked once a minute', async () => {
    expect(await ask()).toBe(OWNER);
    await issuer.close();
    clock += 24 * 60 * MINUTE;
    expect(await ask()).toBe(OWNER);
    expect(await ask()).toBe(OWNER);
    expect(await verdict(await bogus())).toBe(401);
    expect(lines.filter(({ msg }) => msg.includes('those kept go on being used'))).toHaveLength(1);
    await issuer.open();
    clock += MINUTE;
    await issuer.publish('second');
    expect(await ask('second')).toBe(OWNER);
  });

  test.each([
    ['an error', { status: 500, body: '{}' }],
    ['something else than keys', { status: 200, body: '<html>' }],
    ['a key set that is none', { status: 200, body: '{"keys":1}' }],
    ['more than any key set holds', { status: 200, body: `{"keys":[],"more":"${'x'.repeat(300_000)}"}` }],
  ])('go on being used when the issuer answers %s', async (_what, answer) => {
    expect(await ask()).toBe(OWNER);
    issuer.answer = answer;
    clock += 11 * MINUTE;
    expect(await ask()).toBe(OWNER);
    expect(issuer.fetches).toBe(2);
  });

  test('that were never had leave a token undecided, neither refused nor taken for none', async () => {
    await issuer.close();
    expect(await ask()).toBe(503);
    await issuer.open();
    expect(await ask()).toBe(503);
    clock += 5_000;
    expect(await ask()).toBe(OWNER);
  });

  test('must be long enough, public, and have a name', async () => {
    const { signing, published } = await keyPair('short', { modulusLength: 2_048 });
    issuer.answer = { status: 200, body: JSON.stringify({ keys: [null, { ...published, n: published.n?.slice(0, 170) }, { ...published, kid: undefined }, { ...published, d: published.n }, { ...published, use: 'enc' }] }) };
    expect(await verdict(await issuer.token({ header: { kid: 'short' }, signing }))).toBe(401);
    issuer.answer = { status: 200, body: JSON.stringify({ keys: [published] }) };
    clock += MINUTE;
    expect(await verdict(await issuer.token({ header: { kid: 'short' }, signing }))).toBe(OWNER);
  });
});

test('each of several issuers vouches with its own keys only', async () => {
  const other = await TestIssuer.start('https://other.example.no/', () => clock);
  const both = new TokenVerifier({ issuers: [...issuer.identity.issuers, ...other.identity.issuers], audience: null, log: pino({ level: 'silent' }), now: () => clock });
  expect([await both.verify(await issuer.token()), await both.verify(await other.token())]).toMatchObject([{ organizationNumber: OWNER }, { organizationNumber: OWNER }]);
  await expect(both.verify(await other.token({ claims: { iss: issuer.name } }))).rejects.toThrow(/signature/);
  await other.close();
});
