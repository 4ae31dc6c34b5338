import { CommandFault } from '../../shared/cli/command-fault';
import type { Hub } from '../../shared/cli/import-files';
import { cutOff, sendFile } from '../../shared/cli/send-file';
import type { SourceFile } from '../../shared/cli/source-file';
import type { ImportProgress } from '../register-import/import-register';
import { FILE_LIMITS } from '../register-import/reading/file-limits';
import { openFile } from '../register-import/reading/open-file';
import { ImportFileError, tellRefusal } from '../register-import/report/import-fault';
import type { ReportHead, ToldEntry, ToldReport } from '../register-import/report/tell-report';
import { isList, narrowed } from '../register-import/sources/enhetsregisteret';
import type { ImportSettings } from './import-options';
import { progressInWords } from './import-local';

type Step =
  | ({ readonly type: 'progress' } & ImportProgress)
  | { readonly type: 'report'; readonly report: ReportHead }
  | { readonly type: 'entry'; readonly entry: ToldEntry }
  | { readonly type: 'end' }
  | { readonly type: 'failed'; readonly error: { readonly message: string } };

/** Sends a file to the hub that runs, and waits for its report. Of a list of units only the forms asked for are sent. */
export async function importThroughHub(file: SourceFile, settings: ImportSettings, hub: Hub, onProgress: (text: string) => void): Promise<ToldReport> {
  const { source, forms, kind, language, isDryRun, force } = settings;
  onProgress('sending');
  const query = { file: file.name, source: file.url, format: source, forms: forms && [...forms].join(','), kind, language, dryRun: isDryRun ? 'true' : null, force: force ? 'true' : null };
  const faults = new FaultHolder();
  try {
    const body = faults.holdFrom(await bodyOf(file, forms));
    const steps = sendFile<Step>({ name: file.name, body, contentType: 'application/octet-stream', path: '/actors/imports', query }, hub);
    for (let next = await steps.next(); !next.done; next = await steps.next()) {
      const step = next.value;
      if (step.type === 'report') return { head: step.report, entries: entriesIn(steps, () => cutOff(file, hub)) };
      if (step.type === 'failed') throw new CommandFault(step.error.message, 2);
      if (step.type === 'progress') onProgress(progressInWords(step));
    }
  } catch (error) {
    // What cannot be read here ends the request, and says why better than the request does.
    const fault = error instanceof ImportFileError ? error : faults.fault;
    throw fault ? new CommandFault(tellRefusal(fault, file.name, language), 1) : error;
  }
  throw cutOff(file, hub);
}

async function bodyOf(file: SourceFile, forms: ReadonlySet<string> | null): Promise<AsyncIterable<Uint8Array>> {
  const opened = await openFile(await file.open(), FILE_LIMITS);
  return isList(opened.head) ? narrowed(opened, forms) : opened.bytes;
}

/** Keeps why a file could not be read while it was sent. */
class FaultHolder {
  fault: ImportFileError | null = null;

  async *holdFrom(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      yield* body;
    } catch (error) {
      if (error instanceof ImportFileError) this.fault = error;
      throw error;
    }
  }
}

/** The entries of a report as they come, up to its last line. */
async function* entriesIn(steps: AsyncGenerator<Step, undefined>, cut: () => CommandFault): AsyncGenerator<ToldEntry> {
  for await (const step of steps) {
    if (step.type === 'end') return;
    if (step.type === 'entry') yield step.entry;
  }
  throw cut();
}
