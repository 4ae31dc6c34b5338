import { JSONParser } from '@streamparser/json';
import { ImportFileError, importFault } from '../report/import-fault';
import { MIB, type FileLimits } from './file-limits';
import type { OpenFile } from './open-file';

/** A record of a JSON file, with where it stands. */
export interface JsonRecord {
  /** Counted from 1. */
  readonly place: number;
  /** The key that it stands under; null in a list. */
  readonly key: string | null;
  readonly value: unknown;
}

/**
 * The records of a JSON file at a path such as "$.*", one at a time: of a download of gigabytes only one record is held.
 * Keys that stand twice come twice, which a parser of the whole would hide.
 */
export async function* jsonRecords(bytes: AsyncIterable<Uint8Array>, path: string, limits: FileLimits): AsyncGenerator<JsonRecord> {
  const parser = new JSONParser({ paths: [path], keepStack: false });
  let found: JsonRecord[] = [];
  let place = 0;
  let sinceLast = 0;
  const state = { isEnded: false };
  parser.onValue = ({ key, value }) => {
    place += 1;
    sinceLast = 0;
    found.push({ place, key: typeof key === 'string' ? key : null, value });
  };
  parser.onEnd = () => { state.isEnded = true; };
  // Without this the parser would throw what it cannot read from within; `write` throws it where it is caught.
  parser.onError = (error) => { throw error; };
  const checked = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (error instanceof ImportFileError) throw error;
      throw importFault('JSON_WRONG', { record: place, why: brief(error) });
    }
  };
  for await (const piece of bytes) {
    sinceLast += piece.byteLength;
    checked(() => { parser.write(piece); });
    if (sinceLast > limits.record * MIB + piece.byteLength) throw importFault('RECORD_TOO_LARGE', { record: place + 1, most: limits.record });
    const some = found;
    found = [];
    yield* some;
  }
  if (!state.isEnded) throw importFault('JSON_WRONG', { record: place, why: 'it ends too early' });
}

/** A small file as a whole. */
export async function wholeText({ bytes, limits }: Pick<OpenFile, 'bytes' | 'limits'>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.byteLength;
    if (size > limits.whole * MIB) throw importFault('FILE_TOO_LARGE', { most: limits.whole });
    pieces.push(piece);
  }
  return new TextDecoder().decode(Buffer.concat(pieces));
}

/** The same as JSON. */
export function parseWhole(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw importFault('JSON_WRONG', { record: 0, why: brief(error) });
  }
}

const LONGEST_WHY = 120;
const brief = (error: unknown): string => (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ').slice(0, LONGEST_WHY);
