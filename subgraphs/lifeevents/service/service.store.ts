import type { Service } from '../../../prisma/generated/lifeevents/client/client';
import { allOf, EMPTY_PAGE, queryPages, ROOT, ROOT_PARENT, sql, uuids } from '../../shared/database/page-query';
import type { IdPage, PageRequest } from '../../shared/graphql/connection';
import { openClaim } from '../../shared/claim/open-claim.store';
import { heldOn } from '../claim/restricted-claim.store';
import type { Db } from '../context';
import type { ListOrder } from '../life-event/life-event.store';
import { withInheritedTexts, type InheritedTexts } from './inheritance';

/** A service as people read it: an instance without title, description or homepage shows its template's. */
export type ServiceRow = Service & InheritedTexts;

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

/** The key that a service is ordered by: an instance without a title goes by its template's. */
const SORT_KEY = sql`COALESCE(NULLIF(t."sortKey", ''), g."sortKey", '')`;
const WITH_TEMPLATE = sql`"Service" t LEFT JOIN "Service" g ON g."id" = t."templateId"`;

export async function findServicePage(db: Db, conditions: ServiceConditions, order: ListOrder, today: string, request: PageRequest): Promise<IdPage> {
  const [column, sortType] = order.by === 'TITLE' ? ([SORT_KEY, 'text'] as const) : ([sql`t."recordedAt"`, 'timestamptz'] as const);
  const { ownerId, hasOwner, participantId, lifeEventId, componentId, datasetId, isTemplate } = conditions;
  const where = [
    ...conditions.words.map((word) => sql`(t."searchText" LIKE ${`%${word}%`} OR g."searchText" LIKE ${`%${word}%`})`),
    ...(ownerId === undefined ? [] : [sql`t."ownerActorId" = ${ownerId}::uuid`]),
    ...(hasOwner === undefined ? [] : [sql`(t."ownerActorId" IS NOT NULL) = ${hasOwner}`]),
    ...(participantId === undefined ? [] : [sql`EXISTS (SELECT 1 FROM "ServiceParticipation" p WHERE p."serviceId" = t."id" AND p."actorId" = ${participantId}::uuid AND ${openClaim('p')} AND ${heldOn('p', today)})`]),
    ...(lifeEventId === undefined ? [] : [sql`EXISTS (SELECT 1 FROM "LifeEventService" l WHERE l."serviceId" = t."id" AND l."lifeEventId" = ${lifeEventId}::uuid)`]),
    ...(componentId === undefined ? [] : [sql`EXISTS (SELECT 1 FROM "ServiceComponent" c WHERE c."serviceId" = t."id" AND c."componentId" = ${componentId}::uuid)`]),
    ...(datasetId === undefined ? [] : [sql`EXISTS (SELECT 1 FROM "Evidence" e JOIN "EvidenceDataset" d ON d."evidenceId" = e."id" WHERE e."serviceId" = t."id" AND d."datasetId" = ${datasetId}::uuid)`]),
    ...(isTemplate === undefined ? [] : [sql`EXISTS (SELECT 1 FROM "Service" i WHERE i."templateId" = t."id") = ${isTemplate}`]),
  ];
  const edges = sql`SELECT ${ROOT_PARENT} AS "parent", t."id" AS "node", ${column} AS "sort" FROM ${WITH_TEMPLATE} WHERE ${allOf(where)}`;
  return (await queryPages(db, { edges, sortType, descending: order.descending }, request)).get(ROOT) ?? EMPTY_PAGE;
}

/** These services as people read them; their templates are found by the same statement. */
export async function findServices(db: Pick<Db, 'service'>, ids: readonly string[]): Promise<ServiceRow[]> {
  const wanted = { id: { in: [...ids] } };
  return shown(await db.service.findMany({ where: { OR: [wanted, { instances: { some: wanted } }] } }), ({ id }) => ids.includes(id));
}

export async function findServicesByUri(db: Pick<Db, 'service'>, uris: readonly string[]): Promise<ServiceRow[]> {
  const wanted = { uri: { in: [...uris] } };
  return shown(await db.service.findMany({ where: { OR: [wanted, { instances: { some: wanted } }] } }), ({ uri }) => uris.includes(uri));
}

/** The services wanted out of those found, each with what it takes over from its template among them. */
function shown(found: readonly Service[], isWanted: (service: Service) => boolean): ServiceRow[] {
  const byId = new Map(found.map((service) => [service.id, service]));
  return found.filter(isWanted).map((service) => {
    const template = byId.get(service.templateId ?? '');
    return template === undefined ? service : withInheritedTexts(service, template);
  });
}

/** The services that these life events make people need, in the order they meet them. */
export function findServicePagesOfLifeEvents(db: Db, lifeEventIds: readonly string[], request: PageRequest): Promise<Map<string, IdPage>> {
  const edges = sql`SELECT l."lifeEventId" AS "parent", l."serviceId" AS "node", l."position" AS "sort" FROM "LifeEventService" l WHERE l."lifeEventId" = ANY (${uuids(lifeEventIds)}) AND l."serviceId" IS NOT NULL`;
  return queryPages(db, { edges, sortType: 'int' }, request);
}

/** The instances of a template, all or those that one actor answers for. */
export interface InstancesWanted {
  readonly templateId: string;
  readonly ownerId: string | null;
}

/** Names the instances wanted, as the parent of a list. */
export const instancesKey = ({ templateId, ownerId }: InstancesWanted): string => `${templateId}/${ownerId ?? ''}`;

/** The instances of these templates, by title; each page under the key of what was wanted. */
export function findInstancePages(db: Db, keys: readonly string[], request: PageRequest): Promise<Map<string, IdPage>> {
  const wanted = keys.map((key) => key.split('/'));
  const owners = sql`${wanted.map(([, ownerId]) => ownerId ?? '')}::text[]`;
  const edges = sql`
    SELECT w."key" AS "parent", s."id" AS "node", s."sortKey" AS "sort"
    FROM unnest(${[...keys]}::text[], ${uuids(wanted.map(([templateId]) => templateId ?? ''))}, ${owners}) AS w("key", "templateId", "ownerId")
    JOIN "Service" s ON s."templateId" = w."templateId" AND (w."ownerId" = '' OR s."ownerActorId"::text = w."ownerId")`;
  return queryPages(db, { edges, sortType: 'text' }, request);
}

/** The services that these actors own or take part in, by title; of an inherited participation, the template alone. */
export function findServicePagesOfActors(db: Db, actorIds: readonly string[], today: string, request: PageRequest): Promise<Map<string, IdPage>> {
  const actors = uuids(actorIds);
  const edges = sql`
    SELECT t."ownerActorId" AS "parent", t."id" AS "node", ${SORT_KEY} AS "sort" FROM ${WITH_TEMPLATE} WHERE t."ownerActorId" = ANY (${actors})
    UNION SELECT p."actorId", t."id", ${SORT_KEY} FROM ${WITH_TEMPLATE} JOIN "ServiceParticipation" p ON p."serviceId" = t."id" WHERE p."actorId" = ANY (${actors}) AND ${openClaim('p')} AND ${heldOn('p', today)}`;
  return queryPages(db, { edges, sortType: 'text' }, request);
}

/** The services that are built on these shared components, by title. */
export function findServicePagesOfComponents(db: Db, componentIds: readonly string[], request: PageRequest): Promise<Map<string, IdPage>> {
  const edges = sql`SELECT c."componentId" AS "parent", t."id" AS "node", ${SORT_KEY} AS "sort" FROM ${WITH_TEMPLATE} JOIN "ServiceComponent" c ON c."serviceId" = t."id" WHERE c."componentId" = ANY (${uuids(componentIds)})`;
  return queryPages(db, { edges, sortType: 'text' }, request);
}

export function findComponentsOfServices(db: Db, serviceIds: readonly string[]) {
  return db.serviceComponent.findMany({ where: { serviceId: { in: [...serviceIds] } }, orderBy: { componentId: 'asc' } });
}
