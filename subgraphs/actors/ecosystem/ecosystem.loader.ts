import { byKey, defineLoader, groupBy } from '../../shared/loader';
import { defineConditionalList } from '../../shared/page-loader';
import { actorLoader } from '../actor/actor.loader';
import type { ActorRow } from '../actor/actor.store';
import type { ActorsContext } from '../context';
import { findMemberPages, findMembershipPages, findMemberships, findMembershipsById, type MembershipRow, type OpenMembership } from './ecosystem-membership.store';
import { findEcosystemComponents, findEcosystems, findLinks, type EcosystemRow, type LinkRow } from './ecosystem.store';
import { membershipViewOf } from './membership-view';

export const ecosystemLoader = defineLoader<ActorsContext, string, EcosystemRow | null>(
  async ({ db }, ids) => byKey(await findEcosystems(db, ids), (row) => row.id),
  () => null,
);

const membershipById = defineLoader<ActorsContext, string, MembershipRow | null>(
  async ({ db }, ids) => byKey(await findMembershipsById(db, ids), (row) => row.id),
  () => null,
);

/** Who is a member of an ecosystem on a day, or ever was. */
export const membersOf = defineConditionalList<ActorsContext, { at: string | null }, ActorRow>(({ db }, ids, { at }, request) => findMemberPages(db, ids, at, request), actorLoader);

/** The memberships that the caller may see, on a day or ever. */
export const membershipsOf = defineConditionalList<ActorsContext, { at: string | null }, MembershipRow>(
  ({ db, caller }, ids, { at }, request) => findMembershipPages(db, ids, at, membershipViewOf({ caller }), request),
  membershipById,
);

export const membershipsLoader = defineLoader<ActorsContext, string, OpenMembership[]>(
  async ({ db }, ids) => groupBy(await findMemberships(db, { ecosystemIds: ids }), (row) => row.ecosystemId),
  () => [],
);

export const componentIdsLoader = defineLoader<ActorsContext, string, string[]>(
  async ({ db }, ids) => idsBy(await findEcosystemComponents(db, { ecosystemIds: ids }), 'ecosystemId', 'componentId'),
  () => [],
);

export const ecosystemsOfComponentLoader = defineLoader<ActorsContext, string, string[]>(
  async ({ db }, ids) => idsBy(await findEcosystemComponents(db, { componentIds: ids }), 'componentId', 'ecosystemId'),
  () => [],
);

/** The ids of the ecosystems that an actor is a member of. */
export const ecosystemsOfActorLoader = defineLoader<ActorsContext, string, string[]>(
  async ({ db }, ids) => distinct(idsBy(await findMemberships(db, { actorIds: ids }), 'actorId', 'ecosystemId')),
  () => [],
);

export const linksLoader = defineLoader<ActorsContext, string, LinkRow[]>(
  async ({ db }, ids) => groupBy(await findLinks(db, ids), (row) => row.ecosystemId),
  () => [],
);

function idsBy<Column extends string, Other extends string>(rows: readonly Record<Column | Other, string>[], key: Column, value: Other): Map<string, string[]> {
  return new Map([...groupBy(rows, (row) => row[key])].map(([id, group]) => [id, group.map((row) => row[value])]));
}

/** An actor that left an ecosystem and came back is a member of it twice. */
function distinct(lists: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  return new Map([...lists].map(([id, list]) => [id, [...new Set(list)]]));
}
