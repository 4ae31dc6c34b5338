import type { IncomingHttpHeaders } from 'node:http';
import { HUB_SECRET_HEADER } from '../../subgraphs/shared/identity/hub-secret';
import { CORRELATION_HEADER } from '../../subgraphs/shared/server';

/** What a subgraph gets to see of a request. Cookies, hop-by-hop headers and whatever else a client sends stay here. */
const ASKED = [
  'accept', 'accept-language', 'access-control-request-headers', 'access-control-request-method', 'authorization', 'content-disposition', 'content-length', 'content-type',
  'idempotency-key', 'if-modified-since', 'if-none-match', 'origin',
] as const;

/** What a client gets to see of an answer. */
const ANSWERED = [
  'access-control-allow-headers', 'access-control-allow-methods', 'access-control-allow-origin', 'access-control-expose-headers', 'access-control-max-age', 'allow', 'cache-control',
  'content-disposition', 'content-language', 'content-length', 'content-type', 'etag', 'last-modified', 'link', 'retry-after', 'vary', 'www-authenticate',
] as const;

export function askedHeaders(given: IncomingHttpHeaders, correlationId: string, hubSecret: string | null): Record<string, string> {
  return { ...only(ASKED, given), [CORRELATION_HEADER]: correlationId, ...(hubSecret === null ? {} : { [HUB_SECRET_HEADER]: hubSecret }) };
}

export function answeredHeaders(given: IncomingHttpHeaders): Record<string, string> {
  return only(ANSWERED, given);
}

function only(names: readonly string[], given: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name): [string, string][] => {
      const value = given[name];
      return value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]];
    }),
  );
}
