import { CommandFault } from '../../shared/cli/command-fault';
import type { Hub } from '../../shared/cli/import-files';
import { cutOff, sendFile } from '../../shared/cli/send-file';
import type { SourceFile } from '../../shared/cli/source-file';
import { FRAME_TYPE, frameLine } from '../register-import/http/import-frame';
import type { ImportReport } from '../register-import/import-report';
import type { ImportProgress } from '../register-import/import-register';
import type { GivenOptions } from './given-options';
import { progressInWords } from './import-local';

type Step =
  | ({ readonly type: 'progress' } & ImportProgress)
  | { readonly type: 'report'; readonly report: ImportReport }
  | { readonly type: 'refused'; readonly message: string }
  | { readonly type: 'failed'; readonly error: { readonly message: string } };

/** Sends a file to the hub that runs, and waits for its report. */
export async function importThroughHub(file: SourceFile, given: GivenOptions, hub: Hub, onProgress: (text: string) => void): Promise<ImportReport> {
  onProgress('sending');
  const { profile, edition, portfolio, owner, isDryRun, force, isNewWhereUnsure } = given;
  const query = { file: file.name, source: file.url, profile, edition, portfolio, owner, dryRun: isDryRun ? 'true' : null, force: force ? 'true' : null, newWhereUnsure: isNewWhereUnsure ? 'true' : null };
  for await (const step of sendFile<Step>({ name: file.name, body: framed(file, given), contentType: FRAME_TYPE, path: '/portfolio/imports', query }, hub)) {
    if (step.type === 'report') return step.report;
    if (step.type === 'refused') throw new CommandFault(step.message, 1);
    if (step.type === 'failed') throw new CommandFault(step.error.message, 2);
    onProgress(progressInWords(step));
  }
  throw cutOff(file, hub);
}

async function* framed(file: SourceFile, { ownProfile, answers }: GivenOptions): AsyncIterable<Uint8Array> {
  yield frameLine({ profile: ownProfile, answers });
  yield* await file.open();
}
