import { hubError } from '../../shared/errors';
import { isUuid } from '../../shared/graphql/uuid';
import { actorLoader } from '../actor/actor.loader';
import type { ActorRow } from '../actor/actor.store';
import { findNamesOf } from '../actor/called.loader';
import type { ActorsContext } from '../context';
import type { ActorMapOf } from './actor-map';

/** An actor as a part of a map refers to it: an error at its path when it is not in the register, null when nobody asks. */
export type Referred = ActorRow | Error | null;

/**
 * The actors of a map with their names, found all at once before its parts are answered: a large map refers to them tens of
 * thousands of times, and waiting for each reference by itself would take longer than finding them.
 */
export async function actorsOfMap(context: ActorsContext, { nodes }: ActorMapOf): Promise<(id: string) => Referred> {
  const ids = nodes.map(({ actorId }) => actorId).filter(isUuid);
  const [found] = await Promise.all([Promise.all(ids.map((id) => actorLoader(context).load(id))), findNamesOf(context, ids)]);
  const rows = new Map(found.filter((row) => row !== null).map((row) => [row.id, row]));
  return (id) => rows.get(id) ?? hubError('NOT_FOUND', { type: 'Actor', id });
}
