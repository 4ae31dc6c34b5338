import type { PrismaClient } from '../../../prisma/generated/actors/client/client';
import type { Actor as ActorRow, ActorName as NameRow, ParentPeriod as ParentRow, Succession as SuccessionRow } from '../../../prisma/generated/actors/client/client';
import { allOf, queryPages, ROOT, ROOT_PARENT, sql, uuids, EMPTY_PAGE, type Sql } from '../../shared/database/page-query';
import type { IdPage, PageRequest } from '../../shared/graphql/connection';
import { isUuid } from '../../shared/graphql/uuid';
import { searchFold } from '../../shared/graphql/sort-key';
import { validOn } from '../period.store';

export type { ActorRow, NameRow, ParentRow, SuccessionRow };


/** The conditions of a list, ready for the database. */
export interface ActorConditions {
  readonly kinds: readonly string[] | null;
  readonly levels: readonly string[] | null;
  readonly ids: readonly string[] | null;
  readonly search: string | null;
  readonly functionUri: string | null;
  readonly functionCode: string | null;
  readonly isActive: boolean | null;
  readonly today: string;
}

export type ActorSort = 'name' | 'organizationNumber';

/** Ids that are no UUIDs belong to nobody; they never reach the database. */
export function findActors(db: PrismaClient, ids: readonly string[]): Promise<ActorRow[]> {
  return db.actor.findMany({ where: { id: { in: ids.filter(isUuid) } } });
}

export function findActorsByNumber(db: PrismaClient, numbers: readonly string[]): Promise<ActorRow[]> {
  return db.actor.findMany({ where: { organizationNumber: { in: [...numbers] } } });
}

export async function findActorPage(db: PrismaClient, conditions: ActorConditions, sort: ActorSort, descending: boolean, request: PageRequest): Promise<IdPage> {
  const column = sort === 'name' ? sql`a."sortKey"` : sql`COALESCE(a."organizationNumber"::text, '')`;
  const edges = sql`SELECT ${ROOT_PARENT} AS "parent", a."id" AS "node", ${column} AS "sort" FROM "Actor" a WHERE ${allOf(actorConditions(conditions))}`;
  return (await queryPages(db, { edges, sortType: 'text', descending }, request)).get(ROOT) ?? EMPTY_PAGE;
}

function actorConditions(conditions: ActorConditions): Sql[] {
  const { kinds, levels, ids, search, functionUri, functionCode, isActive, today } = conditions;
  return [
    ...(kinds ? [sql`a."kind" = ANY (${[...kinds]}::"ActorKind"[])`] : []),
    ...(levels ? [sql`a."level" = ANY (${[...levels]}::"GovernmentLevel"[])`] : []),
    ...(ids ? [sql`a."id" = ANY (${uuids(ids)})`] : []),
    ...(search === null ? [] : searchFold(search).split(' ').filter(Boolean).map((word) => sql`a."searchText" LIKE ${`%${word}%`}`)),
    ...(functionUri === null ? [] : [hasFunction(sql`f."uri" = ${functionUri}`)]),
    ...(functionCode === null ? [] : [hasFunction(sql`starts_with(f."code", ${functionCode})`)]),
    ...(isActive === null ? [] : [sql`(a."dissolvedOn" IS NULL OR a."dissolvedOn" > ${today}::date) = ${isActive}`]),
  ];
}

function hasFunction(condition: Sql): Sql {
  return sql`EXISTS (SELECT 1 FROM "ActorFunction" af JOIN "GovernmentFunction" f ON f."id" = af."functionId" WHERE af."actorId" = a."id" AND ${condition})`;
}

/** What belongs under each of many actors on a day, by name. */
export function findChildPages(db: PrismaClient, parentIds: readonly string[], at: string, request: PageRequest): Promise<Map<string, IdPage>> {
  const edges = sql`
    SELECT p."parentId" AS "parent", p."actorId" AS "node", a."sortKey" AS "sort"
    FROM "ParentPeriod" p JOIN "Actor" a ON a."id" = p."actorId"
    WHERE p."parentId" = ANY (${uuids(parentIds)}) AND ${validOn('p', at)}`;
  return queryPages(db, { edges, sortType: 'text' }, request);
}

export function findNames(db: PrismaClient, actorIds: readonly string[]): Promise<NameRow[]> {
  return db.actorName.findMany({ where: { actorId: { in: [...actorIds] } }, orderBy: [{ validFrom: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }] });
}

export function findParentPeriods(db: PrismaClient, actorIds: readonly string[]): Promise<ParentRow[]> {
  return db.parentPeriod.findMany({ where: { actorId: { in: [...actorIds] } }, orderBy: [{ validFrom: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }] });
}

/** Every succession that any of the actors is a side of. */
export function findSuccessions(db: PrismaClient, actorIds: readonly string[]): Promise<SuccessionRow[]> {
  const among = { in: [...actorIds] };
  return db.succession.findMany({ where: { OR: [{ predecessorId: among }, { successorId: among }] }, orderBy: [{ effectiveOn: 'asc' }, { id: 'asc' }] });
}

/** Joined in one statement, since Prisma would make two of it. */
export async function findFunctions(db: PrismaClient, actorIds: readonly string[]): Promise<{ actorId: string; uri: string; labels: unknown }[]> {
  return db.$queryRaw(sql`
    SELECT af."actorId"::text AS "actorId", f."uri", f."labels" FROM "ActorFunction" af JOIN "GovernmentFunction" f ON f."id" = af."functionId"
    WHERE af."actorId" = ANY (${uuids(actorIds)}) ORDER BY f."code"`);
}
