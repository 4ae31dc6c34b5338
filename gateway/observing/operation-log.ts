import type { Logger } from '../../subgraphs/shared/logger';
import type { Observer } from './observer';

/** Tenths of a millisecond are as much as anybody reads. */
const TENTHS = 10;

/**
 * A line for each operation: whose it was, how it went, what it took. Nothing that was sent is in it but the operation's
 * name. Where nobody reads such lines (LOG_LEVEL=warn), nothing is done for them.
 */
export function operationLog(log: Logger): Observer {
  if (!log.isLevelEnabled('info')) return {};
  return {
    operationAnswered: ({ correlationId, operationName, kind, caller, outcome, codes, milliseconds, cost, calls }) => {
      log.info({ correlationId, operationName, kind, consumer: caller.organizationNumber, outcome, codes, milliseconds: Math.round(milliseconds * TENTHS) / TENTHS, cost, calls }, 'a client was answered');
    },
  };
}
