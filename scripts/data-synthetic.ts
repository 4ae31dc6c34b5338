/** Fills a portfolio database with made-up data: `npm run data:synthetic -- --help`. */
import { StartupError } from '../subgraphs/shared/errors';
import { syntheticCommand } from './data-synthetic/command';

try {
  await syntheticCommand(process.env['PORTFOLIO_DATABASE_URL'], (text) => { process.stdout.write(text); }).parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof StartupError ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
