import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeSupergraph } from '../../gateway/supergraph/compose';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { money } from '../gateway/toys';
import { TraceCollector } from '../support/collector';
import { collect, end, waitFor } from '../support/hub';
import { ToySubgraph } from '../support/toy-subgraphs';

const SECRET = 'the-secret-of-the-hub-0123456789abcdef';
const toy = new ToySubgraph({ ...money, resolvers: { Query: { rate: () => 11 } } });
const folder = mkdtempSync(join(tmpdir(), 'samspill-observing-'));
const supergraph = join(folder, 'any.graphql');
let collector: TraceCollector;
beforeAll(async () => {
  collector = await new TraceCollector().start();
  await toy.start();
  writeFileSync(supergraph, composeSupergraph([{ name: 'money', url: toy.url, sdl: toy.sdl }]));
});
afterAll(async () => {
  await toy.stop();
  await collector.stop();
  rmSync(folder, { recursive: true });
});

test('a gateway that is asked to serves figures beside its port, logs each operation, hands traces on, and sends the last of them as it ends', async () => {
  const environment = { PATH: process.env['PATH'], SAMSPILL_DATA: folder, SUPERGRAPH: supergraph, PORT: '0', METRICS_PORT: '0', LOG_LEVEL: 'info', HUB_SECRET: SECRET, OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
  const child = spawn(process.execPath, [join(PACKAGE_ROOT, 'dist', 'gateway.js')], { cwd: PACKAGE_ROOT, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = collect(child);
  await waitFor(child, output, /gateway ready at (\S+)\n/);
  const url = /gateway ready at (\S+)\n/.exec(output())?.[1] ?? '';
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: `query Rate_13097248022 { rate }`, operationName: 'Rate_13097248022' }) });
  expect(await response.json()).toEqual({ data: { rate: 11 } });
  const figures = await (await fetch(/"url":"([^"]+)","msg":"figures are served"/.exec(output())?.[1] ?? '')).text();
  expect(figures).toMatch(/samspill_operations_total\{[^}]*outcome="COMPLETE"[^}]*\} 1\n/);
  expect(toy.requests.at(-1)?.headers['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  expect(await end(child)).toBe(0);
  expect(collector.spans.map(({ name }) => name).sort()).toEqual(['call money', 'operation', 'plan']);

  const lines = output().split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.filter(({ msg }) => msg === 'a client was answered')).toMatchObject([
    { correlationId: response.headers.get('x-correlation-id'), operationName: 'Rate_[person number]', kind: 'query', consumer: null, outcome: 'COMPLETE', codes: [], calls: 1 },
  ]);
  for (const told of [output(), figures, collector.text]) {
    expect(told).not.toContain(SECRET);
    expect(told).not.toContain('13097248022');
  }
});
