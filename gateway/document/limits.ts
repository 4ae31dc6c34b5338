/** What one request may ask for. Introspection is left out of the depth: its own operation is deeper than most. */
export const LIMITS = {
  bodyBytes: 512 * 1024,
  tokens: 4_000,
  depth: 15,
} as const;
