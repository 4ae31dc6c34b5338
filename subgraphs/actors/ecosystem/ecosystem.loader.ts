import { byKey, defineLoader, groupBy } from '../../shared/loader';
import { definePagedList } from '../../shared/page-loader';
import { actorLoader } from '../actor/actor.loader';
import type { ActorRow } from '../actor/actor.store';
import type { ActorsContext } from '../context';
import { findEcosystemComponents, findEcosystems, findLinks, findMemberPages, findMemberships, type EcosystemRow, type LinkRow } from './ecosystem.store';

export const ecosystemLoader = defineLoader<ActorsContext, string, EcosystemRow | null>(
  async ({ db }, ids) => byKey(await findEcosystems(db, ids), (row) => row.id),
  () => null,
);

export const membersOf = definePagedList<ActorsContext, ActorRow>(({ db }, ids, request) => findMemberPages(db, ids, request), actorLoader);

export const membershipsLoader = defineLoader<ActorsContext, string, { actorId: string; claimStatus: string }[]>(
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
  async ({ db }, ids) => idsBy(await findMemberships(db, { actorIds: ids }), 'actorId', 'ecosystemId'),
  () => [],
);

export const linksLoader = defineLoader<ActorsContext, string, LinkRow[]>(
  async ({ db }, ids) => groupBy(await findLinks(db, ids), (row) => row.ecosystemId),
  () => [],
);

function idsBy<Column extends string, Other extends string>(rows: readonly Record<Column | Other, string>[], key: Column, value: Other): Map<string, string[]> {
  return new Map([...groupBy(rows, (row) => row[key])].map(([id, group]) => [id, group.map((row) => row[value])]));
}
