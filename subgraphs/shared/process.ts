import { ConfigError } from './config';
import { StartupError } from './errors';
import type { Logger } from './logger';

/** What a part of the hub tells the process that started it. */
export type PartMessage =
  | { readonly type: 'progress'; readonly text: string }
  | { readonly type: 'ready'; readonly url: string; readonly detail?: string }
  | { readonly type: 'failed'; readonly text: string };

/** Tells the supervisor, if there is one; a part that runs alone logs instead. */
export function tell(message: PartMessage, log: Logger): void {
  if (process.send) process.send(message);
  else if (message.type === 'failed') process.stderr.write(`${message.text}\n`);
  else log.info(message.type === 'ready' ? `ready at ${message.url}` : message.text);
}

/** How long requests in flight may take to finish after the order to stop. */
const SHUTDOWN_LIMIT_MS = 4_000;

/**
 * Runs a part of the hub until it is told to stop: by SIGINT, SIGTERM, or because the process that started it is gone,
 * so that nothing is left behind. A failure to start is one sentence and exit code 1.
 */
export async function runPart(log: Logger, start: () => Promise<{ close(): Promise<void> }>): Promise<void> {
  let running: { close(): Promise<void> } | undefined;
  let stopping = false;
  const stop = (why: string): void => {
    if (stopping) return;
    stopping = true;
    log.debug({ why }, 'stopping');
    setTimeout(() => process.exit(1), SHUTDOWN_LIMIT_MS).unref();
    void (running?.close() ?? Promise.resolve()).then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'failed to stop in order');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', () => { stop('SIGINT'); });
  process.on('SIGTERM', () => { stop('SIGTERM'); });
  process.on('disconnect', () => { stop('the supervisor is gone'); });
  try {
    running = await start();
  } catch (error) {
    tell({ type: 'failed', text: startupText(error, log) }, log);
    process.exitCode = 1;
    if (process.connected) process.disconnect();
    setTimeout(() => process.exit(1), 100).unref();
  }
}

function startupText(error: unknown, log: Logger): string {
  if (error instanceof StartupError || error instanceof ConfigError) {
    log.debug({ err: error.cause }, 'cause');
    return error.message;
  }
  log.error({ err: error }, 'failed to start');
  return 'The part failed to start for a reason it does not know; the log line above tells more.';
}
