import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FILE_LIMITS } from './file-limits';
import { jsonRecords } from './json-records';
import { openFile } from './open-file';

// oxlint-disable-next-line typescript/require-await -- a stream
async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

async function recordsOf(bytes: Uint8Array, size = 7, limits = FILE_LIMITS): Promise<unknown[]> {
  const file = await openFile(inPieces(bytes, size), limits);
  const found: unknown[] = [];
  for await (const { value } of jsonRecords(file.bytes, '$.*', limits)) found.push(value);
  return found;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const tight = { ...FILE_LIMITS, record: 0.001, unpacked: 0.03 } as unknown as typeof FILE_LIMITS;

describe('A list of records', () => {
  test('is read the same in pieces of any size, packed or not', async () => {
    const records = fc.array(fc.record({ navn: fc.string({ unit: 'binary' }), tall: fc.integer(), under: fc.array(fc.option(fc.string())) }), { maxLength: 8 });
    await fc.assert(fc.asyncProperty(records, fc.integer({ min: 1, max: 200 }), fc.boolean(), async (list, size, isPacked) => {
      const bytes = utf8(JSON.stringify(list));
      expect(await recordsOf(isPacked ? gzipSync(bytes) : bytes, size)).toEqual(list);
    }), { numRuns: 25 });
  });

  test.each([
    ['nothing', utf8(''), 'FILE_EMPTY'],
    ['a list that is cut off', utf8('[{"navn":"A"},{"na'), 'JSON_WRONG'],
    ['a list with a fault', utf8('[{"navn":"A"},}'), 'JSON_WRONG'],
    ['something after its end', utf8('[{"navn":"A"}] og mer'), 'JSON_WRONG'],
    ['a packed list that is cut off', gzipSync(utf8(JSON.stringify(Array(500).fill({ navn: 'A' })))).subarray(0, 40), 'FILE_DAMAGED'],
  ])('is refused as a whole: %s', async (_, bytes, code) => {
    await expect(recordsOf(bytes)).rejects.toMatchObject({ code });
  });

  test('is refused when one record, or what it unpacks to, is larger than any can be', async () => {
    await expect(recordsOf(utf8(`[{"navn":"${'A'.repeat(20_000)}"}]`), 100, tight)).rejects.toMatchObject({ code: 'RECORD_TOO_LARGE' });
    await expect(recordsOf(gzipSync(utf8(`[${' '.repeat(50_000)}]`)), 100, tight)).rejects.toMatchObject({ code: expect.stringMatching(/TOO_LARGE/) as string });
  });
});
