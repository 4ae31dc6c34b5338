import { pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/** One JSON line per event, on standard error so that standard output stays free for what a person reads. */
export function createLogger(name: string, level: string): Logger {
  return pino({ name, level, redact: ['req.headers.authorization', 'req.headers.cookie'] }, pino.destination({ dest: 2, sync: true }));
}
