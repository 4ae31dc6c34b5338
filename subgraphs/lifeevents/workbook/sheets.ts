import { JOURNEY_SHEETS } from './journey-sheets';
import { LIFE_EVENT_SHEETS } from './life-event-sheets';
import { SERVICE_SHEETS } from './service-sheets';
import type { Sheet, SheetKey } from './sheet';

/** Everything in the workbook, in the order it stands there. What belongs to something stands after it. */
export const SHEETS: readonly Sheet[] = [...LIFE_EVENT_SHEETS, ...SERVICE_SHEETS, ...JOURNEY_SHEETS];

export function sheetOf(key: SheetKey): Sheet {
  const sheet = SHEETS.find((known) => known.key === key);
  if (!sheet) throw new Error(`no sheet ${key}`);
  return sheet;
}
