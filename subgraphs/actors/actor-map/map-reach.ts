import { isUuid } from '../../shared/graphql/uuid';
import type { ActorsContext } from '../context';
import { tiesWithinLoader } from '../relation/relation.loader';
import type { Tie } from '../relation/relation.store';
import type { SectorOf } from '../sector/sector';
import { sectorsOf } from '../sector/sectors-of';
import { checkMapSize, type MapQuestion } from './map-question';

/** Who is on a map, how far from those it begins with, and what is known of them. */
export interface Reach {
  /** The steps from those the map begins with, by actor. */
  readonly distances: ReadonlyMap<string, number>;
  /** Every tie that somebody on the map has, with others outside it too. */
  readonly ties: ReadonlySet<Tie>;
  readonly sectors: ReadonlyMap<string, SectorOf | null>;
}

/**
 * Walks from some actors along the ties of a question, step by step. Each step is one statement for all the maps of a
 * request, and another where only some sectors are wanted; so their number follows from the depth, never from the
 * actors. `keptId` stays on the map whatever its sector.
 */
export async function reachFrom(context: ActorsContext, actorIds: readonly string[], question: MapQuestion, keptId: string | null): Promise<Reach> {
  const distances = new Map<string, number>();
  const ties = new Set<Tie>();
  let outermost = actorIds;
  for (let distance = 0; outermost.length > 0; distance += 1) {
    for (const id of await inSectors(context, outermost, question, keptId)) distances.set(id, distance);
    checkMapSize('actors', distances.size);
    const found = await tiesOf(context, outermost.filter((id) => distances.has(id)), question);
    for (const tie of found) ties.add(tie);
    outermost = distance < question.depth ? beyond(found, distances, question) : [];
  }
  return { distances, ties, sectors: await sectorsOf(context, distances.keys(), question.days.to) };
}

async function inSectors(context: ActorsContext, ids: readonly string[], { sectorIds, days }: MapQuestion, keptId: string | null): Promise<readonly string[]> {
  if (sectorIds === null) return ids;
  const sectors = await sectorsOf(context, ids, days.to);
  return ids.filter((id) => id === keptId || sectorIds.has(sectors.get(id)?.id ?? ''));
}

async function tiesOf(context: ActorsContext, actorIds: readonly string[], { days }: MapQuestion): Promise<Tie[]> {
  // What another register refers to may be no id of this one; it is on the map all the same, tied to nobody.
  return (await Promise.all(actorIds.filter(isUuid).map((actorId) => tiesWithinLoader(context).load({ actorId, ...days })))).flat();
}

/** The other ends of ties that are walked along and lead to somebody new. */
function beyond(ties: readonly Tie[], known: ReadonlyMap<string, number>, { kinds }: MapQuestion): string[] {
  const ends = ties.filter(({ kind }) => kinds === null || kinds.has(kind)).flatMap(({ from, to }) => [from, to]);
  return [...new Set(ends)].filter((id) => !known.has(id)).sort();
}
