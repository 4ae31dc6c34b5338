import type { ServerResponse } from 'node:http';

declare module 'fastify' {
  interface FastifyRequest {
    /** Aborted when whoever asks has gone before the answer was sent. */
    leaving: AbortSignal;
  }
}

/** The signal of what nobody can leave, such as a command. */
export const NEVER: AbortSignal = new AbortController().signal;

/** Aborted when the other side closes the connection before it has the whole answer. */
export function signalOfLeaving(response: ServerResponse): AbortSignal {
  const leaving = new AbortController();
  response.once('close', () => { if (!response.writableFinished) leaving.abort(); });
  return leaving.signal;
}
