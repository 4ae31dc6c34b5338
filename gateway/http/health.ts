import type { FastifyInstance } from 'fastify';
import type { Readiness } from './readiness';

/** Whether the process runs, and whether it should be sent requests; the latter names what is missing. */
export function addHealthRoutes(app: FastifyInstance, readiness: Readiness): void {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    if (readiness.isDraining) return reply.code(503).send({ status: 'draining', missing: [] });
    const missing = await readiness.missing();
    if (missing.length > 0) return reply.code(503).send({ status: 'not ready', missing });
    return { status: 'ready', missing };
  });
}
