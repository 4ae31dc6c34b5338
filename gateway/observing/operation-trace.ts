import { withoutPersonNumbers } from '../../subgraphs/shared/person-number';
import type { Span, TraceOrigin, Tracing } from '../../subgraphs/shared/observing/tracing';
import type { OperationEvent } from './observer';

/** Clients may name an operation as they like; a longer name says no more. */
const LONGEST_NAME = 100;

/** Keeps traces of operations, and whether it goes on with those that clients have begun. */
export interface OperationTracing {
  readonly tracing: Tracing;
  readonly trustsClients: boolean;
}

/** One operation as a trace shows it: the whole, the plan, and each call to a subgraph. */
export class OperationTrace {
  private plan: Span | null = null;

  private constructor(private readonly span: Span) {}

  static begin({ tracing, trustsClients }: OperationTracing, traceparent: string | undefined, correlationId: string): OperationTrace {
    const origin: TraceOrigin = { traceparent, isTrusted: trustsClients };
    return new OperationTrace(tracing.begin('operation', origin, { 'samspill.correlation_id': correlationId }));
  }

  planBegins(): void {
    this.plan ??= this.span.begin('plan', 'INTERNAL');
  }

  planEnds(): void {
    this.plan?.end();
  }

  /** The span is for the one who calls to end; its header line goes along with the call. */
  callBegins(subgraph: string): Span {
    return this.span.begin(`call ${subgraph}`, 'CLIENT', { 'samspill.subgraph': subgraph });
  }

  end({ operationName, kind, caller, outcome, codes, cost, calls }: OperationEvent): void {
    this.span.note({
      'graphql.operation.type': kind,
      ...(operationName === null ? {} : { 'graphql.operation.name': shownName(operationName) }),
      ...(caller.organizationNumber === null ? {} : { 'samspill.consumer': caller.organizationNumber }),
      ...(cost === null ? {} : { 'samspill.cost': cost }),
      'samspill.outcome': outcome,
      'samspill.codes': codes,
      'samspill.calls': calls,
    });
    this.span.end(outcome === 'COMPLETE' ? null : (codes[0] ?? outcome));
  }
}

const shownName = (name: string): string => withoutPersonNumbers(name.slice(0, LONGEST_NAME), 'unnamed');
