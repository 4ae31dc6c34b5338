import cors from '@fastify/cors';
import fastify, { type FastifyInstance } from 'fastify';
import { hubError } from '../../subgraphs/shared/errors';
import type { Logger } from '../../subgraphs/shared/logger';
import { CORRELATION_HEADER } from '../../subgraphs/shared/server';
import type { Observers } from '../observing/observer';
import { addAnswerHeaders } from './answer-headers';
import { addCompression } from './compression';
import { addErrorHandling } from './errors';
import type { HttpLimits } from './settings';
import { guardServer, serverOptions } from './sockets';

/** For so long a browser need not ask again whether a page may ask. */
const PREFLIGHT_KEPT_SECONDS = 3_600;

/** What a page of another origin gets to see of an answer, besides its body. */
const EXPOSED_HEADERS = [CORRELATION_HEADER, 'retry-after', 'www-authenticate', 'ratelimit', 'ratelimit-policy'];

export interface DoorOptions {
  readonly limits: HttpLimits;
  /** Other origins whose pages may ask from a browser. */
  readonly corsOrigins: readonly string[];
  /** Proxies whose word is taken for where a request comes from. */
  readonly trustedProxies: readonly string[];
  readonly observers: Observers;
  readonly log: Logger;
}

/** The door: an HTTP server that lets in what is within the limits, and tells everybody else why not. It has no address yet. */
export async function createDoor({ limits, corsOrigins, trustedProxies, observers, log }: DoorOptions): Promise<FastifyInstance> {
  const app = fastify({ ...serverOptions({ limits, log, observers }), forceCloseConnections: 'idle', return503OnClosing: false, trustProxy: trustedProxies.length > 0 && [...trustedProxies] });
  guardServer(app, { limits, log });
  addErrorHandling(app, { log, observers });
  addAnswerHeaders(app);
  app.addHook('onRequest', ({ raw: { url = '' } }, _reply, done) => {
    done(url.length > limits.addressCharacters ? hubError('ADDRESS_TOO_LONG', { most: limits.addressCharacters }) : undefined);
  });
  await app.register(cors, { origin: [...corsOrigins], methods: ['GET', 'POST'], exposedHeaders: EXPOSED_HEADERS, maxAge: PREFLIGHT_KEPT_SECONDS, strictPreflight: false });
  await addCompression(app);
  return app;
}
