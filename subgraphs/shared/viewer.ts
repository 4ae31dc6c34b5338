/** Who asks: an organisation with scopes, or nobody in particular. Access is decided by these two and nothing else. */
export interface Caller {
  /** The organisation number of the consumer; null for an anonymous caller. */
  readonly organizationNumber: string | null;
  /** The organisation that acts on the consumer's behalf, if any. */
  readonly supplierNumber: string | null;
  readonly scopes: ReadonlySet<string>;
}

export const ANONYMOUS: Caller = Object.freeze({ organizationNumber: null, supplierNumber: null, scopes: new Set<string>() });
