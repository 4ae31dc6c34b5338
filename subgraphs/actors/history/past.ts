import { inPast, type Past as PastIn, type PastContext } from '../../shared/history/past-context';
import { actorLoader } from '../actor/actor.loader';
import type { ActorRow } from '../actor/actor.store';
import type { ActorsContext } from '../context';

export type PastActors = PastContext<ActorsContext>;

/** A row as it was recorded at an instant, with the context in which what belongs to it is read then too. */
export type Past<Row> = PastIn<Row, ActorsContext>;

/** An actor as it was recorded then; null when there was none with the id, or no id. */
export async function actorThen(past: PastActors, id: string | null): Promise<Past<ActorRow> | null> {
  return id === null ? null : inPast(await actorLoader(past).load(id), past);
}
