import { byKey, defineLoader, groupBy } from '../../shared/loader';
import type { Context } from '../context';
import { findBodies, findBodyLinks, type BodyRow } from './cooperation-body.store';

export const bodyById = defineLoader<Context, string, BodyRow | null>(
  async ({ db }, ids) => byKey(await findBodies(db, ids), (row) => row.id),
  () => null,
);

export const bodyIdsOfLifeEvent = defineLoader<Context, string, string[]>(
  async ({ db }, lifeEventIds) => {
    const groups = groupBy(await findBodyLinks(db, lifeEventIds), (link) => link.lifeEventId);
    return new Map([...groups].map(([lifeEventId, links]) => [lifeEventId, links.map((link) => link.bodyId)]));
  },
  () => [],
);
