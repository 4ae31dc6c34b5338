/** The most of anything that is read from one catalogue file. The national catalogue has about 20,000 services. */
export const FILE_LIMITS = {
  /** MiB of the file. */
  size: 64,
  /** Levels of nodes within nodes, of JSON or of XML elements. */
  depth: 64,
  /** Statements (triples). */
  statements: 3_000_000,
  /** MiB that the names of all nodes take in memory, with their prefixes written out: 700,000 short names, or fewer long ones. */
  names: 64,
  /** Characters of one value. */
  value: 100_000,
} as const;

export type FileLimits = { readonly [Limit in keyof typeof FILE_LIMITS]: number };
