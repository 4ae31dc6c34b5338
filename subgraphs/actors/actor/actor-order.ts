import type { ActorRow } from './actor.store';

/** Actors by name in Norwegian alphabetical order; of two with the same name the one with the lower id first. */
export function byName(rows: readonly ActorRow[]): ActorRow[] {
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...rows].sort((a, b) => order(a.sortKey, b.sortKey) || order(a.id, b.id));
}
