import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse, type ExecutionResult, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { CALL_DEFAULTS, type CallConfig } from '../../gateway/calls/settings';
import { createGateway, type Gateway, type GatewayOptions } from '../../gateway/gateway';
import { composeSupergraph } from '../../gateway/supergraph/compose';
import { parseSupergraph } from '../../gateway/supergraph/supergraph';
import { listen } from '../../subgraphs/shared/server';

/** How a toy answers instead of executing the operation; it may read the request and write what it likes. */
export type Misbehaviour = (request: { body: { query: string; variables?: Record<string, unknown> }; raw: IncomingMessage }, response: ServerResponse) => void;

export interface ToyDefinition {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** What answers fields that have no resolver; the value of that name when left out. */
  readonly fieldResolver?: GraphQLFieldResolver<never, unknown>;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@provides", "@shareable", "@inaccessible", "@interfaceObject"])
directive @oneOf on INPUT_OBJECT
`;

/** A small subgraph on a port of its own that does as it is told, well or badly. */
export class ToySubgraph {
  /** Set to make it misbehave; null makes it answer as it should. */
  misbehaviour: Misbehaviour | null = null;
  readonly requests: { query: string; headers: IncomingMessage['headers']; variables?: Record<string, unknown> }[] = [];
  /** Connections that are open now, and how many there were in all. */
  readonly connections = new Set<Socket>();
  connectionsMade = 0;
  private schema: GraphQLSchema | null = null;
  private server: Server | null = null;
  private port = 0;

  constructor(readonly definition: ToyDefinition) {}

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}/graphql`;
  }

  get sdl(): string {
    return LINK + this.definition.sdl;
  }

  /** What it answers when it does as it should. */
  answer(body: { query: string; variables?: Record<string, unknown> }): Promise<ExecutionResult> {
    if (!this.schema) throw new Error(`${this.definition.name} has not been started`);
    const { fieldResolver } = this.definition;
    return graphql({ schema: this.schema, source: body.query, variableValues: body.variables ?? {}, ...(fieldResolver ? { fieldResolver: fieldResolver as GraphQLFieldResolver<unknown, unknown> } : {}) });
  }

  async start(): Promise<void> {
    this.schema = buildSubgraphSchema({ typeDefs: parse(this.sdl), resolvers: this.definition.resolvers as never });
    this.server = createServer((raw, response) => {
      if (raw.method === 'GET') {
        response.writeHead(404).end();
        return;
      }
      const chunks: Buffer[] = [];
      raw.on('data', (chunk: Buffer) => chunks.push(chunk));
      raw.on('end', () => {
        const body = JSON.parse(Buffer.concat(chunks).toString()) as { query: string; variables?: Record<string, unknown> };
        this.requests.push({ ...body, headers: raw.headers });
        if (this.misbehaviour) {
          this.misbehaviour({ body, raw }, response);
          return;
        }
        void this.answer(body).then((result) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result)));
      });
    });
    this.server.on('connection', (socket) => {
      this.connectionsMade += 1;
      this.connections.add(socket);
      socket.once('close', () => this.connections.delete(socket));
    });
    await new Promise<void>((done) => this.server?.listen(this.port, '127.0.0.1', done));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: { message: string; path?: (string | number)[]; extensions: { code: string; [more: string]: unknown } }[];
  readonly extensions?: unknown;
}

/** A gateway over toys, and what it writes to its log. */
export interface ToyHub {
  readonly gateway: Gateway;
  readonly url: string;
  readonly toys: Readonly<Record<string, ToySubgraph>>;
  readonly log: Record<string, unknown>[];
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

/** How toys are called: they misbehave on purpose, and are called again all the same. */
export const TOY_CALLS: CallConfig = { ...CALL_DEFAULTS, timeoutMs: 500, responseLimitBytes: 100_000, breaker: null };

export async function startToyHub(definitions: readonly ToyDefinition[], options: Partial<GatewayOptions> = {}): Promise<ToyHub> {
  const toys = definitions.map((definition) => new ToySubgraph(definition));
  await Promise.all(toys.map((toy) => toy.start()));
  const lines: Record<string, unknown>[] = [];
  const gateway = await createGateway({
    supergraph: options.supergraph ?? parseSupergraph(composeSupergraph(toys.map(({ definition: { name }, url, sdl }) => ({ name, url, sdl })))),
    addresses: new Map(),
    calls: TOY_CALLS,
    introspection: true,
    corsOrigins: [],
    playground: null,
    probePauseMs: 0,
    log: pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line) as Record<string, unknown>) }),
    ...options,
  });
  const url = `http://127.0.0.1:${String(await listen(gateway.app, 0, 'PORT'))}`;
  return {
    gateway,
    url,
    toys: Object.fromEntries(toys.map((toy) => [toy.definition.name, toy])),
    log: lines,
    ask: async (query, variables, headers = {}) => {
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers }, body: JSON.stringify({ query, variables }) });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, ...(JSON.parse(text) as object) };
    },
    close: async () => {
      await Promise.all(toys.map((toy) => toy.stop()));
      await gateway.close();
    },
  };
}

export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
