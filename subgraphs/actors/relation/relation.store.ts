import type { PrismaClient, Relation as RelationRow } from '../../../prisma/generated/actors/client/client';
import { queryPages, sql, uuids } from '../../shared/database/page-query';
import type { IdPage, PageRequest } from '../../shared/graphql/connection';
import { validOn } from '../period.store';

export type { RelationRow };

/** What of a relation a map or a path is made of. Parent links come as GOVERNS, from the parent to the one under it. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly kind: RelationRow['kind'];
  /** What it holds within; null when at large, as every parent link does. */
  readonly contextId: string | null;
}

/** Which of an actor's relations are listed. */
export interface RelationConditions {
  readonly kinds: readonly string[] | null;
  readonly direction: 'OUT' | 'IN' | null;
  readonly at: string | null;
}

export function findRelations(db: PrismaClient, ids: readonly string[]): Promise<RelationRow[]> {
  return db.relation.findMany({ where: { id: { in: [...ids] } } });
}

/** The relations of each of many actors, oldest first; those whose beginning is not known come first of all. */
export function findRelationPages(db: PrismaClient, actorIds: readonly string[], { kinds, direction, at }: RelationConditions, request: PageRequest): Promise<Map<string, IdPage>> {
  const side = (column: 'fromId' | 'toId') => {
    const parent = column === 'fromId' ? sql`r."fromId"` : sql`r."toId"`;
    return sql`
      SELECT ${parent} AS "parent", r."id" AS "node", COALESCE(r."validFrom", '0001-01-01'::date) AS "sort" FROM "Relation" r
      WHERE ${parent} = ANY (${uuids(actorIds)}) ${kinds ? sql`AND r."kind" = ANY (${[...kinds]}::"RelationKind"[])` : sql``} ${at ? sql`AND ${validOn('r', at)}` : sql``}`;
  };
  const edges = direction === 'OUT' ? side('fromId') : direction === 'IN' ? side('toId') : sql`${side('fromId')} UNION ALL ${side('toId')}`;
  return queryPages(db, { edges, sortType: 'date' }, request);
}

/** Every tie on a day that one of the actors is a side of: relations and parent links, in one statement. */
export function findTies(db: PrismaClient, actorIds: readonly string[], at: string): Promise<Tie[]> {
  const among = uuids(actorIds);
  return db.$queryRaw<Tie[]>(sql`
    SELECT r."fromId"::text AS "from", r."toId"::text AS "to", r."kind"::text AS "kind", r."contextId"::text AS "contextId" FROM "Relation" r
    WHERE (r."fromId" = ANY (${among}) OR r."toId" = ANY (${among})) AND ${validOn('r', at)}
    UNION ALL
    SELECT p."parentId"::text, p."actorId"::text, 'GOVERNS', NULL FROM "ParentPeriod" p
    WHERE (p."actorId" = ANY (${among}) OR p."parentId" = ANY (${among})) AND ${validOn('p', at)}
    ORDER BY 1, 2, 3, 4`);
}

/** Every tie on a day. */
export function findAllTies(db: PrismaClient, at: string): Promise<Tie[]> {
  return db.$queryRaw<Tie[]>(sql`
    SELECT r."fromId"::text AS "from", r."toId"::text AS "to", r."kind"::text AS "kind", r."contextId"::text AS "contextId" FROM "Relation" r WHERE ${validOn('r', at)}
    UNION ALL
    SELECT p."parentId"::text, p."actorId"::text, 'GOVERNS', NULL FROM "ParentPeriod" p WHERE ${validOn('p', at)}
    ORDER BY 1, 2, 3, 4`);
}
