import { z } from 'zod';
import { ConfigError } from '../config';

/** Who may vouch for callers, and where it publishes the keys to check its tokens with. */
export interface Issuer {
  /** The `iss` of its tokens, letter by letter: a final slash counts. */
  readonly name: string;
  readonly jwksAddress: string;
}

/**
 * The name under which tokens for trying the hub out are issued. It ends in .invalid, so that nobody else can ever be
 * found there. Only outside production.
 */
export const DEVELOPMENT_ISSUER = 'https://development-issuer.samspill.invalid/';

const EXAMPLE = 'https://maskinporten.no/ https://maskinporten.no/jwk';
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The issuers of a setting: pairs of issuer and address of its keys, the two apart by a space, the pairs by commas. */
const issuersSetting = z
  .string()
  .default('')
  .transform((text, context): readonly Issuer[] => {
    const issuers: Issuer[] = [];
    for (const [i, pair] of text.split(',').map((part) => part.trim()).entries()) {
      if (pair === '') continue;
      const [name = '', jwksAddress, ...more] = pair.split(/\s+/);
      const place = `pair ${String(i + 1)} `;
      const faults = jwksAddress === undefined || more.length > 0 ? [`is not an issuer and the address of its keys with a space between, such as ${EXAMPLE}`] : [...addressFaults('names the issuer', name), ...addressFaults('has the keys at', jwksAddress)];
      if (issuers.some((known) => known.name === name)) faults.push(`repeats the issuer ${name}`);
      for (const fault of faults) context.addIssue({ code: 'custom', message: place + fault });
      issuers.push({ name, jwksAddress: jwksAddress ?? '' });
    }
    return Object.freeze(issuers);
  });

function addressFaults(what: string, text: string): string[] {
  if (!URL.canParse(text)) return [`${what} "${text}", which is not an address such as https://maskinporten.no/`];
  const { protocol, hostname, username, password } = new URL(text);
  if (username || password) return [`${what} an address with a password in it`];
  if (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname))) return [];
  return [`${what} "${text}", which is not https; without it anybody on the way could put keys of his own in their place`];
}

/** The settings by which a part of the hub knows whom to trust. */
export const identitySettings = {
  TOKEN_ISSUERS: issuersSetting,
  TOKEN_AUDIENCE: z.string().optional(),
};

/** What a part needs to know to check tokens. */
export interface IdentityConfig {
  readonly issuers: readonly Issuer[];
  /** The `aud` that tokens may be meant for; null when this hub has no name of its own among audiences. */
  readonly audience: string | null;
}

export const TRUSTING_NOBODY: IdentityConfig = Object.freeze({ issuers: [], audience: null });

interface IdentitySettings {
  readonly NODE_ENV: string;
  readonly TOKEN_ISSUERS: readonly Issuer[];
  readonly TOKEN_AUDIENCE?: string | undefined;
}

export function toIdentityConfig({ NODE_ENV, TOKEN_ISSUERS: issuers, TOKEN_AUDIENCE: audience }: IdentitySettings): IdentityConfig {
  if (NODE_ENV === 'production' && issuers.some(({ name }) => name === DEVELOPMENT_ISSUER)) throw new ConfigError(['TOKEN_ISSUERS: names the development issuer, which is never trusted with NODE_ENV=production']);
  return { issuers, audience: audience ?? null };
}

/** Settings as text, for a process that is handed them through its environment. */
export function withIssuer(setting: string | undefined, { name, jwksAddress }: Issuer): string {
  return [...(setting ? [setting] : []), `${name} ${jwksAddress}`].join(', ');
}
