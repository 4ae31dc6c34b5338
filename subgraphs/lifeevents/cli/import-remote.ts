import { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { Agent, request } from 'undici';
import type { toReport } from '../catalog/import/catalog-import';
import { CommandFault } from './command-fault';
import type { SourceFile } from './source-file';

/** A report as it comes over the network. */
export type SentReport = ReturnType<typeof toReport>;

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

/** Whether anything answers where the hub should be. */
export async function isListening(hubUrl: string): Promise<boolean> {
  try {
    const { body } = await request(`${hubUrl}/health/live`, { signal: AbortSignal.timeout(5_000) });
    await body.dump();
    return true;
  } catch (error) {
    return !/ECONNREFUSED|ENOTFOUND|EHOSTUNREACH/.test(error instanceof Error ? `${error.message} ${String((error as { code?: unknown }).code)}` : '');
  }
}

/** Sends a file to the hub that runs, and waits for its report. */
export async function importThroughHub(file: SourceFile, { hubUrl, token, isDryRun, force, onProgress }: RemoteOptions): Promise<SentReport> {
  const query = new URLSearchParams({ file: file.name, ...(file.url ? { source: file.url } : {}), ...(isDryRun ? { dryRun: 'true' } : {}), ...(force ? { force: 'true' } : {}) });
  onProgress('sending');
  const { statusCode, body } = await request(`${hubUrl}/catalog/lifeevents/imports?${query.toString()}`, {
    method: 'POST',
    body: Readable.from(await file.open(), { objectMode: false }),
    headers: { 'content-type': 'application/octet-stream', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    dispatcher: new Agent({ headersTimeout: ANSWER_MS, bodyTimeout: ANSWER_MS }),
  });
  if (statusCode !== OK) throw await refusalOf(statusCode, body);
  for await (const line of createInterface({ input: body, crlfDelay: Infinity })) {
    const step = JSON.parse(line) as Step;
    if (step.type === 'report') return step.report;
    if (step.type === 'failed') throw new CommandFault(step.error.message, 2);
    onProgress(step.phase === 'writing' ? `writing ${String(step.done ?? 0)} of ${String(step.total ?? 0)} records` : 'reading');
  }
  throw new CommandFault(`The hub at ${hubUrl} ended before it told what came of ${file.name}. Its log tells why; import the file again to see what it has now.`, 2);
}

type Step =
  | { readonly type: 'progress'; readonly phase: string; readonly done?: number; readonly total?: number }
  | { readonly type: 'report'; readonly report: SentReport }
  | { readonly type: 'failed'; readonly error: { readonly message: string } };

const UNPROCESSABLE = 422;
const TOO_LARGE = 413;

async function refusalOf(status: number, body: { text(): Promise<string> }): Promise<CommandFault> {
  const text = await body.text();
  const told = messageIn(text) ?? `The hub answers with status ${String(status)}.`;
  return new CommandFault(status === 401 ? `${told} Give the command one with --token, or in SAMSPILL_TOKEN.` : told, status === UNPROCESSABLE || status === TOO_LARGE ? 1 : 2);
}

function messageIn(text: string): string | null {
  try {
    return (JSON.parse(text) as { errors?: { message?: string }[] }).errors?.[0]?.message ?? null;
  } catch {
    return null;
  }
}
