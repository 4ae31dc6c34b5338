import type { Logger } from '../../subgraphs/shared/logger';
import type { Observer } from './observer';
import { operationLog } from './operation-log';
import type { OperationTracing } from './operation-trace';
import type { ObservingConfig } from './settings';

const PART = 'gateway';

/** Who watches the gateway, by its settings. What is not asked for is not even loaded. */
export interface Observing {
  readonly observers: readonly Observer[];
  readonly tracing: OperationTracing | null;
  /** Sends the last traces and serves no more figures. */
  close(): Promise<void>;
}

export async function startObserving({ metrics, tracing }: ObservingConfig, subgraphs: readonly string[], log: Logger): Promise<Observing> {
  const figures = metrics && (await startMetrics(metrics, subgraphs, log));
  const traces = tracing && (await startTracing(tracing, log));
  return {
    observers: [operationLog(log), ...(figures ? [figures.observer] : [])],
    tracing: traces,
    close: async () => {
      await Promise.all([traces?.tracing.close(), figures?.close()]);
    },
  };
}

async function startTracing(config: NonNullable<ObservingConfig['tracing']>, log: Logger): Promise<OperationTracing> {
  const { OpenTelemetryTracing } = await import('../../subgraphs/shared/observing/open-telemetry');
  return { tracing: new OpenTelemetryTracing(PART, config, log), trustsClients: config.trustsClients };
}

async function startMetrics(config: NonNullable<ObservingConfig['metrics']>, subgraphs: readonly string[], log: Logger) {
  const [{ gatewayMetrics }, { newRegistry, serveMetrics }] = await Promise.all([import('./metrics'), import('../../subgraphs/shared/observing/metrics-server')]);
  const registry = newRegistry(PART);
  const observer = gatewayMetrics(registry, subgraphs, config.operations);
  const server = await serveMetrics(registry, config);
  log.info({ url: server.url }, 'figures are served');
  return { observer, close: () => server.close() };
}
