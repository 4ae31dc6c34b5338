import { spawn, type ChildProcess } from 'node:child_process';
import { request, type ClientRequest } from 'node:http';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { askAt, collect, end, waitFor, type GraphQLAnswer } from '../support/hub';
import { freePorts } from '../support/ports';

/** A built subgraph as a process of its own, as an operator runs it. */
export interface SubgraphPart {
  readonly process: ChildProcess;
  readonly url: string;
  ask<Data>(query: string, headers?: Record<string, string>): Promise<GraphQLAnswer<Data>>;
  /** Asks and leaves before there is an answer, when it is told to. */
  askAndLeave(query: string, headers?: Record<string, string>): ClientRequest;
  ready(): Promise<{ status: number; missing: readonly string[] }>;
  /** The log lines so far that have this message. */
  logged(message: string): Record<string, unknown>[];
  /** Waits until it has printed something. */
  printed(pattern: RegExp): Promise<void>;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts actors, the smallest of the subgraphs, and waits until it listens. */
export async function startActors(environment: Record<string, string>): Promise<SubgraphPart> {
  const [port = 0] = await freePorts(1);
  const child = spawn(process.execPath, [join(PACKAGE_ROOT, 'dist', 'actors.js')], {
    cwd: PACKAGE_ROOT,
    env: { PATH: process.env['PATH'], ACTORS_PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collect(child);
  await waitFor(child, output, /ready at http/);
  const url = `http://127.0.0.1:${String(port)}`;
  return {
    process: child,
    url,
    ask: (query, headers) => askAt(`${url}/graphql`, query, {}, headers),
    askAndLeave: (query, headers = {}) => {
      const sent = request(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers } });
      sent.on('error', () => undefined);
      sent.end(JSON.stringify({ query }));
      return sent;
    },
    ready: async () => {
      const response = await fetch(`${url}/health/ready`);
      return { ...((await response.json()) as { missing: readonly string[] }), status: response.status };
    },
    logged: (message) => output().split('\n').filter((line) => line.includes(`"msg":"${message}"`)).map((line) => JSON.parse(line) as Record<string, unknown>),
    printed: (pattern) => waitFor(child, output, pattern),
    stop: (signal) => end(child, signal),
  };
}

/** Asks again and again until it is so; a test that waits for nothing that comes fails by its own limit. */
export async function until<Found>(find: () => Promise<Found>, isSo: (found: Found) => boolean): Promise<Found> {
  for (;;) {
    const found = await find();
    if (isSo(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
