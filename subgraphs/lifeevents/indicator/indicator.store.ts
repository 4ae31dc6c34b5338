import { toDay } from '../../shared/context';
import type { Db } from '../context';

/** The indicators of these life events with what was measured, in the order their owners list them. */
export async function findIndicators(db: Db, lifeEventIds: readonly string[]) {
  const rows = await db.indicator.findMany({
    where: { lifeEventId: { in: [...lifeEventIds] } },
    include: { measurements: { orderBy: [{ year: 'asc' }, { day: 'asc' }, { id: 'asc' }] } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({ ...row, measurements: row.measurements.map((measurement) => ({ ...measurement, day: measurement.day && toDay(measurement.day) })) }));
}

export type IndicatorRow = Awaited<ReturnType<typeof findIndicators>>[number];
