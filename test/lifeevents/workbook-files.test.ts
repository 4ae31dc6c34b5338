import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { LanguageCode } from '../../subgraphs/shared/graphql/localized-text';
import { plainOf } from '../../subgraphs/lifeevents/workbook/cell-value';
import type { SheetKey } from '../../subgraphs/lifeevents/workbook/sheet';
import type { RecordedRow } from '../../subgraphs/lifeevents/workbook/workbook.store';
import { readWorkbook } from '../../subgraphs/lifeevents/workbook/workbook-reader';
import { writeWorkbook } from '../../subgraphs/lifeevents/workbook/workbook-writer';
import { partsOf, zipOf, type ZipPart } from './workbook-zip';

const KEEPER = { organizationNumber: '983544622', actorId: '11111111-1111-7111-8111-111111111111' };
const LIFE_EVENT = '22222222-2222-7222-8222-222222222222';
const NEED = '33333333-3333-7333-8333-333333333333';
const INDICATOR = '44444444-4444-7444-8444-444444444444';
const MEASUREMENT = '55555555-5555-7555-8555-555555555555';

interface Content {
  readonly title: string;
  readonly text: string;
  readonly value: string;
  readonly day: string;
}

/** A workbook with one life event, one need in it, one indicator and one measurement. */
function write({ title, text, value, day }: Content, language = LanguageCode.nb): Promise<Uint8Array> {
  const row = (id: string, data: object): readonly RecordedRow[] => [{ id, version: 3, data: data as RecordedRow['data'] }];
  const records = new Map<SheetKey, readonly RecordedRow[]>([
    ['lifeEvents', row(LIFE_EVENT, { titles: { nb: title }, kind: 'LIFE', uri: 'https://example.no/1' })],
    ['needs', row(NEED, { lifeEventId: LIFE_EVENT, texts: { nb: text }, position: 1, provenanceKind: 'REPORTED' })],
    ['indicators', row(INDICATOR, { lifeEventId: LIFE_EVENT, titles: { nb: 'Tid' }, units: { nb: 'dager' }, position: 1 })],
    ['measurements', row(MEASUREMENT, { indicatorId: INDICATOR, year: 2024, day, value })],
  ]);
  return writeWorkbook(records, KEEPER, language);
}

const PLAIN: Content = { title: 'Å få barn', text: 'Et behov', value: '12.5000', day: '2024-03-01' };

describe('a value', () => {
  const letters = fc.string({ unit: 'binary', maxLength: 60 });
  const risky = fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t=', '\'', '_x000D_', '_x005F_', '\r\n', '<![CDATA[', '&amp;'), letters).map(([beginning, rest]) => beginning + rest);

  test('comes back from the file as it went in: texts that look like formulas, odd characters, long decimals, days', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(letters, risky), risky, fc.tuple(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.nat(9999)), fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }), async (title, text, [whole, decimals], date) => {
        const value = `${String(whole)}.${String(decimals).padStart(4, '0')}`;
        const day = date.toISOString().slice(0, 10);
        const { sheets, misread } = await readWorkbook(await write({ title, text, value, day }));
        expect(misread).toEqual([]);
        const valueIn = (sheet: SheetKey, key: string) => sheets.get(sheet)?.rows[0]?.values.get(key);
        expect(valueIn('lifeEvents', 'titles.nb')).toBe(plainOf({ type: 'text' }, title));
        expect(valueIn('needs', 'texts.nb')).toBe(plainOf({ type: 'text' }, text));
        expect(valueIn('needs', 'lifeEvent')).toBe(LIFE_EVENT);
        expect([valueIn('measurements', 'value'), valueIn('measurements', 'day')]).toEqual([plainOf({ type: 'decimal' }, value), day]);
      }),
      { numRuns: 12, examples: [['_x000D_', '=1', [0n, 0], new Date('1899-12-31')]] },
    );
  });

  test('that begins with = + - or @ is a text in the file, never a formula', async () => {
    const { sheets } = await readXlsx(await write({ ...PLAIN, title: '-2+3', text: '=HYPERLINK("https://example.no")' }));
    expect(sheets.find(({ name }) => name === 'Livshendelser')?.rows[3]).toContain('-2+3');
    expect(sheets.find(({ name }) => name === 'Behov')?.rows[3]).toContain('=HYPERLINK("https://example.no")');
    expect(sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])]).filter(({ formula }) => formula !== undefined)).toEqual([]);
  });
});

describe('a file', () => {
  const refusal = async (file: Uint8Array): Promise<string> => readWorkbook(file).then(() => 'read', (error: unknown) => (error as { code: string }).code);
  const WORKBOOK: ZipPart = { name: 'xl/workbook.xml', content: '<workbook/>' };
  const sheet = (content: string, said?: number): ZipPart => ({ name: 'xl/worksheets/sheet1.xml', content, ...(said === undefined ? {} : { said }) });
  const BOMB = '0'.repeat(25 * 1024 * 1024);

  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['with nothing in it', () => new Uint8Array(), 'NOT_A_WORKBOOK'],
    ['of plain text', () => Buffer.from('Behov;Gruppe\nEn;To\n'.repeat(10)), 'NOT_A_WORKBOOK'],
    ['of another office format', () => zipOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]), 'NOT_A_WORKBOOK'],
    ['with a password, or in the old format', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'PROTECTED_OR_OLD'],
    ['that was cut short', async () => (await write(PLAIN)).slice(0, 9_000), 'FILE_DAMAGED'],
    ['with macros', () => zipOf([WORKBOOK, { name: 'xl/vbaProject.bin', content: 'x' }]), 'HAS_MACROS'],
    ['with entities of its own', () => zipOf([WORKBOOK, sheet('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>')]), 'HAS_ENTITIES'],
    ['that unpacks to more than the limit', () => zipOf([WORKBOOK, sheet(BOMB)]), 'FILE_UNPACKS_TOO_LARGE'],
    ['that lies about how large it unpacks', () => zipOf([WORKBOOK, sheet(BOMB, 100)]), 'FILE_DAMAGED'],
    ['of a thousand parts', () => zipOf([WORKBOOK, ...Array.from({ length: 1_000 }, (_, i) => ({ name: `xl/${String(i)}.xml`, content: 'x' }))]), 'FILE_UNPACKS_TOO_LARGE'],
    ['that is too large', () => Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(5 * 1024 * 1024)]), 'FILE_TOO_LARGE'],
    ['with a cell far below', () => zipOf([WORKBOOK, sheet('<c r="A1048576" t="n"><v>1</v></c>')]), 'SHEET_TOO_LARGE'],
    ['with a cell far to the right', () => zipOf([WORKBOOK, sheet('<c r="XFD3"><v>1</v></c>')]), 'SHEET_TOO_LARGE'],
    ['that is somebody else\'s workbook', async () => (await import('hucre/xlsx')).writeXlsx({ sheets: [{ name: 'Behov', rows: [['Behov'], ['Et behov']] }] }), 'NOT_FROM_HERE'],
  ])('%s is refused', async (_, file, code) => {
    expect(await refusal(await file())).toBe(code);
  });

  // Seen when a workbook was opened and saved by LibreOffice 7.4: a very hidden sheet is only hidden, every cell has a
  // style, cells without a value stand in the file, booleans are words, and names of sheets lose their quotes.
  test('that LibreOffice has saved says the same, and still offers its drop-downs', async () => {
    const file = await write(PLAIN);
    const saved = zipOf((await partsOf(file)).map(({ name, content }) => ({
      name,
      content: content
        .replace('state="veryHidden"', 'state="hidden"')
        .replaceAll(/<c r="([A-Z]+\d+)"(?! s=)/g, '<c r="$1" s="0"')
        .replaceAll(/<row r="(\d+)"([^>]*)>/g, '<row r="$1" customFormat="false"$2 outlineLevel="0" collapsed="false">')
        .replaceAll('hidden="1"', 'hidden="true"')
        .replaceAll(/<formula1>'_samspill'!([^<]*)<\/formula1>/g, '<formula1>_samspill!$1</formula1><formula2>0</formula2>')
        .replaceAll('</row>', '<c r="CV4999" s="0"/></row>'),
    })));
    const [before, after] = [await readWorkbook(file), await readWorkbook(saved)];
    expect([after.facts, after.misread, after.foreignSheets]).toEqual([before.facts, [], []]);
    expect([...after.sheets].map(([key, { rows }]) => [key, rows])).toEqual([...before.sheets].map(([key, { rows }]) => [key, rows]));
    const offered = async (each: Uint8Array) => (await readXlsx(each)).sheets.flatMap(({ name, dataValidations = [] }) => dataValidations.map(({ range, formula1 = '' }) => [name, range, formula1.replaceAll("'", '')]));
    expect(await offered(saved)).toEqual(await offered(file));
  });

  test('in any language says the same', async () => {
    for (const language of [LanguageCode.nb, LanguageCode.nn, LanguageCode.en]) {
      const { sheets, facts, misread } = await readWorkbook(await write(PLAIN, language));
      expect([facts.language, misread]).toEqual([language, []]);
      expect(Object.fromEntries(sheets.get('lifeEvents')?.rows[0]?.values ?? [])).toMatchObject({ 'titles.nb': 'Å få barn', kind: 'LIFE' });
      expect(sheets.get('needs')?.rows[0]).toMatchObject({ id: NEED, version: 3, row: 4 });
    }
  });
});
