import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { Pool } from 'pg';
import type { DatabaseSource } from '../database/source';
import type { Logger } from '../logger';
import { observedStatements } from './observed-statements';
import type { MetricsConfig, SubgraphObservingConfig } from './settings';
import type { SubgraphObserver } from './subgraph-observer';
import type { Tracing } from './tracing';

/** Who watches a subgraph, by its settings. What is not asked for is not even loaded. */
export interface SubgraphObserving {
  readonly observer: SubgraphObserver;
  readonly tracing: Tracing | null;
  /** The same database, with its connections counted. */
  watchConnections(source: DatabaseSource): DatabaseSource;
  /** The same way to it, with every statement told. */
  watchStatements(adapter: SqlDriverAdapterFactory): SqlDriverAdapterFactory;
  /** Sends the last traces and serves no more figures. */
  close(): Promise<void>;
}

/** Of a subgraph that nobody watches. */
export const UNWATCHED: SubgraphObserving = Object.freeze({ observer: Object.freeze({}), tracing: null, watchConnections: (source: DatabaseSource) => source, watchStatements: (adapter: SqlDriverAdapterFactory) => adapter, close: () => Promise.resolve() });

export async function startSubgraphObserving(part: string, { metrics, tracing }: SubgraphObservingConfig, log: Logger): Promise<SubgraphObserving> {
  if (metrics === null && tracing === null) return UNWATCHED;
  const pools = new Set<Pool>();
  const figures = metrics && (await startMetrics(part, metrics, pools, log));
  const traces = tracing && new (await import('./open-telemetry')).OpenTelemetryTracing(part, tracing, log);
  const observer = figures?.observer ?? {};
  return {
    observer,
    tracing: traces,
    watchStatements: (adapter) => observedStatements(adapter, observer),
    watchConnections: (source) => ({
      ...source,
      pool: (use) => {
        for (const pool of pools) if (pool.ended) pools.delete(pool);
        const pool = source.pool(use);
        pools.add(pool);
        return pool;
      },
    }),
    close: async () => {
      await Promise.all([traces?.close(), figures?.close()]);
    },
  };
}

async function startMetrics(part: string, config: MetricsConfig, pools: ReadonlySet<Pool>, log: Logger) {
  const [{ subgraphMetrics }, { newRegistry, serveMetrics }] = await Promise.all([import('./subgraph-metrics'), import('./metrics-server')]);
  const registry = newRegistry(part);
  const observer = subgraphMetrics(registry, () => pools);
  const server = await serveMetrics(registry, config);
  log.info({ url: server.url }, 'figures are served');
  return { observer, close: () => server.close() };
}
