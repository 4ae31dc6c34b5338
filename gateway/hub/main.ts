import { ConfigError } from '../../subgraphs/shared/config';
import { StartupError } from '../../subgraphs/shared/errors';
import { checkPort } from '../../subgraphs/shared/port';
import { onReload, onStopSignals } from '../../subgraphs/shared/process';
import { banner } from './banner';
import { readHubConfig } from './config';
import { publishDevelopmentKey } from './development-issuer';
import { GATEWAY } from './parts';
import { HubSupervisor } from './supervisor';

/** How often to look whether the shell between npm and this process is still there. */
const PARENT_CHECK_MS = 500;

const started = performance.now();
const parent = process.ppid;
const say = (text: string): void => { process.stdout.write(`${text}\n`); };
const state = { stopping: false };

try {
  const { dataFolder, ports, drain, partEnvironment, isStartedByNpm, hasDevelopmentIssuer } = readHubConfig();
  // Whether the parts can listen is told before any of them begins what is slow.
  for (const { port, setting, host } of ports) await checkPort(port, setting, host);
  say('Samspill: starting');
  const issuer = hasDevelopmentIssuer ? await publishDevelopmentKey(dataFolder) : null;
  const supervisor = new HubSupervisor({
    environment: partEnvironment(issuer),
    drain,
    say: (part, text) => { say(`  ${part.padEnd(12)}${text}`); },
    onGivenUp: (part, reason) => {
      say(`  ${part.name.padEnd(12)}${reason}`);
      if (part === GATEWAY) stop('Without the gateway nobody is answered.', 1);
      else say(`  ${part.name.padEnd(12)}is left out until the hub is started again; everything else goes on`);
    },
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
  onStopSignals({
    once: () => { stop('Asked to stop.', 0); },
    again: () => {
      supervisor.kill();
      process.exit(1);
    },
  });
  onReload(() => { supervisor.reload(); });
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
