import { once, EventEmitter } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { FastifyInstance } from 'fastify';
import { parse } from 'graphql';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import type { DrainConfig } from '../../subgraphs/shared/drain/settings';
import { createSubgraphServer, listen } from '../../subgraphs/shared/server';

/** A subgraph whose only field is answered when the test says so. */
const held = new EventEmitter<{ asked: []; go: [] }>();
const schema = buildSubgraphSchema({
  typeDefs: parse('type Query { slow: String quick: String }'),
  resolvers: {
    Query: {
      quick: () => 'quick',
      slow: async () => {
        const go = once(held, 'go');
        held.emit('asked');
        await go;
        return 'slow';
      },
    },
  },
});

let app: FastifyInstance;
let port: number;
const agent = new Agent({ keepAlive: true });
afterEach(() => {
  held.emit('go');
  agent.destroy();
});

async function start(drain: DrainConfig): Promise<void> {
  app = await createSubgraphServer({ schema, db: null, log: pino({ level: 'silent' }), drain });
  port = await listen(app, 0, 'PORT');
}

/** Sends a request over connections that are kept, as gateways do. */
function send(query: string): Promise<IncomingMessage & { body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent, headers: { 'content-type': 'application/json' } }, (response) => {
      let body = '';
      response.on('data', (text: Buffer) => { body += text.toString(); });
      response.on('end', () => { resolve(Object.assign(response, { body })); });
      response.on('error', reject);
    });
    asked.on('error', reject).end(JSON.stringify({ query }));
  });
}

async function readiness(): Promise<[number, unknown]> {
  const response = await fetch(`http://127.0.0.1:${String(port)}/health/ready`);
  return [response.status, await response.json()];
}

/** Asks for what is slow, and waits until that has begun. */
async function beginSlow(): Promise<{ readonly answer: ReturnType<typeof send> }> {
  const asked = once(held, 'asked');
  const answer = send('{ slow }');
  await asked;
  return { answer };
}

describe('a subgraph that is told to stop', () => {
  test('finishes what is under way, lets go of the connection, and has ended when that is done', async () => {
    await start({ delayMs: 0, limitMs: 60_000 });
    await send('{ quick }');
    const { answer } = await beginSlow();
    const closed = app.close();
    while (app.server.listening) await new Promise(setImmediate);
    held.emit('go');
    const { statusCode, headers, body } = await answer;
    expect([statusCode, headers.connection, JSON.parse(body)]).toEqual([200, 'close', { data: { slow: 'slow' } }]);
    await closed;
    await expect(send('{ quick }')).rejects.toThrow();
  });

  test('goes on answering for a while, and asks everybody to come back over a new connection', async () => {
    await start({ delayMs: 1_000, limitMs: 60_000 });
    const closed = app.close();
    const { statusCode, headers } = await send('{ quick }');
    expect([statusCode, headers.connection]).toEqual([200, 'close']);
    expect(await readiness()).toEqual([503, { status: 'draining', missing: [] }]);
    await closed;
  });

  test('answers what takes too long with 503 and what to do, and ends all the same', async () => {
    await start({ delayMs: 0, limitMs: 10 });
    const { answer } = await beginSlow();
    const closed = app.close();
    const { statusCode, headers, body } = await answer;
    expect([statusCode, headers['retry-after'], headers.connection]).toEqual([503, '5', 'close']);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'SHUTTING_DOWN' }, message: expect.stringContaining('Ask again') as string }] });
    await closed;
  });
});
