import type { Caller } from '../../subgraphs/shared/viewer';

/** What is counted: how often somebody asks, and what the answers cost. */
export type Quota = 'operations' | 'cost';

/** How much of each a consumer may use in a minute; null for as much as it likes. */
export type Allowance = { readonly [Name in Quota]: number | null };

/** Who is counted as one. */
export interface Consumer {
  readonly kind: 'organization' | 'address';
  readonly name: string;
  readonly allowance: Allowance;
}

export interface Allowances {
  /** Of callers without a token, each address. */
  readonly anonymous: Allowance;
  /** Of callers with one, each organisation. */
  readonly organizations: Allowance;
  /** Of organisations that were given one of their own, by organisation number. */
  readonly named: ReadonlyMap<string, Allowance>;
}

/**
 * Who a request is counted for: the organisation that its token speaks for, whichever of its clients or suppliers asks;
 * without a token the network it comes from, which is looked up only then.
 */
export function consumerOf({ organizationNumber }: Caller, network: () => string, { anonymous, organizations, named }: Allowances): Consumer {
  if (organizationNumber === null) return { kind: 'address', name: network(), allowance: anonymous };
  return { kind: 'organization', name: organizationNumber, allowance: named.get(organizationNumber) ?? organizations };
}
