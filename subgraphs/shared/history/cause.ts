import { containsPersonNumber } from '../person-number';
import type { Caller } from '../viewer';

/** What changes come from; the history keeps it with each of them. What is null or left out is not known. */
export interface Cause {
  /** The mutation or the command. */
  readonly operation: string;
  readonly organizationNumber?: string | null;
  readonly supplierNumber?: string | null;
  readonly clientId?: string | null;
  readonly tokenId?: string | null;
  readonly correlationId?: string | null;
}

/** The cause of what somebody changes; a command on the console has no number that logs know it by. */
export function causeOf({ caller, correlationId = null }: { readonly caller: Caller; readonly correlationId?: string | null }, operation: string): Cause {
  const { organizationNumber, supplierNumber, clientId, tokenId } = caller;
  return { operation, organizationNumber, supplierNumber, clientId, tokenId, correlationId };
}

/** The beginning of a signed token: two parts of base64, the first of them an object. */
const TOKEN = /eyJ[\w-]{8,}\.[\w-]+/;

/** Whether a text must not be kept for ever: it has a national identity number or a token in it. */
export function isUnkeepable(text: string): boolean {
  return TOKEN.test(text) || containsPersonNumber(text);
}

/**
 * A cause as it is kept: only what is known, and nothing that history must not have. Issuers choose the ids of clients
 * and tokens, so a bad one is left out rather than the change refused.
 */
export function keepableCause(cause: Cause): Partial<Cause> {
  return Object.fromEntries(Object.entries(cause).filter(([, value]) => typeof value === 'string' && value !== '' && !isUnkeepable(value)));
}
