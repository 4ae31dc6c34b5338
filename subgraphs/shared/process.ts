import { ConfigError } from './config';
import { StartupError } from './errors';
import type { Logger } from './logger';

/** What a part of the hub tells the process that started it. */
export type PartMessage =
  | { readonly type: 'progress'; readonly text: string }
  | { readonly type: 'ready'; readonly url: string; readonly detail?: string }
  | { readonly type: 'failed'; readonly text: string; readonly isLasting: boolean };

/** Tells the supervisor, if there is one; a part that runs alone logs instead. */
export function tell(message: PartMessage, log: Logger): void {
  if (process.send) process.send(message);
  else if (message.type === 'failed') process.stderr.write(`${message.text}\n`);
  else log.info(message.type === 'ready' ? `ready at ${message.url}` : message.text);
}

/** A part of the hub at work. */
export interface RunningPart {
  /** Ends it in order. */
  close(): Promise<void>;
  /** How long that may take; what is not done by then never will be. */
  readonly closesWithinMs: number;
}

/** npm hands on the signal that a terminal has sent to every process already: two so close together are one. */
const SAME_SIGNAL_MS = 500;

/**
 * Runs a part of the hub until it is told to stop: by SIGINT, SIGTERM, or because the process that started it is gone,
 * so that nothing is left behind. It ends in order; whoever will not wait for that sends a second signal. A failure to
 * start is one sentence and exit code 1.
 */
export async function runPart(log: Logger, start: () => Promise<RunningPart>): Promise<void> {
  let running: RunningPart | undefined;
  let stopping = false;
  const stop = (why: string): void => {
    if (stopping) return;
    stopping = true;
    log.debug({ why }, 'stopping');
    if (running) setTimeout(() => { end(1); }, running.closesWithinMs).unref();
    void (running?.close() ?? Promise.resolve()).then(
      () => { end(0); },
      (error: unknown) => {
        log.error({ err: error }, 'failed to stop in order');
        end(1);
      },
    );
  };
  onStopSignals({ once: stop, again: () => { end(1); } });
  process.on('disconnect', () => { stop('the supervisor is gone'); });
  try {
    running = await start();
  } catch (error) {
    tell({ type: 'failed', text: startupText(error, log), isLasting: isLasting(error) }, log);
    process.exitCode = 1;
    if (process.connected) process.disconnect();
    setTimeout(() => { end(1); }, 100).unref();
  }
}

export interface StopHandlers {
  /** Told to stop. */
  readonly once: (signal: string) => void;
  /** Told again, by somebody who will not wait. */
  readonly again: () => void;
}

/** Listens for SIGINT and SIGTERM. */
export function onStopSignals({ once, again }: StopHandlers): void {
  let since: number | null = null;
  const heard = (signal: string): void => {
    if (since === null) {
      since = performance.now();
      once(signal);
    } else if (performance.now() - since > SAME_SIGNAL_MS) again();
  };
  // Ctrl-C reaches every process of a terminal at once; the supervisor knows in which order its parts end.
  process.on('SIGINT', isSupervised() ? () => undefined : heard);
  process.on('SIGTERM', heard);
}

/**
 * Calls `reload` on SIGHUP, by which processes are told to read again what they have read from files. In a terminal that
 * signal says that the terminal is gone, and ends the process as it does every other.
 */
export function onReload(reload: () => void): void {
  if (isSupervised() || !process.stdin.isTTY) process.on('SIGHUP', reload);
}

const isSupervised = (): boolean => process.send !== undefined;

function end(code: number): void {
  process.exit(code);
}

/** Whether a start would fail again however often it is tried: settings stay what they are for as long as a process runs. */
const isLasting = (error: unknown): boolean => error instanceof ConfigError || (error instanceof StartupError && error.isLasting);

function startupText(error: unknown, log: Logger): string {
  if (error instanceof StartupError || error instanceof ConfigError) {
    log.debug({ err: error.cause }, 'cause');
    return error.message;
  }
  log.error({ err: error }, 'failed to start');
  return 'The part failed to start for a reason it does not know; the log line above tells more.';
}
