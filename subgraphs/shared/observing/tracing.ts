/** What a span tells: names of things, codes and numbers, never a value that somebody sent. */
export type SpanFacts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Whether a stretch of work answers somebody, asks somebody, or is done within. */
export type SpanKind = 'SERVER' | 'CLIENT' | 'INTERNAL';

/** A stretch of work within a trace. */
export interface Span {
  /** The header line by which whoever is asked next goes on with the trace (W3C Trace Context, level 1). */
  readonly traceparent: string;
  /** False when the trace is not among those that are kept: then nothing needs to be worked out for it. */
  readonly isRecorded: boolean;
  /** Begins a stretch within this one. */
  begin(name: string, kind: SpanKind, facts?: SpanFacts): Span;
  note(facts: SpanFacts): void;
  /** `failure` is the code of what went wrong. */
  end(failure?: string | null): void;
}

/** Where a trace comes from: one that is believed is gone on with, any other is only referred to. */
export interface TraceOrigin {
  readonly traceparent: string | undefined;
  readonly isTrusted: boolean;
}

/** Keeps traces and sends them to a collector. */
export interface Tracing {
  /** Begins the first span that a request has in this process. */
  begin(name: string, origin: TraceOrigin, facts: SpanFacts): Span;
  /** Sends what has not been sent yet. */
  close(): Promise<void>;
}

export const TRACEPARENT_HEADER = 'traceparent';

/** Who a trace belongs to, as a header line tells it. */
export interface TraceParent {
  readonly traceId: string;
  readonly spanId: string;
  readonly traceFlags: number;
}

/** Version 00; a later one has these parts too, and perhaps more after them. */
const TRACEPARENT = /^(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/** Reads the header of a trace; null when there is none or it is not made as it must be. */
export function parseTraceparent(header: string | undefined): TraceParent | null {
  const [, version, traceId, spanId, flags, more] = TRACEPARENT.exec(header ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined || (version === '00' && more !== undefined)) return null;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1 };
}

export function formatTraceparent({ traceId, spanId, traceFlags }: TraceParent): string {
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}
