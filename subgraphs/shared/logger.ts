import { pino, type Logger } from 'pino';
import { commandEnvironment } from './config';
import { Redaction } from './observing/redaction';
import { secretsIn } from './observing/secrets';

export type { Logger } from 'pino';

/** Where lines go; a file, or whatever collects them in a test. */
export interface LineSink {
  write(line: string): unknown;
}

/**
 * One JSON line per event, on standard error so that standard output stays free for what a person reads. Tokens,
 * passwords, secrets and person numbers are taken out of every line, whoever put them there.
 */
export function createLogger(name: string, level: string, secrets = secretsIn(commandEnvironment), sink: LineSink = pino.destination({ dest: 2, sync: true })): Logger {
  const redaction = new Redaction(secrets);
  return pino({ name, level }, { write: (line: string) => { sink.write(redaction.ofLine(line)); } });
}
