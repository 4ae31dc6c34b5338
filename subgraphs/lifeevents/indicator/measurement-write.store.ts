import type { Prisma } from '../../../prisma/generated/lifeevents/client/client';
import type { Tx } from '../context';
import { withDay, type MeasurementRow } from './indicator.store';

/** A measurement with the life event that it tells about. */
export async function findMeasurement(tx: Tx, id: string): Promise<(MeasurementRow & { readonly lifeEventId: string }) | null> {
  const row = await tx.indicatorMeasurement.findUnique({ where: { id }, include: { indicator: { select: { lifeEventId: true } } } });
  if (!row) return null;
  const { indicator, ...measurement } = row;
  return { ...withDay(measurement), lifeEventId: indicator.lifeEventId };
}

export async function insertMeasurement(tx: Tx, data: Prisma.IndicatorMeasurementUncheckedCreateInput): Promise<MeasurementRow> {
  return withDay(await tx.indicatorMeasurement.create({ data }));
}

export async function changeMeasurement(tx: Tx, id: string, data: Prisma.IndicatorMeasurementUncheckedUpdateInput): Promise<MeasurementRow> {
  return withDay(await tx.indicatorMeasurement.update({ where: { id }, data }));
}

export async function deleteMeasurement(tx: Tx, id: string): Promise<MeasurementRow> {
  return withDay(await tx.indicatorMeasurement.delete({ where: { id } }));
}
