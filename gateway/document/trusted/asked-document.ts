import type { GraphQLRequest } from '@apollo/server';
import { hubError } from '../../../subgraphs/shared/errors';
import { hashIn, PREFIX } from './trusted-document';

/**
 * The id by which a request names its document instead of sending it; null when it sends it. Apollo clients name it in
 * an extension of their own, which is taken off: the hub remembers no document because somebody sent it.
 */
export function askedDocumentId(request: GraphQLRequest, hasRegistered: boolean): string | null {
  // Where none are registered the server says itself that it knows no such extension.
  const persisted = hasRegistered ? takePersistedQuery(request) : null;
  const given = documentIdIn(request);
  if (given === undefined || given === null) return request.query ? null : persisted;
  if (request.query) throw hubError('REQUEST_MALFORMED', { why: 'it has both query and documentId. Send one of them.' });
  if (typeof given !== 'string' || hashIn(given) === null) throw hubError('DOCUMENT_ID_MALFORMED', {});
  return given;
}

function documentIdIn({ http }: GraphQLRequest): unknown {
  if (http?.method === 'GET') return http.search.includes('documentId=') ? new URLSearchParams(http.search).get('documentId') : null;
  return (http?.body as { documentId?: unknown } | undefined)?.documentId;
}

function takePersistedQuery(request: GraphQLRequest): string | null {
  const { persistedQuery, ...extensions } = request.extensions ?? {};
  if (persistedQuery === undefined) return null;
  request.extensions = extensions;
  const hash = (persistedQuery as { sha256Hash?: unknown } | null)?.sha256Hash;
  const id = typeof hash === 'string' ? PREFIX + hash : '';
  return hashIn(id) === null ? null : id;
}
