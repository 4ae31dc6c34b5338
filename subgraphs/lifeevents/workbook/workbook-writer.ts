import type { AlignmentStyle, Cell, CellStyle, DataValidation, SheetProtection, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import type { LanguageCode } from '../../shared/graphql/localized-text';
import { cellOf } from './cell-value';
import { DELETE_MARK } from './choices';
import { HiddenLists } from './hidden-lists';
import { BLANK_ROWS, cellName, columnName, DELETE_COLUMN, DELETE_HEADING, DELETE_HELP, DELETE_KEY, FIRST_COLUMN, FIRST_RECORD_ROW, HEADING_ROW, HELP_ROW, HIDDEN_SHEET, KEY_ROW, VERSION_KEY } from './layout';
import { plainIn, type Keeper, type Records } from './records';
import { READ_ME_TITLE, readMe, type ReadMeLine } from './read-me';
import type { Column, ColumnType, Sheet } from './sheet';
import { SHEETS } from './sheets';
import type { RecordedRow } from './workbook.store';

const TOP: AlignmentStyle = { vertical: 'top', wrapText: true };
const HEADING: CellStyle = { font: { bold: true, color: { rgb: 'FFFFFF' } }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F3A5F' } }, alignment: TOP };
const HELP: CellStyle = { font: { italic: true, color: { rgb: '444444' } }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EDF3' } }, alignment: TOP };
const READ_ONLY: CellStyle = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEEEEE' } }, alignment: TOP };
const READ_ME_WIDTH = 110;
/** What people may still do to a protected sheet. There is no password: it guards against slips, not against people. */
const PROTECTION: SheetProtection = { sheet: true, formatCells: true, formatColumns: true, formatRows: true, sort: true, autoFilter: true };

/** The workbook of an organisation, as a file. */
export function writeWorkbook(records: Records, keeper: Keeper, language: LanguageCode): Promise<Uint8Array> {
  const lists = new HiddenLists(records, keeper, language);
  const sheets = SHEETS.map((sheet) => writeSheet(sheet, records.get(sheet.key) ?? [], lists, language));
  return writeXlsx({ sheets: [readMeSheet(language), ...sheets, { name: HIDDEN_SHEET, rows: lists.rows(), veryHidden: true }] });
}

function readMeSheet(language: LanguageCode): WriteSheet {
  const lines = readMe(language);
  const style = ({ isHeading }: ReadMeLine, line: number): CellStyle => (isHeading ? { font: { bold: true, size: line === 0 ? 16 : 12 }, alignment: TOP } : { alignment: TOP });
  return {
    name: READ_ME_TITLE[language],
    columns: [{ width: READ_ME_WIDTH }],
    rows: lines.map(({ text }) => [text]),
    cells: new Map(lines.map((line, row): [string, Partial<Cell>] => [`${String(row)},0`, { value: line.text, type: 'string', style: style(line, row) }])),
    protection: PROTECTION,
  };
}

function writeSheet(sheet: Sheet, rows: readonly RecordedRow[], lists: HiddenLists, language: LanguageCode): WriteSheet {
  const { columns } = sheet;
  const height = FIRST_RECORD_ROW + rows.length + (sheet.add ? BLANK_ROWS : 0);
  const cells = new Map<string, Partial<Cell>>();
  const set = (row: number, column: number, value: Cell['value'], style: CellStyle): void => {
    cells.set(`${String(row)},${String(column)}`, { value, style });
  };
  const headings = [DELETE_HEADING[language], ...columns.map((column) => `${column.heading[language]}${column.mayBeBlank === 'NEVER' ? ' *' : ''}`)];
  const help = [DELETE_HELP[language], ...columns.map((column) => column.help[language])];
  headings.forEach((text, i) => { set(HEADING_ROW, DELETE_COLUMN + i, text, HEADING); });
  help.forEach((text, i) => { set(HELP_ROW, DELETE_COLUMN + i, text, HELP); });
  for (let row = FIRST_RECORD_ROW; row < height; row += 1) {
    const record = rows[row - FIRST_RECORD_ROW];
    set(row, DELETE_COLUMN, null, record && sheet.remove ? EDITABLE : READ_ONLY);
    columns.forEach((column, i) => {
      set(row, FIRST_COLUMN + i, record ? cellOf(column.holds, plainIn(column, record), lists) : null, (column.isFixed && record) || column.isShownOnly ? READ_ONLY : editable(column.holds));
    });
  }
  return {
    name: sheet.title[language],
    columns: [{ hidden: true, width: 10 }, { hidden: true, width: 8 }, { width: 10, hidden: !sheet.remove }, ...columns.map(({ width }) => ({ width }))],
    rows: [[sheet.key, VERSION_KEY, DELETE_KEY, ...columns.map(({ key }) => key)], [null, null, ...headings], [null, null, ...help], ...rows.map(({ id, version }) => [id, version])],
    cells,
    rowDefs: new Map([[KEY_ROW, { hidden: true }]]),
    freezePane: { rows: FIRST_RECORD_ROW, columns: FIRST_COLUMN },
    dataValidations: dropDowns(sheet, lists, height, language),
    protection: PROTECTION,
  };
}

const EDITABLE: CellStyle = { alignment: TOP, protection: { locked: false } };

/** Texts are formatted as text, so that a spreadsheet takes what is typed there for neither a formula nor a number. */
function editable(holds: ColumnType): CellStyle {
  if (holds.type === 'day') return { ...EDITABLE, numFmt: 'yyyy-mm-dd' };
  return holds.type === 'text' || holds.type === 'link' || holds.type === 'organization' ? { ...EDITABLE, numFmt: '@' } : EDITABLE;
}

const CHOOSE = {
  nb: { errorTitle: 'Velg fra listen', errorMessage: 'Velg en av verdiene i nedtrekkslisten.' },
  nn: { errorTitle: 'Vel frå lista', errorMessage: 'Vel ein av verdiane i nedtrekkslista.' },
  en: { errorTitle: 'Choose from the list', errorMessage: 'Choose one of the values in the drop-down.' },
} as const;
const CHOOSE_OR_NEW = {
  nb: { errorTitle: 'Står ikke i listen', errorMessage: 'Hører raden til en oppføring som også er ny, kan du skrive tittelen på den.' },
  nn: { errorTitle: 'Står ikkje i lista', errorMessage: 'Høyrer rada til ei oppføring som òg er ny, kan du skrive tittelen på henne.' },
  en: { errorTitle: 'Not in the list', errorMessage: 'If the row belongs to a record that is new too, you may write its title.' },
} as const;

/** Closed sets take nothing else; a reference may also name a record that is new in the same file. */
function dropDowns(sheet: Sheet, lists: HiddenLists, height: number, language: LanguageCode): DataValidation[] {
  const offered: [number, ColumnType][] = [...(sheet.remove ? [[DELETE_COLUMN, { type: 'choice', list: DELETE_MARK }] as [number, ColumnType]] : []), ...sheet.columns.map(({ holds }: Column, i): [number, ColumnType] => [FIRST_COLUMN + i, holds])];
  return offered.flatMap(([column, holds]) => {
    const formula1 = lists.rangeOf(holds);
    if (formula1 === null || height === FIRST_RECORD_ROW) return [];
    const isOpen = holds.type === 'reference';
    const range = `${cellName(FIRST_RECORD_ROW, column)}:${columnName(column)}${String(height)}`;
    return [{ type: 'list', formula1, range, allowBlank: true, showErrorMessage: true, errorStyle: isOpen ? 'warning' : 'stop', ...(isOpen ? CHOOSE_OR_NEW : CHOOSE)[language] } as const];
  });
}
