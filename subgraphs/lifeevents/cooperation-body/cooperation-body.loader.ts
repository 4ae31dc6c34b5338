import { byKey, defineLoader, groupBy } from '../../shared/loader';
import { visibleClaims } from '../claim/claim-visibility.loader';
import { maySeeRestrictedOf } from '../contact/contact.loader';
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

/** The memberships of a body that the caller may see; restricted claims are for its members and for the life events that keep it. */
export function visibleMembers(context: Context, { members, lifeEvents }: BodyRow): Promise<BodyRow['members']> {
  return visibleClaims(context, members, async () => {
    const kept = lifeEvents.filter(({ keepsBody }) => keepsBody);
    return (await Promise.all(kept.map(({ lifeEventId }) => maySeeRestrictedOf(context, lifeEventId)))).includes(true);
  });
}
