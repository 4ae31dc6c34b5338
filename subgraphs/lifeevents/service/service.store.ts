import type { Service } from '../../../prisma/generated/lifeevents/client/client';
import { allOf, EMPTY_PAGE, queryPages, ROOT, ROOT_PARENT, sql, uuids } from '../../shared/database/page-query';
import type { IdPage, PageRequest } from '../../shared/graphql/connection';
import type { Db } from '../context';
import { containsWords, orderColumn, type ListOrder } from '../life-event/life-event.store';

export type ServiceRow = Service;

/** Conditions on services, checked. */
export interface ServiceConditions {
  readonly words: readonly string[];
  readonly ownerId?: string;
  readonly hasOwner?: boolean;
  readonly participantId?: string;
  readonly lifeEventId?: string;
  readonly componentId?: string;
  readonly datasetId?: string;
  readonly isTemplate?: boolean;
}

export async function findServicePage(db: Db, conditions: ServiceConditions, order: ListOrder, request: PageRequest): Promise<IdPage> {
  const { column, sortType } = orderColumn(order);
  const { ownerId, hasOwner, participantId, lifeEventId, componentId, datasetId, isTemplate } = conditions;
  const where = [
    ...containsWords(conditions.words),
    ...(ownerId === undefined ? [] : [sql`t."ownerActorId" = ${ownerId}::uuid`]),
    ...(hasOwner === undefined ? [] : [sql`(t."ownerActorId" IS NOT NULL) = ${hasOwner}`]),
    ...(participantId === undefined ? [] : [sql`EXISTS (SELECT 1 FROM "ServiceParticipation" p WHERE p."serviceId" = t."id" AND p."actorId" = ${participantId}::uuid)`]),
    ...(lifeEventId === undefined ? [] : [sql`EXISTS (SELECT 1 FROM "LifeEventService" l WHERE l."serviceId" = t."id" AND l."lifeEventId" = ${lifeEventId}::uuid)`]),
    ...(componentId === undefined ? [] : [sql`EXISTS (SELECT 1 FROM "ServiceComponent" c WHERE c."serviceId" = t."id" AND c."componentId" = ${componentId}::uuid)`]),
    ...(datasetId === undefined ? [] : [sql`EXISTS (SELECT 1 FROM "Evidence" e JOIN "EvidenceDataset" d ON d."evidenceId" = e."id" WHERE e."serviceId" = t."id" AND d."datasetId" = ${datasetId}::uuid)`]),
    ...(isTemplate === undefined ? [] : [sql`EXISTS (SELECT 1 FROM "Service" i WHERE i."templateId" = t."id") = ${isTemplate}`]),
  ];
  const edges = sql`SELECT ${ROOT_PARENT} AS "parent", t."id" AS "node", ${column} AS "sort" FROM "Service" t WHERE ${allOf(where)}`;
  return (await queryPages(db, { edges, sortType, descending: order.descending }, request)).get(ROOT) ?? EMPTY_PAGE;
}

export function findServices(db: Db, ids: readonly string[]): Promise<ServiceRow[]> {
  return db.service.findMany({ where: { id: { in: [...ids] } } });
}

export function findServicesByUri(db: Db, uris: readonly string[]): Promise<ServiceRow[]> {
  return db.service.findMany({ where: { uri: { in: [...uris] } } });
}

/** The services that these life events make people need, in the order they meet them. */
export function findServicePagesOfLifeEvents(db: Db, lifeEventIds: readonly string[], request: PageRequest): Promise<Map<string, IdPage>> {
  const edges = sql`SELECT l."lifeEventId" AS "parent", l."serviceId" AS "node", l."position" AS "sort" FROM "LifeEventService" l WHERE l."lifeEventId" = ANY (${uuids(lifeEventIds)}) AND l."serviceId" IS NOT NULL`;
  return queryPages(db, { edges, sortType: 'int' }, request);
}

/** The instances of these templates, by title. */
export function findInstancePages(db: Db, templateIds: readonly string[], request: PageRequest): Promise<Map<string, IdPage>> {
  const edges = sql`SELECT s."templateId" AS "parent", s."id" AS "node", s."sortKey" AS "sort" FROM "Service" s WHERE s."templateId" = ANY (${uuids(templateIds)})`;
  return queryPages(db, { edges, sortType: 'text' }, request);
}

/** The services that these actors own or take part in, by title. */
export function findServicePagesOfActors(db: Db, actorIds: readonly string[], request: PageRequest): Promise<Map<string, IdPage>> {
  const actors = uuids(actorIds);
  const edges = sql`
    SELECT s."ownerActorId" AS "parent", s."id" AS "node", s."sortKey" AS "sort" FROM "Service" s WHERE s."ownerActorId" = ANY (${actors})
    UNION SELECT p."actorId", s."id", s."sortKey" FROM "ServiceParticipation" p JOIN "Service" s ON s."id" = p."serviceId" WHERE p."actorId" = ANY (${actors})`;
  return queryPages(db, { edges, sortType: 'text' }, request);
}

/** The services that are built on these shared components, by title. */
export function findServicePagesOfComponents(db: Db, componentIds: readonly string[], request: PageRequest): Promise<Map<string, IdPage>> {
  const edges = sql`SELECT c."componentId" AS "parent", s."id" AS "node", s."sortKey" AS "sort" FROM "ServiceComponent" c JOIN "Service" s ON s."id" = c."serviceId" WHERE c."componentId" = ANY (${uuids(componentIds)})`;
  return queryPages(db, { edges, sortType: 'text' }, request);
}

export function findComponentsOfServices(db: Db, serviceIds: readonly string[]) {
  return db.serviceComponent.findMany({ where: { serviceId: { in: [...serviceIds] } }, orderBy: { componentId: 'asc' } });
}
