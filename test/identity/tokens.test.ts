import { UnsecuredJWT } from 'jose';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '../../subgraphs/shared/identity/refusal';
import { TokenVerifier } from '../../subgraphs/shared/identity/token-verifier';
import type { Caller } from '../../subgraphs/shared/viewer';
import { goodClaims, keyPair, OWNER, TestIssuer, type Wish } from '../support/issuer';

const log = pino({ level: 'silent' });
let issuer: TestIssuer;
let stranger: TestIssuer;
let verifier: TokenVerifier;
beforeAll(async () => {
  [issuer, stranger] = await Promise.all([TestIssuer.start(), TestIssuer.start('https://stranger.example.no/')]);
  verifier = new TokenVerifier({ ...issuer.identity, audience: 'https://samspill.example.no', log });
});
afterAll(() => Promise.all([issuer.close(), stranger.close()]));

const verified = async (wish: Wish = {}): Promise<Caller> => verifier.verify(await issuer.token(wish));

/** Why a token is refused; fails when it is not. */
async function refusalOf(token: string | Promise<string>): Promise<Refusal> {
  const caller = await verifier.verify(await token).catch((error: unknown) => error);
  if (caller instanceof Refusal) return caller;
  throw caller instanceof Error ? caller : new Error(`The token was taken for ${JSON.stringify(caller)}`);
}

describe('a good token', () => {
  test('speaks for the organisation it was given to, with the scopes it names', async () => {
    expect(await verified()).toEqual({ organizationNumber: OWNER, supplierNumber: null, scopes: new Set(['samspill:lifeevents.write']), clientId: 'a-client', tokenId: 'a-token' });
  });

  test('can name a supplier that acts for the organisation', async () => {
    const supplier = { authority: 'iso6523-actorid-upis', ID: '0192:991825827' };
    expect(await verified({ claims: { ...goodClaims(), supplier, delegation_source: 'https://altinn.no/' } })).toMatchObject({ organizationNumber: OWNER, supplierNumber: '991825827' });
  });

  test('has its scopes apart by spaces, letter by letter', async () => {
    const { scopes } = await verified({ claims: { ...goodClaims(), scope: 'samspill:lifeevents.write  SAMSPILL:SECRETARIAT samspill:restricted.read.all,samspill:secretariat' } });
    expect([...scopes]).toEqual(['samspill:lifeevents.write', 'SAMSPILL:SECRETARIAT', 'samspill:restricted.read.all,samspill:secretariat']);
  });

  test.each([
    ['for no audience in particular', { aud: 'unspecified' }],
    ['without an audience', { aud: undefined }],
    ['for this hub by name', { aud: 'https://samspill.example.no' }],
    ['for this hub among others', { aud: ['https://elsewhere.example.no', 'https://samspill.example.no'] }],
    ['without a number of its own, and without a client', { jti: undefined, client_id: undefined }],
    ['without any scope', { scope: undefined }],
  ])('is taken %s', async (_what, claims) => {
    expect(await verified({ claims: { ...goodClaims(), ...claims } })).toMatchObject({ organizationNumber: OWNER });
  });

  test.each([
    ['a little after it expired', { expiresIn: -5 }],
    ['a little before it was issued', { issuedAt: 5 }],
  ])('is taken %s, since clocks differ', async (_what, wish) => {
    expect(await verified(wish)).toMatchObject({ organizationNumber: OWNER });
  });

  test('is judged by the key it names and not by keys that its header carries', async () => {
    const { published } = await keyPair('first');
    expect(await verified({ header: { jwk: published, jku: stranger.jwksAddress, x5u: stranger.jwksAddress, x5c: ['MIIB'] } })).toMatchObject({ organizationNumber: OWNER });
    expect(stranger.fetches).toBe(0);
  });
});

const consumer = (authority: unknown, id: unknown) => ({ ...goodClaims(), consumer: { authority, ID: id } });
const UPIS = 'iso6523-actorid-upis';

describe('a token is refused', () => {
  const wishes: [string, Wish, RegExp][] = [
    ['when it has expired', { expiresIn: -60 }, /expired/],
    ['when it never expires', { expiresIn: null }, /has no exp/],
    ['when it does not say when it was issued', { issuedAt: null }, /has no iat/],
    ['when it was issued in the future', { issuedAt: 600, expiresIn: 1_200 }, /future/],
    ['when it is not valid yet', { claims: { ...goodClaims(), nbf: 4_000_000_000 } }, /nbf/],
    ['when its expiry is a text', { claims: { ...goodClaims(), exp: 'tomorrow' } }, /exp/],
    ['when it names no consumer', { claims: { ...goodClaims(), consumer: undefined } }, /names no consumer/],
    ['when its consumer is a text', { claims: { ...goodClaims(), consumer: `0192:${OWNER}` } }, /authority of its consumer/],
    ['when its consumer is numbered by another authority', { claims: consumer('iso6523-actorid', `0192:${OWNER}`) }, /authority of its consumer/],
    ['when its consumer has a number with a wrong check digit', { claims: consumer(UPIS, '0192:983544621') }, /ID of its consumer/],
    ['when its consumer has a number of another register', { claims: consumer(UPIS, `9908:${OWNER}`) }, /ID of its consumer/],
    ['when its consumer has a number without its register', { claims: consumer(UPIS, OWNER) }, /ID of its consumer/],
    ['when its consumer has more than a number', { claims: consumer(UPIS, `0192:${OWNER} `) }, /ID of its consumer/],
    ['when its supplier is none', { claims: { ...goodClaims(), supplier: { authority: UPIS, ID: '0192:123456789' } } }, /ID of its supplier/],
    ['when its scopes are a list', { claims: { ...goodClaims(), scope: ['samspill:secretariat'] } }, /scope/],
    ['when it is for another audience', { claims: { ...goodClaims(), aud: 'https://elsewhere.example.no' } }, /audience/],
    ['when its issuer lacks the final slash', { claims: { ...goodClaims(), iss: 'https://issuer.example.no' } }, /issuer is not one/],
    ['when its issuer is written in capitals', { claims: { ...goodClaims(), iss: 'HTTPS://ISSUER.EXAMPLE.NO/' } }, /issuer is not one/],
    ['when it names no issuer', { claims: { ...goodClaims(), iss: undefined } }, /names no issuer/],
    ['when its issuer is a list', { claims: { ...goodClaims(), iss: ['https://issuer.example.no/'] } }, /names no issuer/],
    ['when it insists on an extension that the hub does not know', { header: { crit: ['secret'], secret: 1 } }, /not made as a token/],
  ];
  test.each(wishes)('%s', async (_what, wish, why) => {
    const refusal = await refusalOf(issuer.token(wish).catch(() => forge(wish)));
    expect(refusal.error.extensions['code']).toBe('UNAUTHENTICATED');
    expect(refusal.message).toMatch(why);
    expect(refusal.challenge).toMatch(/^Bearer error="invalid_token", error_description="[\x20-\x21\x23-\x5b\x5d-\x7e]+"$/);
  });

  test('when another trusted-looking issuer signed it with a key of the same name', async () => {
    expect((await refusalOf(stranger.token({ claims: { ...goodClaims(), iss: issuer.name } }))).message).toMatch(/signature/);
    expect((await refusalOf(stranger.token())).message).toMatch(/issuer is not one/);
  });

  test('when it is signed by the key in its own header', async () => {
    const { signing, published } = await keyPair('first');
    expect((await refusalOf(issuer.token({ header: { jwk: published }, signing }))).message).toMatch(/signature/);
    expect((await refusalOf(stranger.token({ claims: { ...goodClaims(), iss: issuer.name }, header: { jku: stranger.jwksAddress, x5u: stranger.jwksAddress } }))).message).toMatch(/signature/);
  });

  test('when it is not signed at all', async () => {
    expect((await refusalOf(new UnsecuredJWT({ ...goodClaims(), iss: issuer.name, exp: 4_000_000_000, iat: 1 }).encode())).message).toMatch(/RS256/);
  });

  test('when the public key was used as a secret', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(issuer.publicKey()));
    expect((await refusalOf(issuer.token({ header: { alg: 'HS256' }, signing: secret }))).message).toMatch(/RS256/);
  });

  test('when it was changed after it was signed', async () => {
    const [header = '', , signature = ''] = (await issuer.token()).split('.');
    const payload = Buffer.from(JSON.stringify({ ...goodClaims('991825827'), iss: issuer.name, iat: 1, exp: 4_000_000_000 })).toString('base64url');
    expect((await refusalOf([header, payload, signature].join('.'))).message).toMatch(/signature/);
  });

  test.each(['x', 'a.b', 'a.b.c', 'e30.e30.', `${'e30.'.repeat(4)}e30`, 'bnVsbA.bnVsbA.bnVsbA'])('when it is no token: %s', async (text) => {
    expect((await refusalOf(text)).status).toBe(401);
  });

  test('and nothing of it is repeated', async () => {
    const refusal = await refusalOf(issuer.token({ claims: { ...goodClaims(), iss: 'https://evil.example/"><script>', client_id: 'very-secret' } }));
    expect(refusal.message + (refusal.challenge ?? '')).not.toMatch(/evil|very-secret|<script/);
  });
});

/** A token that jose itself would not make; the signature does not matter where the rest is looked at first. */
function forge({ claims, header }: Wish): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', kid: 'first', ...header })}.${part({ iss: issuer.name, ...claims })}.c2lnbmF0dXJl`;
}
