import type { ActorsContext } from '../context';
import type { ActorMapArgs } from './actor-map-args.type';
import { drawActorMap, type ActorMapOf, type MapSubject } from './actor-map';
import { reachFrom } from './map-reach';
import { mapQuestion } from './map-question';

/** Draws a map from what loaders know of its actors: two statements for all the maps of a request together, and one more for each step of depth. */
export async function actorMapOf(context: ActorsContext, subject: MapSubject, args: ActorMapArgs): Promise<ActorMapOf> {
  const question = mapQuestion(args, context.today);
  const ids = [...new Set(subject.lists.flatMap((list) => (list.involvements ?? []).map((one) => one.actorId)))].sort();
  return drawActorMap(subject, await reachFrom(context, ids, question, subject.subjectId), question);
}
