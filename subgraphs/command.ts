import 'reflect-metadata';
import { Command } from 'commander';
import { documentsCommand } from '../gateway/document/cli/documents-command';
import { mapCommand } from './actors/cli/map-command';
import { scaleCommand } from './actors/cli/scale-command';
import { importActorsCommand } from './actors/cli/import-command';
import { importLifeEventsCommand } from './lifeevents/cli/import-command';
import { workbookCommand } from './lifeevents/cli/workbook-command';
import { importPortfolioCommand } from './portfolio/cli/import-command';
import { auditCommand } from './shared/audit/cli/audit-command';
import { CommandFault } from './shared/cli/command-fault';
import { commandEnvironment, ConfigError } from './shared/config';
import { StartupError } from './shared/errors';

const streams = { out: (text: string) => { process.stdout.write(text); }, err: (text: string) => { process.stderr.write(text); } };
const onExit = (code: number): void => { process.exitCode = code; };
const imports = new Command('import')
  .description('Imports files into the subgraph that keeps what they describe.')
  .addCommand(importLifeEventsCommand(commandEnvironment, streams, onExit))
  .addCommand(importActorsCommand(commandEnvironment, streams, onExit))
  .addCommand(importPortfolioCommand(commandEnvironment, streams, onExit));
const program = new Command('npm run hub --')
  .description('Works with a Samspill hub from the command line.')
  .showHelpAfterError('Use --help to see what can be given.')
  .addCommand(imports)
  .addCommand(workbookCommand(commandEnvironment, streams, onExit))
  .addCommand(mapCommand(commandEnvironment, streams, onExit))
  .addCommand(scaleCommand(commandEnvironment, streams, onExit))
  .addCommand(documentsCommand(commandEnvironment, streams, onExit))
  .addCommand(auditCommand(commandEnvironment, streams, onExit, ['lifeevents', 'actors', 'portfolio']));
// What cannot be understood is a command that could not do its work.
for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) command.exitOverride((error) => { throw Object.assign(error, { exitCode: error.exitCode === 0 ? 0 : 2 }); });

try {
  await program.parseAsync();
} catch (error) {
  const isTold = error instanceof Error && error.name === 'CommanderError';
  if (!isTold) streams.err(`${error instanceof StartupError || error instanceof ConfigError || error instanceof CommandFault ? error.message : String(error)}\n`);
  process.exitCode = isTold ? (error as Error & { exitCode: number }).exitCode : 2;
}
