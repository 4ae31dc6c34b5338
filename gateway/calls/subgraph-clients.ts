import { Shared, type Held } from '../supergraph/shared';
import { SubgraphClient, type CallWitnesses, type SubgraphAddress } from './client';
import type { CallConfig } from './settings';

/** A client for each subgraph of one supergraph. */
export type SubgraphClients = Held<SubgraphClient>;

/** Makes the clients of supergraphs. A subgraph that is where it was keeps its client, with its connections and its breaker. */
export function sharedSubgraphClients(config: CallConfig, witnesses: CallWitnesses): Shared<SubgraphAddress, SubgraphClient> {
  return new Shared((subgraph) => new SubgraphClient(subgraph, config, witnesses));
}
