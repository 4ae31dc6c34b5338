import type { Logger } from '../logger';
import { HeadTelling } from './heads';
import { RefusalLog } from './refusal-log';
import type { OnRefused } from './refused-requests';
import type { AuditConfig } from './settings';

/** What a part of the hub does for the audit while it runs. */
export interface Audit {
  readonly refused: OnRefused;
  /** Writes what is left, and tells a last time how far the logs have come. Before the database is closed. */
  close(): Promise<void>;
}

/** `tellDatabaseHead` tells how far the log of the part's own database has come; the gateway has none. */
export function startAudit(part: string, config: AuditConfig, log: Logger, tellDatabaseHead: () => Promise<void> = () => Promise.resolve()): Audit {
  const refusals = new RefusalLog({ ...config, part, log });
  const heads = new HeadTelling(async () => {
    refusals.tellHead();
    await tellDatabaseHead();
  }, config.betweenHeadsMs);
  return {
    refused: (refused) => { refusals.note(refused); },
    close: async () => {
      await refusals.close();
      await heads.close();
    },
  };
}
