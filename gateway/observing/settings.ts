import { z } from 'zod';
import { switchSetting } from '../../subgraphs/shared/config';
import { metricsHostSetting, metricsPortSetting, toMetricsConfig, toTracingConfig, tracingSettings, type MetricsConfig, type TracingConfig } from '../../subgraphs/shared/observing/settings';

/** GraphQL's own rule for a name. */
const NAME = /^[_A-Za-z]\w*$/;

/** The settings by which an operator sees what goes on in the gateway. */
export const observingSettings = {
  ...tracingSettings,
  METRICS_HOST: metricsHostSetting,
  METRICS_PORT: metricsPortSetting,
  METRICS_OPERATIONS: z
    .string()
    .default('')
    .transform((text) => text.split(',').map((name) => name.trim()).filter((name) => name !== ''))
    .pipe(z.array(z.string().regex(NAME, 'is not a list of names of operations, separated by commas'))),
  TRUST_TRACEPARENT: switchSetting('off'),
};

export interface ObservingConfig {
  /** Null when figures are served nowhere. */
  readonly metrics: (MetricsConfig & { readonly operations: readonly string[] }) | null;
  /** Null when no traces are kept. */
  readonly tracing: (TracingConfig & { readonly trustsClients: boolean }) | null;
}

export function toObservingConfig(settings: z.output<z.ZodObject<typeof observingSettings>>): ObservingConfig {
  const metrics = toMetricsConfig(settings.METRICS_HOST, settings.METRICS_PORT, 'METRICS_PORT');
  const tracing = toTracingConfig(settings);
  return {
    metrics: metrics && { ...metrics, operations: settings.METRICS_OPERATIONS },
    tracing: tracing && { ...tracing, trustsClients: settings.TRUST_TRACEPARENT },
  };
}
