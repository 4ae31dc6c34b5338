import type { OfferState, Prisma } from '../../../prisma/generated/lifeevents/client/client';
import { EMPTY_PAGE, queryPages, ROOT, ROOT_PARENT, sql } from '../../shared/database/page-query';
import type { IdPage, PageRequest } from '../../shared/graphql/connection';
import type { Db, Tx } from '../context';

export function findServiceOffer(tx: Tx, id: string) {
  return tx.serviceOffer.findUnique({ where: { id } });
}

export type ServiceOfferRow = NonNullable<Awaited<ReturnType<typeof findServiceOffer>>>;

export function findServiceOffers(db: Db, ids: readonly string[]): Promise<ServiceOfferRow[]> {
  return db.serviceOffer.findMany({ where: { id: { in: [...ids] } } });
}

/** The offers in these states that an actor made or got, the latest first; all actors' for null. */
export async function findServiceOfferPage(db: Db, actorId: string | null, states: readonly OfferState[], request: PageRequest): Promise<IdPage> {
  const edges = sql`
    SELECT ${ROOT_PARENT} AS "parent", o."id" AS "node", o."offeredAt" AS "sort" FROM "ServiceOffer" o
    WHERE o."state"::text = ANY (${[...states]}) AND (${actorId}::uuid IS NULL OR ${actorId}::uuid IN (o."fromActorId", o."toActorId"))`;
  return (await queryPages(db, { edges, sortType: 'timestamptz', descending: true }, request)).get(ROOT) ?? EMPTY_PAGE;
}

export function insertServiceOffer(tx: Tx, data: Prisma.ServiceOfferUncheckedCreateInput): Promise<ServiceOfferRow> {
  return tx.serviceOffer.create({ data });
}

export function answerServiceOffer(tx: Tx, id: string, state: OfferState): Promise<ServiceOfferRow> {
  return tx.serviceOffer.update({ where: { id }, data: { state, answeredAt: new Date() } });
}

/** Takes back whatever offer of a service still waits. */
export async function withdrawOpenServiceOffers(tx: Tx, serviceId: string): Promise<void> {
  await tx.serviceOffer.updateMany({ where: { serviceId, state: 'OFFERED' }, data: { state: 'WITHDRAWN', answeredAt: new Date() } });
}
