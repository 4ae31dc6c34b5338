import { isUuid } from '../../shared/graphql/uuid';
import type { ActorsContext } from '../context';
import { tiesLoader } from '../relation/relation.loader';
import { sectorLoader } from '../sector/sector.loader';
import { drawActorMap, type ActorMapOf, type MapSubject } from './actor-map';

/** Draws a map from what loaders know of its actors: two statements for all the maps of a request together. */
export async function actorMapOf(context: ActorsContext, subject: MapSubject): Promise<ActorMapOf> {
  const ids = [...new Set(subject.lists.flatMap((list) => (list.involvements ?? []).map((one) => one.actorId)))].filter(isUuid).sort();
  const [ties, sectors] = await Promise.all([
    Promise.all(ids.map((id) => tiesLoader(context).load(id))),
    Promise.all(ids.map(async (actorId) => [actorId, await sectorLoader(context).load({ actorId, at: context.today })] as const)),
  ]);
  // A tie between two actors of the map is known to both; it counts once.
  return drawActorMap(subject, new Set(ties.flat()), new Map(sectors));
}
