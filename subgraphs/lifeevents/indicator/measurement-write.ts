import { fromDay } from '../../shared/context';
import { FAULT, type Path } from '../../shared/writing/fault';
import { checkId } from '../../shared/writing/record-id';
import { LONGEST_TEXT, checkTexts } from '../../shared/writing/text-input';
import { lockRow } from '../../shared/writing/version.store';
import { WRITERS } from '../authority/authority';
import { lifeEventToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { holdPart } from '../record/hold-part';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import { findIndicator, type MeasurementRow } from './indicator.store';
import { checkDayInYear, checkValue, checkYear } from './measurement';
import type { CorrectMeasurementInput, RecordMeasurementInput, RemoveMeasurementInput } from './measurement.input';
import { changeMeasurement, deleteMeasurement, findMeasurement, insertMeasurement } from './measurement-write.store';

/** Records what was measured; one value for each year, and one for each day in it. */
export async function recordMeasurement(session: WriteSession, { year, day = null, ...input }: RecordMeasurementInput): Promise<MeasurementRow> {
  const { tx, faults } = session;
  const indicatorId = await indicatorToWrite(session, input.indicator, ['input', 'indicator']);
  checkYear(faults, year, ['input', 'year']);
  if (day !== null) checkDayInYear(faults, day, year, ['input', 'day']);
  const value = checkValue(faults, input.value, ['input', 'value']);
  const source = checkSource(faults, input.source, ['input', 'source']);
  faults.stopIfAny();
  return insertMeasurement(tx, { indicatorId: indicatorId as string, year, day: day && fromDay(day), value, ...source });
}

/** Puts the right value in place of a wrong one, and says why; the wrong one stays in the history. */
export async function correctMeasurement(session: WriteSession, input: CorrectMeasurementInput): Promise<MeasurementRow> {
  const { tx, faults } = session;
  const measurement = await holdMeasurement(session, input);
  const data = {
    value: checkValue(faults, input.value, ['input', 'value']),
    correctionReasons: checkTexts(faults, input.reasons, ['input', 'reasons'], LONGEST_TEXT),
    ...checkChangedSource(faults, input.source, ['input', 'source']),
  };
  faults.stopIfAny();
  return changeMeasurement(tx, (measurement as MeasurementRow).id, data);
}

/** Takes a measurement out of its indicator. */
export async function removeMeasurement(session: WriteSession, input: RemoveMeasurementInput): Promise<MeasurementRow> {
  const measurement = await holdMeasurement(session, input);
  session.faults.stopIfAny();
  return deleteMeasurement(session.tx, (measurement as MeasurementRow).id);
}

async function indicatorToWrite(session: WriteSession, value: string, path: Path): Promise<string | null> {
  WRITERS.requireWriter(session);
  const id = checkId(session.faults, value, path);
  if (id === null) return null;
  // Held, so that nobody takes the indicator out meanwhile.
  await lockRow(session.tx, 'Indicator', id);
  const indicator = await findIndicator(session.tx, id);
  if (!indicator) session.faults.add(FAULT.RECORD_UNKNOWN(path, { type: 'indicator', id }));
  return indicator && (await lifeEventToWrite(session, indicator.lifeEventId, path)) && id;
}

function holdMeasurement(session: WriteSession, input: RemoveMeasurementInput): Promise<MeasurementRow | null> {
  return holdPart(session, input, { table: 'IndicatorMeasurement', find: findMeasurement, mayWrite: ({ lifeEventId }) => lifeEventToWrite(session, lifeEventId, ['input', 'id']) });
}
