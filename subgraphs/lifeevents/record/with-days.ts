import { toDay } from '../../shared/context';

interface StoredPeriod {
  readonly validFrom: Date | null;
  readonly validTo: Date | null;
}

/** A row with the days of its period as texts. */
export type WithDays<Row extends StoredPeriod> = Omit<Row, 'validFrom' | 'validTo'> & { validFrom: string | null; validTo: string | null };

export function withDays<Row extends StoredPeriod>(row: Row): WithDays<Row> {
  return { ...row, validFrom: row.validFrom && toDay(row.validFrom), validTo: row.validTo && toDay(row.validTo) };
}
