import type { PrismaClient, Relation as RelationRow } from '../../../prisma/generated/actors/client/client';
import { openClaim } from '../../shared/claim/open-claim.store';
import { allOf, EMPTY_PAGE, queryPages, ROOT, ROOT_PARENT, sql, uuids, type Sql } from '../../shared/database/page-query';
import type { IdPage, PageRequest } from '../../shared/graphql/connection';
import type { ContextOf } from '../context-link/context-link';
import type { DaySpan } from '../period';
import { validOn, validWithin } from '../period.store';
import type { RelationView } from './relation-view';

export type { RelationRow };

/** What of a relation a map or a path is made of. Parent links come as GOVERNS, from the parent to the one under it. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly kind: RelationRow['kind'];
  /** What it holds within; null when at large, as every parent link does. */
  readonly contextKind: RelationRow['contextKind'];
  readonly contextId: string | null;
  /** Whether the sides agree to it; a parent link is what the register itself says, and confirmed. */
  readonly claimStatus: RelationRow['claimStatus'];
}

/** Which of an actor's relations are listed. */
export interface ActorRelationConditions {
  readonly kinds: readonly string[] | null;
  readonly direction: 'OUT' | 'IN' | null;
  readonly at: string | null;
  readonly view: RelationView;
}

/** Which relations of the whole register are listed; null does not limit. */
export interface RelationConditions {
  readonly kinds: readonly string[] | null;
  readonly claimStatuses: readonly string[] | null;
  readonly actorId: string | null;
  readonly context: ContextOf | null;
  readonly at: string | null;
  readonly view: RelationView;
}

/** What lists are ordered by; a beginning that is not known counts as the first of all. */
const BEGINNING = sql`COALESCE(r."validFrom", '0001-01-01'::date)`;

export function findRelations(db: PrismaClient, ids: readonly string[]): Promise<RelationRow[]> {
  return db.relation.findMany({ where: { id: { in: [...ids] } } });
}

/** The relations of each of many actors, oldest first; those whose beginning is not known come first of all. */
export function findRelationPages(db: PrismaClient, actorIds: readonly string[], { kinds, direction, at, view }: ActorRelationConditions, request: PageRequest): Promise<Map<string, IdPage>> {
  const side = (column: 'fromId' | 'toId') => {
    const parent = column === 'fromId' ? sql`r."fromId"` : sql`r."toId"`;
    return sql`
      SELECT ${parent} AS "parent", r."id" AS "node", ${BEGINNING} AS "sort" FROM "Relation" r
      WHERE ${parent} = ANY (${uuids(actorIds)}) ${kinds ? sql`AND r."kind" = ANY (${[...kinds]}::"RelationKind"[])` : sql``} ${at ? sql`AND ${validOn('r', at)}` : sql``} AND ${visibleTo(view)}`;
  };
  const edges = direction === 'OUT' ? side('fromId') : direction === 'IN' ? side('toId') : sql`${side('fromId')} UNION ALL ${side('toId')}`;
  return queryPages(db, { edges, sortType: 'date' }, request);
}

/** The relations of the whole register, in the same order. */
export async function findRelationPage(db: PrismaClient, { kinds, claimStatuses, actorId, context, at, view }: RelationConditions, request: PageRequest): Promise<IdPage> {
  const conditions = [
    ...(kinds ? [sql`r."kind"::text = ANY (${[...kinds]}::text[])`] : []),
    ...(claimStatuses ? [sql`r."claimStatus"::text = ANY (${[...claimStatuses]}::text[])`] : []),
    ...(actorId === null ? [] : [sql`(r."fromId" = ${actorId}::uuid OR r."toId" = ${actorId}::uuid)`]),
    ...(context === null ? [] : [sql`r."contextKind" = ${context.kind}::"ContextKind" AND r."contextId" = ${context.id}::uuid`]),
    ...(at === null ? [] : [validOn('r', at)]),
    visibleTo(view),
  ];
  const edges = sql`SELECT ${ROOT_PARENT} AS "parent", r."id" AS "node", ${BEGINNING} AS "sort" FROM "Relation" r WHERE ${allOf(conditions)}`;
  return (await queryPages(db, { edges, sortType: 'date' }, request)).get(ROOT) ?? EMPTY_PAGE;
}

/** The condition of `maySeeRelation` that a relation may be shown. */
function visibleTo({ seesAll, actorId }: RelationView): Sql {
  return seesAll ? sql`TRUE` : sql`(${openClaim('r')} OR r."fromId" = ${actorId}::uuid OR r."toId" = ${actorId}::uuid)`;
}

/** Every tie on a day of the span that one of the actors is a side of: relations and parent links, in one statement. */
export function findTies(db: PrismaClient, actorIds: readonly string[], days: DaySpan): Promise<Tie[]> {
  const among = uuids(actorIds);
  return db.$queryRaw<Tie[]>(ties(days, sql`AND (r."fromId" = ANY (${among}) OR r."toId" = ANY (${among}))`, sql`AND (p."actorId" = ANY (${among}) OR p."parentId" = ANY (${among}))`));
}

/** Every tie on a day: fine for some tens of thousands, which take a fraction of a second; beyond that a way wants a search of its own. */
export function findAllTies(db: PrismaClient, at: string): Promise<Tie[]> {
  return db.$queryRaw<Tie[]>(ties({ from: at, to: at }));
}

/** Maps and paths are for everybody: what one side says in confidence is left out until the other confirms it. */
function ties(days: DaySpan, ofRelation = sql``, ofParent = sql``): Sql {
  return sql`
    SELECT r."fromId"::text AS "from", r."toId"::text AS "to", r."kind"::text AS "kind", r."contextKind"::text AS "contextKind", r."contextId"::text AS "contextId", r."claimStatus"::text AS "claimStatus" FROM "Relation" r
    WHERE ${validWithin('r', days)} AND ${openClaim('r')} ${ofRelation}
    UNION ALL
    SELECT p."parentId"::text, p."actorId"::text, 'GOVERNS', NULL, NULL, 'CONFIRMED' FROM "ParentPeriod" p
    WHERE ${validWithin('p', days)} ${ofParent}
    ORDER BY 1, 2, 3, 5, 6`;
}
