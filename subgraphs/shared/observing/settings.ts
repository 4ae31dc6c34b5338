import { z } from 'zod';
import { portSetting } from '../config';

const collectorSetting = z.url({ protocol: /^https?$/, error: 'is not an address such as http://127.0.0.1:4318' }).optional();

/** The settings by which traces are kept; their names are those of the OpenTelemetry specification. */
export const tracingSettings = {
  OTEL_EXPORTER_OTLP_ENDPOINT: collectorSetting,
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: collectorSetting,
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number({ error: 'is not a number' }).min(0, 'is below 0').max(1, 'is above 1').default(1),
};

export interface TracingConfig {
  /** Where a collector takes traces. */
  readonly endpoint: string;
  /** How many of the traces that begin here are kept, from 0 to 1. */
  readonly share: number;
}

/** Null when nobody is named who would take traces. */
export function toTracingConfig(settings: z.output<z.ZodObject<typeof tracingSettings>>): TracingConfig | null {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: base, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: exact, OTEL_TRACES_SAMPLER_ARG: share } = settings;
  const endpoint = exact ?? (base === undefined ? undefined : `${base.replace(/\/$/, '')}/v1/traces`);
  return endpoint === undefined ? null : { endpoint, share };
}

/** A port that is not opened unless it is named. */
export const metricsPortSetting = portSetting(0).unwrap().optional();

/** Only this machine may read figures, unless the setting says otherwise. */
export const metricsHostSetting = z.string().default('127.0.0.1');

export interface MetricsConfig {
  readonly host: string;
  readonly port: number;
  /** The name of the setting of the port. */
  readonly portSetting: string;
}

/** Null when no port is named for the figures. */
export function toMetricsConfig(host: string, port: number | undefined, setting: string): MetricsConfig | null {
  return port === undefined ? null : { host, port, portSetting: setting };
}

export interface SubgraphObservingConfig {
  /** Null when figures are served nowhere. */
  readonly metrics: MetricsConfig | null;
  /** Null when no traces are kept. */
  readonly tracing: TracingConfig | null;
}

/** The settings by which an operator sees what goes on in a subgraph; each has a port of its own for its figures. */
export function subgraphObservingSettings(prefix: string) {
  return { ...tracingSettings, METRICS_HOST: metricsHostSetting, [`${prefix}_METRICS_PORT`]: metricsPortSetting };
}

export function toSubgraphObservingConfig(prefix: string, settings: Readonly<Record<string, unknown>>): SubgraphObservingConfig {
  const port = `${prefix}_METRICS_PORT`;
  return {
    metrics: toMetricsConfig(settings['METRICS_HOST'] as string, settings[port] as number | undefined, port),
    tracing: toTracingConfig(settings as Parameters<typeof toTracingConfig>[0]),
  };
}
