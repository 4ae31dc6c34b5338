import type { GraphiQLProps } from 'graphiql';
import type { Texts } from './texts/texts';

type Fetcher = GraphiQLProps['fetcher'];

const ENDPOINT = new URL('graphql', document.baseURI);

/**
 * Asks the gateway that served this page. `textsNow` is a function, since GraphiQL takes a new fetcher for a new
 * schema and would fetch it again at each change of language.
 */
export function createFetcher(textsNow: () => Texts): Fetcher {
  return async (request, options) => {
    let answer: Response;
    try {
      answer = await fetch(ENDPOINT, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { accept: 'application/graphql-response+json, application/json', 'content-type': 'application/json', ...options?.headers },
        body: JSON.stringify(request),
      });
    } catch {
      throw new Error(textsNow().unreachable);
    }
    try {
      return await answer.json();
    } catch {
      throw new Error(textsNow().notGraphql(answer.status));
    }
  };
}
