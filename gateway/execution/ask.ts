import { StartupError } from '../../subgraphs/shared/errors';
import type { SubgraphClients } from '../calls/subgraph-clients';
import { tracedCall } from '../calls/traced-call';
import type { AskSubgraph } from './execution';

/** Sends the calls of a plan by the clients of the subgraphs. */
export function askerOf(clients: SubgraphClients): AskSubgraph {
  return ({ subgraph, kind }, body, context) => {
    const client = clients.get(subgraph);
    if (!client) throw new StartupError(`The supergraph names no address for the subgraph ${subgraph}.`);
    return tracedCall(client, body, { subgraph, isMutation: kind === 'mutation', context });
  };
}
