import 'reflect-metadata';
import { Command } from 'commander';
import { commandEnvironment, ConfigError } from '../../shared/config';
import { StartupError } from '../../shared/errors';
import { CommandFault } from './command-fault';
import { importCommand } from './import-command';
import { workbookCommand } from './workbook-command';

const streams = { out: (text: string) => { process.stdout.write(text); }, err: (text: string) => { process.stderr.write(text); } };
const program = new Command('npm run hub --').description('Works with a Samspill hub from the command line.').showHelpAfterError('Use --help to see what can be given.');
program.addCommand(importCommand(commandEnvironment, streams, (code) => { process.exitCode = code; }));
program.addCommand(workbookCommand(commandEnvironment, streams, (code) => { process.exitCode = code; }));
// What cannot be understood is a command that could not do its work.
for (const command of [program, ...program.commands]) command.exitOverride((error) => { throw Object.assign(error, { exitCode: error.exitCode === 0 ? 0 : 2 }); });

try {
  await program.parseAsync();
} catch (error) {
  const isTold = error instanceof Error && error.name === 'CommanderError';
  if (!isTold) streams.err(`${error instanceof StartupError || error instanceof ConfigError || error instanceof CommandFault ? error.message : String(error)}\n`);
  process.exitCode = isTold ? (error as Error & { exitCode: number }).exitCode : 2;
}
