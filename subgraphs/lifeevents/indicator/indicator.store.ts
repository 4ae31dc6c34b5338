import type { Prisma } from '../../../prisma/generated/lifeevents/client/client';
import { toDay } from '../../shared/context';
import type { Tx } from '../context';

const WITH_MEASUREMENTS = { measurements: { orderBy: [{ year: 'asc' }, { day: 'asc' }, { id: 'asc' }] } } satisfies Prisma.IndicatorInclude;

/** The indicators of these life events with what was measured, in the order their owners list them. */
export async function findIndicators(db: Tx, lifeEventIds: readonly string[]) {
  const rows = await db.indicator.findMany({ where: { lifeEventId: { in: [...lifeEventIds] } }, include: WITH_MEASUREMENTS, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  return rows.map(withDays);
}

/** One indicator with what was measured. */
export async function findIndicator(db: Tx, id: string): Promise<IndicatorRow | null> {
  const row = await db.indicator.findUnique({ where: { id }, include: WITH_MEASUREMENTS });
  return row && withDays(row);
}

export type IndicatorRow = Awaited<ReturnType<typeof findIndicators>>[number];
export type MeasurementRow = IndicatorRow['measurements'][number];

function withDays({ measurements, ...row }: Prisma.IndicatorGetPayload<{ include: typeof WITH_MEASUREMENTS }>) {
  return { ...row, measurements: measurements.map((measurement) => withDay(measurement)) };
}

/** A measurement with its day as text. */
export function withDay<Measurement extends { day: Date | null }>(measurement: Measurement): Omit<Measurement, 'day'> & { day: string | null } {
  return { ...measurement, day: measurement.day && toDay(measurement.day) };
}
