import type { LifeEvent } from '../../../prisma/generated/lifeevents/client/client';
import { allOf, EMPTY_PAGE, queryPages, ROOT, ROOT_PARENT, sql, uuids, type Sql } from '../../shared/database/page-query';
import type { IdPage, PageRequest } from '../../shared/graphql/connection';
import { openClaim } from '../../shared/claim/open-claim.store';
import { heldOn } from '../claim/restricted-claim.store';
import type { Db, Tx } from '../context';

export type LifeEventRow = LifeEvent;

/** Conditions on life events, checked. Days are texts as YYYY-MM-DD. */
export interface LifeEventConditions {
  readonly words: readonly string[];
  readonly kinds?: readonly string[];
  readonly responsible: readonly { readonly role: 'OWNER' | 'MINISTRY'; readonly actorId: string }[];
  readonly serviceId?: string;
  readonly bodyId?: string;
  readonly typeUri?: string;
}

export interface ListOrder {
  readonly by: 'TITLE' | 'UPDATED_AT';
  readonly descending: boolean;
}

/** The columns that lists are ordered by. */
export const orderColumn = (order: ListOrder): { column: Sql; sortType: 'text' | 'timestamptz' } =>
  order.by === 'TITLE' ? { column: sql`t."sortKey"`, sortType: 'text' } : { column: sql`t."recordedAt"`, sortType: 'timestamptz' };

/** Words that the folded text must contain; folding leaves letters and digits only, so a word is no pattern. */
export const containsWords = (words: readonly string[]): Sql[] => words.map((word) => sql`t."searchText" LIKE ${`%${word}%`}`);

export async function findLifeEventPage(db: Db, conditions: LifeEventConditions, order: ListOrder, today: string, request: PageRequest): Promise<IdPage> {
  const { column, sortType } = orderColumn(order);
  const where = [
    ...containsWords(conditions.words),
    ...(conditions.kinds ? [sql`t."kind"::text = ANY (${[...conditions.kinds]})`] : []),
    ...conditions.responsible.map(
      ({ role, actorId }) => sql`EXISTS (SELECT 1 FROM "Responsibility" r WHERE r."lifeEventId" = t."id" AND r."role"::text = ${role} AND r."actorId" = ${actorId}::uuid AND r."validFrom" <= ${today}::date AND (r."validTo" IS NULL OR r."validTo" > ${today}::date))`,
    ),
    ...(conditions.serviceId ? [sql`EXISTS (SELECT 1 FROM "LifeEventService" s WHERE s."lifeEventId" = t."id" AND s."serviceId" = ${conditions.serviceId}::uuid)`] : []),
    ...(conditions.bodyId ? [sql`EXISTS (SELECT 1 FROM "LifeEventBody" b WHERE b."lifeEventId" = t."id" AND b."bodyId" = ${conditions.bodyId}::uuid)`] : []),
    ...(conditions.typeUri ? [sql`EXISTS (SELECT 1 FROM "LifeEventType" y WHERE y."lifeEventId" = t."id" AND y."uri" = ${conditions.typeUri})`] : []),
  ];
  const edges = sql`SELECT ${ROOT_PARENT} AS "parent", t."id" AS "node", ${column} AS "sort" FROM "LifeEvent" t WHERE ${allOf(where)}`;
  return (await queryPages(db, { edges, sortType, descending: order.descending }, request)).get(ROOT) ?? EMPTY_PAGE;
}

export function findLifeEvents(db: Db, ids: readonly string[]): Promise<LifeEventRow[]> {
  return db.lifeEvent.findMany({ where: { id: { in: [...ids] } } });
}

/** One life event in a transaction, where it is known to be there. */
export function findLifeEventRow(tx: Tx, id: string): Promise<LifeEventRow> {
  return tx.lifeEvent.findUniqueOrThrow({ where: { id } });
}

export function findLifeEventsByUri(db: Db, uris: readonly string[]): Promise<LifeEventRow[]> {
  return db.lifeEvent.findMany({ where: { uri: { in: [...uris] } } });
}

export function findTypesOfLifeEvents(db: Db, lifeEventIds: readonly string[]) {
  return db.lifeEventType.findMany({ where: { lifeEventId: { in: [...lifeEventIds] } }, orderBy: { uri: 'asc' } });
}

/** Life events that make people need these services, by title. */
export function findLifeEventPagesOfServices(db: Db, serviceIds: readonly string[], request: PageRequest): Promise<Map<string, IdPage>> {
  const edges = sql`SELECT l."serviceId" AS "parent", t."id" AS "node", t."sortKey" AS "sort" FROM "LifeEventService" l JOIN "LifeEvent" t ON t."id" = l."lifeEventId" WHERE l."serviceId" = ANY (${uuids(serviceIds)})`;
  return queryPages(db, { edges, sortType: 'text' }, request);
}

/** Life events that these actors answer for or take part in today: as owner, ministry, member of a body, owner of a service or participant in one, be it by its template. */
export function findLifeEventPagesOfActors(db: Db, actorIds: readonly string[], today: string, request: PageRequest): Promise<Map<string, IdPage>> {
  const actors = uuids(actorIds);
  const edges = sql`
    SELECT a."actorId" AS "parent", t."id" AS "node", t."sortKey" AS "sort" FROM (
      SELECT r."actorId", r."lifeEventId" FROM "Responsibility" r
        WHERE r."actorId" = ANY (${actors}) AND r."validFrom" <= ${today}::date AND (r."validTo" IS NULL OR r."validTo" > ${today}::date)
      UNION SELECT m."actorId", b."lifeEventId" FROM "BodyMember" m JOIN "LifeEventBody" b ON b."bodyId" = m."bodyId"
        WHERE m."actorId" = ANY (${actors}) AND ${openClaim('m')} AND ${heldOn('m', today)}
      UNION SELECT s."ownerActorId", l."lifeEventId" FROM "Service" s JOIN "LifeEventService" l ON l."serviceId" = s."id" WHERE s."ownerActorId" = ANY (${actors})
      UNION SELECT p."actorId", l."lifeEventId" FROM "ServiceParticipation" p JOIN "LifeEventService" l ON l."serviceId" = p."serviceId" WHERE p."actorId" = ANY (${actors}) AND ${openClaim('p')} AND ${heldOn('p', today)}
      UNION SELECT p."actorId", l."lifeEventId" FROM "ServiceParticipation" p
        JOIN "Service" i ON i."templateId" = p."serviceId" AND NOT 'PARTICIPATIONS' = ANY (i."notInheritedParts") AND NOT EXISTS (SELECT 1 FROM "ServiceParticipation" own WHERE own."serviceId" = i."id")
        JOIN "LifeEventService" l ON l."serviceId" = i."id" WHERE p."actorId" = ANY (${actors}) AND ${openClaim('p')} AND ${heldOn('p', today)}
    ) a JOIN "LifeEvent" t ON t."id" = a."lifeEventId"`;
  return queryPages(db, { edges, sortType: 'text' }, request);
}
