import type { WriteSession } from '../context';
import { actorColumns } from './actor-columns';
import { changeActor, holdActor } from './actor-write.store';
import type { ActorRow } from './actor.store';

/** Writes what follows from the names of an actor anew, after they were changed; nothing when it is the same. */
export async function renewActorText({ tx, today }: WriteSession, id: string): Promise<ActorRow> {
  const { names, ...actor } = await holdActor(tx, id);
  const columns = actorColumns({ ...actor, names }, today);
  const isSame = columns.sortKey === actor.sortKey && columns.searchText === actor.searchText;
  return isSame ? actor : changeActor(tx, id, columns);
}
