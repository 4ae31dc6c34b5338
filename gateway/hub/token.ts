import { ConfigError } from '../../subgraphs/shared/config';
import { StartupError } from '../../subgraphs/shared/errors';
import { commandEnvironment } from '../../subgraphs/shared/config';
import { tokenCommand } from './token-command';

const streams = { out: (text: string) => { process.stdout.write(text); }, err: (text: string) => { process.stderr.write(text); } };

try {
  await tokenCommand(commandEnvironment, streams).parseAsync();
} catch (error) {
  streams.err(`${error instanceof StartupError || error instanceof ConfigError ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
