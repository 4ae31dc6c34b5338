import type { FastifyInstance } from 'fastify';
import type { Draining } from './drain/drain';

/** Whether the process runs, and whether it can answer; the latter names what is missing. */
export function addHealthRoutes(app: FastifyInstance, draining: Draining, missing: () => Promise<readonly string[]>): void {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    if (draining.isDraining) return reply.code(503).send({ status: 'draining', missing: [] });
    const names = await missing();
    return reply.code(names.length > 0 ? 503 : 200).send({ status: names.length > 0 ? 'not ready' : 'ready', missing: names });
  });
}
