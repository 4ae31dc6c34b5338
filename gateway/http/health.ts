import type { FastifyInstance } from 'fastify';
import type { SubgraphClient } from '../calls/client';
import type { SubgraphClients } from '../calls/subgraph-clients';

/** A subgraph that takes longer for the smallest of questions is not ready. */
const PROBE_TIMEOUT_MS = 2_000;

/** Whether the process runs, and whether every subgraph answers; the latter names those that do not. */
export function addHealthRoutes(app: FastifyInstance, clients: SubgraphClients): void {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const answers = await Promise.all([...clients].map(async ([name, client]) => ({ name, isReady: await doesAnswer(client) })));
    const missing = answers.filter(({ isReady }) => !isReady).map(({ name }) => name);
    if (missing.length > 0) return reply.code(503).send({ status: 'not ready', missing });
    return { status: 'ready', missing };
  });
}

async function doesAnswer(client: SubgraphClient): Promise<boolean> {
  try {
    const { data } = await client.ask({ query: '{ __typename }' }, {}, PROBE_TIMEOUT_MS);
    return data !== null;
  } catch {
    return false;
  }
}
