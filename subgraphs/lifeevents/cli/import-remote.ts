import { REPORT_LISTS, type ReportEntry, type ReportHead, type ReportList, type ToldReport } from '../catalog/import/tell-report';
import { CommandFault } from '../../shared/cli/command-fault';
import type { Hub } from '../../shared/cli/import-files';
import { cutOff, sendFile } from '../../shared/cli/send-file';
import type { SourceFile } from '../../shared/cli/source-file';

export interface RemoteOptions {
  readonly isDryRun: boolean;
  readonly force: boolean;
  readonly onProgress: (text: string) => void;
}

/** Sends a file to the hub that runs, and waits for its report. */
export async function importThroughHub(file: SourceFile, hub: Hub, { isDryRun, force, onProgress }: RemoteOptions): Promise<ToldReport> {
  const query = { file: file.name, source: file.url, dryRun: isDryRun ? 'true' : null, force: force ? 'true' : null };
  onProgress('sending');
  const steps = sendFile<Step>({ name: file.name, body: await file.open(), contentType: 'application/octet-stream', path: '/catalog/lifeevents/imports', query }, hub);
  for (let next = await steps.next(); !next.done; next = await steps.next()) {
    const step = next.value;
    if (step.type === 'report') return { head: step.report, entries: entriesIn(steps, () => cutOff(file, hub)) };
    if (step.type === 'failed') throw new CommandFault(step.error.message, 2);
    if (step.type === 'progress') onProgress(step.phase === 'writing' ? `writing ${String(step.done ?? 0)} of ${String(step.total ?? 0)} records` : 'reading');
  }
  throw cutOff(file, hub);
}

type Step =
  | { readonly type: 'progress'; readonly phase: string; readonly done?: number; readonly total?: number }
  | { readonly type: 'report'; readonly report: ReportHead }
  | { readonly type: ReportList; readonly entry: ReportEntry['entry'] }
  | { readonly type: 'end' }
  | { readonly type: 'failed'; readonly error: { readonly message: string } };

/** The entries of a report as they come, up to its last line. */
async function* entriesIn(steps: AsyncGenerator<Step, undefined>, cutOff: () => CommandFault): AsyncGenerator<ReportEntry> {
  for await (const step of steps) {
    if (step.type === 'end') return;
    if (isEntry(step)) yield { list: step.type, entry: step.entry } as ReportEntry;
  }
  throw cutOff();
}

const isEntry = (step: Step): step is Extract<Step, { entry: unknown }> => (REPORT_LISTS as readonly string[]).includes(step.type);
