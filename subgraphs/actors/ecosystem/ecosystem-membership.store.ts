import type { EcosystemMember as MembershipRow, PrismaClient } from '../../../prisma/generated/actors/client/client';
import { openClaim } from '../../shared/claim/open-claim.store';
import { allOf, queryPages, sql, uuids, type Sql } from '../../shared/database/page-query';
import type { IdPage, PageRequest } from '../../shared/graphql/connection';
import { validOn } from '../period.store';
import type { MembershipView } from './membership-view';

export type { MembershipRow };

/** Who is a member of what, as far as everybody may know. */
export type OpenMembership = Pick<MembershipRow, 'id' | 'ecosystemId' | 'actorId' | 'claimStatus' | 'validFrom' | 'validTo'>;

const onDay = (at: string | null): Sql[] => (at === null ? [] : [sql`(${validOn('m', at)})`]);

/** The members of each of many ecosystems, by name, each once; those of a day when one is given. */
export function findMemberPages(db: PrismaClient, ecosystemIds: readonly string[], at: string | null, request: PageRequest): Promise<Map<string, IdPage>> {
  const edges = sql`
    SELECT DISTINCT m."ecosystemId" AS "parent", m."actorId" AS "node", a."sortKey" AS "sort" FROM "EcosystemMember" m JOIN "Actor" a ON a."id" = m."actorId"
    WHERE ${allOf([sql`m."ecosystemId" = ANY (${uuids(ecosystemIds)})`, openClaim('m'), ...onDay(at)])}`;
  return queryPages(db, { edges, sortType: 'text' }, request);
}

/** The memberships of each of many ecosystems that the viewer may see, by the member's name; those of a day when one is given. */
export function findMembershipPages(db: PrismaClient, ecosystemIds: readonly string[], at: string | null, view: MembershipView, request: PageRequest): Promise<Map<string, IdPage>> {
  const edges = sql`
    SELECT m."ecosystemId" AS "parent", m."id" AS "node", a."sortKey" AS "sort"
    FROM "EcosystemMember" m JOIN "Actor" a ON a."id" = m."actorId" JOIN "Ecosystem" e ON e."id" = m."ecosystemId"
    WHERE ${allOf([sql`m."ecosystemId" = ANY (${uuids(ecosystemIds)})`, visibleTo(view), ...onDay(at)])}`;
  return queryPages(db, { edges, sortType: 'text' }, request);
}

function visibleTo({ seesAll, actorId, seesRestricted }: MembershipView): Sql {
  if (seesAll) return sql`TRUE`;
  if (actorId === null) return openClaim('m');
  const isMember = sql`EXISTS (SELECT 1 FROM "EcosystemMember" own WHERE own."ecosystemId" = m."ecosystemId" AND own."actorId" = ${actorId}::uuid AND own."claimStatus" = 'CONFIRMED')`;
  return sql`(${openClaim('m')} OR m."actorId" = ${actorId}::uuid OR (${seesRestricted} AND (e."keeperId" = ${actorId}::uuid OR ${isMember})))`;
}

export function findMembershipsById(db: PrismaClient, ids: readonly string[]): Promise<MembershipRow[]> {
  return db.ecosystemMember.findMany({ where: { id: { in: [...ids] } } });
}

/** Who is or was a member of what, for the ecosystems or for the actors. What was recorded in confidence and is not confirmed is left out. */
export function findMemberships(db: PrismaClient, by: { ecosystemIds: readonly string[] } | { actorIds: readonly string[] }): Promise<OpenMembership[]> {
  const which = 'ecosystemIds' in by ? { ecosystemId: { in: [...by.ecosystemIds] } } : { actorId: { in: [...by.actorIds] } };
  const isOpen = { OR: [{ isRestricted: false }, { claimStatus: 'CONFIRMED' as const }] };
  return db.ecosystemMember.findMany({ where: { ...which, ...isOpen }, select: { id: true, ecosystemId: true, actorId: true, claimStatus: true, validFrom: true, validTo: true }, orderBy: { id: 'asc' } });
}
