import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { Agent, request } from 'undici';
import { CommandFault } from '../../shared/cli/command-fault';
import { refusalOf } from '../../shared/cli/hub-refusal';
import type { SourceFile } from '../../shared/cli/source-file';
import { FRAME_TYPE, frameLine } from '../register-import/http/import-frame';
import type { ImportReport } from '../register-import/import-report';
import type { ImportProgress } from '../register-import/import-register';
import type { GivenOptions } from './given-options';
import { progressInWords } from './import-local';

export interface Hub {
  readonly url: string;
  readonly token: string | null;
}

/** A large file is written for as long as it takes. */
const ANSWER_MS = 60 * 60 * 1000;
const OK = 200;

type Step =
  | ({ readonly type: 'progress' } & ImportProgress)
  | { readonly type: 'report'; readonly report: ImportReport }
  | { readonly type: 'refused'; readonly message: string }
  | { readonly type: 'failed'; readonly error: { readonly message: string } };

/** Sends a file to the hub that runs, and waits for its report. */
export async function importThroughHub(file: SourceFile, given: GivenOptions, { url, token }: Hub, onProgress: (text: string) => void): Promise<ImportReport> {
  onProgress('sending');
  const { statusCode, body } = await request(`${url}/portfolio/imports?${queryOf(file, given)}`, {
    method: 'POST',
    body: Readable.from(framed(file, given), { objectMode: false }),
    headers: { 'content-type': FRAME_TYPE, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    dispatcher: new Agent({ headersTimeout: ANSWER_MS, bodyTimeout: ANSWER_MS }),
  });
  if (statusCode !== OK) throw await refusalOf(statusCode, body);
  for await (const line of createInterface({ input: body, crlfDelay: Infinity })) {
    const step = JSON.parse(line) as Step;
    if (step.type === 'report') return step.report;
    if (step.type === 'refused') throw new CommandFault(step.message, 1);
    if (step.type === 'failed') throw new CommandFault(step.error.message, 2);
    onProgress(progressInWords(step));
  }
  throw new CommandFault(`The hub at ${url} ended before it told what came of ${file.name}. Its log tells why; import the file again to see what it has now.`, 2);
}

function queryOf({ name, url }: SourceFile, { profile, edition, portfolio, owner, isDryRun, force, isNewWhereUnsure }: GivenOptions): string {
  const given = { file: name, source: url, profile, edition, portfolio, owner, dryRun: isDryRun ? 'true' : null, force: force ? 'true' : null, newWhereUnsure: isNewWhereUnsure ? 'true' : null };
  return new URLSearchParams(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== null)).toString();
}

async function* framed(file: SourceFile, { ownProfile, answers }: GivenOptions): AsyncIterable<Uint8Array> {
  yield frameLine({ profile: ownProfile, answers });
  yield* await file.open();
}
