import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { prepareHubData } from './hub-data';

export interface RunningHub {
  /** Address of the gateway, without a path. */
  readonly url: string;
  readonly process: ChildProcess;
  /** The addresses the banner gives, by name. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly dataFolder: string;
  /** Everything the hub printed so far. */
  output(): string;
  /** The log lines so far that have this message. */
  logged(message: string): Record<string, unknown>[];
  /** Asks the GraphQL endpoint of the gateway. */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<GraphQLAnswer<Data>>;
  close(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface GraphQLAnswer<Data> {
  data?: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
}

export interface HubOptions {
  readonly environment?: Record<string, string>;
  /** Another Node to run the hub on, for the releases that its users have. */
  readonly node?: string;
  /** A data folder to keep; without one the hub gets the starter dataset in a place that is removed with it. */
  readonly dataFolder?: string;
}

/** Starts the built hub as its users do, on free ports, and waits for its banner. */
export async function startHub(options: HubOptions = {}): Promise<RunningHub> {
  const data = options.dataFolder === undefined ? await prepareHubData() : null;
  const dataFolder = data?.dataFolder ?? options.dataFolder ?? '';
  const child = launchHub({ ...options, dataFolder, environment: { ...data?.environment, ...options.environment } });
  const output = collect(child);
  await waitFor(child, output, /Ctrl-C stops everything/);
  const addresses = Object.fromEntries([...output().matchAll(/^ {2}(\w+)\s+(http:\S+)/gm)].map((match) => [match[1] ?? '', match[2] ?? '']));
  const url = new URL(addresses['Gateway'] ?? '').origin;
  return {
    url,
    process: child,
    addresses,
    dataFolder,
    output,
    logged: (message) => output().split('\n').filter((line) => line.startsWith('{') && line.includes(`"msg":"${message}"`)).map((line) => JSON.parse(line) as Record<string, unknown>),
    ask: (query, variables) => askAt(`${url}/graphql`, query, variables),
    close: async (signal = 'SIGTERM') => {
      const code = await end(child, signal);
      await data?.dispose();
      return code;
    },
  };
}

/** Starts the hub without waiting for anything. */
export function launchHub({ environment = {}, dataFolder, node = process.execPath }: HubOptions): ChildProcess {
  return spawn(node, [join(PACKAGE_ROOT, 'dist', 'hub.js')], {
    cwd: PACKAGE_ROOT,
    env: { PATH: process.env['PATH'], PORT: '0', PORTFOLIO_PORT: '0', ACTORS_PORT: '0', LIFEEVENTS_PORT: '0', ...(dataFolder ? { SAMSPILL_DATA: dataFolder } : {}), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Asks any GraphQL endpoint over HTTP. */
export async function askAt<Data>(endpoint: string, query: string, variables: Record<string, unknown> = {}): Promise<GraphQLAnswer<Data>> {
  const response = await fetch(endpoint, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
  return (await response.json()) as GraphQLAnswer<Data>;
}

/** What a process prints, on both streams. */
export function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => { text += chunk.toString(); });
  return () => text;
}

/** Waits until a process has printed something; fails with all it printed when it ends first. */
export function waitFor(child: ChildProcess, output: () => string, pattern: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    const check = (): void => { if (pattern.test(output())) resolve(); };
    child.stdout?.on('data', check);
    child.stderr?.on('data', check);
    child.once('exit', () => { reject(new Error(`The process ended before it printed ${String(pattern)}:\n${output()}`)); });
    check();
  });
}

/** Ends a process and returns its exit code. */
export function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('close', (code) => { resolve(code); });
    child.kill(signal);
  });
}
