import { createLogger } from '../subgraphs/shared/logger';
import { startAudit } from '../subgraphs/shared/audit/audit';
import { longestDrainMs } from '../subgraphs/shared/drain/settings';
import { onReload, runPart, tell } from '../subgraphs/shared/process';
import { listen } from '../subgraphs/shared/server';
import { refusalObserver } from './audit/refusal-observer';
import { readGatewayConfig, readSubgraphAddresses } from './config';
import { createGateway } from './gateway';
import { startObserving } from './observing/observing';
import type { ServedSupergraph } from './supergraph/edition';
import { parseSupergraph, readSupergraph, type Supergraph } from './supergraph/supergraph';
import { SupergraphWatch } from './supergraph/watch';

await runPart(createLogger('gateway', 'info'), async () => {
  const { host, port, supergraph: file, supergraphPollMs: pollMs, logLevel, observing: watched, audit: audited, ...options } = readGatewayConfig();
  const log = createLogger('gateway', logLevel);
  const served = (supergraph: Supergraph): ServedSupergraph => ({ supergraph, addresses: readSubgraphAddresses(supergraph.subgraphs) });
  const supergraph = readSupergraph(file);
  const observing = await startObserving(watched, supergraph.subgraphs.map(({ name }) => name), log);
  const audit = startAudit('gateway', audited, log);
  const gateway = await createGateway({ ...options, ...served(supergraph), observers: [...observing.observers, refusalObserver(audit.refused)], tracing: observing.tracing, log });
  const url = `http://${host}:${String(await listen(gateway.app, port, 'PORT', host))}/graphql`;
  tell({ type: 'ready', url, detail: file }, log);
  if (!process.send) process.stdout.write(`Samspill gateway ready at ${url}\n`);
  const watch = new SupergraphWatch({ file, sdl: supergraph.sdl, pollMs, serve: (sdl) => gateway.serve(served(parseSupergraph(sdl))), observers: gateway.observers, log });
  onReload(() => { void watch.lookNow(); });
  return {
    closesWithinMs: longestDrainMs(options.drain),
    close: async () => {
      await Promise.all([watch.close(), gateway.close()]);
      await audit.close();
      await observing.close();
    },
  };
});
