import type { SheetRefusals } from '../../../../shared/sheet/reading/refusals';
import { SheetBytes } from '../../../../shared/sheet/reading/sheet-bytes';
import { SHEET_LIMITS } from '../../../../shared/sheet/reading/sheet-limits';
import { sheetRows } from '../../../../shared/sheet/reading/sheet-rows';
import type { SourceRecord } from '../../imported';
import { importFault, type Words } from '../../report/import-fault';
import type { ActorSource, ReadFile } from '../source';
import { layoutOf } from './blueprint-heads';
import { understandElement } from './understand-element';
import { understandTie } from './understand-tie';

const NAMES: Words = { nb: 'et kart laget et annet sted', nn: 'eit kart laga ein annan stad', en: 'a map made elsewhere' };
const EXPECTED: Words = {
  nb: 'Ventet kolonnene From, To og Type, eller Label og Type, med komma, semikolon eller tabulator mellom.',
  nn: 'Venta kolonnane From, To og Type, eller Label og Type, med komma, semikolon eller tabulator mellom.',
  en: 'Expected the columns From, To and Type, or Label and Type, with commas, semicolons or tabs between.',
};

const REFUSALS: SheetRefusals = {
  empty: () => importFault('FILE_EMPTY', {}),
  tooLarge: (most) => importFault('FILE_TOO_LARGE', { most }),
  notText: () => importFault('SHAPE_WRONG', { source: NAMES, expected: EXPECTED }),
  unreadable: () => importFault('SHAPE_WRONG', { source: NAMES, expected: EXPECTED }),
  tooManyRows: (most) => importFault('TOO_MANY_ROWS', { most }),
  rowLength: (row, cells, heads) => importFault('ROW_LENGTH', { row, cells, heads }),
  rowTooLong: (row, most) => importFault('ROW_TOO_LONG', { row, most }),
  quotesWrong: (row) => importFault('QUOTES_WRONG', { row }),
};

/**
 * A map that was made in another program: its elements or its connections as a sheet, in the form of Kumu's import, of
 * Gephi's tables and of the hub's own exports. Source of the form: docs.kumu.io/guides/import, "Structure your data".
 * It tells a part of what there is, so nothing is missed for not being in it.
 */
export const BLUEPRINT: ActorSource = {
  key: 'blueprint',
  names: NAMES,
  recognises: (head) => layoutOf(plain(head)) !== null,
  async *read(file): AsyncGenerator<SourceRecord, ReadFile> {
    const bytes = new SheetBytes(file.bytes, SHEET_LIMITS, REFUSALS);
    const layout = layoutOf(await bytes.head());
    if (!layout) throw importFault('SHAPE_WRONG', { source: NAMES, expected: EXPECTED });
    await bytes.readAll();
    for await (const row of sheetRows(bytes, layout, SHEET_LIMITS, REFUSALS)) yield layout.sheet === 'elements' ? understandElement(row, layout.columns) : understandTie(row, layout.columns);
    return { url: null, completeFor: 'nothing' };
  },
};

/** The beginning of a file as far as its heads need it: without the empty halves of characters that UTF-16 has. */
const plain = (head: string): string => head.replaceAll(/[\u0000\ufffd]/g, '');
