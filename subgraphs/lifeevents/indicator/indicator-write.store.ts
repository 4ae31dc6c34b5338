import type { Prisma } from '../../../prisma/generated/lifeevents/client/client';
import type { Tx } from '../context';
import { findIndicator, type IndicatorRow } from './indicator.store';

/** The place after the last indicator of a life event. */
export async function nextIndicatorPosition(tx: Tx, lifeEventId: string): Promise<number> {
  const { _max } = await tx.indicator.aggregate({ where: { lifeEventId }, _max: { position: true } });
  return (_max.position ?? 0) + 1;
}

export async function insertIndicator(tx: Tx, data: Prisma.IndicatorUncheckedCreateInput): Promise<IndicatorRow> {
  return { ...(await tx.indicator.create({ data })), measurements: [] };
}

export async function changeIndicator(tx: Tx, id: string, data: Prisma.IndicatorUncheckedUpdateInput): Promise<IndicatorRow> {
  await tx.indicator.update({ where: { id }, data });
  return (await findIndicator(tx, id)) as IndicatorRow;
}

export async function deleteIndicator(tx: Tx, id: string): Promise<IndicatorRow> {
  return { ...(await tx.indicator.delete({ where: { id } })), measurements: [] };
}
