import type { FastifyInstance } from 'fastify';
import { isEnumType, type GraphQLFormattedError } from 'graphql';
import { ERRORS, HubError, hubError, type ErrorCode } from '../../subgraphs/shared/errors';
import { keyOfName } from '../../subgraphs/shared/key-of-name';
import type { Parameters } from '../../subgraphs/shared/parameters';
import { newContext } from '../context';
import { requestFacts } from '../http/request-facts';
import type { Edition } from '../supergraph/edition';
import { parseMapAddress, type MapRequest } from './map-address';

interface MapAnswer {
  readonly subject: { readonly name: string; readonly actorMap: { readonly file: string; readonly coverage: { readonly missingSources: readonly string[] } } | null } | null;
}

/** What the gateway answers an operation with. */
interface Answered {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
}

/** Does a piece of work with the supergraph that is served now. */
export type UseEdition = <Result>(work: (edition: Pick<Edition, 'supergraph' | 'server'>) => Promise<Result>) => Promise<Result>;

/**
 * Actor maps as downloads. A map of a life event is made of what all subgraphs know, so no subgraph can answer the
 * address alone: the gateway asks itself one operation, with the token of the request, and sends its text as a file.
 * Where the schema has no such maps, there is no address.
 */
export function addMapFiles(app: FastifyInstance, useEdition: UseEdition): void {
  app.get('/maps/*', (request, reply) =>
    useEdition(async ({ supergraph: { schema }, server }) => {
      const kinds = schema.getType('ActorMapEdgeKind');
      if (!isEnumType(kinds) || !schema.getType('ActorMapFormat')) {
        reply.callNotFound();
        return reply;
      }
      const asked = parseMapAddress(`/maps/${(request.params as { '*': string })['*']}`, request.query as Parameters, kinds.getValues().map(({ name }) => name));
      const { http, body } = await server.executeOperation({ query: asked.query, variables: asked.variables }, { contextValue: newContext(requestFacts(request, reply)) });
      // A refusal says when to ask again.
      if (http.status !== undefined) reply.headers(Object.fromEntries(http.headers));
      const { name, file } = fileIn(body.kind === 'single' ? body.singleResult : body.initialResult, asked);
      return reply.type(asked.mediaType).headers({ 'content-disposition': `attachment; filename="${name}"`, 'content-language': asked.language, 'cache-control': 'no-cache' }).send(file);
    }),
  );
}

/** The file of an answer, with what it is called; else what stands against it. */
function fileIn({ data, errors = [] }: Answered, { sought, extension }: MapRequest): { name: string; file: string } {
  const { subject = null } = (data ?? {}) as Partial<MapAnswer>;
  const map = subject?.actorMap;
  const [missing] = map?.coverage.missingSources ?? [];
  if (missing !== undefined) throw new HubError('SUBGRAPH_UNAVAILABLE', `The ${missing.toLowerCase()} register cannot be reached now, and a map without those that only it knows would mislead. Ask again in a while.`);
  if (subject && map) return { name: `actor-map-${keyOfName(subject.name) || 'unnamed'}.${extension}`, file: map.file };
  const [error] = errors;
  if (error) throw refusal(error);
  throw new HubError('NOT_FOUND', `There is no ${sought} here. Check the id, or look it up in the playground.`);
}

/** An error of the answer as one of the hub's; one of graphql-js tells that something in the address cannot be used. */
function refusal({ message, extensions }: GraphQLFormattedError): HubError {
  const code = extensions?.['code'];
  return typeof code === 'string' && Object.hasOwn(ERRORS, code) ? new HubError(code as ErrorCode, message) : hubError('REQUEST_MALFORMED', { why: message });
}
