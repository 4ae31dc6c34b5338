import { isUnkeepable } from '../history/cause';
import type { Caller } from '../viewer';

/** Something that somebody asked for and was not given, for want of a right. */
export interface RefusedAccess {
  readonly code: string;
  /** The status of the answer; null where the rest of the answer stood. */
  readonly status: number | null;
  /** What was asked for: a path of HTTP, a mutation, or a field. */
  readonly what: string;
  /** Null when nothing of the token is believed. */
  readonly caller: Caller | null;
  /** Where the request came from; null where only the gateway knows. */
  readonly address: string | null;
  readonly correlationId: string;
}

/** The same as it is kept: who, what and from where, in plain values. */
export interface RefusalNote {
  readonly code: string;
  readonly status?: number;
  readonly what: string;
  readonly organizationNumber?: string;
  readonly supplierNumber?: string;
  readonly clientId?: string;
  readonly tokenId?: string;
  readonly address?: string;
  readonly correlationId?: string;
}

const LONGEST = 200;
const WITHHELD = '(withheld: it may name a person or hold a token)';

/**
 * What is kept of a refusal. Whoever is refused chooses the path and may put anything into it, so it is kept without
 * its query, cut, and not at all when it has a national identity number or a token in it.
 */
export function noteOf({ code, status, what, caller, address, correlationId }: RefusedAccess): RefusalNote {
  const { organizationNumber, supplierNumber, clientId, tokenId } = caller ?? {};
  const plain = decoded((what.split('?', 1)[0] ?? '').slice(0, LONGEST));
  return {
    code,
    ...(status === null ? {} : { status }),
    what: isUnkeepable(plain) ? WITHHELD : plain,
    ...kept({ organizationNumber, supplierNumber, clientId, tokenId, address, correlationId }),
  };
}

function kept<Names extends string>(values: Readonly<Record<Names, string | null | undefined>>): Partial<Record<Names, string>> {
  return Object.fromEntries(Object.entries<string | null | undefined>(values).filter(([, value]) => value != null && !isUnkeepable(value))) as Partial<Record<Names, string>>;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Refusals of one kind: the same organisation and client, or the same address, and the same reason. */
export const kindOf = ({ code, status, organizationNumber = '', clientId = '', address = '' }: RefusalNote): string => `${code} ${String(status)} ${organizationNumber} ${clientId} ${address}`;
