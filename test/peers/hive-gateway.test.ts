import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { DASHBOARD, DEATH_AND_INHERITANCE, SERIOUSLY_ILL_CHILD, type DashboardAnswer } from '../support/dashboard';
import { freePorts } from '../support/ports';
import { askAt, collect, end, HUB_SECRET, startHub, waitFor, type RunningHub } from '../support/hub';

let hub: RunningHub;
let hive: ChildProcess;
let hiveUrl: string;
let folder: string;

beforeAll(async () => {
  hub = await startHub({ environment: { HUB_SECRET } });
  folder = mkdtempSync(join(tmpdir(), 'samspill-hive-'));
  const supergraph = join(folder, 'supergraph.graphql');
  writeFileSync(supergraph, withAddresses(readFileSync(join(PACKAGE_ROOT, 'gateway', 'supergraph.graphql'), 'utf8'), hub.addresses));
  const [port] = await freePorts(1);
  hive = spawn(process.execPath, [join(PACKAGE_ROOT, 'test', 'peers', 'node_modules', '.bin', 'hive-gateway'), 'supergraph', supergraph, '--config-path', 'hive-gateway.config.mjs', '--port', String(port), '--host', '127.0.0.1'], { cwd: join(PACKAGE_ROOT, 'test', 'peers'), env: { ...process.env, HUB_SECRET }, stdio: ['ignore', 'pipe', 'pipe'] });
  hiveUrl = `http://127.0.0.1:${String(port)}/graphql`;
  await waitFor(hive, collect(hive), /Listening on|Serving local supergraph|http:\/\/127/i);
  await answering(hiveUrl);
});

afterAll(async () => {
  await end(hive, 'SIGKILL');
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each([SERIOUSLY_ILL_CHILD, DEATH_AND_INHERITANCE])('Hive Gateway serves the same supergraph and gives the dashboard the same answer for $uri', async (by) => {
  const ours = await hub.ask<DashboardAnswer>(DASHBOARD, { by });
  const theirs = await askAt<DashboardAnswer>(hiveUrl, DASHBOARD, { by });
  expect(theirs.errors).toBeUndefined();
  expect(theirs.data?.lifeEvent?.title).toBeTruthy();
  expect(theirs.data).toEqual(ours.data);
});

/** The snapshot has the default addresses; the hub of this test listens elsewhere. */
function withAddresses(supergraph: string, addresses: Readonly<Record<string, string>>): string {
  return supergraph.replace(/@join__graph\(name: "(\w+)", url: "[^"]*"\)/g, (_match, name: string) => `@join__graph(name: "${name}", url: "${addresses[name] ?? ''}")`);
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const answer = await askAt(url, '{ __typename }').catch(() => undefined);
    if (answer?.data) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Hive Gateway did not answer');
}
