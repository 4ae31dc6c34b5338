import type { Ecosystem as EcosystemRow, EcosystemLink as LinkRow, PrismaClient } from '../../../prisma/generated/actors/client/client';
import { openClaim } from '../../shared/claim/open-claim.store';
import { allOf, EMPTY_PAGE, queryPages, ROOT, ROOT_PARENT, sql } from '../../shared/database/page-query';
import { type IdPage, type PageRequest } from '../../shared/graphql/connection';
import { isUuid } from '../../shared/graphql/uuid';
import { searchFold } from '../../shared/graphql/sort-key';

export type { EcosystemRow, LinkRow };

export interface EcosystemConditions {
  readonly memberId: string | null;
  readonly componentId: string | null;
  readonly search: string | null;
}

export function findEcosystems(db: PrismaClient, ids: readonly string[]): Promise<EcosystemRow[]> {
  return db.ecosystem.findMany({ where: { id: { in: ids.filter(isUuid) } } });
}

export async function findEcosystemPage(db: PrismaClient, { memberId, componentId, search }: EcosystemConditions, descending: boolean, request: PageRequest): Promise<IdPage> {
  const conditions = [
    ...(memberId === null ? [] : [sql`EXISTS (SELECT 1 FROM "EcosystemMember" m WHERE m."ecosystemId" = e."id" AND m."actorId" = ${memberId}::uuid AND ${openClaim('m')})`]),
    ...(componentId === null ? [] : [sql`EXISTS (SELECT 1 FROM "EcosystemComponent" c WHERE c."ecosystemId" = e."id" AND c."componentId" = ${componentId}::uuid)`]),
    ...(search === null ? [] : searchFold(search).split(' ').filter(Boolean).map((word) => sql`e."searchText" LIKE ${`%${word}%`}`)),
  ];
  const edges = sql`SELECT ${ROOT_PARENT} AS "parent", e."id" AS "node", e."sortKey" AS "sort" FROM "Ecosystem" e WHERE ${allOf(conditions)}`;
  return (await queryPages(db, { edges, sortType: 'text', descending }, request)).get(ROOT) ?? EMPTY_PAGE;
}

/** Which ecosystem builds on which component, for the ecosystems or for the components. */
export function findEcosystemComponents(db: PrismaClient, by: { ecosystemIds: readonly string[] } | { componentIds: readonly string[] }): Promise<{ ecosystemId: string; componentId: string }[]> {
  const where = 'ecosystemIds' in by ? { ecosystemId: { in: [...by.ecosystemIds] } } : { componentId: { in: [...by.componentIds] } };
  return db.ecosystemComponent.findMany({ where, select: { ecosystemId: true, componentId: true }, orderBy: { id: 'asc' } });
}

export function findLinks(db: PrismaClient, ecosystemIds: readonly string[]): Promise<LinkRow[]> {
  return db.ecosystemLink.findMany({ where: { ecosystemId: { in: [...ecosystemIds] } }, orderBy: { id: 'asc' } });
}
