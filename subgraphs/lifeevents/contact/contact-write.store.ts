import type { LifeEventContact, Prisma } from '../../../prisma/generated/lifeevents/client/client';
import { sql } from '../../shared/database/page-query';
import type { Tx } from '../context';
import type { LifeEventRow } from '../life-event/life-event.store';

export function findContact(tx: Tx, id: string): Promise<LifeEventContact | null> {
  return tx.lifeEventContact.findUnique({ where: { id } });
}

export function insertContact(tx: Tx, data: Prisma.LifeEventContactUncheckedCreateInput): Promise<LifeEventContact> {
  return tx.lifeEventContact.create({ data });
}

export function changeContact(tx: Tx, id: string, data: Prisma.LifeEventContactUncheckedUpdateInput): Promise<LifeEventContact> {
  return tx.lifeEventContact.update({ where: { id }, data });
}

/** Erases a person, and the fingerprint of the call that recorded it, from which a name could be guessed. */
export async function eraseContactRow(tx: Tx, id: string): Promise<LifeEventRow> {
  const { lifeEvent } = await tx.lifeEventContact.delete({ where: { id }, select: { lifeEvent: true } });
  await tx.$queryRaw(sql`UPDATE "IdempotentCall" SET "inputHash" = '' WHERE "resultId" = ${id}::uuid RETURNING 1`);
  return lifeEvent;
}
