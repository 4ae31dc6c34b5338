import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import type { PrismaClient } from '../../../prisma/generated/lifeevents/client/client';
import { lifeevents } from '../../../subgraphs/lifeevents/subgraph';
import { createSubgraphServer } from '../../../subgraphs/shared/server';
import { buildFederatedSchema } from '../../../subgraphs/shared/subgraph';
import { openTestDatabase, type Content, type TestDatabase } from '../../support/databases';

export interface Served extends TestDatabase<PrismaClient> {
  readonly app: FastifyInstance;
}

/** The subgraph on a database of its own, to be asked over HTTP without a port. */
export async function serveLifeevents(content: Content): Promise<Served> {
  const database = await openTestDatabase(lifeevents, content);
  const { schema } = await buildFederatedSchema(lifeevents);
  const app = await createSubgraphServer({ schema, db: database.db, log: pino({ level: 'silent' }), routes: lifeevents.routes });
  return {
    ...database,
    app,
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}
