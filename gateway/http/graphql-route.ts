import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Parameters } from '../../subgraphs/shared/parameters';
import { newContext, type GatewayContext } from '../context';
import { ANSWER_TYPES, answerTypeOf, type AnswerType } from './answer-type';
import { refuseCrossSite } from './cross-site';
import { checkAddress, checkBody } from './operation-request';
import { requestFacts } from './request-facts';
import type { HttpLimits } from './settings';

/** An answer that the connection does not take up at once; only from here on it matters whether the client reads. */
const LONG_ANSWER = 64 * 1024;
const BAD_REQUEST = 400;

/** Who answers operations. */
export type OperationServer = Pick<ApolloServer<GatewayContext>, 'executeHTTPGraphQLRequest'>;

export interface GraphqlRouteOptions {
  readonly server: OperationServer;
  /** Other origins whose pages may ask from a browser. */
  readonly corsOrigins: ReadonlySet<string>;
  readonly limits: HttpLimits;
}

/**
 * GraphQL over HTTP at /graphql: queries with GET or POST, mutations with POST. What is wrong with the request is told
 * here, before the operation is looked at; what is wrong with the operation, by whoever answers it.
 */
export function addGraphqlRoute(app: FastifyInstance, { server, corsOrigins, limits }: GraphqlRouteOptions): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply, asked: Pick<HTTPGraphQLRequest, 'body' | 'search'>): Promise<string> => {
    const type = answerTypeOf(request.headers.accept);
    const { status = 200, headers, body } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { ...asked, method: request.method, headers: headersFor(request, type) },
      context: () => Promise.resolve(newContext(requestFacts(request, reply))),
    });
    if (body.kind !== 'complete') throw new Error('An answer in parts, which this gateway does not make');
    for (const [name, value] of headers) void reply.header(name, value);
    void reply.code(statusFor(status, type)).header('content-type', type).header('vary', withAccept(reply));
    if (body.string.length > LONG_ANSWER) request.raw.socket.setTimeout(limits.answerTimeoutMs);
    return body.string;
  };
  app.post('/graphql', (request, reply) => answer(request, reply, { body: checkBody(request.body), search: '' }));
  app.get('/graphql', { exposeHeadRoute: false }, (request, reply) => {
    refuseCrossSite(request.headers, corsOrigins);
    checkAddress(request.query as Parameters);
    return answer(request, reply, { body: undefined, search: searchOf(request) });
  });
}

/**
 * Under application/json an operation that could be read gets 200 even when it is refused: older clients take another
 * status for that of a proxy and show nothing of the body (GraphQL over HTTP, "application/json").
 */
function statusFor(status: number, type: AnswerType): number {
  return status === BAD_REQUEST && type === ANSWER_TYPES.json ? 200 : status;
}

/** The headers as Apollo Server takes them, with the type that was decided here. */
function headersFor({ headers }: FastifyRequest, type: AnswerType): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  map.set('accept', type);
  return map;
}

function searchOf({ raw: { url = '' } }: FastifyRequest): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}

/** Another Accept gets another answer; whoever keeps answers must know. */
function withAccept(reply: FastifyReply): string {
  const vary = reply.getHeader('vary');
  return vary === undefined ? 'accept' : `${String(vary)}, accept`;
}
