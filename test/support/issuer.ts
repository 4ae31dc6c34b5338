import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import type { IdentityConfig } from '../../subgraphs/shared/identity/issuers';

export const OWNER = '983544622';

/** The claims of a good token; a test changes what it is about. */
export function goodClaims(organizationNumber = OWNER): Record<string, unknown> {
  return {
    consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${organizationNumber}` },
    scope: 'samspill:lifeevents.write',
    client_id: 'a-client',
    jti: 'a-token',
    aud: 'unspecified',
  };
}

interface KeyPair {
  readonly signing: CryptoKey;
  readonly published: JWK;
}

export interface Wish {
  readonly claims?: Record<string, unknown>;
  readonly header?: Record<string, unknown>;
  /** Seconds from now, on the clock of the test. */
  readonly issuedAt?: number | null;
  readonly expiresIn?: number | null;
  readonly signing?: CryptoKey | Uint8Array;
}

/** Keys take long to make; an issuer of the same name gets the same ones again. */
const made = new Map<string, Promise<KeyPair>>();

/** An issuer of tokens with real keys, which publishes them over HTTP on a port of its own. */
export class TestIssuer {
  /** How often its keys were fetched. */
  fetches = 0;
  /** What it answers instead of its keys, when it misbehaves. */
  answer: { status: number; body: string } | null = null;
  private server: Server | null = null;
  private port = 0;
  private readonly keys = new Map<string, KeyPair>();

  private constructor(readonly name: string, private readonly now: () => number) {}

  static async start(name = 'https://issuer.example.no/', now: () => number = Date.now): Promise<TestIssuer> {
    const issuer = new TestIssuer(name, now);
    await issuer.publish('first');
    await issuer.open();
    return issuer;
  }

  get jwksAddress(): string {
    return `http://127.0.0.1:${String(this.port)}/jwk`;
  }

  get identity(): IdentityConfig {
    return { issuers: [{ name: this.name, jwksAddress: this.jwksAddress }], audience: null };
  }

  async publish(kid: string): Promise<void> {
    const remembered = made.get(`${this.name} ${kid}`) ?? keyPair(kid);
    made.set(`${this.name} ${kid}`, remembered);
    this.keys.set(kid, await remembered);
  }

  withdraw(kid: string): void {
    this.keys.delete(kid);
  }

  publicKey(kid = 'first'): JWK {
    return this.pair(kid).published;
  }

  async open(): Promise<void> {
    this.server = createServer((_request, response) => {
      this.fetches += 1;
      const { status, body } = this.answer ?? { status: 200, body: JSON.stringify({ keys: [...this.keys.values()].map(({ published }) => published) }) };
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
    await new Promise<void>((resolve) => this.server?.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = null;
    server?.closeAllConnections();
    if (server) await new Promise((resolve) => server.close(resolve));
  }

  token({ claims = goodClaims(), header = {}, issuedAt = 0, expiresIn = 120, signing }: Wish = {}): Promise<string> {
    const now = Math.floor(this.now() / 1_000);
    const protectedHeader = { alg: 'RS256', kid: 'first', ...header };
    const token = new SignJWT({ iss: this.name, ...(issuedAt === null ? {} : { iat: now + issuedAt }), ...(expiresIn === null ? {} : { exp: now + expiresIn }), ...claims }).setProtectedHeader(protectedHeader);
    return token.sign(signing ?? this.pair(protectedHeader.kid).signing);
  }

  private pair(kid: string): KeyPair {
    const pair = this.keys.get(kid);
    if (!pair) throw new Error(`The test issuer has no key ${kid}`);
    return pair;
  }
}

export async function keyPair(kid: string, options: { modulusLength?: number } = {}): Promise<KeyPair> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true, ...options });
  return { signing: privateKey, published: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } };
}
