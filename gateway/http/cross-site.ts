import type { IncomingHttpHeaders } from 'node:http';
import { hubError } from '../../subgraphs/shared/errors';

/** Headers that no page can send to another site without the browser asking that site first. */
const ASKED_FIRST = ['apollo-require-preflight', 'x-apollo-operation-name'] as const;
const JSON_TYPE = 'application/json';

/**
 * Refuses questions that a page of another site makes a browser ask with GET. Such a page can read no answer, but could
 * measure it, or keep the hub busy from inside a network that the page itself cannot reach. Whoever is no browser, or
 * asks from a page of this hub or of a listed origin, needs nothing. (An operation with POST is of a type that a browser
 * always asks about first.)
 */
export function refuseCrossSite(headers: IncomingHttpHeaders, listedOrigins: ReadonlySet<string>): void {
  const { origin, 'sec-fetch-site': site } = headers;
  const isFromElsewhere = (site !== undefined && site !== 'same-origin' && site !== 'none') || (site === undefined && origin !== undefined);
  if (!isFromElsewhere || (origin !== undefined && listedOrigins.has(origin))) return;
  if (ASKED_FIRST.some((name) => headers[name] !== undefined && headers[name] !== '') || (headers['content-type'] ?? '').startsWith(JSON_TYPE)) return;
  throw hubError('CROSS_SITE_REQUEST', {});
}
