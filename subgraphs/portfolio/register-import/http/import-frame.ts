import { z } from 'zod';
import { importFault } from '../import-fault';

/**
 * The body of a request that sends more than a file: a line of JSON with what goes along with it, then the file as it
 * is. So a profile of one's own and answers to questions travel in one request, and the file still flows through.
 */
export const FRAME_TYPE = 'application/vnd.samspill.register-import';

const frame = z.strictObject({
  /** A profile of the sender's own, and what its file is called. */
  profile: z.strictObject({ name: z.string(), text: z.string() }).nullish(),
  /** Answers to questions of an earlier try, as a sheet. */
  answers: z.string().nullish(),
});
export type Frame = z.output<typeof frame>;

const MOST_BYTES = 4 * 1024 * 1024;
const LINE_FEED = 0x0a;

/** The first line of a framed body, and the file after it. */
export async function readFrame(body: AsyncIterable<Uint8Array>): Promise<{ frame: Frame; file: AsyncIterable<Uint8Array> }> {
  const source = body[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for (let next = await source.next(); next.done !== true; next = await source.next()) {
    const end = next.value.indexOf(LINE_FEED);
    bytes += next.value.byteLength;
    pieces.push(end < 0 ? next.value : next.value.subarray(0, end));
    if (end >= 0) return { frame: parseFrame(Buffer.concat(pieces).toString('utf8')), file: rest(next.value.subarray(end + 1), source) };
    if (bytes > MOST_BYTES) break;
  }
  throw importFault('PROFILE_WRONG', { profile: 'of the request', why: 'its body does not begin with a line of JSON' });
}

function parseFrame(line: string): Frame {
  try {
    return frame.parse(JSON.parse(line));
  } catch {
    throw importFault('PROFILE_WRONG', { profile: 'of the request', why: 'the first line of its body is not {"profile": {"name", "text"}, "answers"}' });
  }
}

async function* rest(first: Uint8Array, source: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  if (first.byteLength > 0) yield first;
  for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
}

/** The line that goes before a file. */
export const frameLine = (given: Frame): Buffer => Buffer.from(`${JSON.stringify(given)}\n`, 'utf8');
