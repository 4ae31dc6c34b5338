import { FAULT } from '../../shared/writing/fault';
import { LONGEST_TITLE, checkTexts } from '../../shared/writing/text-input';
import { lifeEventToWrite } from '../authority/may-write';
import type { WriteSession } from '../context';
import { holdPart } from '../record/hold-part';
import { keepLanguages } from '../record/texts-change';
import { checkPosition } from '../../shared/writing/position';
import { checkChangedSource, checkSource } from '../../shared/writing/source';
import type { AddIndicatorInput, RemoveIndicatorInput, UpdateIndicatorInput } from './indicator.input';
import { findIndicator, type IndicatorRow } from './indicator.store';
import { changeIndicator, deleteIndicator, insertIndicator, nextIndicatorPosition } from './indicator-write.store';

/** Records an indicator of a life event, after those it has. */
export async function addIndicator(session: WriteSession, input: AddIndicatorInput): Promise<IndicatorRow> {
  const { tx, faults } = session;
  const lifeEventId = await lifeEventToWrite(session, input.lifeEvent, ['input', 'lifeEvent']);
  const titles = checkTexts(faults, input.titles, ['input', 'titles'], LONGEST_TITLE);
  const units = checkTexts(faults, input.units, ['input', 'units'], LONGEST_TITLE);
  const source = checkSource(faults, input.source, ['input', 'source']);
  faults.stopIfAny();
  return insertIndicator(tx, { lifeEventId: lifeEventId as string, titles, units, position: await nextIndicatorPosition(tx, lifeEventId as string), ...source });
}

/** Changes how an indicator is described; what was measured stays as it is. */
export async function updateIndicator(session: WriteSession, { change, ...input }: UpdateIndicatorInput): Promise<IndicatorRow> {
  const { tx, faults } = session;
  const indicator = await holdIndicator(session, input);
  const path = ['input', 'change'];
  const data = {
    ...(change.titles == null ? {} : { titles: keepLanguages(indicator?.titles, checkTexts(faults, change.titles, [...path, 'titles'], LONGEST_TITLE), change) }),
    ...(change.units == null ? {} : { units: keepLanguages(indicator?.units, checkTexts(faults, change.units, [...path, 'units'], LONGEST_TITLE), change) }),
    ...(change.position == null ? {} : { position: checkPosition(faults, change.position, [...path, 'position']) }),
    ...checkChangedSource(faults, change.source, [...path, 'source']),
  };
  faults.stopIfAny();
  return changeIndicator(tx, (indicator as IndicatorRow).id, data);
}

/** Takes an indicator out of its life event, once nothing measured is left in it. */
export async function removeIndicator(session: WriteSession, input: RemoveIndicatorInput): Promise<IndicatorRow> {
  const { tx, faults } = session;
  const indicator = await holdIndicator(session, input);
  const count = indicator?.measurements.length ?? 0;
  if (count > 0) faults.add(FAULT.STILL_IN_USE(['input', 'id'], { what: 'The indicator', by: count === 1 ? 'a measurement' : `${String(count)} measurements` }));
  faults.stopIfAny();
  return deleteIndicator(tx, (indicator as IndicatorRow).id);
}

function holdIndicator(session: WriteSession, input: RemoveIndicatorInput): Promise<IndicatorRow | null> {
  return holdPart(session, input, { table: 'Indicator', find: findIndicator, mayWrite: ({ lifeEventId }) => lifeEventToWrite(session, lifeEventId, ['input', 'id']) });
}
