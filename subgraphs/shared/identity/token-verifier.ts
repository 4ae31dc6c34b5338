import { decodeJwt, errors, jwtVerify } from 'jose';
import type { Logger } from '../logger';
import type { Caller } from '../viewer';
import { IssuerKeys } from './issuer-keys';
import type { IdentityConfig } from './issuers';
import { Refusal } from './refusal';
import { callerOf } from './token-claims';

/** What Maskinporten signs with, and nothing else: neither `none` nor a secret that is no secret. */
const ALGORITHMS = ['RS256'];
/** How far the issuer's clock and ours may be apart; Maskinporten allows as much for its own. */
const CLOCK_TOLERANCE_SECONDS = 10;

export interface TokenVerifierOptions extends IdentityConfig {
  readonly log: Logger;
  /** The time in milliseconds. */
  readonly now?: () => number;
}

/** Finds out who a token speaks for, or refuses it. */
export class TokenVerifier {
  private readonly keys: ReadonlyMap<string, IssuerKeys>;
  private readonly audience: string | null;
  private readonly now: () => number;

  constructor({ issuers, audience, log, now = Date.now }: TokenVerifierOptions) {
    this.keys = new Map(issuers.map((issuer) => [issuer.name, new IssuerKeys(issuer, { log, now })]));
    this.audience = audience;
    this.now = now;
  }

  async verify(token: string): Promise<Caller> {
    // Not verified yet: it only tells whose keys to verify with.
    const issuer = issuerOf(token);
    const keys = this.keys.get(issuer);
    if (!keys) throw Refusal.ofToken('its issuer is not one that this hub trusts; the name must be the same letter by letter, a final slash included.');
    try {
      const currentDate = new Date(this.now());
      const { payload } = await jwtVerify(token, keys.find, { algorithms: ALGORITHMS, issuer, currentDate, clockTolerance: CLOCK_TOLERANCE_SECONDS, requiredClaims: ['exp', 'iat'] });
      if ((payload.iat ?? 0) > currentDate.getTime() / 1_000 + CLOCK_TOLERANCE_SECONDS) throw Refusal.ofToken('it says that it was issued in the future.');
      return callerOf(payload, this.audience);
    } catch (error) {
      // What jose throws carries the claims; it goes no further than here.
      throw error instanceof errors.JOSEError ? Refusal.ofToken(whyRefused(error)) : error;
    }
  }
}

function issuerOf(token: string): string {
  try {
    const { iss } = decodeJwt(token);
    if (typeof iss === 'string') return iss;
  } catch {
    throw Refusal.ofToken('it is not a JWT.');
  }
  throw Refusal.ofToken('it names no issuer.');
}

function whyRefused(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return 'it has expired.';
  if (error instanceof errors.JWTClaimValidationFailed) return error.reason === 'missing' ? `it has no ${error.claim}.` : `its ${error.claim} is not as it must be.`;
  if (error instanceof errors.JOSEAlgNotAllowed) return `it is not signed with ${ALGORITHMS.join(' or ')}.`;
  if (error instanceof errors.JWKSNoMatchingKey) return 'it names a key that its issuer does not publish.';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'its signature is not that of its issuer.';
  return 'it is not made as a token must be.';
}
