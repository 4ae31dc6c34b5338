import { byKey, defineLoader, groupBy } from '../../shared/loader';
import { definePagedList } from '../../shared/page-loader';
import type { ActorsContext } from '../context';
import { findRelationPages, findRelations, findTies, type RelationConditions, type RelationRow, type Tie } from './relation.store';

export const relationLoader = defineLoader<ActorsContext, string, RelationRow | null>(
  async ({ db }, ids) => byKey(await findRelations(db, ids), (row) => row.id),
  () => null,
);

/** The ties of an actor today; asked together for all the actors of all the maps of a request. */
export const tiesLoader = defineLoader<ActorsContext, string, Tie[]>(
  async ({ db, today }, actorIds) => {
    const ties = await findTies(db, actorIds, today);
    const ofActor = new Map<string, Tie[]>(actorIds.map((id) => [id, []]));
    for (const tie of ties) {
      ofActor.get(tie.from)?.push(tie);
      ofActor.get(tie.to)?.push(tie);
    }
    return ofActor;
  },
  () => [],
);

const SEPARATOR = '|';

/** The page of an actor's relations; the actor is named with the conditions, since both choose the list. */
const relationPages = definePagedList<ActorsContext, RelationRow>(
  async ({ db }, keys, request) => {
    const lists = groupBy(keys, (key) => key.slice(key.indexOf(SEPARATOR) + 1));
    const pages = await Promise.all(
      [...lists].map(async ([conditions, sameConditions]) => {
        const found = await findRelationPages(db, sameConditions.map((key) => key.slice(0, key.indexOf(SEPARATOR))), JSON.parse(conditions) as RelationConditions, request);
        return [...found].map(([id, page]) => [`${id}${SEPARATOR}${conditions}`, page] as const);
      }),
    );
    return new Map(pages.flat());
  },
  relationLoader,
);

export function relationsOf(context: ActorsContext, actorId: string, conditions: RelationConditions, args: Parameters<typeof relationPages>[2]): ReturnType<typeof relationPages> {
  return relationPages(context, `${actorId}${SEPARATOR}${JSON.stringify(conditions)}`, args);
}
