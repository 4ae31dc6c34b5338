import { Agent, request, type Dispatcher } from 'undici';
import type { ImportReport } from '../workbook/report';
import { CommandFault } from '../../shared/cli/command-fault';
import { refusalOf } from '../../shared/cli/hub-refusal';

/** A hub that runs, and who asks it. */
export interface WorkbookHub {
  readonly url: string;
  readonly token: string | null;
  readonly language: string;
}

const ANSWER_MS = 5 * 60 * 1000;
const OK = 200;
/** A report of an import that was not saved. */
const REFUSED = 409;

export async function fetchWorkbook(hub: WorkbookHub, organization: string | null): Promise<Uint8Array> {
  const { statusCode, body } = await ask(hub, organization === null ? {} : { organization }, { method: 'GET' });
  if (statusCode !== OK) throw await refusalOf(statusCode, body);
  return new Uint8Array(await body.arrayBuffer());
}

export async function sendWorkbook(hub: WorkbookHub, file: Uint8Array, isDryRun: boolean): Promise<ImportReport> {
  const { statusCode, body } = await ask(hub, { dryRun: String(isDryRun) }, { method: 'POST', body: file });
  const text = await body.text();
  if (statusCode !== OK && statusCode !== REFUSED) throw await refusalOf(statusCode, { text: () => Promise.resolve(text) });
  return JSON.parse(text) as ImportReport;
}

async function ask({ url, token, language }: WorkbookHub, query: Record<string, string>, options: { method: 'GET' | 'POST'; body?: Uint8Array }): Promise<Dispatcher.ResponseData> {
  const headers = { 'content-type': 'application/octet-stream', ...(token === null ? {} : { authorization: `Bearer ${token}` }) };
  try {
    return await request(`${url}/workbook/lifeevents?${new URLSearchParams({ language, ...query }).toString()}`, { ...options, headers, dispatcher: new Agent({ headersTimeout: ANSWER_MS, bodyTimeout: ANSWER_MS }) });
  } catch (error) {
    throw new CommandFault(`No hub answers at ${url}: ${error instanceof Error ? error.message : String(error)}. Start it with npm start, or give another one with --hub.`, 2);
  }
}
