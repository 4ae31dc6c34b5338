import { Command, Option } from 'commander';
import { ActorKind } from '../../../prisma/generated/actors/client/client';
import { importFiles, writePieces } from '../../shared/cli/import-files';
import { sourceFile } from '../../shared/cli/source-file';
import type { Streams } from '../../shared/cli/streams';
import type { Environment } from '../../shared/config';
import { LANGUAGES, type LanguageCode } from '../../shared/graphql/localized-text';
import { formsIn } from '../register-import/http/import-routes';
import { FILE_LIMITS } from '../register-import/reading/file-limits';
import { leftOut, reportAsJson, tellEntry, tellHead, type ToldReport } from '../register-import/report/tell-report';
import { SOURCES } from '../register-import/sources/sources';
import type { ImportSettings } from './import-options';
import { openRegister } from './import-local';
import { importThroughHub } from './import-remote';

const FILES = { accept: 'application/json, application/gzip;q=0.9, text/csv;q=0.9, */*;q=0.1', most: FILE_LIMITS.size };

interface Options {
  readonly source: string;
  readonly forms?: string;
  readonly kind?: ActorKind;
  readonly language: LanguageCode;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly token?: string;
  readonly hub?: string;
}

const HELP = `
Sources, recognised by their content:
  brreg   Enhetsregisteret as its API and its downloads give it: one unit (/enheter/{number}, /underenheter/{number}), a
          page of units or sub-units, and the lists of all of them (enheter_alle.json.gz), packed or not. Of a list the
          forms ORGL, STAT, KOMM and FYLK are taken, or those that --forms names.
  altinn  the list of service owners of Altinn (altinn-orgs.json)
  blueprint
          a map made elsewhere, as two sheets: elements (Label, Type, ...) and connections (From, To, Type, ...), in the form
          of Kumu, of Gephi and of the maps of the hub. Name the elements first. See docs/blueprint-import.md.

Numbers are checked by their check digits. What one source says of an actor is compared with what is here and with what
that source said last: what is recorded or was edited here since is told and never overwritten without --force, and what
contradicts itself is asked. Nothing is taken away because a file is silent about it. A name in capitals never replaces
somebody's spelling. Where a source does not tell what kind of actor it is, new ones are asked about, or take --kind.
Each file is imported as a whole or not at all.

While the hub runs, the file is sent to it, and the token decides what may be written: the record of your own organisation,
or all of them with the scope samspill:secretariat. When no hub runs, the command opens the data folder itself, as the
operator of the hub.

Exit codes:
  0  every file was imported, and every record of it was written or is as the file says
  1  a file was refused, or records were left out, are in conflict or must be answered; the report tells which
  2  the command could not do its work: no such file, no right, the hub does not answer

Examples:
  npm run hub -- import actors https://data.brreg.no/enhetsregisteret/api/enheter/974760673 --token "$TOKEN"
  npm run hub -- import actors enheter_alle.json.gz --forms KOMM,FYLK --dry-run
  npm run hub -- import actors altinn-orgs.json --language en
  npm run hub -- import actors elements.csv connections.csv --token "$TOKEN"`;

/** Imports into the register of actors: a part of the command that imports. */
export function importActorsCommand(environment: Environment, streams: Streams, onExit: (code: number) => void): Command {
  return new Command('actors')
    .description('Imports organisations and how they are tied: from Enhetsregisteret, the list of Altinn service owners, and maps made elsewhere.')
    .argument('<files...>', 'files, or addresses with http:// or https://')
    .addOption(new Option('--source <source>', 'what the files are').choices(['auto', ...Object.keys(SOURCES)]).default('auto'))
    .option('--forms <codes>', 'the organisation forms to take, with commas; sub-units are BEDR, AAFY and ADOS')
    .addOption(new Option('--kind <kind>', 'the kind of new actors of which the source tells none').choices(Object.keys(ActorKind)))
    .addOption(new Option('--language <language>', 'the language of the report').choices([...LANGUAGES]).default('nb'))
    .option('--dry-run', 'only tell what would be done')
    .option('--force', 'let the files win over what is recorded or was edited here')
    .option('--json', 'print the reports as JSON, one line for each file')
    .option('--token <token>', 'the token of your organisation; or set SAMSPILL_TOKEN')
    .option('--hub <url>', 'the hub to send the files to; by default the one on this machine')
    .addHelpText('after', HELP)
    .action(async (files: string[], options: Options) => {
      const settings = { source: options.source === 'auto' ? null : options.source, forms: formsIn(options.forms), kind: options.kind ?? null, language: options.language, isDryRun: options.dryRun ?? false, force: options.force ?? false };
      onExit(await importNamed(files, options, settings, environment, streams));
    });
}

function importNamed(files: readonly string[], options: Options, settings: ImportSettings, environment: Environment, streams: Streams): Promise<number> {
  return importFiles<ToldReport>(files.map((name) => sourceFile(name, FILES)), options, environment, streams, {
    throughHub: (file, hub, onProgress) => importThroughHub(file, settings, hub, onProgress),
    openLocal: (onProgress) => openRegister(settings, onProgress),
    tell: async (report, out) => {
      await writePieces(options.json ? reportAsJson(report) : told(report, settings.language), out);
      return leftOut(report.head) > 0 ? 1 : 0;
    },
  });
}

async function* told({ head, entries }: ToldReport, language: LanguageCode): AsyncGenerator<string> {
  yield tellHead(head, language);
  for await (const entry of entries) yield tellEntry(entry, language);
  yield '\n';
}
