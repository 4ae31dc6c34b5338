import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { importFault } from '../report/import-fault';
import { MIB, type FileLimits } from './file-limits';

/** A file to import, unpacked, with a look at its beginning. */
export interface OpenFile {
  /** The first bytes as text, for telling what kind of file it is. */
  readonly head: string;
  /** All of it, once. */
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly limits: FileLimits;
}

const HEAD_BYTES = 4 * 1024;
const GZIP = [0x1f, 0x8b] as const;

/** Opens a file as it comes, packed with gzip or not, within the limits. */
export async function openFile(content: AsyncIterable<Uint8Array>, limits: FileLimits): Promise<OpenFile> {
  const source = await peek(limited(content, limits.size));
  const isPacked = GZIP.every((byte, i) => source.head[i] === byte);
  const { head, bytes } = isPacked ? await peek(limited(unpacked(source.bytes), limits.unpacked)) : source;
  if (head.length === 0) throw importFault('FILE_EMPTY', {});
  // A mark of UTF-8 at the beginning is no part of the text.
  return { head: new TextDecoder().decode(head), bytes, limits };
}

async function peek(content: AsyncIterable<Uint8Array>): Promise<{ head: Uint8Array; bytes: AsyncIterable<Uint8Array> }> {
  const source = content[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD_BYTES) {
    const next = await source.next();
    if (next.done === true) break;
    pieces.push(next.value);
    size += next.value.byteLength;
  }
  const head = Buffer.concat(pieces);
  return { head: head.subarray(0, HEAD_BYTES), bytes: rest(head, source) };
}

async function* rest(first: Uint8Array, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.byteLength > 0) yield first;
  for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
}

async function* limited(content: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of content) {
    size += piece.byteLength;
    if (size > most * MIB) throw importFault('FILE_TOO_LARGE', { most });
    yield piece;
  }
}

async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const out = new PassThrough();
  const done = pipeline(Readable.from(bytes, { objectMode: false }), gunzip, out);
  // The fault is told where the bytes are read.
  done.catch(() => undefined);
  try {
    for await (const piece of out) yield piece as Uint8Array;
    await done;
  } catch (error) {
    throw /^Z_|unexpected end|incorrect/i.test(`${String((error as { code?: unknown }).code)} ${error instanceof Error ? error.message : ''}`) ? importFault('FILE_DAMAGED', {}) : error;
  } finally {
    out.destroy();
  }
}
