import { stableId } from './graphql/id';

/** Who asks: an organisation with scopes, or nobody in particular. Access is decided by these two and nothing else. */
export interface Caller {
  /** The organisation number of the consumer; null for an anonymous caller. */
  readonly organizationNumber: string | null;
  /** The organisation that acts on the consumer's behalf, if any. */
  readonly supplierNumber: string | null;
  readonly scopes: ReadonlySet<string>;
  /** Which of the organisation's clients got the token, and the token's own number: for the log of changes, never for a decision. */
  readonly clientId: string | null;
  readonly tokenId: string | null;
}

export const ANONYMOUS: Caller = Object.freeze({ organizationNumber: null, supplierNumber: null, scopes: new Set<string>(), clientId: null, tokenId: null });

/**
 * The key under which every subgraph knows who asks. Each makes it from the token it has verified itself, so that a key
 * made up by somebody else leads nowhere. Clients may keep answers by it: another right is another key.
 */
export function viewerId({ organizationNumber, supplierNumber, scopes }: Caller): string {
  return stableId('viewer', [organizationNumber ?? '', supplierNumber ?? '', ...[...scopes].sort()].join(' '));
}

/** The id of the actor that asks, the same in every subgraph; null for an anonymous caller. */
export function actorIdOf({ organizationNumber }: Caller): string | null {
  return organizationNumber === null ? null : stableId('actor', organizationNumber);
}

/** Who asks, when a key is theirs; null for the key of anybody else. */
export function viewerWithId(id: unknown, caller: Caller): Caller | null {
  return id === viewerId(caller) ? caller : null;
}
