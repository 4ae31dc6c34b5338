import { pino } from 'pino';
import type { PrismaClient } from '../../prisma/generated/portfolio/client/client';
import { portfolio } from '../../subgraphs/portfolio/subgraph';
import { createSubgraphServer } from '../../subgraphs/shared/server';
import { buildFederatedSchema } from '../../subgraphs/shared/subgraph';
import { openTestDatabase } from '../support/databases';

export type ReportDesk = Awaited<ReturnType<typeof openReportDesk>>;

/** The portfolio subgraph with all it answers over HTTP, over a database of its own. */
export async function openReportDesk() {
  const database = await openTestDatabase<PrismaClient>(portfolio, 'blank');
  const { schema } = await buildFederatedSchema(portfolio);
  const app = await createSubgraphServer({ schema, db: database.db, log: pino({ level: 'silent' }), routes: portfolio.routes });
  const get = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') => app.inject({ method, url, headers });
  return {
    db: database.db,
    get,
    /** The bytes of a report that must be there. */
    bytes: async (url: string): Promise<Buffer> => {
      const { statusCode, rawPayload } = await get(url);
      if (statusCode !== 200) throw new Error(`${url}: ${String(statusCode)} ${rawPayload.toString()}`);
      return rawPayload;
    },
    close: async (): Promise<void> => {
      await app.close();
      await database.close();
    },
  };
}
