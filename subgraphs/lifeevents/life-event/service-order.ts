/**
 * The order of a list in which some are put at places of their own, counted from 1, and the rest keep their order around
 * them. Where several want one place the earlier of them gets it, and the next comes after.
 */
export function placedAt<Id extends string>(ids: readonly Id[], wanted: ReadonlyMap<Id, number>): Id[] {
  const placed = new Array<Id | undefined>(ids.length).fill(undefined);
  const firstFree = (from: number): number => {
    const later = placed.findIndex((id, place) => place >= from && id === undefined);
    return later < 0 ? placed.lastIndexOf(undefined) : later;
  };
  for (const id of ids) {
    const place = wanted.get(id);
    if (place !== undefined) placed[firstFree(Math.min(Math.max(place, 1), ids.length) - 1)] = id;
  }
  for (const id of ids) if (!wanted.has(id)) placed[firstFree(0)] = id;
  return placed.filter((id) => id !== undefined);
}
