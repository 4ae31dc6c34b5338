import type { FastifyError, FastifyInstance } from 'fastify';
import { ERRORS, HubError, hubError, type ErrorCode } from '../../subgraphs/shared/errors';
import type { Logger } from '../../subgraphs/shared/logger';
import { CORRELATION_HEADER } from '../../subgraphs/shared/server';
import { LIMITS } from '../document/limits';

/** Answers requests that fail before they reach GraphQL in the same shape as those that fail there. */
export function addErrorHandling(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error: FastifyError | HubError, request, reply) => {
    const status = error instanceof HubError ? ERRORS[error.extensions['code'] as ErrorCode].status : (error.statusCode ?? 500);
    const correlationId = String(reply.getHeader(CORRELATION_HEADER));
    const shown = error instanceof HubError ? error : shownFor(error, status, correlationId);
    if (status >= 500) log.error({ err: error, correlationId, path: request.routeOptions.url }, 'a request failed unexpectedly');
    else log.warn({ correlationId, status, reason: error instanceof HubError ? error.extensions['code'] : error.code }, 'a request was refused');
    return reply.code(status).send(asBody(shown));
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(asBody(hubError('REQUEST_MALFORMED', { why: 'there is nothing at this address. GraphQL is answered at /graphql.' }))));
}

function shownFor(error: FastifyError, status: number, correlationId: string): HubError {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return hubError('REQUEST_TOO_LARGE', { most: LIMITS.bodyBytes });
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return hubError('REQUEST_MALFORMED', { why: 'its content type is not application/json.' });
  if (status >= 400 && status < 500) return hubError('REQUEST_MALFORMED', { why: 'its body is not JSON.' });
  return hubError('INTERNAL_SERVER_ERROR', { correlationId });
}

function asBody({ message, extensions }: HubError): object {
  return { errors: [{ message, extensions }] };
}
