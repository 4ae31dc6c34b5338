import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ERRORS, HubError, hubError, type ErrorCode } from '../../subgraphs/shared/errors';
import type { Logger } from '../../subgraphs/shared/logger';
import type { Observers } from '../observing/observer';
import { refusalTypeOf } from './answer-type';
import { AddressTable } from './address-table';
import { correlationOf } from './request-facts';

export interface ErrorHandlingOptions {
  readonly log: Logger;
  readonly observers: Pick<Observers, 'refused'>;
}

/** Answers requests that fail before they reach GraphQL in the same shape as those that fail there. */
export function addErrorHandling(app: FastifyInstance, { log, observers }: ErrorHandlingOptions): void {
  const addresses = new AddressTable();
  app.addHook('onRoute', (route) => { addresses.add(route); });
  app.setErrorHandler((error: FastifyError | HubError, request, reply) => {
    const shown = error instanceof HubError ? error : shownFor(error, correlationOf(reply));
    const status = statusOf(shown);
    if (status >= 500) log.error({ err: error, correlationId: correlationOf(reply), path: request.routeOptions.url }, 'a request failed unexpectedly');
    // A client that has gone, or was told already that it is too slow, is refused nothing.
    else if (!request.socket.destroyed && !request.socket.writableEnded) {
      log.warn({ correlationId: correlationOf(reply), status, reason: shown.extensions['code'] }, 'a request was refused');
      tellRefusal(observers, request, reply, shown);
    }
    return refuse(request, reply, shown);
  });
  app.setNotFoundHandler((request, reply) => {
    const allowed = addresses.methodsAt(pathOf(request));
    const isWrongMethod = allowed.length > 0 && !allowed.includes(request.method);
    const shown = isWrongMethod ? hubError('METHOD_NOT_ALLOWED', { method: request.method, allowed: allowed.join(', ') }) : new HubError('NOT_FOUND', 'There is nothing at this address. GraphQL is answered at /graphql.');
    if (isWrongMethod) reply.header('allow', allowed.join(', '));
    tellRefusal(observers, request, reply, shown);
    return refuse(request, reply, shown);
  });
}

/** Tells the observers of a request that was not let in. Of who sent it only what was verified by then. */
export function tellRefusal(observers: Pick<Observers, 'refused'>, request: FastifyRequest, reply: FastifyReply, error: HubError): void {
  observers.refused({ correlationId: correlationOf(reply), status: statusOf(error), code: String(error.extensions['code']), caller: callerOf(request), address: request.ip, path: pathOf(request) });
}

/** The status of an error by its code. */
export function statusOf({ extensions }: HubError): number {
  return ERRORS[extensions['code'] as ErrorCode].status;
}

/** The body of a refusal: an answer without data, in the shape of all answers. */
export function asBody({ message, extensions }: HubError): object {
  return { errors: [{ message, extensions }] };
}

function refuse(request: FastifyRequest, reply: FastifyReply, error: HubError): FastifyReply {
  return reply.code(statusOf(error)).type(refusalTypeOf(request.headers.accept)).send(JSON.stringify(asBody(error)));
}

/** What Fastify itself finds wrong with a request. */
function shownFor({ code, statusCode = 500 }: FastifyError, correlationId: string): HubError {
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return hubError('UNSUPPORTED_MEDIA_TYPE', { why: 'its Content-Type is not application/json.' });
  if (statusCode >= 400 && statusCode < 500) return hubError('REQUEST_MALFORMED', { why: 'it is not made as HTTP wants it.' });
  return hubError('INTERNAL_SERVER_ERROR', { correlationId });
}

/** A request is nobody's until its token was looked at, and at some addresses it never is. */
function callerOf({ caller }: { readonly caller?: FastifyRequest['caller'] }): FastifyRequest['caller'] | null {
  return caller ?? null;
}

const LONGEST_PATH = 200;

/** Without what follows the question mark: people put there what belongs in no log. */
function pathOf({ raw: { url = '/' } }: FastifyRequest): string {
  const [path = '/'] = url.slice(0, LONGEST_PATH).split('?', 1);
  return path;
}
