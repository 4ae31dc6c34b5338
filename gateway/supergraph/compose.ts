import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

/** One subgraph's part in a supergraph. */
export interface SubgraphSdl {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** The subgraphs do not make one schema; the message tells every reason, a line each. */
export class CompositionError extends Error {
  constructor(readonly reasons: readonly string[]) {
    super(`The subgraphs do not compose into one schema:\n${reasons.map((reason) => `  ${reason}`).join('\n')}`);
    this.name = 'CompositionError';
  }
}

/** Composes subgraphs into the text of a supergraph. */
export function composeSupergraph(subgraphs: readonly SubgraphSdl[]): string {
  const services = subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parseOf(name, sdl) }));
  const result = composeServices(services);
  if (result.errors) throw new CompositionError(result.errors.map(({ message }) => message));
  return `${result.supergraphSdl.trim()}\n`;
}

function parseOf(name: string, sdl: string): ReturnType<typeof parse> {
  try {
    return parse(sdl, { noLocation: true });
  } catch (error) {
    throw new CompositionError([`[${name}] ${error instanceof Error ? error.message : String(error)}`]);
  }
}
