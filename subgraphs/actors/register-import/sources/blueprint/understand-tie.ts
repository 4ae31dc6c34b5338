import { containsPersonNumber } from '../../../../shared/person-number';
import type { SheetRow } from '../../../../shared/sheet/reading/sheet-rows';
import { LONGEST_TEXT } from '../../../../shared/writing/text-input';
import type { SourceRecord } from '../../imported';
import type { TieDirection } from '../../imported-map';
import { reason, type Reason } from '../../report/reasons';
import { fitName } from '../fit-name';
import type { Column, ConnectionColumn } from './blueprint-heads';
import { echo } from './echo';
import { relationKindOf } from './kind-words';

const DIRECTIONS: Readonly<Record<string, TieDirection>> = { directed: 'DIRECTED', rettet: 'DIRECTED', undirected: 'UNDIRECTED', urettet: 'UNDIRECTED', mutual: 'MUTUAL', gjensidig: 'MUTUAL' };

/** What a row of the connections of a map says. Gephi has the direction under the head where Kumu has the kind. */
export function understandTie({ row, cells }: SheetRow, columns: Partial<Record<ConnectionColumn, Column>>): SourceRecord {
  const cell = (column: ConnectionColumn): string => (columns[column] ? (cells[columns[column].index] ?? '').trim() : '');
  const [from, to] = [cell('from'), cell('to')];
  const skip = (why: Reason, column: ConnectionColumn | null): SourceRecord => ({
    type: 'skipped', place: { record: row, field: column === null ? null : (columns[column]?.head ?? null) }, title: `${echo(from)} → ${echo(to)}`, name: null, reason: why,
  });
  if (from === '' || to === '') return skip(reason('END_MISSING', {}), from === '' ? 'from' : 'to');
  for (const [column, text] of [['from', from], ['to', to]] as const) {
    const fit = fitName(text);
    if ('unfit' in fit) return skip(fit.unfit, column);
  }
  const isTypeDirection = cell('type').toLowerCase() in DIRECTIONS;
  const kindColumn = (['kind', isTypeDirection ? 'label' : 'type', 'label'] as const).find((column) => cell(column) !== '');
  if (kindColumn === undefined) return skip(reason('RELATION_KIND_MISSING', {}), 'type');
  const kind = relationKindOf(cell(kindColumn));
  if (kind === 'WORKED_OUT') return { type: 'passed' };
  if (kind === null) return skip(reason('RELATION_KIND_UNKNOWN', { word: echo(cell(kindColumn)) }), kindColumn);
  const drawn = cell('direction') === '' && isTypeDirection ? cell('type') : cell('direction');
  const direction = drawn === '' ? null : DIRECTIONS[drawn.toLowerCase()];
  if (direction === undefined) return skip(reason('DIRECTION_UNKNOWN', { word: echo(drawn) }), 'direction');
  const [validFrom, validTo] = [dayOf(cell('validFrom')), dayOf(cell('validTo'))];
  if (validFrom === undefined) return skip(reason('DAY_UNREADABLE', { value: echo(cell('validFrom')) }), 'validFrom');
  if (validTo === undefined) return skip(reason('DAY_UNREADABLE', { value: echo(cell('validTo')) }), 'validTo');
  if (validFrom !== null && validTo !== null && validTo <= validFrom) return skip(reason('PERIOD_BACKWARDS', { from: validFrom, to: validTo }), 'validTo');
  const told = ['description', 'label'] as const;
  const detailsColumn = told.find((column) => cell(column) !== '' && relationKindOf(cell(column)) === null);
  const details = detailsColumn === undefined ? null : cell(detailsColumn);
  if (details !== null && !isFitText(details)) return skip(reason('TEXT_UNFIT', { most: LONGEST_TEXT }), detailsColumn ?? null);
  return { type: 'tie', tie: { place: { record: row, field: null }, from, to, kind, direction, details, validFrom, validTo } };
}

/** A day of the calendar; null for an empty cell, undefined for anything else. */
function dayOf(text: string): string | null | undefined {
  if (text === '') return null;
  const iso = /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : text.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_, day: string, month: string, year: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const moment = /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : null;
  // A day that the month does not have is another day to the calendar.
  return moment !== null && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso) ? iso : undefined;
}

function isFitText(text: string): boolean {
  return text.length <= LONGEST_TEXT && text.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text) && !containsPersonNumber(text);
}
