import type { JWTPayload } from 'jose';
import { isOrganizationNumber } from '../organization-number';
import type { Caller } from '../viewer';
import { Refusal } from './refusal';

/** Organisations by their number in Enhetsregisteret (ISO 6523, code 0192). */
const AUTHORITY = 'iso6523-actorid-upis';
const ORGANISATION = /^0192:(\d{9})$/;
/** What Maskinporten writes where a token is meant for no audience in particular. */
const ANY_AUDIENCE = 'unspecified';
/** Longer names are none that an issuer gives out, and the log of changes is no place for them. */
const LONGEST_NAME = 200;

/**
 * Who a verified token speaks for. Shape of the claims: Maskinporten, "The access token"
 * (https://docs.digdir.no/docs/Maskinporten/maskinporten_protocol_token).
 */
export function callerOf(claims: JWTPayload, audience: string | null): Caller {
  checkAudience(claims.aud, audience);
  const { consumer, supplier, delegation_source: delegationSource, scope = '' } = claims;
  if (consumer === undefined) throw Refusal.ofToken('it names no consumer, the organisation that it is for.');
  if (typeof scope !== 'string') throw Refusal.ofToken('its scope is not a text.');
  if (delegationSource !== undefined && typeof delegationSource !== 'string') throw Refusal.ofToken('its delegation_source is not a text.');
  return Object.freeze({
    organizationNumber: numberOf(consumer, 'consumer'),
    supplierNumber: supplier === undefined ? null : numberOf(supplier, 'supplier'),
    scopes: new Set(scope.split(' ').filter((word) => word !== '')),
    clientId: nameOf(claims['client_id']),
    tokenId: nameOf(claims.jti),
  });
}

function checkAudience(given: unknown, own: string | null): void {
  const audiences: unknown[] = Array.isArray(given) ? given : [given];
  if (given === undefined || audiences.includes(ANY_AUDIENCE) || (own !== null && audiences.includes(own))) return;
  throw Refusal.ofToken('its audience is not this hub.');
}

function numberOf(party: unknown, claim: string): string {
  const { authority, ID: id } = (typeof party === 'object' && party !== null ? party : {}) as { authority?: unknown; ID?: unknown };
  if (authority !== AUTHORITY) throw Refusal.ofToken(`the authority of its ${claim} is not ${AUTHORITY}.`);
  const number = typeof id === 'string' ? ORGANISATION.exec(id)?.[1] : undefined;
  if (number === undefined || !isOrganizationNumber(number)) throw Refusal.ofToken(`the ID of its ${claim} is not 0192: and an organisation number of nine digits with the right check digit.`);
  return number;
}

function nameOf(claim: unknown): string | null {
  return typeof claim === 'string' && claim !== '' && claim.length <= LONGEST_NAME ? claim : null;
}
