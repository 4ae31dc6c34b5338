const MEBIBYTE = 1024 * 1024;

/** What may go through the gateway to a subgraph's own addresses, and how long it may take. */
export const PASS_THROUGH_LIMITS = {
  /** The largest body that is passed on: a catalogue to import. */
  bodyBytes: 64 * MEBIBYTE,
  /** The largest answer that is passed back. */
  answerBytes: 256 * MEBIBYTE,
  connectMs: 2_000,
  /** How long a subgraph may think before it begins to answer a question. */
  readMs: 60_000,
  /** The same for what is sent to it, which it reads to the end and stores first. */
  writeMs: 10 * 60_000,
  /** How long the answer to a question may stand still under way; that to what was sent may for as long as it takes to store. */
  idleMs: 30_000,
  connections: 16,
} as const;

export type PassThroughLimits = { readonly [Name in keyof typeof PASS_THROUGH_LIMITS]: number };

/** Addresses that a subgraph answers itself, and that the gateway only hands on. */
export interface PassThrough {
  /** The first part of the path, beginning with a slash. */
  readonly prefix: string;
  /** The name of the subgraph in the supergraph. Where there is none of that name, neither is the address. */
  readonly subgraph: string;
}

/** The one place where such addresses are listed. */
export const PASS_THROUGHS: readonly PassThrough[] = [
  { prefix: '/catalog', subgraph: 'lifeevents' },
  { prefix: '/workbook', subgraph: 'lifeevents' },
  { prefix: '/portfolio', subgraph: 'portfolio' },
  { prefix: '/actors', subgraph: 'actors' },
];
