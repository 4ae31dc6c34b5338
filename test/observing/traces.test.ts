import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGateway } from '../../gateway/gateway';
import { CALL_DEFAULTS } from '../../gateway/calls/settings';
import { readGatewayConfig } from '../../gateway/config';
import { startObserving, type Observing } from '../../gateway/observing/observing';
import { readSupergraph } from '../../gateway/supergraph/supergraph';
import { lifeevents } from '../../subgraphs/lifeevents/subgraph';
import { readConfig } from '../../subgraphs/shared/config';
import type { DatabaseSource } from '../../subgraphs/shared/database/source';
import { createLogger } from '../../subgraphs/shared/logger';
import { subgraphObservingSettings, toSubgraphObservingConfig } from '../../subgraphs/shared/observing/settings';
import { startSubgraphObserving, type SubgraphObserving } from '../../subgraphs/shared/observing/subgraph-observing';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { createSubgraphServer, listen } from '../../subgraphs/shared/server';
import { buildFederatedSchema } from '../../subgraphs/shared/subgraph';
import { TraceCollector, type CollectedSpan } from '../support/collector';
import { openTestDatabase } from '../support/databases';
import { OWNER, TestIssuer, goodClaims } from '../support/issuer';
import { startToyHub } from '../support/toy-subgraphs';
import { TOYS } from '../gateway/toys';

const SUPERGRAPH = join(PACKAGE_ROOT, 'gateway', 'supergraph.graphql');
const PERSON = '13097248022';
const QUERY = `query Journey($id: URL!) { lifeEvents(first: 2) { nodes { title } } again: lifeEvent(by: { uri: $id }) { title } }`;

let collector: TraceCollector;
let issuer: TestIssuer;
const ending: (() => Promise<unknown>)[] = [];
/** What went wrong in a part, so that a failure here tells why. */
const problems: string[] = [];
const log = createLogger('test', 'error', [], { write: (line) => problems.push(line) });

/** A gateway, a real subgraph and its database, all telling one collector. */
interface Traced {
  readonly url: string;
  readonly source: DatabaseSource;
  /** Where the subgraph's figures are served. */
  readonly figures: string;
  readonly observing: Observing;
  readonly subgraph: SubgraphObserving;
}

async function start(): Promise<Traced> {
  const settings = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, LIFEEVENTS_METRICS_PORT: '0' };
  const lines: string[] = [];
  const subgraph = await startSubgraphObserving('lifeevents', toSubgraphObservingConfig('LIFEEVENTS', readConfig(subgraphObservingSettings('LIFEEVENTS'), settings)), createLogger('test', 'info', [], { write: (line) => lines.push(line) }));
  const database = await openTestDatabase({ ...lifeevents, connect: (adapter) => lifeevents.connect(subgraph.watchStatements(adapter)) }, 'starter');
  const { schema } = await buildFederatedSchema(lifeevents);
  const app = await createSubgraphServer({ schema, db: database.db, log, identity: issuer.identity, observing: subgraph });
  const address = `http://127.0.0.1:${String(await listen(app, 0, 'PORT'))}/graphql`;
  const observing = await startObserving(readGatewayConfig(settings).observing, ['lifeevents'], log);
  const gateway = await createGateway({ supergraph: readSupergraph(SUPERGRAPH), addresses: new Map([['lifeevents', address]]), calls: CALL_DEFAULTS, introspection: true, corsOrigins: [], playground: null, identity: issuer.identity, observers: observing.observers, tracing: observing.tracing, log });
  const port = await listen(gateway.app, 0, 'PORT');
  ending.push(() => gateway.close(), () => app.close(), () => database.close());
  const { url: figures } = JSON.parse(lines.find((line) => line.includes('figures are served')) ?? '{}') as { url: string };
  return { observing, subgraph, source: database.source, figures, url: `http://127.0.0.1:${String(port)}/graphql` };
}

const ask = (to: string, query: string, headers: Record<string, string> = {}) =>
  fetch(to, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query, variables: { id: `https://example.no/${PERSON}` } }) });

let traced: Traced;
beforeAll(async () => {
  collector = await new TraceCollector().start();
  issuer = await TestIssuer.start();
  traced = await start();
});
afterAll(async () => {
  for (const end of ending) await end();
  await issuer.close();
  await collector.stop();
});

const FOREIGN = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

describe('with a collector', () => {
  let correlationId: string;
  let token: string;
  let spans: readonly CollectedSpan[];
  let figures: string;
  beforeAll(async () => {
    token = await issuer.token({ claims: goodClaims() });
    const response = await ask(traced.url, QUERY, { authorization: `Bearer ${token}`, traceparent: FOREIGN });
    correlationId = response.headers.get('x-correlation-id') ?? '';
    await ask(traced.url, '{ nothing }');
    const pool = traced.subgraph.watchConnections(traced.source).pool();
    await pool.query('SELECT 1');
    figures = await (await fetch(traced.figures)).text();
    await pool.end();
    // Nothing has been waited for: what a process has not sent yet, it sends when it ends.
    await traced.observing.close();
    await traced.subgraph.close();
    const root = collector.spans.find(({ facts }) => facts['samspill.correlation_id'] === correlationId);
    spans = collector.spans.filter(({ traceId }) => traceId === root?.traceId);
  });
  const named = (name: string | RegExp) => spans.filter((span) => (typeof name === 'string' ? span.name === name : name.test(span.name)));
  const parentsOf = (children: readonly CollectedSpan[]) => new Set(children.map(({ parent }) => spans.find(({ id }) => id === parent)?.name));

  test('one operation is one trace: from the gateway by its plan and its call to the subgraph and each of its statements', () => {
    expect(problems).toEqual([]);
    expect(named('operation')).toMatchObject([{ service: 'samspill-gateway', kind: 'SERVER', parent: null, hasFailed: false }]);
    expect(named('plan')).toMatchObject([{ service: 'samspill-gateway', kind: 'INTERNAL' }]);
    expect(named('call lifeevents')).toMatchObject([{ service: 'samspill-gateway', kind: 'CLIENT', facts: { 'samspill.subgraph': 'lifeevents' } }]);
    expect(named('POST /graphql')).toMatchObject([{ service: 'samspill-lifeevents', kind: 'SERVER' }]);
    expect(parentsOf([...named('plan'), ...named('call lifeevents')])).toEqual(new Set(['operation']));
    expect(parentsOf(named('POST /graphql'))).toEqual(new Set(['call lifeevents']));
    const statements = named(/^SELECT/);
    expect(parentsOf(statements)).toEqual(new Set(['POST /graphql']));
    expect(statements.length).toBe(named('POST /graphql')[0]?.facts['samspill.statements']);
    expect(statements.map(({ facts }) => facts['db.collection.name'])).toContain('LifeEvent');
  });

  test('the subgraph counts its operations, their statements and its connections', () => {
    const value = (series: string) => new RegExp(`^${series}(?:\\{[^}]*\\})? (\\S+)$`, 'm').exec(figures)?.[1];
    const statements = String(named('POST /graphql')[0]?.facts['samspill.statements']);
    expect(value('samspill_subgraph_operation_duration_seconds_count')).toBe('1');
    expect(value('samspill_subgraph_operation_statements_sum')).toBe(statements);
    expect(figures).toMatch(new RegExp(`samspill_statement_duration_seconds_count\\{[^}]*verb="SELECT"[^}]*\\} ${statements}\n`));
    expect(figures).toMatch(/samspill_pool_connections\{[^}]*state="idle"[^}]*\} 1\n/);
    expect(value('samspill_pool_waiting')).toBe('0');
  });

  test('says who asked for what and how it went, under the number that the log has too', () => {
    expect(named('operation')[0]?.facts).toMatchObject({ 'graphql.operation.name': 'Journey', 'graphql.operation.type': 'query', 'samspill.consumer': OWNER, 'samspill.outcome': 'COMPLETE', 'samspill.correlation_id': correlationId, 'samspill.calls': 1 });
    expect(named('POST /graphql')[0]?.facts).toMatchObject({ 'samspill.correlation_id': correlationId, 'http.response.status_code': 200 });
  });

  test('an operation that is refused is a failure by its code', () => {
    expect(collector.spans.filter(({ hasFailed }) => hasFailed)).toMatchObject([{ name: 'operation', facts: { 'error.type': 'GRAPHQL_VALIDATION_FAILED', 'samspill.outcome': 'REFUSED', 'samspill.calls': 0 } }]);
  });

  test("a stranger's trace is referred to and not gone on with", () => {
    expect(named('operation')[0]?.traceId).not.toBe('4bf92f3577b34da6a3ce929d0e0e4736');
    expect(named('operation')[0]?.links).toEqual(['4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7']);
  });

  test('nothing that was sent is told: no value, no token, no text of a statement', () => {
    expect(collector.text).toContain('Journey');
    expect(collector.text).not.toContain(PERSON);
    expect(collector.text).not.toContain(token);
    expect(collector.text).not.toMatch(/ WHERE |127\.0\.0\.1/);
  });
});

describe('where the proxy in front begins the traces (TRUST_TRACEPARENT=on)', () => {
  test('they are gone on with, and those that it does not keep are not kept here either', async () => {
    collector.spans.length = 0;
    const observing = await startObserving(readGatewayConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, TRUST_TRACEPARENT: 'on' }).observing, [], log);
    const hub = await startToyHub(TOYS, { observers: observing.observers, tracing: observing.tracing });
    const unkept = FOREIGN.replace('4bf9', '5bf9').replace(/01$/, '00');
    for (const traceparent of [FOREIGN, unkept, '00-00000000000000000000000000000000-00f067aa0ba902b7-01']) await hub.ask('{ rate }', {}, { traceparent });
    await observing.close();
    const told = hub.toys['money']?.requests.map(({ headers }) => String(headers['traceparent'])) ?? [];
    await hub.close();
    const operations = collector.spans.filter(({ name }) => name === 'operation');
    expect(operations).toHaveLength(2);
    expect(operations).toContainEqual(expect.objectContaining({ traceId: FOREIGN.slice(3, 35), parent: '00f067aa0ba902b7' }));
    expect(told.map((traceparent) => traceparent.slice(0, 36) + traceparent.slice(-2))).toEqual([`${FOREIGN.slice(0, 36)}01`, `${unkept.slice(0, 36)}00`, expect.stringMatching(/^00-[0-9a-f]{32}-01$/)]);
    expect(told[0]?.slice(36, 52)).toBe(collector.spans.find(({ name, traceId }) => name === 'call money' && traceId === FOREIGN.slice(3, 35))?.id);
  });
});

describe('a collector that is away', () => {
  test('holds up nothing and is told of in the log once', async () => {
    const lines: string[] = [];
    collector.status = 400;
    const observing = await startObserving(readGatewayConfig({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${collector.url}/any` }).observing, [], createLogger('test', 'warn', [], { write: (line) => lines.push(line) }));
    observing.tracing?.tracing.begin('operation', { traceparent: undefined, isTrusted: false }, {}).end();
    await observing.close();
    collector.status = 200;
    expect(lines.filter((line) => line.includes('traces cannot be sent to the collector'))).toHaveLength(1);
  });
});
