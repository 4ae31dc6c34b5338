import { isUuid } from '../../shared/graphql/uuid';
import type { ActorsContext } from '../context';
import type { SectorOf } from './sector';
import { sectorLoader } from './sector.loader';

/** The sectors of many actors on a day, by actor id; one statement for all of them. */
export async function sectorsOf(context: ActorsContext, actorIds: Iterable<string | null>, at: string = context.today): Promise<ReadonlyMap<string, SectorOf | null>> {
  const ids = [...new Set(actorIds)].filter((id) => id !== null).filter(isUuid);
  return new Map(await Promise.all(ids.map(async (actorId) => [actorId, await sectorLoader(context).load({ actorId, at })] as const)));
}
