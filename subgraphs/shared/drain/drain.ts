import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { hubError } from '../errors';
import type { DrainConfig } from './settings';

/** By then another process is there, or the same again. */
const RETRY_AFTER_SECONDS = 5;
/** How long the last answers may take to leave the process once they are cut short. */
const LAST_WORDS_MS = 250;

/** Whether an application is about to end, so that nobody should send it requests any more. */
export interface Draining {
  readonly isDraining: boolean;
}

/**
 * Lets an HTTP application that is closed end without losing what it has begun. First it goes on answering but asks each
 * client to come back over a new connection, then it takes no new ones, and what is still under way at the limit is told
 * so. Added before the routes, so that no request is overlooked; the application is made with return503OnClosing: false.
 */
export function addDrain(app: FastifyInstance, { delayMs, limitMs }: DrainConfig): Draining {
  const underWay = new Set<FastifyReply>();
  const state = { isDraining: false };
  let isClosing = false;
  let limit: NodeJS.Timeout | undefined;

  app.addHook('onRequest', (_request, reply, done) => {
    underWay.add(reply);
    reply.raw.once('close', () => {
      underWay.delete(reply);
      // An answer that had begun before could not ask for a new connection; the one it came over is idle from now on.
      if (isClosing) setImmediate(() => { app.server.closeIdleConnections(); });
    });
    done();
  });
  app.addHook('preClose', async () => {
    state.isDraining = true;
    for (const reply of underWay) if (!reply.raw.headersSent) reply.header('connection', 'close');
    if (delayMs > 0) await pause(delayMs);
    isClosing = true;
    limit = setTimeout(() => { cutShort(app, underWay); }, limitMs);
  });
  app.addHook('onClose', () => { clearTimeout(limit); });
  return state;
}

function cutShort(app: FastifyInstance, underWay: ReadonlySet<FastifyReply>): void {
  const { message, extensions } = hubError('SHUTTING_DOWN', {});
  for (const reply of underWay) {
    // Of an answer that has begun, all that can be told is that it is not whole.
    if (reply.raw.headersSent) reply.raw.destroy();
    else void reply.code(503).header('retry-after', RETRY_AFTER_SECONDS).send({ errors: [{ message, extensions }] });
  }
  setTimeout(() => { app.server.closeAllConnections(); }, LAST_WORDS_MS);
}
