import type { ComponentActor as ComponentActorRow, Prisma, PrismaClient, SharedComponent as ComponentRow } from '../../../prisma/generated/actors/client/client';
import { allOf, EMPTY_PAGE, queryPages, ROOT, ROOT_PARENT, sql } from '../../shared/database/page-query';
import { type IdPage, type PageRequest } from '../../shared/graphql/connection';
import { isUuid } from '../../shared/graphql/uuid';
import { searchFold } from '../../shared/graphql/sort-key';
import { validOn } from '../period.store';

export type { ComponentActorRow, ComponentRow };

export interface ComponentConditions {
  readonly operatorId: string | null;
  readonly ecosystemId: string | null;
  readonly search: string | null;
  readonly today: string;
}

export function findComponents(db: PrismaClient, ids: readonly string[]): Promise<ComponentRow[]> {
  return db.sharedComponent.findMany({ where: { id: { in: ids.filter(isUuid) } } });
}

export async function findComponentPage(db: PrismaClient, { operatorId, ecosystemId, search, today }: ComponentConditions, descending: boolean, request: PageRequest): Promise<IdPage> {
  const conditions = [
    ...(operatorId === null ? [] : [sql`EXISTS (SELECT 1 FROM "ComponentActor" c WHERE c."componentId" = s."id" AND c."role" = 'OPERATOR' AND c."actorId" = ${operatorId}::uuid AND ${validOn('c', today)})`]),
    ...(ecosystemId === null ? [] : [sql`EXISTS (SELECT 1 FROM "EcosystemComponent" e WHERE e."componentId" = s."id" AND e."ecosystemId" = ${ecosystemId}::uuid)`]),
    ...(search === null ? [] : searchFold(search).split(' ').filter(Boolean).map((word) => sql`s."searchText" LIKE ${`%${word}%`}`)),
  ];
  const edges = sql`SELECT ${ROOT_PARENT} AS "parent", s."id" AS "node", s."sortKey" AS "sort" FROM "SharedComponent" s WHERE ${allOf(conditions)}`;
  return (await queryPages(db, { edges, sortType: 'text', descending }, request)).get(ROOT) ?? EMPTY_PAGE;
}

/** Everybody who operates or funds the components, past and present, oldest first. */
export function findComponentActors(db: Prisma.TransactionClient, componentIds: readonly string[]): Promise<ComponentActorRow[]> {
  return db.componentActor.findMany({ where: { componentId: { in: [...componentIds] } }, orderBy: [{ validFrom: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }] });
}

/** Which component needs which, for every dependency that one of the components is a side of. */
export function findDependencies(db: PrismaClient, componentIds: readonly string[]): Promise<{ componentId: string; needsId: string }[]> {
  const among = { in: [...componentIds] };
  return db.componentDependency.findMany({ where: { OR: [{ componentId: among }, { needsId: among }] }, select: { componentId: true, needsId: true }, orderBy: { id: 'asc' } });
}
