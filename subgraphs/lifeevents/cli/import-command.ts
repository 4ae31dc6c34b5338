import { Command } from 'commander';
import type { Environment } from '../../shared/config';
import { FILE_LIMITS } from '../catalog/reading/file-limits';
import { leftOut, reportAsJson, tellEntry, tellHead, type ToldReport } from '../catalog/import/tell-report';
import { importFiles, writePieces } from '../../shared/cli/import-files';
import type { Streams } from '../../shared/cli/streams';
import { openRegister } from './import-local';
import { importThroughHub } from './import-remote';
import { sourceFile, type SourceFile } from '../../shared/cli/source-file';

const CATALOGUE = { accept: 'text/turtle, application/ld+json;q=0.9, application/rdf+xml;q=0.8, */*;q=0.1', most: FILE_LIMITS.size };

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

/** Imports into the register of life events: a part of the command that imports. */
export function importLifeEventsCommand(environment: Environment, { out, err }: Streams, onExit: (code: number) => void): Command {
  return new Command('lifeevents')
    .description('Imports catalogue files: life events, services and what belongs to them.')
    .argument('<files...>', 'files, or addresses with http:// or https://')
    .option('--dry-run', 'only tell what would be done')
    .option('--force', 'let the files win over what was edited here since the last import, or withdrawn here')
    .option('--json', 'print the reports as JSON, one line for each file')
    .option('--token <token>', 'the token of your organisation; or set SAMSPILL_TOKEN')
    .option('--hub <url>', 'the hub to send the files to; by default the one on this machine')
    .addHelpText('after', HELP)
    .action(async (files: string[], options: Options) => {
      onExit(await importNamed(files.map((name) => sourceFile(name, CATALOGUE)), options, environment, { out, err }));
    });
}

function importNamed(files: readonly SourceFile[], options: Options, environment: Environment, streams: Streams): Promise<number> {
  const settings = { isDryRun: options.dryRun ?? false, force: options.force ?? false };
  return importFiles<ToldReport>(files, options, environment, streams, {
    throughHub: (file, hub, onProgress) => importThroughHub(file, hub, { ...settings, onProgress }),
    openLocal: async (onProgress) => {
      const register = await openRegister(onProgress);
      return { import: (file, tell) => register.import(file, { ...settings, onProgress: tell }), close: () => register.close() };
    },
    tell: async (report, out) => {
      await writePieces(options.json ? reportAsJson(report) : inWords(report), out);
      return leftOut(report.head) > 0 ? 1 : 0;
    },
  });
}

async function* inWords({ head, entries }: ToldReport): AsyncGenerator<string> {
  yield tellHead(head);
  for await (const entry of entries) yield tellEntry(entry);
  yield '\n';
}
