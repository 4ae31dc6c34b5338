import { Command } from 'commander';
import { CommandFault } from '../../cli/command-fault';
import { writePieces } from '../../cli/import-files';
import type { Streams } from '../../cli/streams';
import type { Environment } from '../../config';
import { readHead } from '../audit-log';
import { verifyFiles } from '../verify-files';
import { verifyLog } from '../verify-log';
import { entriesCsv, entryLine, listEntries, type ListedEntry, type Wanted } from './listed-entry';
import { headText, readNotedHeads } from './noted-heads';
import { filesFolder, openLog } from './open-log';

interface VerifyOptions {
  readonly from?: readonly string[];
}

interface ListOptions {
  readonly since?: string;
  readonly until?: string;
  readonly who?: string;
  readonly csv?: boolean;
}

/** The files about refused access, beside the logs of the registers. */
const REFUSED = 'refused';

const HELP = `
Every register keeps a log of what was written to it: who, by what, when, and which rows. Each entry has the hash of the one
before it, so none can be altered or taken out unnoticed. Refused access is noted in files that are chained the same way.

  verify   recomputes every hash from the start, holds the history and the rows against it, and tells the first break
  head     prints how far each log has come: note it elsewhere, since a log cannot show that its end was cut off
  list     tells who wrote what

  npm run hub -- audit verify
  npm run hub -- audit verify lifeevents --from lifeevents:1042:9f86d081884c7d65…
  npm run hub -- audit list --since 2026-01-01 --who 991825827 --csv

Parts: lifeevents, actors, portfolio, ${REFUSED} (the files about refused access); all of them when none is named. The databases are
found by the same settings as the hub finds them. A PostgreSQL server is read while the hub runs; stop the hub first when its
databases are embedded. Nothing is written.

Exit codes:
  0  everything asked about is whole
  1  something was altered, removed or added; the report tells where
  2  the command could not do its work: no such database, or it is in use`;

/** Reads the audit logs: a command of its own for each thing an auditor does. `registers` are the parts with a database. */
export function auditCommand(environment: Environment, { out, err }: Streams, onExit: (code: number) => void, registers: readonly string[]): Command {
  const all = [...registers, REFUSED];
  const told = (work: (parts: readonly string[]) => Promise<number>) => async (parts: readonly string[]): Promise<void> => {
    const unknown = parts.find((part) => !all.includes(part));
    if (unknown !== undefined) throw new CommandFault(`There is no part "${unknown}". Name any of ${all.join(', ')}.`, 2);
    onExit(await work(parts.length === 0 ? all : parts));
  };
  const verify = (named: readonly string[], { from = [] }: VerifyOptions): Promise<void> =>
    told(async (parts) => {
      const noted = readNotedHeads(from, parts);
      let code = 0;
      for (const part of parts) {
        const isWhole = part === REFUSED ? await verifyRefused(filesFolder(environment), noted, registers, out) : await verifyRegister(part, environment, noted, { out, err });
        if (!isWhole) code = 1;
      }
      return code;
    })(named);
  const head = (named: readonly string[]): Promise<void> =>
    told(async (parts) => {
      for (const part of parts) for (const text of await headsOf(part, environment)) out(`${text}\n`);
      return 0;
    })(named);
  const list = (named: readonly string[], options: ListOptions): Promise<void> =>
    told(async (parts) => {
      const entries = entriesOf(parts.filter((part) => part !== REFUSED), environment, wantedBy(options));
      await writePieces(options.csv ? entriesCsv(entries) : linesOf(entries), out);
      return 0;
    })(named);
  const parts = (name: string, description: string): Command => new Command(name).description(description).argument('[parts...]', `any of ${all.join(', ')}`);
  return new Command('audit')
    .description('Verifies the logs of what was written and of what was refused, and tells who wrote what.')
    .addHelpText('after', HELP)
    .addCommand(parts('verify', 'Recomputes the logs from their start, and tells where the first break is.').option('--from <head...>', 'what was noted elsewhere: part:number:hash; the log must lead to it').action(verify))
    .addCommand(parts('head', 'Prints how far the logs have come, as part:number:hash.').action(head))
    .addCommand(
      parts('list', 'Tells who wrote what in the registers, oldest first.')
        .option('--since <instant>', 'a day or an instant, such as 2026-01-31 or 2026-01-31T12:00:00Z')
        .option('--until <instant>', 'a day or an instant that is no longer listed')
        .option('--who <who>', 'an organisation number, also of a supplier, or a client')
        .option('--csv', 'print a file of separated values')
        .action(list),
    );
}

type Noted = ReturnType<typeof readNotedHeads>;

async function verifyRegister(part: string, environment: Environment, noted: Noted, { out, err }: Streams): Promise<boolean> {
  const log = await openLog(part, environment);
  try {
    const { entries, versions, broken, head } = await verifyLog(log.connection, { noted: noted.get(part) ?? [], onProgress: (soFar, read) => { err(`${part}: ${String(soFar)} entries, ${String(read)} versions\n`); } });
    const size = `${String(entries)} entries, ${String(versions)} versions`;
    if (broken) out(`${part}: BROKEN after ${size}\n  ${broken.place} ${broken.what}.\n`);
    else out(`${part}: whole, ${size}, up to ${head ? headText(part, head) : 'nothing'}\n`);
    return broken === null;
  } finally {
    await log.close();
  }
}

async function verifyRefused(folder: string, noted: Noted, registers: readonly string[], out: Streams['out']): Promise<boolean> {
  const ofFiles = [...noted].filter(([part]) => !registers.includes(part)).flatMap(([file, heads]) => heads.map((head) => ({ file, ...head })));
  const { files, records, broken, heads, notes } = await verifyFiles(folder, ofFiles);
  const size = `${String(records)} records in ${String(files)} files of ${folder}`;
  if (broken) out(`${REFUSED}: BROKEN\n  ${broken.place} ${broken.what}.\n`);
  else out(`${REFUSED}: whole, ${size}\n${heads.map(({ file, ...head }) => `  up to ${headText(file, head)}\n`).join('')}`);
  for (const note of notes) out(`  ${note}\n`);
  return broken === null;
}

async function headsOf(part: string, environment: Environment): Promise<string[]> {
  if (part === REFUSED) return (await verifyFiles(filesFolder(environment))).heads.map(({ file, ...head }) => headText(file, head));
  const log = await openLog(part, environment);
  try {
    const head = await readHead(log.connection);
    return head ? [headText(part, head)] : [];
  } finally {
    await log.close();
  }
}

async function* entriesOf(parts: readonly string[], environment: Environment, wanted: Wanted): AsyncGenerator<ListedEntry> {
  for (const part of parts) {
    const log = await openLog(part, environment);
    try {
      yield* listEntries(part, log.connection, wanted);
    } finally {
      await log.close();
    }
  }
}

async function* linesOf(entries: AsyncIterable<ListedEntry>): AsyncGenerator<string> {
  for await (const entry of entries) yield entryLine(entry);
}

function wantedBy({ since, until, who }: ListOptions): Wanted {
  return { since: instantOf(since, '--since'), until: instantOf(until, '--until'), who: who ?? null };
}

const INSTANT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/;

function instantOf(text: string | undefined, option: string): Date | null {
  if (text === undefined) return null;
  if (!INSTANT.test(text) || Number.isNaN(Date.parse(text))) throw new CommandFault(`${option} ${text} is neither a day such as 2026-01-31 nor an instant such as 2026-01-31T12:00:00Z.`, 2);
  return new Date(text);
}
