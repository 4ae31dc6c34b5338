import type { FastifyReply, FastifyRequest } from 'fastify';
import { CORRELATION_HEADER } from '../../subgraphs/shared/server';
import type { RequestFacts } from '../context';

/** What is known of a request once it has been let in. */
export function requestFacts(request: FastifyRequest, reply: FastifyReply): RequestFacts {
  const gone = new AbortController();
  reply.raw.once('close', () => { if (!reply.raw.writableFinished) gone.abort(); });
  return { correlationId: correlationOf(reply), caller: request.caller, authorization: request.headers.authorization, signal: gone.signal };
}

/** The number under which the log tells of a request; every answer carries it. */
export function correlationOf(reply: FastifyReply): string {
  return String(reply.getHeader(CORRELATION_HEADER));
}
