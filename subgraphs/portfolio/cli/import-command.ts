import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import { CommandFault } from '../../shared/cli/command-fault';
import { importFiles } from '../../shared/cli/import-files';
import { sourceFile } from '../../shared/cli/source-file';
import type { Streams } from '../../shared/cli/streams';
import type { Environment } from '../../shared/config';
import { ImportFileError } from '../register-import/import-fault';
import type { ImportReport } from '../register-import/import-report';
import { hubProfiles, profilesNamed } from '../register-import/profile/profile';
import { SHEET_LIMITS } from '../../shared/sheet/reading/sheet-limits';
import type { GivenOptions } from './given-options';
import { openRegister } from './import-local';
import { importThroughHub } from './import-remote';
import { templateOf } from './template';
import { tellReport } from './tell-report';

const SHEETS = { accept: 'text/csv, text/plain;q=0.8, */*;q=0.1', most: SHEET_LIMITS.size };

interface Options {
  readonly profile?: string;
  readonly edition?: string;
  readonly portfolio?: string;
  readonly owner?: string;
  readonly match?: string;
  readonly newWhereUnsure?: boolean;
  readonly template?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly token?: string;
  readonly hub?: string;
}

const HELP = `
A profile says how one kind of sheet is read: its columns under every name they have had, its dates and amounts, and the
portfolio that its initiatives come into. The hub has gmpp, medfinansiering and samspill, its own; others are files that
you write yourself (docs/portfolio-import.md). Without --profile the heads of the sheet decide. Commas, semicolons and
tabs, UTF-8, UTF-16 and Windows-1252 are recognised. Each file is imported as a whole or not at all.

Rows are found again by their number, else by name and lead. What is only like an initiative that is here is asked: the
report prints the questions as a sheet that you fill in and give back with --match; --new-where-unsure answers all of them. What is missing from a newer edition
stays, and is a finding until its exit is explained. What was edited here since the last import is never overwritten
without --force.

While the hub runs, the file is sent to it, and the token decides what may be written: the portfolios of your
organisation, or all of them with the scope samspill:secretariat. When no hub runs, the command opens the data folder
itself, as the operator of the hub.

Exit codes:
  0  every file was imported, and every row of it was written or is as the file says
  1  a file was refused, or rows were skipped, are in conflict or must be answered; the report tells which
  2  the command could not do its work: no such file, no right, the hub does not answer

Examples:
  npm run hub -- import portfolio gmpp-2023.csv --profile gmpp --dry-run
  npm run hub -- import portfolio sheet.csv --profile ours.json --edition 2026 --token "$TOKEN"
  npm run hub -- import portfolio --template samspill > template.csv`;

/** Imports into the portfolio: a part of the command that imports. */
export function importPortfolioCommand(environment: Environment, { out, err }: Streams, onExit: (code: number) => void): Command {
  return new Command('portfolio')
    .description('Imports registers of initiatives: sheets with a row for each, or with their costs, funding and benefits.')
    .argument('[files...]', 'CSV files, or addresses with http:// or https://')
    .option('--profile <profile>', 'what kind of sheet it is: gmpp, medfinansiering, samspill, or a file with a profile of your own')
    .option('--edition <edition>', 'the edition of the register, such as the year it reports, where the sheet does not say it')
    .option('--portfolio <id>', 'the portfolio that the initiatives come into, where the profile does not say it')
    .option('--owner <number>', 'the organisation that keeps a new portfolio; for the secretariat')
    .option('--match <file>', 'the answers to the questions of an earlier try')
    .option('--new-where-unsure', 'answer every question with "new"')
    .option('--template <profile>', 'print an empty sheet of a profile, with a row of each kind, and import nothing')
    .option('--dry-run', 'only tell what would be done')
    .option('--force', 'let the files win over what was edited here since the last import')
    .option('--json', 'print the reports as JSON, one line for each file')
    .option('--token <token>', 'the token of your organisation; or set SAMSPILL_TOKEN')
    .option('--hub <url>', 'the hub to send the files to; by default the one on this machine')
    .addHelpText('after', HELP)
    .action(async (files: string[], options: Options) => {
      onExit(options.template === undefined ? await importNamed(files, options, environment, { out, err }) : printTemplate(options.template, out));
    });
}

function printTemplate(name: string, out: Streams['out']): number {
  const profile = hubProfiles().get(name);
  if (!profile) throw new CommandFault(`There is no profile "${name}". The hub has ${[...hubProfiles().keys()].join(', ')}.`, 2);
  out(templateOf(profile));
  return 0;
}

async function importNamed(names: readonly string[], options: Options, environment: Environment, streams: Streams): Promise<number> {
  if (names.length === 0) throw new CommandFault('No file is given. Name at least one, or print an empty sheet with --template.', 2);
  const files = names.map((name) => sourceFile(name, SHEETS));
  const given = await givenOptions(options);
  return importFiles<ImportReport>(files, options, environment, streams, {
    throughHub: (file, hub, onProgress) => importThroughHub(file, given, hub, onProgress),
    openLocal: async (onProgress) => {
      const register = await openRegister(onProgress);
      return { import: (file, tell) => register.import(file, given, tell), close: () => register.close() };
    },
    tell: (report, out) => {
      out(options.json ? `${JSON.stringify(report)}\n` : `${tellReport(report)}\n`);
      return Promise.resolve(report.rows.some(({ outcome }) => LEFT_OUT.has(outcome)) ? 1 : 0);
    },
  });
}

/** A profile is one of the hub by its key, or a file. */
async function givenOptions({ profile: named, edition, portfolio, owner, match, newWhereUnsure = false, dryRun = false, force = false }: Options): Promise<GivenOptions> {
  const profile = named ?? null;
  const isFile = profile !== null && (/[./\\]/.test(profile) || existsSync(profile)) && !hubProfiles().has(profile);
  const ownProfile = isFile ? { name: basename(profile), text: await textOf(profile) } : null;
  if (!isFile) checkProfile(profile);
  return { profile: isFile ? null : profile, ownProfile, edition: edition ?? null, portfolio: portfolio ?? null, owner: owner ?? null, answers: match === undefined ? null : await textOf(match), isNewWhereUnsure: newWhereUnsure, isDryRun: dryRun, force };
}

function checkProfile(profile: string | null): void {
  try {
    profilesNamed(profile, null);
  } catch (error) {
    throw error instanceof ImportFileError ? new CommandFault(error.message, 2) : error;
  }
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => { throw new CommandFault(`${path} is not a file that can be read. Check the path.`, 2); });
}

const LEFT_OUT: ReadonlySet<string> = new Set(['skipped', 'conflict', 'ambiguous']);
