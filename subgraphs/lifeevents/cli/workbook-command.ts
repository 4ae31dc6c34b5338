import { readFile, stat } from 'node:fs/promises';
import { Argument, Command, Option } from 'commander';
import type { Environment } from '../../shared/config';
import { isRefused, type ImportReport } from '../workbook/report';
import { CommandFault } from '../../shared/cli/command-fault';
import { readCommandConfig } from '../../shared/cli/config';
import { writeNewFile } from '../../shared/cli/new-file';
import type { Streams } from '../../shared/cli/streams';
import { fetchWorkbook, sendWorkbook, type WorkbookHub } from './workbook-remote';

interface Options {
  readonly apply?: boolean;
  readonly language: string;
  readonly organization?: string;
  readonly json?: boolean;
  readonly token?: string;
  readonly hub?: string;
}

const HELP = `
The workbook has all that your organisation keeps itself, for Excel, LibreOffice and the like. Edit it and import it
again: first as a trial, which tells every change in words and saves nothing, then with --apply. It is saved as a whole
or not at all, and what others have changed meanwhile is never overwritten. The hub must be running.

Exit codes:
  0  the workbook was written to the file; or the import was tried or saved, and nothing stands against it
  1  the import has faults or conflicts, or the file is no workbook; nothing was saved
  2  the command could not do its work: no such file, no right, the hub does not answer

Examples:
  npm run hub -- workbook export lifeevents.xlsx --token "$TOKEN"
  npm run hub -- workbook import lifeevents.xlsx --token "$TOKEN"
  npm run hub -- workbook import lifeevents.xlsx --apply --token "$TOKEN"`;

export function workbookCommand(environment: Environment, { out, err }: Streams, onExit: (code: number) => void): Command {
  return new Command('workbook')
    .description('Fetches the workbook of an organisation, or imports an edited one.')
    .addArgument(new Argument('<what>', 'whether to fetch or to import it').choices(['export', 'import']))
    .argument('<file>', 'the .xlsx file to write or to read')
    .option('--apply', 'save the import; without it the import is only tried')
    .addOption(new Option('--language <language>', 'the language of headings and of the report').choices(['nb', 'nn', 'en']).default('nb'))
    .option('--organization <number>', 'export for another organisation; for the secretariat')
    .option('--json', 'print the report of an import as JSON')
    .option('--token <token>', 'the token of your organisation; or set SAMSPILL_TOKEN')
    .option('--hub <url>', 'the hub; by default the one on this machine')
    .addHelpText('after', HELP)
    .action(async (what: 'export' | 'import', file: string, options: Options) => {
      onExit(await told(what === 'export' ? exportTo(file, options, environment, { out, err }) : importFrom(file, options, environment, { out, err }), err));
    });
}

function hubOf({ hub, token, language }: Options, environment: Environment): WorkbookHub {
  const config = readCommandConfig(environment);
  return { url: (hub ?? config.hubUrl).replace(/\/+$/, ''), token: token ?? config.token, language };
}

async function exportTo(path: string, options: Options, environment: Environment, { err }: Streams): Promise<number> {
  const file = await fetchWorkbook(hubOf(options, environment), options.organization ?? null);
  await writeNewFile(path, file);
  err(`${path} written\n`);
  return 0;
}

async function importFrom(path: string, options: Options, environment: Environment, { out }: Streams): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new CommandFault(`${path} is not a file that can be read. Check the path.`, 2);
  const report = await sendWorkbook(hubOf(options, environment), await readFile(path), options.apply !== true);
  out(options.json ? `${JSON.stringify(report)}\n` : tellReport(report));
  return isRefused(report.counts) ? 1 : 0;
}

const tellReport = ({ entries, summary }: ImportReport): string => [...entries.map(({ message }) => message), summary, ''].join('\n');

async function told(work: Promise<number>, err: Streams['err']): Promise<number> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof CommandFault)) throw error;
    err(`${error.message}\n`);
    return error.exitCode;
  }
}
