import { ROOT_CONTEXT, SpanKind as Kind, SpanStatusCode, trace, type Context, type Span as RecordedSpan, type SpanContext, type Tracer } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider, ParentBasedSampler, TraceIdRatioBasedSampler, type SpanExporter } from '@opentelemetry/sdk-trace-node';
import type { Logger } from '../logger';
import type { TracingConfig } from './settings';
import { formatTraceparent, parseTraceparent, type Span, type SpanFacts, type SpanKind, type TraceOrigin, type Tracing } from './tracing';

/** A collector that takes longer is given up. */
const EXPORT_TIMEOUT_MS = 2_000;
/** At the end of the process nobody waits for a collector longer than this. */
const LAST_EXPORT_MS = 500;
const SUCCESS = 0;

const KINDS: Readonly<Record<SpanKind, Kind>> = { SERVER: Kind.SERVER, CLIENT: Kind.CLIENT, INTERNAL: Kind.INTERNAL };

/**
 * Traces by OpenTelemetry, sent in batches over HTTP as JSON. Loaded only where traces are wanted. Nothing is registered
 * for the whole process: other libraries that could trace stay silent.
 */
export class OpenTelemetryTracing implements Tracing {
  private readonly provider: NodeTracerProvider;
  private readonly tracer: Tracer;

  constructor(part: string, { endpoint, share }: TracingConfig, log: Logger) {
    this.provider = new NodeTracerProvider({
      resource: resourceFromAttributes({ 'service.namespace': 'samspill', 'service.name': `samspill-${part}` }),
      sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
      spanProcessors: [new BatchSpanProcessor(telling(new OTLPTraceExporter({ url: endpoint, timeoutMillis: EXPORT_TIMEOUT_MS }), log), { exportTimeoutMillis: EXPORT_TIMEOUT_MS })],
    });
    this.tracer = this.provider.getTracer('samspill');
  }

  begin(name: string, { traceparent, isTrusted }: TraceOrigin, facts: SpanFacts): Span {
    const origin = parseTraceparent(traceparent);
    const options = { kind: Kind.SERVER, attributes: attributesOf(facts) };
    if (origin === null) return this.spanOf(this.tracer.startSpan(name, { ...options, root: true }, ROOT_CONTEXT));
    const remote: SpanContext = { ...origin, isRemote: true };
    if (isTrusted) return this.spanOf(this.tracer.startSpan(name, options, trace.setSpanContext(ROOT_CONTEXT, remote)));
    return this.spanOf(this.tracer.startSpan(name, { ...options, root: true, links: [{ context: remote }] }, ROOT_CONTEXT));
  }

  async close(): Promise<void> {
    await Promise.race([this.provider.shutdown().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, LAST_EXPORT_MS))]);
  }

  private spanOf(span: RecordedSpan): Span {
    return new OpenTelemetrySpan(this.tracer, span, trace.setSpan(ROOT_CONTEXT, span));
  }
}

class OpenTelemetrySpan implements Span {
  readonly traceparent: string;
  readonly isRecorded: boolean;

  constructor(private readonly tracer: Tracer, private readonly span: RecordedSpan, private readonly context: Context) {
    this.traceparent = formatTraceparent(span.spanContext());
    this.isRecorded = span.isRecording();
  }

  begin(name: string, kind: SpanKind, facts: SpanFacts = {}): Span {
    if (!this.isRecorded) return unrecorded(this.traceparent);
    const span = this.tracer.startSpan(name, { kind: KINDS[kind], attributes: attributesOf(facts) }, this.context);
    return new OpenTelemetrySpan(this.tracer, span, trace.setSpan(this.context, span));
  }

  note(facts: SpanFacts): void {
    this.span.setAttributes(attributesOf(facts));
  }

  end(failure: string | null = null): void {
    if (failure !== null) this.span.setAttribute('error.type', failure).setStatus({ code: SpanStatusCode.ERROR });
    this.span.end();
  }
}

/** A stretch within a trace that is not kept. Whoever is asked next still hears that it is not. */
function unrecorded(traceparent: string): Span {
  const span: Span = { traceparent, isRecorded: false, begin: () => span, note: () => undefined, end: () => undefined };
  return span;
}

const attributesOf = (facts: SpanFacts) => facts as Record<string, string | number | boolean | string[]>;

/** An exporter whose failures are in the log: once when they begin and once when they end. */
function telling(exporter: SpanExporter, log: Logger): SpanExporter {
  const state = { isFailing: false };
  return {
    export: (spans, done) => {
      exporter.export(spans, (result) => {
        const isFailing = (result.code as number) !== SUCCESS;
        if (isFailing && !state.isFailing) log.warn({ err: result.error }, 'traces cannot be sent to the collector; those of this time are lost');
        if (!isFailing && state.isFailing) log.warn('traces are sent to the collector again');
        state.isFailing = isFailing;
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  };
}
