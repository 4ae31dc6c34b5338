import { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { Agent, request } from 'undici';
import { REPORT_LISTS, type ReportEntry, type ReportHead, type ReportList, type ToldReport } from '../catalog/import/tell-report';
import { CommandFault } from '../../shared/cli/command-fault';
import { refusalOf } from '../../shared/cli/hub-refusal';
import type { SourceFile } from '../../shared/cli/source-file';

export interface RemoteOptions {
  readonly hubUrl: string;
  readonly token: string | null;
  readonly isDryRun: boolean;
  readonly force: boolean;
  readonly onProgress: (text: string) => void;
}

/** A large file is written for as long as it takes. */
const ANSWER_MS = 60 * 60 * 1000;
const OK = 200;

/** Sends a file to the hub that runs, and waits for its report. */
export async function importThroughHub(file: SourceFile, { hubUrl, token, isDryRun, force, onProgress }: RemoteOptions): Promise<ToldReport> {
  const query = new URLSearchParams({ file: file.name, ...(file.url ? { source: file.url } : {}), ...(isDryRun ? { dryRun: 'true' } : {}), ...(force ? { force: 'true' } : {}) });
  onProgress('sending');
  const { statusCode, body } = await request(`${hubUrl}/catalog/lifeevents/imports?${query.toString()}`, {
    method: 'POST',
    body: Readable.from(await file.open(), { objectMode: false }),
    headers: { 'content-type': 'application/octet-stream', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    dispatcher: new Agent({ headersTimeout: ANSWER_MS, bodyTimeout: ANSWER_MS }),
  });
  if (statusCode !== OK) throw await refusalOf(statusCode, body);
  const cutOff = (): CommandFault => new CommandFault(`The hub at ${hubUrl} ended before it told what came of ${file.name}. Its log tells why; import the file again to see what it has now.`, 2);
  const steps = stepsIn(body);
  for (let next = await steps.next(); !next.done; next = await steps.next()) {
    const step = next.value;
    if (step.type === 'report') return { head: step.report, entries: entriesIn(steps, cutOff) };
    if (step.type === 'failed') throw new CommandFault(step.error.message, 2);
    if (step.type === 'progress') onProgress(step.phase === 'writing' ? `writing ${String(step.done ?? 0)} of ${String(step.total ?? 0)} records` : 'reading');
  }
  throw cutOff();
}

type Step =
  | { readonly type: 'progress'; readonly phase: string; readonly done?: number; readonly total?: number }
  | { readonly type: 'report'; readonly report: ReportHead }
  | { readonly type: ReportList; readonly entry: ReportEntry['entry'] }
  | { readonly type: 'end' }
  | { readonly type: 'failed'; readonly error: { readonly message: string } };

async function* stepsIn(body: Readable): AsyncGenerator<Step, undefined> {
  for await (const line of createInterface({ input: body, crlfDelay: Infinity })) yield JSON.parse(line) as Step;
  return undefined;
}

/** The entries of a report as they come, up to its last line. */
async function* entriesIn(steps: AsyncGenerator<Step, undefined>, cutOff: () => CommandFault): AsyncGenerator<ReportEntry> {
  for await (const step of steps) {
    if (step.type === 'end') return;
    if (isEntry(step)) yield { list: step.type, entry: step.entry } as ReportEntry;
  }
  throw cutOff();
}

const isEntry = (step: Step): step is Extract<Step, { entry: unknown }> => (REPORT_LISTS as readonly string[]).includes(step.type);
