import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUuid } from '../../../shared/graphql/uuid';
import type { ContextOf } from '../../../shared/server';
import type { Db } from '../../context';
import type { CatalogConfig } from '../config';
import { documentOf, rootsOf } from '../export/document';
import type { Format } from '../export/formats';
import { notPublishable } from '../export/not-publishable';
import { findUri, readIds, readPublication } from '../export/publication.store';
import type { Publication } from '../export/publishable';
import { toQuads } from '../export/quads';
import { alternatives, formatFor, OFFERED } from './negotiation';
import { answerProblem } from './problem';
import { isUnchanged, validatorsOf, type Validators } from './validators';

type Query = Readonly<Record<string, string | undefined>>;
type Table = 'lifeEvent' | 'service';

/** Kept by anybody, and never used without asking whether it still holds. */
const CACHING = 'public, no-cache';
const NOUNS = { lifeEvent: 'life event', service: 'service' } as const;
const NOT_MODIFIED = 304;

/** The catalogue as documents that harvesters fetch: the whole of it, one life event, one service, and what is missing. */
export function addExportRoutes(app: FastifyInstance, contextOf: ContextOf<Db>, config: CatalogConfig): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply, table: Table, key: Key): Promise<FastifyReply> => {
    const query = request.query as Query;
    const format = formatFor(request.raw, query['format']);
    reply.header('vary', 'Accept');
    if (format === null) return answerProblem(reply, 'NOT_ACCEPTABLE', `The catalogue is not to be had in that format. There is ${OFFERED}.`);
    const { db } = await contextOf(request);
    const uri = await uriOf(db, table, key);
    const state = await readPublication(db, config);
    const refusal = key.isWhole ? null : refusalOf(state.publication, table, uri, key);
    if (refusal !== null) return answerProblem(reply, refusal.code, refusal.message);
    if (isHad(request, reply, validatorsOf(state, format.name, config))) return reply.code(NOT_MODIFIED).send();
    return send(reply, state.publication, key.isWhole ? rootsOf(state.publication) : [uri ?? ''], format, query);
  };
  app.get('/catalog/lifeevents', (request, reply) => answer(request, reply, 'lifeEvent', byUri((request.query as Query)['uri'])));
  app.get('/catalog/lifeevents/:id', (request, reply) => answer(request, reply, 'lifeEvent', byId(request)));
  app.get('/catalog/services', (request, reply) => {
    const { uri } = request.query as Query;
    if (uri === undefined) return answerProblem(reply, 'EXACTLY_ONE_REQUIRED', 'Name the service: /catalog/services/ followed by its id, or ?uri= followed by its IRI. The whole catalogue is at /catalog/lifeevents.');
    return answer(request, reply, 'service', byUri(uri));
  });
  app.get('/catalog/services/:id', (request, reply) => answer(request, reply, 'service', byId(request)));
  for (const path of ['/catalog', '/catalog/*']) {
    app.get(path, (_request, reply) => answerProblem(reply, 'NOT_FOUND', 'There is nothing at this address. The catalogue is at /catalog/lifeevents, a life event at /catalog/lifeevents/ and a service at /catalog/services/ followed by its id.'));
  }
  app.get('/catalog/lifeevents/not-publishable', async (request, reply) => {
    const { db } = await contextOf(request);
    const state = await readPublication(db, config);
    if (isHad(request, reply, validatorsOf(state, 'not-publishable', config))) return reply.code(NOT_MODIFIED).send();
    return reply.type('application/json; charset=utf-8').send(notPublishable(state.publication, await readIds(db)));
  });
}

interface Key {
  readonly id?: string;
  readonly uri?: string;
  readonly isWhole: boolean;
}

const byUri = (uri: string | undefined): Key => (uri === undefined ? { isWhole: true } : { uri, isWhole: false });
const byId = (request: FastifyRequest): Key => ({ id: (request.params as { id: string }).id, isWhole: false });

async function uriOf(db: Db, table: Table, { id, uri }: Key): Promise<string | null> {
  if (uri !== undefined) return uri;
  return id !== undefined && isUuid(id.toLowerCase()) ? findUri(db, table, id.toLowerCase()) : null;
}

function refusalOf({ verdicts }: Publication, table: Table, uri: string | null, key: Key): { code: 'NOT_FOUND' | 'NOT_PUBLISHABLE'; message: string } | null {
  const verdict = uri === null ? undefined : verdicts.get(uri);
  const isOfKind = verdict?.record.kind === (table === 'service' ? 'service' : 'event');
  if (!verdict || !isOfKind) return { code: 'NOT_FOUND', message: `There is no ${NOUNS[table]} with ${key.uri === undefined ? `the id ${String(key.id)}` : `the IRI ${key.uri}`}. Use one exactly as the hub gave it.` };
  if (verdict.isPublishable) return null;
  return { code: 'NOT_PUBLISHABLE', message: `This ${NOUNS[table]} is registered but cannot be published yet: ${verdict.missing[0]?.message ?? ''} All that is missing is listed at /catalog/lifeevents/not-publishable.` };
}

/** Writes what a harvester keeps; true when it has the document already. */
function isHad(request: FastifyRequest, reply: FastifyReply, validators: Validators): boolean {
  reply.headers({ etag: validators.etag, 'last-modified': validators.lastModified.toUTCString(), 'cache-control': CACHING });
  return isUnchanged(request.headers, validators);
}

async function send(reply: FastifyReply, publication: Publication, roots: readonly string[], format: Format, query: Query): Promise<FastifyReply> {
  const text = await format.write(toQuads(documentOf(publication, roots)));
  return reply.header('link', alternatives(format, query)).type(`${format.mediaType}; charset=utf-8`).send(text);
}
