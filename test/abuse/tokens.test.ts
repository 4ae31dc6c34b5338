import { request, type IncomingHttpHeaders } from 'node:http';
import { CompactEncrypt, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, viewerId } from '../../subgraphs/shared/viewer';
import { goodClaims, keyPair, OWNER, TestIssuer, type Wish } from '../support/issuer';
import { startInProcessHub, SUBGRAPH_NAMES, type InProcessHub, type SubgraphName } from '../support/in-process-hub';

const AUDIENCE = 'https://samspill.example.no';
const UPIS = 'iso6523-actorid-upis';
const ALL_SCOPES = 'samspill:lifeevents.write samspill:portfolio.write samspill:actors.write samspill:restricted.read samspill:secretariat';

let issuer: TestIssuer;
let stranger: TestIssuer;
let hub: InProcessHub;
beforeAll(async () => {
  [issuer, stranger] = await Promise.all([TestIssuer.start(), TestIssuer.start('https://stranger.example.no/')]);
  // Without a database: whatever a refused request would have looked up, it would fail.
  hub = await startInProcessHub({ content: null, identity: { ...issuer.identity, audience: AUDIENCE } });
});
afterAll(async () => {
  await hub.close();
  await Promise.all([issuer.close(), stranger.close()]);
});

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly body?: string;
  readonly type?: string;
}

const json = (body: object): Pick<Asked, 'body' | 'type'> => ({ body: JSON.stringify(body), type: 'application/json' });
const QUERY = { query: '{ __typename }' };
const ENTITIES = { query: 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }', variables: { of: [] } };
const MUTATION = { query: 'mutation { __typename }' };

const MAPS = ['/maps/life-events/e.graphml', '/maps/actors/a.nodes.csv'];
/** What each subgraph gives as a file, and takes. */
const FILES: Readonly<Record<SubgraphName, { readonly given: readonly string[]; readonly taken: readonly string[] }>> = {
  lifeevents: { given: ['/catalog/lifeevents', '/catalog/services', '/workbook/lifeevents'], taken: ['/catalog/lifeevents/imports', '/workbook/lifeevents'] },
  actors: { given: [], taken: ['/actors/imports'] },
  portfolio: { given: ['/portfolio/report.csv', '/portfolio/report.xlsx'], taken: ['/portfolio/imports'] },
};

/** Every kind of address that answers something, at the gateway and at each subgraph that somebody reaches directly. */
function places(): Asked[] {
  const graphql = (url: string): Asked[] => [{ method: 'POST', url: `${url}/graphql`, ...json(QUERY) }, { method: 'GET', url: `${url}/graphql?query=${encodeURIComponent(QUERY.query)}` }, { method: 'POST', url: `${url}/graphql`, ...json(MUTATION) }];
  const files = (url: string, name: SubgraphName): Asked[] => [...FILES[name].given.map((path): Asked => ({ method: 'GET', url: url + path })), ...FILES[name].taken.map((path): Asked => ({ method: 'POST', url: url + path, body: 'a file', type: 'text/csv' }))];
  return [
    ...graphql(hub.url),
    ...MAPS.map((path): Asked => ({ method: 'GET', url: hub.url + path })),
    ...SUBGRAPH_NAMES.flatMap((name): Asked[] => [...files(hub.url, name), ...files(hub.subgraphs[name], name), ...graphql(hub.subgraphs[name]), { method: 'POST', url: `${hub.subgraphs[name]}/graphql`, ...json(ENTITIES) }]),
  ];
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Asks with exactly these header lines: two of a name too. */
function ask({ method, url, body, type }: Asked, lines: readonly (readonly [string, string])[]): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const all = [['Host', new URL(url).host], ['apollo-require-preflight', 'yes'], ...(type === undefined ? [] : [['Content-Type', type], ['Content-Length', String(Buffer.byteLength(body ?? ''))]]), ...lines];
    const outgoing = request(url, { method, headers: all.flat() }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => { resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString() }); });
    });
    outgoing.on('error', reject).end(body);
  });
}

const bearer = (token: string): [string, string] => ['Authorization', `Bearer ${token}`];
const claims = (more: object): Record<string, unknown> => ({ ...goodClaims(), scope: ALL_SCOPES, ...more });
const by = (wish: Wish) => () => issuer.token({ claims: claims({}), ...wish });
const saying = (more: object) => by({ claims: claims(more) });
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token of our own issuer with one of its three parts changed. */
async function changed(change: (parts: [string, string, string]) => readonly string[]): Promise<string> {
  const [header = '', payload = '', signature = ''] = (await by({})()).split('.');
  return change([header, payload, signature]).join('.');
}

const claimsNow = () => ({ ...claims({}), iss: issuer.name, iat: Math.floor(Date.now() / 1_000), exp: Math.floor(Date.now() / 1_000) + 120 });
const elliptic = async (alg: 'ES256'): Promise<string> => {
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  return issuer.token({ claims: claims({}), header: { alg }, signing: privateKey });
};
/** The same key, made for another algorithm. */
const signedAs = async (alg: string, name: string, hash: string): Promise<string> => {
  const { privateKey } = await crypto.subtle.generateKey({ name, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash }, false, ['sign', 'verify']);
  return issuer.token({ claims: claims({}), header: { alg }, signing: privateKey });
};
const ownKeyPair = keyPair('mine');
const ownKey = () => ownKeyPair;
const published = (): string => JSON.stringify(issuer.publicKey());

const BAD_TOKENS: [what: string, make: () => string | Promise<string>][] = [
  ['has expired', by({ expiresIn: -60 })],
  ['never expires', by({ expiresIn: null })],
  ['is not valid yet', saying({ nbf: 4_000_000_000 })],
  ['was issued in the future', by({ issuedAt: 600, expiresIn: 1_200 })],
  ['does not say when it was issued', by({ issuedAt: null })],
  ['is signed by nobody (alg none)', () => new UnsecuredJWT(claimsNow()).encode()],
  ['is signed by nobody, in other letters (alg nOnE)', () => `${part({ alg: 'nOnE', kid: 'first' })}.${part(claimsNow())}.`],
  ['has the public key as its secret (HS256)', () => issuer.token({ claims: claims({}), header: { alg: 'HS256' }, signing: new TextEncoder().encode(published()) })],
  ['is signed with RS384', () => signedAs('RS384', 'RSASSA-PKCS1-v1_5', 'SHA-384')],
  ['is signed with PS256', () => signedAs('PS256', 'RSA-PSS', 'SHA-256')],
  ['is signed with ES256', () => elliptic('ES256')],
  ['names a key that nobody published', async () => issuer.token({ claims: claims({}), header: { kid: 'mine' }, signing: (await ownKey()).signing })],
  ['names no key', async () => issuer.token({ claims: claims({}), header: { kid: undefined }, signing: (await ownKey()).signing })],
  ['brings its own key (jwk)', async () => { const { signing, published: jwk } = await ownKey(); return issuer.token({ claims: claims({}), header: { jwk }, signing }); }],
  ['says where its own key is (jku)', () => stranger.token({ claims: claims({ iss: issuer.name }), header: { jku: stranger.jwksAddress } })],
  ['brings its own certificate (x5c)', async () => issuer.token({ claims: claims({}), header: { x5c: ['MIIBszCCAVmgAwIBAgIUfakefakefakefake'] }, signing: (await ownKey()).signing })],
  ['says where its own certificate is (x5u)', () => stranger.token({ claims: claims({ iss: issuer.name }), header: { x5u: stranger.jwksAddress } })],
  ['insists on what the hub does not know (crit)', async () => changed(([, payload, signature]) => [part({ alg: 'RS256', kid: 'first', crit: ['secret'], secret: 1 }), payload, signature])],
  ['is of another issuer', () => stranger.token({ claims: claims({}) })],
  ['names its issuer without the final slash', saying({ iss: 'https://issuer.example.no' })],
  ['names no issuer', saying({ iss: undefined })],
  ['is for another audience', saying({ aud: 'https://elsewhere.example.no' })],
  ['says more than was signed', async () => changed(([header, , signature]) => [header, part({ ...claimsNow(), consumer: { authority: UPIS, ID: '0192:991825827' } }), signature])],
  ['has another signature', async () => changed(([header, payload, signature]) => [header, payload, `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`])],
  ['has no signature', async () => changed(([header, payload]) => [header, payload, ''])],
  ['lacks its signature altogether', async () => changed(([header, payload]) => [header, payload])],
  ['has four parts', async () => changed((parts) => [...parts, parts[2]])],
  ['is no token', () => 'open-sesame'],
  ['is encrypted', async () => new CompactEncrypt(new TextEncoder().encode(JSON.stringify(claimsNow()))).setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: 'first' }).encrypt(new Uint8Array(32))],
  ['is eight thousand letters long', () => `${part({ alg: 'RS256', kid: 'first' })}.${'A'.repeat(8_000)}.AAAA`],
  ['names no consumer', saying({ consumer: undefined })],
  ['names a consumer by a number with a wrong check digit', saying({ consumer: { authority: UPIS, ID: '0192:983544621' } })],
  ['names a consumer of another register', saying({ consumer: { authority: UPIS, ID: `9908:${OWNER}` } })],
  ['names a supplier that is none', saying({ supplier: { authority: UPIS, ID: '0192:123456789' } })],
  ['has its scopes as a list', saying({ scope: ALL_SCOPES.split(' ') })],
];

test(`at least twenty-five kinds of bad tokens are tried at every address`, () => {
  expect(new Set(BAD_TOKENS.map(([what]) => what)).size).toBeGreaterThanOrEqual(25);
  expect(places().length).toBeGreaterThan(25);
});

describe('a token is refused with 401 at every address of the gateway and of each subgraph when it', () => {
  test.each(BAD_TOKENS)('%s', async (_what, make) => {
    const token = await make();
    await refusedEverywhere([bearer(token)], 401, 'UNAUTHENTICATED', token);
  });
});

describe('a header is refused at every address when it', () => {
  test.each<[what: string, status: number, code: string, lines: () => Promise<[string, string][]>]>([
    ['has another scheme', 401, 'UNAUTHENTICATED', async () => [['Authorization', `Basic ${Buffer.from(`me:${await by({})()}`).toString('base64')}`]]],
    ['has a scheme that nobody knows', 401, 'UNAUTHENTICATED', async () => [['Authorization', `Bearer2 ${await by({})()}`]]],
    ['has no scheme', 401, 'UNAUTHENTICATED', async () => [['Authorization', await by({})()]]],
    ['is empty', 400, 'AUTHORIZATION_MALFORMED', () => Promise.resolve([['Authorization', '']])],
    ['has two good tokens', 400, 'AUTHORIZATION_MALFORMED', async () => [['Authorization', `Bearer ${await by({})()} ${await by({})()}`]]],
    ['comes twice, with two good tokens', 400, 'AUTHORIZATION_MALFORMED', async () => [bearer(await by({})()), bearer(await by({})())]],
    ['comes twice, a good token before a bad one', 400, 'AUTHORIZATION_MALFORMED', async () => [bearer(await by({})()), bearer('open-sesame')]],
  ])('%s', async (_what, status, code, lines) => {
    await refusedEverywhere(await lines(), status, code, '');
  });
});

async function refusedEverywhere(lines: readonly (readonly [string, string])[], status: number, code: string, token: string): Promise<void> {
  for (const place of places()) {
    const answer = await ask(place, lines);
    expect.soft({ place: `${place.method} ${place.url}`, status: answer.status }).toEqual({ place: `${place.method} ${place.url}`, status });
    expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer error="invalid_(token|request)", error_description="[^"]+"$/);
    if (token !== '') expect(answer.text).not.toContain(token.slice(0, 60));
  }
}

/** Who the hub takes a request to be from, asked of the gateway and of the subgraph that knows. */
async function viewers(lines: readonly (readonly [string, string])[], suffix = ''): Promise<string[]> {
  const query = { query: '{ viewer { id } }' };
  const answers = await Promise.all([hub.url, hub.subgraphs.actors].flatMap((url) => [
    ask({ method: 'POST', url: `${url}/graphql${suffix && `?${suffix}`}`, ...json(query) }, lines),
    ask({ method: 'GET', url: `${url}/graphql?query=${encodeURIComponent(query.query)}${suffix && `&${suffix}`}` }, lines),
  ]));
  return answers.map(({ text }) => (JSON.parse(text) as { data: { viewer: { id: string } } }).data.viewer.id);
}

describe('a good token', () => {
  test.each(['Bearer', 'bearer', 'BEARER'])('speaks for its organisation (%s)', async (scheme) => {
    const ids = await viewers([['Authorization', `${scheme} ${await by({})()}`]]);
    expect(ids).toHaveLength(4);
    expect(new Set(ids)).toEqual(new Set([viewerId({ ...ANONYMOUS, organizationNumber: OWNER, scopes: new Set(ALL_SCOPES.split(' ')) })]));
  });

  test.each<[string, (token: string) => { suffix?: string; lines?: [string, string][] }]>([
    ['in the address', (token) => ({ suffix: `access_token=${token}` })],
    ['in the address by another name', (token) => ({ suffix: `authorization=${encodeURIComponent(`Bearer ${token}`)}` })],
    ['in a cookie', (token) => ({ lines: [['Cookie', `access_token=${token}; Authorization=Bearer ${token}`]] })],
    ['in a header of a proxy', (token) => ({ lines: [['Proxy-Authorization', `Bearer ${token}`], ['X-Authorization', `Bearer ${token}`], ['X-Forwarded-Authorization', `Bearer ${token}`]] })],
  ])('%s is no token: who asks so is anonymous', async (_where, how) => {
    const { suffix = '', lines = [] } = how(await by({})());
    expect(new Set(await viewers(lines, suffix))).toEqual(new Set([viewerId(ANONYMOUS)]));
  });
});

test('no log line has any of a refused token in it', async () => {
  const token = await by({ expiresIn: -60 })();
  await Promise.all(places().map((place) => ask(place, [bearer(token)])));
  const log = hub.log.join('');
  expect(log).toContain('it has expired');
  for (const piece of token.split('.')) expect(log).not.toContain(piece);
});
