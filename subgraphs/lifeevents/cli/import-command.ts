import { Argument, Command } from 'commander';
import type { Environment } from '../../shared/config';
import { tellReport } from '../catalog/import/tell-report';
import { CommandFault } from './command-fault';
import { readCommandConfig } from './config';
import { openRegister, type LocalRegister } from './import-local';
import { importThroughHub, isListening, type SentReport } from './import-remote';
import { sourceFile, type SourceFile } from './source-file';

/** Where a command writes: its answer apart from how far it has come. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

interface Options {
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly token?: string;
  readonly hub?: string;
}

const HELP = `
Formats: Turtle, JSON-LD and RDF/XML in CPSV-AP-NO, recognised by their content. Each file is imported as a whole or not at all.

While the hub runs, the file is sent to it, and the token decides what may be written: life events that your organisation
owns and services that it answers for, or everything with the scope samspill:secretariat. When no hub runs, the command
opens the data folder itself and imports everything, as the operator of the hub.

Exit codes:
  0  every file was imported, and every record of it was written or is as the file says
  1  a file was refused, or records were skipped or are in conflict; the report tells which
  2  the command could not do its work: no such file, no right, the hub does not answer

Examples:
  npm run hub -- import lifeevents catalogue.ttl --dry-run
  npm run hub -- import lifeevents https://example.no/catalogue --token "$TOKEN"`;

export function importCommand(environment: Environment, { out, err }: Streams, onExit: (code: number) => void): Command {
  return new Command('import')
    .description('Imports catalogue files into a subgraph.')
    .addArgument(new Argument('<subgraph>', 'the subgraph that keeps what the files describe').choices(['lifeevents']))
    .argument('<files...>', 'files, or addresses with http:// or https://')
    .option('--dry-run', 'only tell what would be done')
    .option('--force', 'let the files win over what was edited here since the last import')
    .option('--json', 'print the reports as JSON, one line for each file')
    .option('--token <token>', 'the token of your organisation; or set SAMSPILL_TOKEN')
    .option('--hub <url>', 'the hub to send the files to; by default the one on this machine')
    .addHelpText('after', HELP)
    .action(async (_subgraph: string, files: string[], options: Options) => {
      onExit(await importFiles(files.map(sourceFile), options, environment, { out, err }));
    });
}

async function importFiles(files: readonly SourceFile[], options: Options, environment: Environment, { out, err }: Streams): Promise<number> {
  const config = readCommandConfig(environment);
  const hubUrl = (options.hub ?? config.hubUrl).replace(/\/+$/, '');
  const token = options.token ?? config.token;
  const settings = { isDryRun: options.dryRun ?? false, force: options.force ?? false };
  const isRemote = options.hub !== undefined || (await isListening(hubUrl));
  const register: LocalRegister | null = isRemote ? null : await openRegister((text) => { err(`${text}\n`); });
  let exitCode = 0;
  try {
    for (const file of files) {
      const onProgress = (text: string): void => { err(`${file.name}: ${text}\n`); };
      const work = register ? register.import(file, { ...settings, onProgress }) : importThroughHub(file, { ...settings, hubUrl, token, onProgress });
      exitCode = Math.max(exitCode, await told(work, options, { out, err }));
    }
  } finally {
    await register?.close();
  }
  return exitCode;
}

/** Writes what came of one file; a file that is refused keeps no other from being imported. */
async function told(work: Promise<SentReport>, { json = false }: Options, { out, err }: Streams): Promise<number> {
  try {
    const report = await work;
    out(json ? `${JSON.stringify(report)}\n` : `${tellReport(report)}\n`);
    return report.skipped.length + report.conflicts.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof CommandFault)) throw error;
    err(`${error.message}\n`);
    return error.exitCode;
  }
}
