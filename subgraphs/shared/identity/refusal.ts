import { hubError, type HubError } from '../errors';

/**
 * A request whose token is not good: no answer is given, not even the one that anonymous callers get, since who sent a
 * token would take it for his own. Carries what HTTP says beside it (RFC 6750, section 3).
 */
export class Refusal extends Error {
  private constructor(
    readonly error: HubError,
    readonly status: 400 | 401 | 503,
    /** The value of WWW-Authenticate; null where another token would be no help. */
    readonly challenge: string | null,
  ) {
    super(error.message);
    this.name = 'Refusal';
  }

  /** `why` is a sentence in plain ASCII without quotation marks, as the header demands, and repeats nothing of the token. */
  static ofToken(why: string): Refusal {
    return new Refusal(hubError('UNAUTHENTICATED', { why }), 401, challenge('invalid_token', why));
  }

  static ofHeader(why: string): Refusal {
    return new Refusal(hubError('AUTHORIZATION_MALFORMED', { why }), 400, challenge('invalid_request', why));
  }

  static forWantOfKeys(): Refusal {
    return new Refusal(hubError('ISSUER_UNAVAILABLE', {}), 503, null);
  }
}

const challenge = (code: string, why: string): string => `Bearer error="${code}", error_description="${why}"`;
