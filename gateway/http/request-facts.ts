import type { FastifyReply, FastifyRequest } from 'fastify';
import { CORRELATION_HEADER } from '../../subgraphs/shared/server';
import type { RequestFacts } from '../context';
import { ConnectedClient } from './client-presence';

/** What is known of a request once it has been let in. */
export function requestFacts(request: FastifyRequest, reply: FastifyReply): RequestFacts {
  return { correlationId: correlationOf(reply), caller: request.caller, consumer: request.consumer, authorization: request.headers.authorization, client: new ConnectedClient(reply.raw) };
}

/** The number under which the log tells of a request; every answer carries it. */
export function correlationOf(reply: FastifyReply): string {
  return String(reply.getHeader(CORRELATION_HEADER));
}
