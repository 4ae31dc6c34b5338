import type { ApolloServer } from '@apollo/server';
import type { SubgraphAddress, SubgraphClient } from '../calls/client';
import type { SubgraphClients } from '../calls/subgraph-clients';
import type { GatewayContext } from '../context';
import type { PassThrough } from '../pass-through/limits';
import { targetPlaces, type Target, type TargetPlace } from '../pass-through/target';
import type { Closable, Held, Shared } from './shared';
import type { Supergraph } from './supergraph';

/** A supergraph, and where each of its subgraphs is; a subgraph that is left out is where the supergraph says. */
export interface ServedSupergraph {
  readonly supergraph: Supergraph;
  readonly addresses: ReadonlyMap<string, string>;
}

/** One supergraph as it is served, with everything that was made of it. */
export interface Edition extends Closable {
  readonly supergraph: Supergraph;
  readonly server: ApolloServer<GatewayContext>;
  readonly clients: SubgraphClients;
  /** Where the addresses lead that subgraphs answer themselves, by their prefix. */
  readonly targets: Held<Target>;
}

export interface EditionParts {
  readonly clients: Shared<SubgraphAddress, SubgraphClient>;
  readonly targets: Shared<TargetPlace, Target>;
  readonly passThroughs: readonly PassThrough[];
  readonly startServer: (supergraph: Supergraph, clients: SubgraphClients) => Promise<ApolloServer<GatewayContext>>;
}

/** Makes everything that a supergraph needs to be served, or nothing when it cannot be. */
export async function makeEdition({ supergraph, addresses }: ServedSupergraph, parts: EditionParts): Promise<Edition> {
  const urls = new Map(supergraph.subgraphs.map(({ name, url }) => [name, addresses.get(name) ?? url]));
  const clients = parts.clients.hold([...urls].map(([name, url]) => ({ name, url })));
  const targets = parts.targets.hold(targetPlaces(parts.passThroughs, urls));
  const close = async (): Promise<void> => { await Promise.all([clients.close(), targets.close()]); };
  try {
    const server = await parts.startServer(supergraph, clients);
    return { supergraph, server, clients, targets, close: async () => { await server.stop(); await close(); } };
  } catch (error) {
    await close();
    throw error;
  }
}
