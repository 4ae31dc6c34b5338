import { byKey, defineLoader, groupBy } from '../../shared/loader';
import { definePagedList } from '../../shared/page-loader';
import type { ActorsContext } from '../context';
import { findActors, findActorsByNumber, findChildPages, findFunctions, findNames, findParentPeriods, findSuccessions, type ActorRow, type NameRow, type ParentRow, type SuccessionRow } from './actor.store';

export const actorLoader = defineLoader<ActorsContext, string, ActorRow | null>(
  async ({ db }, ids) => byKey(await findActors(db, ids), (row) => row.id),
  () => null,
);

export const actorByNumberLoader = defineLoader<ActorsContext, string, ActorRow | null>(
  async ({ db }, numbers) => byKey(await findActorsByNumber(db, numbers), (row) => row.organizationNumber ?? ''),
  () => null,
);

export const namesLoader = defineLoader<ActorsContext, string, NameRow[]>(
  async ({ db }, ids) => groupBy(await findNames(db, ids), (row) => row.actorId),
  () => [],
);

export const parentPeriodsLoader = defineLoader<ActorsContext, string, ParentRow[]>(
  async ({ db }, ids) => groupBy(await findParentPeriods(db, ids), (row) => row.actorId),
  () => [],
);

export interface Successions {
  readonly successors: SuccessionRow[];
  readonly predecessors: SuccessionRow[];
}

export const successionsLoader = defineLoader<ActorsContext, string, Successions>(
  async ({ db }, ids) => {
    const rows = await findSuccessions(db, ids);
    return new Map(ids.map((id) => [id, { successors: rows.filter((row) => row.predecessorId === id), predecessors: rows.filter((row) => row.successorId === id) }]));
  },
  () => ({ successors: [], predecessors: [] }),
);

export const functionsLoader = defineLoader<ActorsContext, string, { uri: string; labels: unknown }[]>(
  async ({ db }, ids) => groupBy(await findFunctions(db, ids), (row) => row.actorId),
  () => [],
);

const AT = '@';

/** The page of what belongs under an actor on a day; the parent is named with the day, since both choose the list. */
const childPages = definePagedList<ActorsContext, ActorRow>(
  async ({ db }, parentsOnDays, request) => {
    const days = groupBy(parentsOnDays, (key) => key.split(AT)[1] as string);
    const pages = await Promise.all(
      [...days].map(async ([day, keys]) => {
        const found = await findChildPages(db, keys.map((key) => key.split(AT)[0] as string), day, request);
        return [...found].map(([id, page]) => [`${id}${AT}${day}`, page] as const);
      }),
    );
    return new Map(pages.flat());
  },
  actorLoader,
);

export function childrenOf(context: ActorsContext, actorId: string, at: string, args: Parameters<typeof childPages>[2]): ReturnType<typeof childPages> {
  return childPages(context, `${actorId}${AT}${at}`, args);
}
