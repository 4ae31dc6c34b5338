/**
 * What a token can allow, as the issuer knows it. Compared letter by letter.
 * Rule of the domain: "Access is decided by consumer and scope".
 */
export const SCOPES = {
  writeLifeEvents: 'samspill:lifeevents.write',
  writePortfolio: 'samspill:portfolio.write',
  writeActors: 'samspill:actors.write',
  /** Restricted fields of what the consumer takes part in. */
  readRestricted: 'samspill:restricted.read',
  /** Restricted fields of everything, and writing on everybody's behalf. */
  secretariat: 'samspill:secretariat',
} as const;

export type Scope = (typeof SCOPES)[keyof typeof SCOPES];
