import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { WorkbookFault } from './workbook-fault';

/** What a file may be before anybody reads it as a workbook. A full workbook of a large agency is well below. */
export const MOST_FILE_BYTES = 4 * 1024 * 1024;
const MOST_UNPACKED_BYTES = 24 * 1024 * 1024;
const MOST_PARTS = 200;

/** The last cell of a sheet that is read. */
const LAST_COLUMN = 'CV';
const LAST_ROW = 5_000;
export const READ_RANGE = `A1:${LAST_COLUMN}${String(LAST_ROW)}`;
/** A cell with something in it, as spreadsheets write it. */
const FILLED_CELL = /<c r="([A-Z]{1,3})(\d{1,7})"[^<>]*(?<!\/)>(?!<\/c>)/g;

const ZIP = 0x04034b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_BYTES = 22;
/** The container of old and of encrypted files. */
const COMPOUND_FILE = 0xe011cfd0;
const WORKBOOK_PART = 'xl/workbook.xml';
const MACRO_PART = 'xl/vbaProject.bin';

const inMegabytes = (bytes: number): string => `${String(bytes / 1024 / 1024)} MB`;

/**
 * Lets a file pass only when it is an .xlsx that can be unpacked within the limits. Every part is unpacked here once and
 * counted, since what a file says of its own size may be a lie.
 */
export async function guardWorkbook(file: Uint8Array): Promise<void> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.length > MOST_FILE_BYTES) throw WorkbookFault.of('FILE_TOO_LARGE', { most: inMegabytes(MOST_FILE_BYTES) });
  const beginning = bytes.length < END_OF_DIRECTORY_BYTES ? 0 : bytes.readUInt32LE(0);
  if (beginning === COMPOUND_FILE) throw WorkbookFault.of('PROTECTED_OR_OLD', {});
  if (beginning !== ZIP) throw WorkbookFault.of('NOT_A_WORKBOOK', {});
  // With the directory at the very end there is one way only to read the archive, here and in the reader.
  if (bytes.readUInt32LE(bytes.length - END_OF_DIRECTORY_BYTES) !== END_OF_DIRECTORY) throw WorkbookFault.of('FILE_DAMAGED', {});
  const parts = await countParts(bytes);
  if (parts.has(MACRO_PART)) throw WorkbookFault.of('HAS_MACROS', {});
  if (!parts.has(WORKBOOK_PART)) throw WorkbookFault.of('NOT_A_WORKBOOK', {});
}

async function countParts(bytes: Buffer): Promise<ReadonlySet<string>> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
    return await unpackAll(zip);
  } catch (error) {
    throw error instanceof WorkbookFault ? error : WorkbookFault.of('FILE_DAMAGED', {});
  }
}

async function unpackAll(zip: ZipFile): Promise<ReadonlySet<string>> {
  const parts = new Set<string>();
  let left = MOST_UNPACKED_BYTES;
  for await (const entry of zip.eachEntry()) {
    if (parts.size === MOST_PARTS || entry.uncompressedSize > left) throw WorkbookFault.of('FILE_UNPACKS_TOO_LARGE', { most: inMegabytes(MOST_UNPACKED_BYTES) });
    if (parts.has(entry.fileName)) throw WorkbookFault.of('FILE_DAMAGED', {});
    parts.add(entry.fileName);
    left -= await unpack(zip, entry, left);
  }
  return parts;
}

/** Counts the bytes of a part and looks into those that are XML. */
async function unpack(zip: ZipFile, entry: Entry, most: number): Promise<number> {
  const stream: Readable = await zip.openReadStreamPromise(entry);
  const isXml = /\.(xml|rels)$/i.test(entry.fileName);
  const kept: Buffer[] = [];
  let count = 0;
  for await (const chunk of stream) {
    const piece = chunk as Buffer;
    count += piece.length;
    if (count > most) throw WorkbookFault.of('FILE_UNPACKS_TOO_LARGE', { most: inMegabytes(MOST_UNPACKED_BYTES) });
    if (isXml) kept.push(piece);
  }
  if (isXml) guardXml(Buffer.concat(kept).toString('latin1'));
  return count;
}

/** Refuses what a reader could expand without end, and cells so far out that the sheet would fill the memory. */
function guardXml(text: string): void {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw WorkbookFault.of('HAS_ENTITIES', {});
  for (const [, column = '', row = ''] of text.matchAll(FILLED_CELL)) {
    if (Number(row) > LAST_ROW || column.length > LAST_COLUMN.length || (column.length === LAST_COLUMN.length && column > LAST_COLUMN)) throw WorkbookFault.of('SHEET_TOO_LARGE', { cell: column + row, last: LAST_COLUMN + String(LAST_ROW) });
  }
}
