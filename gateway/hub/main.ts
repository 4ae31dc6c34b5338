import { ConfigError } from '../../subgraphs/shared/config';
import { StartupError } from '../../subgraphs/shared/errors';
import { checkPort } from '../../subgraphs/shared/port';
import { banner } from './banner';
import { readHubConfig } from './config';
import { publishDevelopmentKey } from './development-issuer';
import { HubSupervisor } from './supervisor';

/** How often to look whether the shell between npm and this process is still there. */
const PARENT_CHECK_MS = 500;

const started = performance.now();
const parent = process.ppid;
const say = (text: string): void => { process.stdout.write(`${text}\n`); };
const state = { stopping: false };

try {
  const { dataFolder, host, port, partEnvironment, isStartedByNpm, hasDevelopmentIssuer } = readHubConfig();
  // The gateway starts last; whether it can is told first.
  await checkPort(port, 'PORT', host);
  say('Samspill: starting');
  const issuer = hasDevelopmentIssuer ? await publishDevelopmentKey(dataFolder) : null;
  const supervisor = new HubSupervisor({
    environment: partEnvironment(issuer),
    say: (part, text) => { say(`  ${part.padEnd(12)}${text}`); },
    onGivenUp: (part) => { stop(`${part} keeps ending by itself; its log above tells why.`, 1); },
  });
  const stop = (why: string, code: number): void => {
    if (state.stopping) return;
    state.stopping = true;
    say(`\n${why} Stopping …`);
    void supervisor.stop().then(() => {
      say('Samspill has stopped.');
      process.exit(code);
    });
  };
  process.on('SIGINT', () => { stop('Asked to stop.', 0); });
  process.on('SIGTERM', () => { stop('Asked to stop.', 0); });
  // npm passes a signal to the shell it runs us in, and the shell ends without passing it on.
  if (isStartedByNpm) setInterval(() => { if (process.ppid !== parent) stop('The program that started the hub is gone.', 0); }, PARENT_CHECK_MS).unref();

  await supervisor.start();
  say(banner(supervisor.ready, dataFolder, issuer?.keyFile ?? null, (performance.now() - started) / 1_000));
} catch (error) {
  // A part that was told to stop before it was ready has failed to start, which is what was asked for.
  if (!state.stopping) {
    process.stderr.write(`\n${error instanceof StartupError || error instanceof ConfigError ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
