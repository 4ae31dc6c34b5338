import { Command, InvalidArgumentError } from 'commander';
import { join } from 'node:path';
import { StartupError } from '../../subgraphs/shared/errors';
import { migrate, readMigrations } from '../../subgraphs/shared/database/migrate';
import { openPostgres } from '../../subgraphs/shared/database/postgres';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { sizeOf, summarize, type Size } from './ledger';
import { loadSynthetic } from './load';
import { TABLES } from './tables';

const SETTING = 'PORTFOLIO_DATABASE_URL';
const LARGEST_SEED = 0xffff_ffff;

/** A whole number of at least one, and at most what is given. */
const count = (most: number) => (text: string): number => {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= most) return value;
  throw new InvalidArgumentError(`It is not a whole number from 1 to ${String(most)}.`);
};

interface Options extends Partial<Omit<Size, 'lines'>> {
  readonly lines: number;
  readonly databaseUrl?: string;
  readonly amongOthers?: boolean;
  readonly keepHistory?: boolean;
  readonly dryRun?: boolean;
}

const HELP = `
Everything is made up, from the seed alone: the same options write the same bytes. Each initiative and portfolio says so
in its provenance. The tables are made first if they are not there.

The rows are loaded in one transaction WITHOUT their history: the triggers that keep each version of a row are off while
it lasts, for the tables that are written, so other writers wait. Reports of the past know nothing of such rows. Say
--keep-history to write as everybody else does, which takes several times as long.

Example:
  createdb samspill_synthetic
  npm run data:synthetic -- --lines 1000000 --database-url postgresql://postgres@127.0.0.1:5432/samspill_synthetic`;

/** The command line of synthetic data; `say` takes what it tells, and `databaseUrl` is the address the hub itself would use. */
export function syntheticCommand(databaseUrl: string | undefined, say: (text: string) => void): Command {
  return new Command('npm run data:synthetic --')
    .description('Fill a portfolio database with made-up initiatives, funding, costs and benefits, to try the hub with any amount of data.')
    .requiredOption('--lines <number>', 'funding lines, cost lines and benefit-years together', count(100_000_000))
    .option('--seed <number>', 'what all of it is made from', count(LARGEST_SEED), 1)
    .option('--initiatives <number>', 'how many initiatives share the lines (default: one for 50 lines)', count(10_000_000))
    .option('--portfolios <number>', 'how many portfolios they are in (default: one for 40 initiatives)', count(1_000_000))
    .option('--life-events <number>', 'how many life events they serve; the first is ten times as large as another (default: one for 40 initiatives)', count(1_000_000))
    .option('--actors <number>', 'how many actors pay, lead and gain (default: 300)', count(1_000_000))
    .option('--database-url <address>', `the PostgreSQL database to fill (default: ${SETTING})`)
    .option('--among-others', 'write also where there is data that is not synthetic')
    .option('--keep-history', 'keep a version of each row, as for every other change')
    .option('--dry-run', 'write nothing; print how many rows of each table it would be, the first of each, and their digest')
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      const size = sizeOf(options);
      if (options.dryRun) { describeRows(size, say); return; }
      const url = options.databaseUrl ?? databaseUrl;
      if (!url) throw new StartupError(`No database is named. Say --database-url, or set ${SETTING}; --dry-run needs none.`);
      await fill(url, size, options, say);
    });
}

function describeRows(size: Size, say: (text: string) => void): void {
  const { rows, first, lines, digest } = summarize(size);
  say(`Would write ${String(lines)} lines of the ledger, from seed ${String(size.seed)}:\n`);
  for (const [table, number] of rows) {
    const values = first.get(table)?.values ?? [];
    say(`  ${table} ${String(number)}, the first: ${Object.keys(TABLES[table]).map((column, i) => `${column}=${String(values[i])}`).join(' ')}\n`);
  }
  say(`  digest of all rows: sha256 ${digest}\n`);
}

const EVERY = 100_000;

async function fill(url: string, size: Size, options: Options, say: (text: string) => void): Promise<void> {
  const source = await openPostgres(url, '--database-url');
  const applied = await migrate(source, readMigrations(join(PACKAGE_ROOT, 'prisma', 'portfolio')));
  if (applied.length > 0) say(`Tables brought up to date (${String(applied.length)} migrations).\n`);
  say(`Writing ${String(size.lines)} lines of ${String(size.initiatives)} initiatives ${options.keepHistory ? 'with their history' : 'without history: the triggers that keep it are off meanwhile'}.\n`);
  const pool = source.pool();
  try {
    let told = 0;
    await loadSynthetic(pool, size, {
      isAmongOthers: options.amongOthers ?? false,
      keepsHistory: options.keepHistory ?? false,
      progress: (lines) => {
        if (lines - told < EVERY && lines !== size.lines) return;
        told = lines;
        say(`  ${String(lines)} lines\n`);
      },
    });
  } finally {
    await pool.end();
    await source.close();
  }
  say('Done, and the statistics of the tables are up to date.\n');
}
