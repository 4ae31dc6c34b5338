import type { Prisma } from '../../../prisma/generated/lifeevents/client/client';
import { sql, uuids } from '../../shared/database/page-query';
import type { Db } from '../context';
import { findServices } from '../service/service.store';
import type { JourneyLink } from './journey-cycle';

/** The services that each life event names, in the order its owner gave. A reference that leads nowhere has no service. */
export function findNamedServices(db: Db, lifeEventIds: readonly string[]) {
  return db.lifeEventService.findMany({ where: { lifeEventId: { in: [...lifeEventIds] } }, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { lifeEventId: true, serviceId: true, unresolvedReference: true } });
}

/** The condition that a service `s` goes on by the outputs of its template. */
const TAKES_OUTPUTS_OVER = sql`(NOT 'OUTPUTS' = ANY (s."notInheritedParts") AND NOT EXISTS (SELECT 1 FROM "Output" own WHERE own."serviceId" = s."id"))`;

/**
 * Every service that the chain service → output → event → service leads to from those that each life event names,
 * these included, each once: a circle is walked no further than its start. A template is left out where the life event
 * names an instance in its place; an instance without outputs goes on by its template's.
 */
export function findServicesOnTheWay(db: Db, lifeEventIds: readonly string[]): Promise<{ lifeEventId: string; serviceId: string }[]> {
  return db.$queryRaw(sql`
    WITH RECURSIVE way AS (
      SELECT l."lifeEventId", l."serviceId" FROM "LifeEventService" l WHERE l."lifeEventId" = ANY (${uuids(lifeEventIds)}) AND l."serviceId" IS NOT NULL
      UNION
      SELECT w."lifeEventId", t."serviceId"
      FROM way w
      JOIN "Service" s ON s."id" = w."serviceId"
      JOIN "Output" o ON o."serviceId" = s."id" OR (${TAKES_OUTPUTS_OVER} AND o."serviceId" = s."templateId")
      JOIN "OutputEvent" c ON c."outputId" = o."id"
      JOIN "EventService" t ON t."eventId" = c."eventId"
      WHERE t."serviceId" IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM "LifeEventService" n JOIN "Service" i ON i."id" = n."serviceId" WHERE n."lifeEventId" = w."lifeEventId" AND i."templateId" = t."serviceId")
    )
    SELECT "lifeEventId"::text AS "lifeEventId", "serviceId"::text AS "serviceId" FROM way`);
}

/** Who answers for these services and what they are instances of, by IRI. */
export function findJourneyServices(db: Db, serviceIds: readonly string[]) {
  return db.service.findMany({ where: { id: { in: [...serviceIds] } }, select: { id: true, ownerActorId: true, templateId: true, notInheritedParts: true }, orderBy: [{ uri: 'asc' }] });
}

/** How many instances these services have, and for how many somebody answers; services without any are left out. */
export async function countInstances(db: Db, serviceIds: readonly string[]) {
  const rows = await db.service.groupBy({ by: ['templateId'], where: { templateId: { in: [...serviceIds] } }, _count: { _all: true, ownerActorId: true } });
  return new Map(rows.map(({ templateId, _count }) => [String(templateId), { total: _count._all, withOwner: _count.ownerActorId }]));
}

const LEADS_ON = {
  causes: { orderBy: { id: 'asc' }, include: { event: { include: { triggers: { orderBy: { id: 'asc' } } } } } },
  exchanges: { orderBy: { id: 'asc' } },
  usableAs: { orderBy: { id: 'asc' }, include: { evidence: { select: { serviceId: true } } } },
} satisfies Prisma.OutputInclude;

/** What comes out of these services and where it leads. */
export function findJourneyOutputs(db: Db, serviceIds: readonly string[]) {
  return db.output.findMany({ where: { serviceId: { in: [...serviceIds] } }, orderBy: [{ position: 'asc' }, { id: 'asc' }], include: LEADS_ON });
}

/** What these services require and who could supply it. */
export function findJourneyEvidence(db: Db, serviceIds: readonly string[]) {
  return db.evidence.findMany({ where: { serviceId: { in: [...serviceIds] } }, orderBy: [{ position: 'asc' }, { id: 'asc' }], include: { datasets: { orderBy: { id: 'asc' } }, outputs: { orderBy: { id: 'asc' } } } });
}

/** All that tells how people get through the services of these life events, with a bounded number of statements. */
export async function findJourneys(db: Db, lifeEventIds: readonly string[]) {
  const [named, onTheWay] = [await findNamedServices(db, lifeEventIds), await findServicesOnTheWay(db, lifeEventIds)];
  const serviceIds = [...new Set(onTheWay.map(({ serviceId }) => serviceId))];
  const services = await findJourneyServices(db, serviceIds);
  const withTemplates = [...new Set([...serviceIds, ...services.flatMap(({ templateId }) => templateId ?? [])])];
  return {
    named,
    onTheWay,
    services,
    instances: await countInstances(db, serviceIds),
    outputs: await findJourneyOutputs(db, withTemplates),
    evidence: await findJourneyEvidence(db, withTemplates),
  };
}

export type JourneyRows = Awaited<ReturnType<typeof findJourneys>>;

/**
 * Everything that service, output or event leads to, as links between ids of all three kinds, with what those lead to
 * in turn. An instance without outputs goes on by its template's.
 */
export function findOnwardLinks(db: Pick<Db, '$queryRaw'>, startId: string): Promise<JourneyLink[]> {
  return db.$queryRaw(sql`
    WITH RECURSIVE link AS (
      SELECT s."id" AS "from", o."id" AS "to" FROM "Service" s
        JOIN "Output" o ON o."serviceId" = s."id" OR (${TAKES_OUTPUTS_OVER} AND o."serviceId" = s."templateId")
      UNION SELECT "outputId", "eventId" FROM "OutputEvent" WHERE "eventId" IS NOT NULL
      UNION SELECT "eventId", "serviceId" FROM "EventService" WHERE "serviceId" IS NOT NULL
    ),
    onward AS (
      SELECT "from", "to" FROM link WHERE "from" = ${startId}::uuid
      UNION
      SELECT l."from", l."to" FROM onward w JOIN link l ON l."from" = w."to"
    )
    SELECT "from"::text AS "from", "to"::text AS "to" FROM onward`);
}

/** What people call these services, outputs and events, by id. */
export async function findNodeTitles(db: Pick<Db, 'service' | 'output' | 'event'>, ids: readonly string[]): Promise<Map<string, unknown>> {
  const where = { where: { id: { in: [...ids] } }, select: { id: true, titles: true } };
  const rows = [...(await findServices(db, ids)), ...(await db.output.findMany(where)), ...(await db.event.findMany(where))];
  return new Map(rows.map(({ id, titles }) => [id, titles]));
}
