import { LANGUAGES, type Texts } from '../../../../shared/graphql/localized-text';
import { isOrganizationNumber } from '../../../../shared/organization-number';
import type { SheetRow } from '../../../../shared/sheet/reading/sheet-rows';
import { LONGEST_TITLE } from '../../../../shared/writing/text-input';
import { LONGEST_SHORT_NAME } from '../../../actor/actor-facts';
import type { SourceRecord } from '../../imported';
import { reason, type Reason } from '../../report/reasons';
import { fitName } from '../fit-name';
import type { Column, ElementColumn } from './blueprint-heads';
import { echo } from './echo';
import { actorKindOf } from './kind-words';

/** What a row of the elements of a map says. */
export function understandElement({ row, cells }: SheetRow, columns: Partial<Record<ElementColumn, Column>>): SourceRecord {
  const cell = (column: ElementColumn): string => (columns[column] ? (cells[columns[column].index] ?? '').trim() : '');
  const label = cell('label');
  const written = cell('number');
  const number = written.replaceAll(/\s/g, '');
  const skip = (why: Reason, column: ElementColumn): SourceRecord => ({ type: 'skipped', place: { record: row, field: columns[column]?.head ?? null }, title: 'name' in fitName(label) ? label : null, name: null, reason: why });
  if (number !== '' && !isOrganizationNumber(number)) return skip(reason('NUMBER_WRONG', { number: echo(written) }), 'number');
  const fitLabel = label === '' ? null : fitName(label);
  if (fitLabel && 'unfit' in fitLabel) return skip(fitLabel.unfit, 'label');
  const names: Texts = {};
  for (const language of LANGUAGES) {
    if (cell(language) === '') continue;
    const fit = fitName(cell(language));
    if ('unfit' in fit) return skip(fit.unfit, language);
    names[language] = fit.name;
  }
  const called = fitLabel?.name ?? names.nb ?? names.nn ?? names.en ?? '';
  if (called === '' && number === '') return skip(reason('NAME_MISSING', {}), 'label');
  const shortName = cell('shortName') === '' ? null : fitName(cell('shortName'));
  if (shortName !== null && !('name' in shortName && shortName.name.length <= LONGEST_SHORT_NAME)) return skip(reason('TEXT_UNFIT', { most: LONGEST_SHORT_NAME }), 'shortName');
  const id = cell('id');
  if (id !== '' && !('name' in fitName(id))) return skip(reason('NAME_UNFIT', { most: LONGEST_TITLE }), 'id');
  const word = cell('kind');
  const kind = word === '' ? null : actorKindOf(word);
  return {
    type: 'element',
    element: {
      place: { record: row, field: null },
      label: called,
      id: id === '' ? null : id,
      number: number === '' ? null : number,
      names,
      shortName: shortName?.name ?? null,
      kind,
      remarks: word !== '' && kind === null ? [reason('KIND_WORD_UNKNOWN', { word: echo(word) })] : [],
    },
  };
}
