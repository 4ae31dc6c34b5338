import { Registry } from 'prom-client';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { gatewayMetrics } from '../../gateway/observing/metrics';
import { readGatewayConfig } from '../../gateway/config';
import type { Observer, OperationEvent } from '../../gateway/observing/observer';
import { startObserving } from '../../gateway/observing/observing';
import { createLogger } from '../../subgraphs/shared/logger';
import { ANONYMOUS } from '../../subgraphs/shared/viewer';
import { OWNER, TestIssuer, goodClaims } from '../support/issuer';
import { startToyHub, type ToyHub, type ToySubgraph } from '../support/toy-subgraphs';
import { TOYS } from '../gateway/toys';

interface Figure {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Reads what Prometheus would read. */
function figuresIn(text: string): Figure[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
    const [, name = '', labels = '', value = ''] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    return { name, labels: Object.fromEntries([...labels.matchAll(/(\w+)="([^"]*)"/g)].map((match) => [match[1] ?? '', match[2] ?? ''])), value: Number(value) };
  });
}

function valueOf(figures: readonly Figure[], name: string, labels: Record<string, string> = {}): number {
  return figures.filter((figure) => figure.name === name && Object.entries(labels).every(([key, value]) => figure.labels[key] === value)).reduce((sum, { value }) => sum + value, 0);
}

const log = createLogger('test', 'silent');

describe('the figures of a gateway', () => {
  const observing = startObserving(readGatewayConfig({ METRICS_PORT: '0', METRICS_OPERATIONS: 'Known' }).observing, TOYS.map(({ name }) => name), createLogger('test', 'info', [], { write: (line) => lines.push(line) }));
  const lines: string[] = [];
  let hub: ToyHub;
  let issuer: TestIssuer;
  let address: string;
  const figures = async () => figuresIn(await (await fetch(address)).text());
  beforeAll(async () => {
    issuer = await TestIssuer.start();
    const { observers } = await observing;
    address = String((JSON.parse(lines.find((line) => line.includes('figures are served')) ?? '{}') as { url?: string }).url);
    hub = await startToyHub(TOYS, { observers, identity: issuer.identity });
  });
  afterAll(async () => {
    await hub.close();
    await issuer.close();
    await (await observing).close();
  });
  beforeEach(() => {
    for (const toy of Object.values(hub.toys)) toy.misbehaviour = null;
  });

  test('count each operation for the organisation that asks, by its name and how it went', async () => {
    const authorization = `Bearer ${await issuer.token({ claims: goodClaims() })}`;
    await hub.ask('query Dashboard { event(by: { id: "e1" }) { title cost } }', {}, { authorization });
    await hub.ask('query Dashboard { event(by: { id: "e1" }) { title cost } }');
    await hub.ask('{ nothing }');
    (hub.toys['money'] as ToySubgraph).misbehaviour = (_, response) => response.writeHead(503).end();
    await hub.ask('query Dashboard { event(by: { id: "e1" }) { title cost } }');
    const seen = await figures();
    expect(valueOf(seen, 'samspill_operations_total', { client: OWNER, operation: 'Dashboard', outcome: 'COMPLETE' })).toBe(1);
    expect(valueOf(seen, 'samspill_operations_total', { client: 'anonymous', operation: 'Dashboard', outcome: 'COMPLETE' })).toBe(1);
    expect(valueOf(seen, 'samspill_operations_total', { client: 'anonymous', operation: 'Dashboard', outcome: 'PARTIAL' })).toBe(1);
    expect(valueOf(seen, 'samspill_operations_total', { client: 'anonymous', operation: 'unnamed', outcome: 'REFUSED' })).toBe(1);
    expect(valueOf(seen, 'samspill_operation_errors_total', { code: 'SUBGRAPH_UNAVAILABLE' })).toBe(1);
    expect(valueOf(seen, 'samspill_operation_errors_total', { code: 'GRAPHQL_VALIDATION_FAILED' })).toBe(1);
    expect(valueOf(seen, 'samspill_operation_duration_seconds_count')).toBe(4);
    expect(valueOf(seen, 'samspill_operations_under_way')).toBe(0);
    expect(valueOf(seen, 'samspill_subgraph_calls_total', { subgraph: 'money', outcome: 'OK' })).toBe(2);
    expect(valueOf(seen, 'samspill_subgraph_calls_total', { subgraph: 'money', outcome: 'SUBGRAPH_UNAVAILABLE' })).toBe(1);
    expect(valueOf(seen, 'samspill_subgraph_call_duration_seconds_count', { subgraph: 'events' })).toBe(3);
    expect(valueOf(seen, 'samspill_breaker_state', { subgraph: 'money', state: 'CLOSED' })).toBe(1);
    expect(seen.every(({ labels }) => labels['part'] === 'gateway')).toBe(true);
  });

  test('count refused requests by their codes', async () => {
    await hub.ask('{ rate }', {}, { authorization: 'Bearer not-a-token' });
    expect(valueOf(await figures(), 'samspill_refusals_total', { code: 'UNAUTHENTICATED', status: '401' })).toBe(1);
  });

  test('show an operation while it is under way, and no more when its client has left', async () => {
    const called = new Promise<void>((resolve) => { (hub.toys['money'] as ToySubgraph).misbehaviour = () => { resolve(); }; });
    const leaving = new AbortController();
    const asked = fetch(`${hub.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"query Slow { rate }"}', signal: leaving.signal }).catch(() => undefined);
    await called;
    expect(valueOf(await figures(), 'samspill_operations_under_way')).toBe(1);
    leaving.abort();
    await asked;
    await expect.poll(async () => valueOf(await figures(), 'samspill_operations_under_way')).toBe(0);
    expect(valueOf(await figures(), 'samspill_operations_total', { operation: 'Slow', outcome: 'ABANDONED' })).toBe(1);
  });

  test('tell of the process: its event loop, its memory and its time', async () => {
    const names = new Set((await figures()).map(({ name }) => name));
    for (const name of ['nodejs_eventloop_lag_seconds', 'process_resident_memory_bytes', 'process_cpu_seconds_total', 'nodejs_heap_size_used_bytes']) expect(names).toContain(name);
  });

  test('are not to be had where clients ask, nor at another path', async () => {
    expect((await fetch(`${hub.url}/metrics`)).status).toBe(404);
    expect((await fetch(new URL('/', address))).status).toBe(404);
    expect(new URL(address).hostname).toBe('127.0.0.1');
  });

  test('grow by nothing that a stranger sends: names, and numbers of persons in them', async () => {
    // While there is room for names.
    await hub.ask('query P_13097248022 { rate }');
    await hub.ask(`query ${'N'.repeat(400)} { rate }`);
    for (let i = 0; i < 60; i += 1) await hub.ask(`query Flood${String(i)} { rate }`);
    await hub.ask('query Known { rate }');
    await hub.ask('query Mine { rate }', {}, { authorization: `Bearer ${await issuer.token({ claims: goodClaims() })}` });
    const seen = await figures();
    const names = new Set(seen.filter(({ name, labels }) => name === 'samspill_operations_total' && labels['client'] === 'anonymous').map(({ labels }) => labels['operation']));
    expect(names.size).toBeLessThanOrEqual(22);
    expect(valueOf(seen, 'samspill_operations_total', { client: 'anonymous', operation: 'other' })).toBeGreaterThan(40);
    expect(JSON.stringify(seen)).not.toMatch(/13097248022|NNNN/);
    // What the operator has named, and what somebody known asks, is told apart all the same.
    expect(valueOf(seen, 'samspill_operations_total', { operation: 'Known' })).toBe(1);
    expect(valueOf(seen, 'samspill_operations_total', { client: OWNER, operation: 'Mine' })).toBe(1);
  });
});

describe('figures', () => {
  const event: OperationEvent = { correlationId: 'c', caller: ANONYMOUS, operationName: 'A', kind: 'query', outcome: 'COMPLETE', codes: [], milliseconds: 1, cost: 7, calls: 1 };
  const told = async (tell: (observer: Required<Observer>) => void) => {
    const registry = new Registry();
    tell(gatewayMetrics(registry, ['a']) as Required<Observer>);
    return figuresIn(await registry.metrics());
  };

  test('have a series for at most a hundred organisations and one for all others', async () => {
    const seen = await told((observer) => {
      for (let i = 0; i < 5_000; i += 1) observer.operationAnswered({ ...event, operationName: `Op${String(i % 50)}`, caller: { ...ANONYMOUS, organizationNumber: String(900_000_000 + i) } });
    });
    expect(new Set(seen.map(({ labels }) => labels['client']).filter((client) => client !== undefined)).size).toBe(101);
    expect(valueOf(seen, 'samspill_operations_total')).toBe(5_000);
    expect(seen.filter(({ name }) => name === 'samspill_operations_total').length).toBeLessThanOrEqual(101 * 21);
  });

  test('follow a breaker, second tries, new supergraphs, and what operations cost', async () => {
    const seen = await told((observer) => {
      observer.breakerChanged({ subgraph: 'a', state: 'OPEN' });
      observer.subgraphCalled({ subgraph: 'a', outcome: 'OK', milliseconds: 30, attempts: 2 });
      observer.supergraphChanged({ outcome: 'REFUSED' });
      observer.operationAnswered(event);
      observer.operationAnswered({ ...event, cost: null, codes: ['MADE_UP_BY_A_SUBGRAPH'] });
    });
    expect(['CLOSED', 'OPEN', 'HALF_OPEN'].map((state) => valueOf(seen, 'samspill_breaker_state', { state }))).toEqual([0, 1, 0]);
    expect(valueOf(seen, 'samspill_subgraph_retries_total', { subgraph: 'a' })).toBe(1);
    expect(valueOf(seen, 'samspill_supergraph_changes_total', { outcome: 'REFUSED' })).toBe(1);
    expect(valueOf(seen, 'samspill_operation_cost_sum')).toBe(7);
    expect(valueOf(seen, 'samspill_operation_errors_total', { code: 'other' })).toBe(1);
  });

  test('are served nowhere, and traces kept nowhere, unless that is asked for', async () => {
    expect(readGatewayConfig({}).observing).toEqual({ metrics: null, tracing: null });
    const observing = await startObserving(readGatewayConfig({}).observing, ['a'], log);
    expect(observing).toMatchObject({ observers: [{}], tracing: null });
    await observing.close();
  });

  test.each([
    ['METRICS_PORT', '99999'],
    ['METRICS_OPERATIONS', 'A, not a name'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_TRACES_SAMPLER_ARG', '2'],
    ['TRUST_TRACEPARENT', 'yes'],
  ])('are not begun with a wrong %s', (name, value) => {
    expect(() => readGatewayConfig({ [name]: value })).toThrow(name);
  });
});
