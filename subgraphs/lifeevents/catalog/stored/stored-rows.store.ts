import type { Prisma } from '../../../../prisma/generated/lifeevents/client/client';
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
  const known = uris === 'all' ? {} : { uri: { in: [...uris] } };
  const named = uris === 'all' ? {} : { OR: [{ uri: { in: [...uris] } }, { uri: null, id: { in: uris.flatMap((uri) => rowIdOf(uri) ?? []) } }] };
  const shown = uris === 'all' ? OPEN_PARTICIPATION : {};
  return {
    lifeEvents: await db.lifeEvent.findMany({ where: known, include: LIFE_EVENT, ...byId }),
    events: await db.event.findMany({ where: known, include: EVENT, ...byId }),
    services: await db.service.findMany({ where: known, include: { ...SERVICE, participations: { ...NAMED, where: shown } }, ...byId }),
    outputs: await db.output.findMany({ where: named, include: OUTPUT, ...byId }),
    evidence: await db.evidence.findMany({ where: named, include: EVIDENCE, ...byId }),
    participations: await db.serviceParticipation.findMany({ where: { AND: [named, shown] }, ...byId }),
    datasets: await db.dataset.findMany({ where: known, ...byId }),
    resources: await db.catalogResource.findMany({ where: known, ...byId }),
    concepts: await db.lifeEventType.findMany({ where: known, select: { uri: true, labels: true }, ...byId }),
  };
}

export type CatalogRows = Awaited<ReturnType<typeof findCatalogRows>>;

/** The numbers of organisations, by the ids that every subgraph knows them by. */
export async function findActorNumbers(db: CatalogDb, actorIds: readonly string[]): Promise<Map<string, string>> {
  if (actorIds.length === 0) return new Map();
  const rows = await db.actorNumber.findMany({ where: { actorId: { in: [...new Set(actorIds)] } }, select: { actorId: true, organizationNumber: true } });
  return new Map(rows.map(({ actorId, organizationNumber }) => [actorId, organizationNumber]));
}
