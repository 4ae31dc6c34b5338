import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { Agent, request } from 'undici';
import { CommandFault } from './command-fault';
import { refusalOf } from './hub-refusal';
import type { Hub } from './import-files';

/** A large file is written for as long as it takes. */
const ANSWER_MS = 60 * 60 * 1000;
const OK = 200;

export interface SentFile {
  readonly name: string;
  readonly body: AsyncIterable<Uint8Array>;
  readonly contentType: string;
  /** Where at the hub it is sent to, with what goes along; what is null is left out. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | null>>;
}

/** What ends a command when the hub is gone before it has told its report. */
export function cutOff({ name }: { readonly name: string }, { url }: Hub): CommandFault {
  return new CommandFault(`The hub at ${url} ended before it told what came of ${name}. Its log tells why; import the file again to see what it has now.`, 2);
}

/** Sends a file to the hub that runs; the steps of its answer as they come. */
export async function* sendFile<Step>({ body: file, contentType, path, query }: SentFile, { url, token }: Hub): AsyncGenerator<Step, undefined> {
  const given = new URLSearchParams(Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== null)).toString();
  const { statusCode, body } = await request(`${url}${path}?${given}`, {
    method: 'POST',
    body: Readable.from(file, { objectMode: false }),
    headers: { 'content-type': contentType, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    dispatcher: new Agent({ headersTimeout: ANSWER_MS, bodyTimeout: ANSWER_MS }),
  });
  if (statusCode !== OK) throw await refusalOf(statusCode, body);
  for await (const line of createInterface({ input: body, crlfDelay: Infinity })) yield JSON.parse(line) as Step;
  return undefined;
}
