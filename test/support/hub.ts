import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { CORRELATION_HEADER } from '../../subgraphs/shared/server';
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
  ask<Data>(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<GraphQLAnswer<Data>>;
  /** Asks, and counts the SQL statements that the three subgraphs sent for it; needs LOG_LEVEL=debug. */
  askCounting<Data>(query: string, variables?: Record<string, unknown>): Promise<GraphQLAnswer<Data> & { readonly statements: number }>;
  /** Its exit code, once it has ended. */
  ended(): Promise<number | null>;
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
  /** Whether it leads a process group of its own, as in a terminal. */
  readonly isGroup?: boolean;
}

/** For hubs whose subgraphs a test asks past the gateway, as an operator would; others make a secret of their own. */
export const HUB_SECRET = 'the-secret-of-the-hubs-of-the-tests';

/** Starts the built hub as its users do, on free ports, and waits for its banner. */
export async function startHub(options: HubOptions = {}): Promise<RunningHub> {
  const data = options.dataFolder === undefined ? await prepareHubData() : null;
  const dataFolder = data?.dataFolder ?? options.dataFolder ?? '';
  const child = launchHub({ ...options, dataFolder, environment: { ...data?.environment, ...options.environment } });
  const output = collect(child);
  await waitFor(child, output, /Ctrl-C stops everything/);
  const addresses = Object.fromEntries([...output().matchAll(/^ {2}(\w+)\s+(http:\S+)/gm)].map((match) => [match[1] ?? '', match[2] ?? '']));
  const url = new URL(addresses['Gateway'] ?? '').origin;
  const ask: RunningHub['ask'] = (query, variables, headers) => askAt(`${url}/graphql`, query, variables, headers);
  return {
    url,
    process: child,
    addresses,
    dataFolder,
    output,
    logged: (message) => loggedIn(output(), message),
    ask,
    askCounting: async (query, variables) => {
      const correlationId = randomUUID();
      const answer = await ask<never>(query, variables, { [CORRELATION_HEADER]: correlationId });
      await readLogs(child, output, ask);
      const lines = loggedIn(output(), ANSWERED).filter((line) => line['correlationId'] === correlationId);
      return { ...answer, statements: lines.reduce((sum, line) => sum + Number(line['statements']), 0) };
    },
    ended: () => endOf(child),
    close: async (signal = 'SIGTERM') => {
      const code = await end(child, signal);
      await data?.dispose();
      return code;
    },
  };
}

const ANSWERED = 'operation answered';
const ASKS_EVERY_SUBGRAPH = '{ lifeEvents(first: 1) { totalCount } actors(first: 1) { totalCount } initiatives(first: 1) { totalCount } }';

function loggedIn(output: string, message: string): Record<string, unknown>[] {
  return output.split('\n').filter((line) => line.startsWith('{') && line.includes(`"msg":"${message}"`)).map((line) => JSON.parse(line) as Record<string, unknown>);
}

/**
 * Log lines travel through pipes of their own and may come after the answer they tell of. Each pipe keeps its order, so
 * once every subgraph has told of a later operation, all that it told before has come.
 */
async function readLogs(child: ChildProcess, output: () => string, ask: RunningHub['ask']): Promise<void> {
  const correlationId = randomUUID();
  await ask(ASKS_EVERY_SUBGRAPH, {}, { [CORRELATION_HEADER]: correlationId });
  await waitUntil(child, output, `three lines of ${correlationId}`, () => loggedIn(output(), ANSWERED).filter((line) => line['correlationId'] === correlationId).length === 3);
}

/** Beside other tests on a small machine a first question may take long; what is promised of time limits has tests of its own. */
const PATIENT = { SUBGRAPH_TIMEOUT_MS: '60000' };

/** Starts the hub without waiting for anything. */
export function launchHub({ environment = {}, dataFolder, isGroup = false, node = process.execPath }: HubOptions): ChildProcess {
  return spawn(node, [join(PACKAGE_ROOT, 'dist', 'hub.js')], {
    cwd: PACKAGE_ROOT,
    detached: isGroup,
    env: { PATH: process.env['PATH'], PORT: '0', PORTFOLIO_PORT: '0', ACTORS_PORT: '0', LIFEEVENTS_PORT: '0', ...PATIENT, ...(dataFolder ? { SAMSPILL_DATA: dataFolder } : {}), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Asks any GraphQL endpoint over HTTP. */
export async function askAt<Data>(endpoint: string, query: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<GraphQLAnswer<Data>> {
  const response = await fetch(endpoint, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query, variables }) });
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
  return waitUntil(child, output, String(pattern), () => pattern.test(output()));
}

function waitUntil(child: ChildProcess, output: () => string, what: string, printed: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      child.stdout?.off('data', check);
      child.stderr?.off('data', check);
      child.off('exit', ended);
    };
    const check = (): void => {
      if (!printed()) return;
      stop();
      resolve();
    };
    const ended = (): void => {
      stop();
      reject(new Error(`The process ended before it printed ${what}:\n${output()}`));
    };
    child.stdout?.on('data', check);
    child.stderr?.on('data', check);
    child.once('exit', ended);
    check();
  });
}

function endOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('close', (code) => { resolve(code); }));
}

/** Ends a process and returns its exit code. */
export function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  const ended = endOf(child);
  child.kill(signal);
  return ended;
}
