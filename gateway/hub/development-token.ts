import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { DEVELOPMENT_ISSUER } from '../../subgraphs/shared/identity/issuers';
import type { DevelopmentKey } from './development-key';

/** Who a development token shall speak for. */
export interface TokenWish {
  readonly organizationNumber: string;
  readonly supplierNumber: string | null;
  readonly scopes: readonly string[];
  readonly seconds: number;
}

/** A token shaped as those of Maskinporten, signed by the development issuer. */
export function issueDevelopmentToken(key: DevelopmentKey, { organizationNumber, supplierNumber, scopes, seconds }: TokenWish): Promise<string> {
  const now = Math.floor(Date.now() / 1_000);
  const delegated = supplierNumber === null ? {} : { supplier: partyOf(supplierNumber), delegation_source: DEVELOPMENT_ISSUER };
  return new SignJWT({ scope: scopes.join(' '), client_id: 'samspill-development', token_type: 'Bearer', consumer: partyOf(organizationNumber), ...delegated })
    .setProtectedHeader({ alg: 'RS256', kid: key.name })
    .setIssuer(DEVELOPMENT_ISSUER)
    .setAudience('unspecified')
    .setIssuedAt(now)
    .setExpirationTime(now + seconds)
    .setJti(randomUUID())
    .sign(key.signing);
}

const partyOf = (organizationNumber: string) => ({ authority: 'iso6523-actorid-upis', ID: `0192:${organizationNumber}` });
