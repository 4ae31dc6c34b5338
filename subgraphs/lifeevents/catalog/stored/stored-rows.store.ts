import type { Prisma } from '../../../../prisma/generated/lifeevents/client/client';
import { sql, uuids } from '../../../shared/database/page-query';
import { OPEN_PARTICIPATION } from '../../claim/restricted-claim.store';
import { rowIdOf } from '../row-uri';

/** A database client that may be in the middle of a transaction. */
export type CatalogDb = Prisma.TransactionClient;

const byId = { orderBy: { id: 'asc' } } as const;
const REFERENCED = { select: { uri: true } } as const;
const NAMED = { select: { id: true, uri: true }, ...byId } as const;

const LIFE_EVENT = { types: { select: { uri: true }, ...byId }, services: { select: { unresolvedReference: true, service: REFERENCED }, ...byId } } satisfies Prisma.LifeEventInclude;
const EVENT = { triggers: { select: { unresolvedReference: true, service: REFERENCED }, ...byId } } satisfies Prisma.EventInclude;
const SERVICE = { outputs: NAMED, evidence: NAMED, participations: NAMED } satisfies Prisma.ServiceInclude;
const OUTPUT = { causes: { select: { unresolvedReference: true, event: REFERENCED }, ...byId } } satisfies Prisma.OutputInclude;
const EVIDENCE = { datasets: { select: { unresolvedReference: true, dataset: REFERENCED }, ...byId } } satisfies Prisma.EvidenceInclude;

export type LifeEventRow = Prisma.LifeEventGetPayload<{ include: typeof LIFE_EVENT }>;
export type EventRow = Prisma.EventGetPayload<{ include: typeof EVENT }>;
export type ServiceRow = Prisma.ServiceGetPayload<{ include: typeof SERVICE }>;
export type OutputRow = Prisma.OutputGetPayload<{ include: typeof OUTPUT }>;
export type EvidenceRow = Prisma.EvidenceGetPayload<{ include: typeof EVIDENCE }>;
export type ParticipationRow = Prisma.ServiceParticipationGetPayload<object>;
export type DatasetRow = Prisma.DatasetGetPayload<object>;
export type ResourceRow = Prisma.CatalogResourceGetPayload<object>;
export type ConceptRow = { readonly uri: string; readonly labels: unknown };

/** Every row that describes one of these IRIs, or every row that everybody may read. */
export async function findCatalogRows(db: CatalogDb, uris: readonly string[] | 'all') {
  const places = uris === 'all' ? null : await findPlaces(db, uris);
  const shown = places ? {} : OPEN_PARTICIPATION;
  /** Asks a table only where it has something to tell. */
  const from = async <Row>(place: Place, find: (where: { id?: { in: string[] } }) => Promise<Row[]>): Promise<Row[]> => {
    const ids = places?.get(place);
    if (places && !ids) return [];
    return find(ids ? { id: { in: ids } } : {});
  };
  return {
    lifeEvents: await from('lifeEvents', (where) => db.lifeEvent.findMany({ where, include: LIFE_EVENT, ...byId })),
    events: await from('events', (where) => db.event.findMany({ where, include: EVENT, ...byId })),
    services: await from('services', (where) => db.service.findMany({ where, include: { ...SERVICE, participations: { ...NAMED, where: shown } }, ...byId })),
    outputs: await from('outputs', (where) => db.output.findMany({ where, include: OUTPUT, ...byId })),
    evidence: await from('evidence', (where) => db.evidence.findMany({ where, include: EVIDENCE, ...byId })),
    participations: await from('participations', (where) => db.serviceParticipation.findMany({ where: { AND: [where, shown] }, ...byId })),
    datasets: await from('datasets', (where) => db.dataset.findMany({ where, ...byId })),
    resources: await from('resources', (where) => db.catalogResource.findMany({ where, ...byId })),
    concepts: await from('concepts', (where) => db.lifeEventType.findMany({ where, select: { uri: true, labels: true }, ...byId })),
  };
}

type Place = 'lifeEvents' | 'events' | 'services' | 'outputs' | 'evidence' | 'participations' | 'datasets' | 'resources' | 'concepts';

/**
 * The rows that describe these IRIs, by where they are. Of the rows of several services that are one output, or one piece
 * of evidence, the eldest speaks for all; a participation is in all of its rows.
 */
async function findPlaces(db: CatalogDb, uris: readonly string[]): Promise<Map<Place, string[]>> {
  const named = sql`${[...uris]}::text[]`;
  const ids = uuids(uris.flatMap((uri) => rowIdOf(uri) ?? []));
  const rows = await db.$queryRaw<{ place: Place; ids: string[] }[]>(sql`
    SELECT "place", array_agg("id") AS "ids" FROM (
      SELECT 'lifeEvents' AS "place", "id"::text AS "id" FROM "LifeEvent" WHERE "uri" = ANY (${named})
      UNION ALL SELECT 'events', "id"::text FROM "Event" WHERE "uri" = ANY (${named})
      UNION ALL SELECT 'services', "id"::text FROM "Service" WHERE "uri" = ANY (${named})
      UNION ALL SELECT 'outputs', min("id"::text) FROM "Output" WHERE "uri" = ANY (${named}) GROUP BY "uri"
      UNION ALL SELECT 'outputs', "id"::text FROM "Output" WHERE "uri" IS NULL AND "id" = ANY (${ids})
      UNION ALL SELECT 'evidence', min("id"::text) FROM "Evidence" WHERE "uri" = ANY (${named}) GROUP BY "uri"
      UNION ALL SELECT 'evidence', "id"::text FROM "Evidence" WHERE "uri" IS NULL AND "id" = ANY (${ids})
      UNION ALL SELECT 'participations', "id"::text FROM "ServiceParticipation" WHERE "uri" = ANY (${named})
      UNION ALL SELECT 'participations', "id"::text FROM "ServiceParticipation" WHERE "uri" IS NULL AND "id" = ANY (${ids})
      UNION ALL SELECT 'datasets', "id"::text FROM "Dataset" WHERE "uri" = ANY (${named})
      UNION ALL SELECT 'resources', "id"::text FROM "CatalogResource" WHERE "uri" = ANY (${named})
      UNION ALL SELECT 'concepts', min("id"::text) FROM "LifeEventType" WHERE "uri" = ANY (${named}) GROUP BY "uri"
    ) found GROUP BY "place"`);
  return new Map(rows.map(({ place, ids: found }) => [place, found]));
}

export type CatalogRows = Awaited<ReturnType<typeof findCatalogRows>>;

/** The numbers of organisations, by the ids that every subgraph knows them by. */
export async function findActorNumbers(db: CatalogDb, actorIds: readonly string[]): Promise<Map<string, string>> {
  if (actorIds.length === 0) return new Map();
  const rows = await db.actorNumber.findMany({ where: { actorId: { in: [...new Set(actorIds)] } }, select: { actorId: true, organizationNumber: true } });
  return new Map(rows.map(({ actorId, organizationNumber }) => [actorId, organizationNumber]));
}
