import type { OfferState, Prisma } from '../../../prisma/generated/lifeevents/client/client';
import { EMPTY_PAGE, queryPages, ROOT, ROOT_PARENT, sql } from '../../shared/database/page-query';
import { fromDay, toDay } from '../../shared/context';
import type { IdPage, PageRequest } from '../../shared/graphql/connection';
import type { Db, Tx } from '../context';
import type { OwnershipMove, StoredPeriod } from './ownership-move';

export function findOffer(tx: Tx, id: string) {
  return tx.ownershipOffer.findUnique({ where: { id }, include: { lifeEvent: true } });
}

export type OfferRow = NonNullable<Awaited<ReturnType<typeof findOffer>>>;

export function findOffers(db: Db, ids: readonly string[]): Promise<OfferRow[]> {
  return db.ownershipOffer.findMany({ where: { id: { in: [...ids] } }, include: { lifeEvent: true } });
}

/** The offers in these states that an actor made or got, the latest first; all actors' for null. */
export async function findOfferPage(db: Db, actorId: string | null, states: readonly OfferState[], request: PageRequest): Promise<IdPage> {
  const edges = sql`
    SELECT ${ROOT_PARENT} AS "parent", o."id" AS "node", o."offeredAt" AS "sort" FROM "OwnershipOffer" o
    WHERE o."state"::text = ANY (${[...states]}) AND (${actorId}::uuid IS NULL OR ${actorId}::uuid IN (o."fromActorId", o."toActorId"))`;
  return (await queryPages(db, { edges, sortType: 'timestamptz', descending: true }, request)).get(ROOT) ?? EMPTY_PAGE;
}

/** The periods of a role of a life event. */
export async function findPeriods(tx: Tx, lifeEventId: string, role: StoredPeriod['role']): Promise<StoredPeriod[]> {
  const rows = await tx.responsibility.findMany({ where: { lifeEventId, role } });
  return rows.map(({ id, actorId, validFrom, validTo }) => ({ id, role, actorId, validFrom: toDay(validFrom), validTo: validTo && toDay(validTo) }));
}

export function insertOffer(tx: Tx, data: Prisma.OwnershipOfferUncheckedCreateInput): Promise<OfferRow> {
  return tx.ownershipOffer.create({ data, include: { lifeEvent: true } });
}

export function answerOffer(tx: Tx, id: string, state: OfferState): Promise<OfferRow> {
  return tx.ownershipOffer.update({ where: { id }, data: { state, answeredAt: new Date() }, include: { lifeEvent: true } });
}

/** Takes back whatever offer of a life event still waits. */
export async function withdrawOpenOffers(tx: Tx, lifeEventId: string): Promise<void> {
  await tx.ownershipOffer.updateMany({ where: { lifeEventId, state: 'OFFERED' }, data: { state: 'WITHDRAWN', answeredAt: new Date() } });
}

/** Writes a move; constraints of the database see to it that no day is nobody's or two actors'. */
export async function writeMove(tx: Tx, lifeEventId: string, { close, open }: OwnershipMove, record: Pick<Prisma.ResponsibilityUncheckedCreateInput, 'basis' | 'provenanceKind' | 'sourceUrl' | 'retrievedAt' | 'provenanceNote'>): Promise<void> {
  if (close) await tx.responsibility.update({ where: { id: close.id }, data: { validTo: fromDay(close.validTo) } });
  await tx.responsibility.create({ data: { lifeEventId, role: open.role, actorId: open.actorId, validFrom: fromDay(open.validFrom), validTo: null, ...record } });
}

/** The first period of a role. */
export async function insertFirstResponsibility(tx: Tx, data: Prisma.ResponsibilityUncheckedCreateInput): Promise<void> {
  await tx.responsibility.create({ data });
}
