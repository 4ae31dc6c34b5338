import { byKey, defineLoader, groupBy } from '../../shared/loader';
import type { Connection, PageArgs } from '../../shared/graphql/connection';
import { defineConditionalList } from '../../shared/page-loader';
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

/** What belongs under an actor on a day, by name. */
const childrenOn = defineConditionalList<ActorsContext, { at: string }, ActorRow>(({ db }, ids, { at }, request) => findChildPages(db, ids, at, request), actorLoader);

export function childrenOf(context: ActorsContext, actorId: string, at: string, args: PageArgs): Promise<Connection<ActorRow>> {
  return childrenOn(context, actorId, { at }, args);
}
