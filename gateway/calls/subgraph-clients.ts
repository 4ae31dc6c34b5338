import { SubgraphClient, type ClientLimits } from './client';

/** Where a subgraph is asked. */
export interface SubgraphAddress {
  readonly name: string;
  readonly url: string;
}

/** A client for each subgraph of the supergraph that is served now. */
export class SubgraphClients {
  private readonly clients: ReadonlyMap<string, SubgraphClient>;

  constructor(subgraphs: readonly SubgraphAddress[], limits: ClientLimits) {
    this.clients = new Map(subgraphs.map(({ name, url }) => [name, new SubgraphClient(url, limits)]));
  }

  get(name: string): SubgraphClient | undefined {
    return this.clients.get(name);
  }

  [Symbol.iterator](): IterableIterator<[string, SubgraphClient]> {
    return this.clients.entries();
  }

  /** Ends every connection, calls under way included. */
  async close(): Promise<void> {
    await Promise.all([...this.clients.values()].map((client) => client.close()));
  }
}
