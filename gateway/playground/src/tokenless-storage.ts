import type { GraphiQLProps } from 'graphiql';

const NAMESPACE = 'graphiql:';

/**
 * The browser's storage as GraphiQL uses it, without the headers of what was asked: GraphiQL's history keeps them, even
 * where told not to persist headers, and a token has no place on a disk.
 */
export const TOKENLESS_STORAGE: NonNullable<GraphiQLProps['storage']> = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => {
    if (key !== `${NAMESPACE}headers`) localStorage.setItem(key, withoutHeaders(value));
  },
  removeItem: (key) => {
    localStorage.removeItem(key);
  },
  get length() {
    return ownKeys().length;
  },
  clear: () => {
    for (const key of ownKeys()) localStorage.removeItem(key);
  },
};

const ownKeys = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith(NAMESPACE));

/** What GraphiQL stores is JSON, a list of tabs or of earlier questions; whatever else it is stays as it is. */
export function withoutHeaders(value: string): string {
  try {
    return JSON.stringify(JSON.parse(value, (key: string, part: unknown) => (key === 'headers' ? undefined : part)));
  } catch {
    return value;
  }
}
