import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neutralised, numberCell, textCell, type Cell, type Row } from './cell';
import { csvFile, type Dialect } from './csv';

const NORWEGIAN: Dialect = { delimiter: ';', decimal: ',' };
const DIALECTS: readonly Dialect[] = [NORWEGIAN, { delimiter: ',', decimal: '.' }, { delimiter: '\t', decimal: '.' }];
const FORMULA = /^[\s\p{Cf}"]*[=+\-@＝＋－＠]/u;

// oxlint-disable-next-line typescript/require-await -- rows that are there already, as they come from a database
async function* rowsOf(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}

async function write(rows: readonly Row[], dialect: Dialect): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of csvFile({ name: 'T', columns: [{ heading: 'A', holds: 'text' }, { heading: 'B', holds: 'text' }], rows: rowsOf(rows) }, dialect)) pieces.push(piece);
  return pieces.join('');
}

/** Reads a file as a spreadsheet does that separates by a character: quotes count at the start of a cell only. */
function read(file: string, delimiter: string): string[][] {
  const text = file.replace(/^\uFEFF/, '');
  const lines: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const end = /^"((?:[^"]|"")*)"/.exec(text.slice(at));
      cell = (end?.[1] ?? '').replaceAll('""', '"');
      at += end?.[0].length ?? 1;
    }
    while (at < text.length && text[at] !== delimiter && text[at] !== '\r' && text[at] !== '\n') cell += text[at++] ?? '';
    lines.at(-1)?.push(cell);
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    if (text[at] === '\n' || text[at] === '\r') lines.push([]);
    at += 1;
  }
  return lines.filter((line) => line.length > 0);
}

describe('a text that would begin a formula', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+47 22 22 22 22', "'+47 22 22 22 22"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['  =1+1', "'  =1+1"],
    ['\u200b=1+1', "'\u200b=1+1"],
    ['"=1+1', "'\"=1+1"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['trygt;=1+1', "trygt;'=1+1"],
    ['trygt,\n@x', "trygt,\n'@x"],
    ['A-krim', 'A-krim'],
    ['5 = fem', '5 = fem'],
    ['a\u0000b', 'ab'],
  ])('is made harmless: %j', (text, wanted) => { expect(neutralised(text)).toBe(wanted); });

  test('begins none in any file, even when it is read with another separator than it was written with', async () => {
    const nasty = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', ';', ',', '\t', '\n', '\r', '"', "'", ' ', 'a', '1', '＝', '\u200b'), maxLength: 12 });
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(nasty, nasty), { maxLength: 4 }), fc.constantFrom(...DIALECTS), async (texts, dialect) => {
      const file = await write(texts.map((pair) => pair.map((text) => textCell(text))), dialect);
      for (const delimiter of [';', ',', '\t']) for (const cell of read(file, delimiter).flat()) expect(cell).not.toMatch(FORMULA);
    }));
  });
});

describe('a file', () => {
  test('says again what was written, cell by cell', async () => {
    const text = fc.string({ unit: fc.constantFrom(';', ',', '"', '\n', 'æ', ' ', 'a'), maxLength: 8 });
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), fc.constantFrom(...DIALECTS), async (texts, dialect) => {
      expect(read(await write(texts.map((pair) => pair.map((each) => textCell(each))), dialect), dialect.delimiter).slice(1)).toEqual(texts.map((pair) => pair.map(neutralised)));
    }));
  });

  test('keeps numbers numbers, in the decimal sign of its readers, and missing apart from zero', async () => {
    const row: Cell[] = [numberCell('-12345678901234567.89'), null];
    expect(await write([row, [numberCell(0), numberCell('0.5')]], NORWEGIAN)).toBe('\uFEFFA;B\r\n-12345678901234567,89;\r\n0;0,5\r\n');
    expect(await write([row], { delimiter: ',', decimal: '.' })).toBe('\uFEFFA,B\r\n-12345678901234567.89,\r\n');
  });

  test('comes in pieces, however long it is', async () => {
    const sizes: number[] = [];
    const line: Row = [textCell('x'.repeat(1000)), numberCell(1)];
    for await (const piece of csvFile({ name: 'T', columns: [], rows: rowsOf(Array.from({ length: 500 }, () => line)) }, NORWEGIAN)) sizes.push(piece.length);
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.max(...sizes)).toBeLessThan(70_000);
  });
});
