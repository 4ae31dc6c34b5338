import { EMPTY_PAGE, queryPages, ROOT, ROOT_PARENT, sql, type RawQueries } from '../../shared/database/page-query';
import type { IdPage, PageRequest } from '../../shared/graphql/connection';
import { validOn } from '../period.store';

/** The ecosystems whose record an actor keeps, by name. */
export async function findKeptEcosystems(db: RawQueries, actorId: string, request: PageRequest): Promise<IdPage> {
  const edges = sql`SELECT ${ROOT_PARENT} AS "parent", e."id" AS "node", e."sortKey" AS "sort" FROM "Ecosystem" e WHERE e."keeperId" = ${actorId}::uuid`;
  return (await queryPages(db, { edges, sortType: 'text' }, request)).get(ROOT) ?? EMPTY_PAGE;
}

/** The shared components that an actor operates on a day, by name; one operator at a time, so each is there once. */
export async function findOperatedComponents(db: RawQueries, actorId: string, day: string, request: PageRequest): Promise<IdPage> {
  const edges = sql`
    SELECT ${ROOT_PARENT} AS "parent", s."id" AS "node", s."sortKey" AS "sort" FROM "SharedComponent" s JOIN "ComponentActor" c ON c."componentId" = s."id"
    WHERE c."role" = 'OPERATOR' AND c."actorId" = ${actorId}::uuid AND ${validOn('c', day)}`;
  return (await queryPages(db, { edges, sortType: 'text' }, request)).get(ROOT) ?? EMPTY_PAGE;
}
