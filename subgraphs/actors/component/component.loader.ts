import { byKey, defineLoader, groupBy } from '../../shared/loader';
import type { ActorsContext } from '../context';
import { findComponentActors, findComponents, findDependencies, type ComponentActorRow, type ComponentRow } from './component.store';

export const componentLoader = defineLoader<ActorsContext, string, ComponentRow | null>(
  async ({ db }, ids) => byKey(await findComponents(db, ids), (row) => row.id),
  () => null,
);

export const componentActorsLoader = defineLoader<ActorsContext, string, ComponentActorRow[]>(
  async ({ db }, ids) => groupBy(await findComponentActors(db, ids), (row) => row.componentId),
  () => [],
);

/** The ids of what a component needs and of what needs it. */
export const dependenciesLoader = defineLoader<ActorsContext, string, { needs: string[]; neededBy: string[] }>(
  async ({ db }, ids) => {
    const rows = await findDependencies(db, ids);
    return new Map(
      ids.map((id) => [id, { needs: rows.filter((row) => row.componentId === id).map((row) => row.needsId), neededBy: rows.filter((row) => row.needsId === id).map((row) => row.componentId) }]),
    );
  },
  () => ({ needs: [], neededBy: [] }),
);
