import { hubError } from '../../shared/errors';
import type { ActorsContext } from '../context';
import { actorLoader } from './actor.loader';
import type { ActorRow } from './actor.store';

/** The actor of an id that another record names. One that is not in the register is an error at its path, and null there. */
export async function referredActor(context: ActorsContext, id: string): Promise<ActorRow> {
  const row = await actorLoader(context).load(id);
  if (row) return row;
  throw hubError('NOT_FOUND', { type: 'Actor', id });
}

/** The actors of many ids; those that are not in the register are an error each, at their own place in the list. */
export function referredActors(context: ActorsContext, ids: readonly string[]): Promise<ActorRow>[] {
  return ids.map((id) => referredActor(context, id));
}
