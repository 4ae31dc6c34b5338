import { createLogger } from '../subgraphs/shared/logger';
import { runPart, tell } from '../subgraphs/shared/process';
import { listen } from '../subgraphs/shared/server';
import { readGatewayConfig, readSubgraphAddresses } from './config';
import { createGateway } from './gateway';
import { readSupergraph } from './supergraph/supergraph';

await runPart(createLogger('gateway', 'info'), async () => {
  const { host, port, supergraph: file, logLevel, ...options } = readGatewayConfig();
  const log = createLogger('gateway', logLevel);
  const supergraph = readSupergraph(file);
  const gateway = await createGateway({ ...options, supergraph, addresses: readSubgraphAddresses(supergraph.subgraphs), log });
  const url = `http://${host}:${String(await listen(gateway.app, port, 'PORT', host))}/graphql`;
  tell({ type: 'ready', url, detail: file }, log);
  if (!process.send) process.stdout.write(`Samspill gateway ready at ${url}\n`);
  return gateway;
});
