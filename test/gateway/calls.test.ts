import { once } from 'node:events';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BreakerState, SubgraphCallEvent } from '../../gateway/observing/observer';
import type { CallConfig } from '../../gateway/calls/settings';
import { json, startToyHub, TOY_CALLS, type Misbehaviour, type ToyDefinition, type ToyHub, type ToySubgraph } from '../support/toy-subgraphs';

const LEDGER: ToyDefinition = {
  name: 'ledger',
  sdl: 'type Query { balance: Int } type Mutation { pay: Receipt } type Receipt @key(fields: "id") { id: ID! }',
  resolvers: { Query: { balance: () => 7 }, Mutation: { pay: () => ({ id: 'r1' }) }, Receipt: { __resolveReference: (receipt: object) => receipt } },
};
const CALM: ToyDefinition = {
  name: 'calm',
  sdl: 'type Query { rate: Int } type Receipt @key(fields: "id") { id: ID! stamp: String }',
  resolvers: { Query: { rate: () => 11 }, Receipt: { __resolveReference: (receipt: object) => ({ ...receipt, stamp: 'stamped' }) } },
};

const calls: SubgraphCallEvent[] = [];
const states: BreakerState[] = [];
const listeners = new Set<() => void>();
/** The connections of the gateway's clients, by their ports. */
const connections = new Map<number | undefined, Socket>();
let hub: ToyHub;
let ledger: ToySubgraph;

async function start(config: Partial<CallConfig> = {}): Promise<void> {
  hub = await startToyHub([LEDGER, CALM], {
    calls: { ...TOY_CALLS, ...config },
    observers: [
      {
        subgraphCalled: (event) => {
          calls.push(event);
          for (const listener of listeners) listener();
        },
        breakerChanged: ({ state }) => states.push(state),
      },
    ],
  });
  hub.gateway.app.server.on('connection', (socket) => connections.set(socket.remotePort, socket));
  ledger = hub.toys['ledger'] as ToySubgraph;
}

beforeEach(() => {
  calls.length = 0;
  states.length = 0;
});
afterEach(async () => {
  await hub.close();
  connections.clear();
});

const codesOf = (answer: { errors?: { extensions: { code: string } }[] }) => answer.errors?.map(({ extensions }) => extensions.code);
const callsTo = (subgraph: string) => calls.filter((call) => call.subgraph === subgraph).map(({ outcome, attempts }) => ({ outcome, attempts }));

/** Waits until so many calls have ended. */
function ended(count: number): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (calls.length < count) return;
      listeners.delete(check);
      resolve();
    };
    listeners.add(check);
    check();
  });
}

/** Makes a toy leave its requests unanswered; they can be waited for. */
function holdRequests(toy: ToySubgraph) {
  const held: { raw: IncomingMessage; response: ServerResponse }[] = [];
  const waiting: (() => void)[] = [];
  toy.misbehaviour = ({ raw }, response) => {
    held.push({ raw, response });
    for (const resolve of waiting.splice(0)) resolve();
  };
  return {
    held,
    /** The request with this number, once it has come. */
    take: async (i: number) => {
      while (held.length <= i) await new Promise<void>((resolve) => waiting.push(resolve));
      return held[i] as (typeof held)[number];
    },
  };
}

/** One after the other; the last goes on. */
function inTurn(...misbehaviours: (Misbehaviour | null)[]): (toy: ToySubgraph) => void {
  return (toy) => {
    const [first = null, ...rest] = misbehaviours;
    toy.misbehaviour = (request, response) => {
      inTurn(...(rest.length === 0 ? [first] : rest))(toy);
      if (first) first(request, response);
      else json(response, { data: { balance: 7 } });
    };
  };
}

const reset: Misbehaviour = ({ raw }) => raw.socket.destroy();
const hang: Misbehaviour = () => undefined;
const unavailable: Misbehaviour = (_, response) => response.writeHead(503, { 'content-type': 'text/plain' }).end();

/** A client that sends an operation and can leave; resolves when the gateway knows that it has gone. */
function impatient(query: string): () => Promise<void> {
  const outgoing = request(`${hub.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, agent: false });
  outgoing.on('error', () => undefined).end(JSON.stringify({ query }));
  return async () => {
    const closed = once(connections.get(outgoing.socket?.localPort) as Socket, 'close');
    outgoing.destroy();
    await closed;
  };
}

describe('when the client goes away', () => {
  test('what a subgraph is asked for it is cancelled, and no error is logged', async () => {
    await start({ timeoutMs: 60_000 });
    const { take } = holdRequests(ledger);
    const leave = impatient('{ balance }');
    const { raw } = await take(0);
    const letGo = once(raw.socket, 'close');
    await leave();
    await letGo;
    await ended(1);
    expect(callsTo('ledger')).toEqual([{ outcome: 'CANCELLED', attempts: 1 }]);
    expect((await hub.ask('{ rate }')).data).toEqual({ rate: 11 });
    expect(hub.log.filter(({ failures }) => failures !== undefined)).toEqual([]);
  });

  test('what still waits for its turn is not asked at all', async () => {
    await start({ timeoutMs: 60_000, callsAtOnce: 1 });
    const { take, held } = holdRequests(ledger);
    const first = hub.ask('{ balance }');
    const { response } = await take(0);
    const leave = impatient('{ rate balance }');
    // Both are asked for at once; the other one has its answer already.
    await ended(1);
    await leave();
    await ended(2);
    expect(callsTo('ledger')).toEqual([{ outcome: 'CANCELLED', attempts: 0 }]);
    json(response, { data: { balance: 7 } });
    expect((await first).data).toEqual({ balance: 7 });
    expect(held).toHaveLength(1);
  });

  test('a change under way is carried out to its end all the same', async () => {
    await start({ timeoutMs: 60_000 });
    const { take } = holdRequests(ledger);
    const leave = impatient('mutation { pay { id stamp } }');
    const { raw, response } = await take(0);
    await leave();
    expect(raw.socket.destroyed).toBe(false);
    json(response, { data: { pay: { __typename: 'Receipt', id: 'r1' } } });
    await ended(1);
    expect(callsTo('ledger')).toEqual([{ outcome: 'OK', attempts: 1 }]);
  });
});

describe('a connection that is reset before any of an answer has come', () => {
  beforeEach(() => start());

  test('costs a question nothing: it is asked once more', async () => {
    inTurn(reset, null)(ledger);
    expect((await hub.ask('{ balance }'))).toMatchObject({ data: { balance: 7 } });
    expect(callsTo('ledger')).toEqual([{ outcome: 'OK', attempts: 2 }]);
    expect(ledger.requests).toHaveLength(2);
  });

  test('twice is told, and there is no third time', async () => {
    inTurn(reset)(ledger);
    expect(codesOf(await hub.ask('{ balance }'))).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(callsTo('ledger')).toEqual([{ outcome: 'SUBGRAPH_UNAVAILABLE', attempts: 2 }]);
    expect(ledger.requests).toHaveLength(2);
  });

  test('never sends a change again: it may have been made', async () => {
    inTurn(reset)(ledger);
    expect(codesOf(await hub.ask('mutation { pay { id } }'))).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(ledger.requests).toHaveLength(1);
  });

  test('lets what follows a change be asked again', async () => {
    const calm = hub.toys['calm'] as ToySubgraph;
    let resets = 0;
    calm.misbehaviour = ({ raw }, response) => {
      resets += 1;
      if (resets === 1) raw.socket.destroy();
      else json(response, { data: { _entities: [{ stamp: 'stamped' }] } });
    };
    expect((await hub.ask('mutation { pay { stamp } }')).data).toEqual({ pay: { stamp: 'stamped' } });
    expect([ledger.requests.length, calm.requests.length]).toEqual([1, 2]);
  });

  test('leaves the second try no more time than the first had left', async () => {
    inTurn(reset, hang)(ledger);
    expect(codesOf(await hub.ask('{ balance }'))).toEqual(['SUBGRAPH_TIMEOUT']);
    expect(callsTo('ledger')).toEqual([{ outcome: 'SUBGRAPH_TIMEOUT', attempts: 2 }]);
    expect(hub.log).toMatchObject([{ failures: [{ subgraph: 'ledger', code: 'SUBGRAPH_TIMEOUT', reason: 'no answer within 500 ms', attempts: 2, milliseconds: expect.any(Number) as number }] }]);
  });

  test('is one thing, an answer that breaks off another, which is not asked for again', async () => {
    inTurn(({ raw }, response) => response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' }).write('{"data":', () => raw.socket.destroy()))(ledger);
    expect(codesOf(await hub.ask('{ balance }'))).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(ledger.requests).toHaveLength(1);
  });

  test('is as good as one that is refused', async () => {
    await ledger.stop();
    expect(codesOf(await hub.ask('{ balance }'))).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(callsTo('ledger')).toEqual([{ outcome: 'SUBGRAPH_UNAVAILABLE', attempts: 2 }]);
  });
});

describe('a subgraph that hangs', () => {
  test('holds a bounded number of calls; one more fails at once, the others get their turn, and other subgraphs answer meanwhile', async () => {
    await start({ timeoutMs: 60_000, callsAtOnce: 2, callsWaiting: 3 });
    const { take, held } = holdRequests(ledger);
    const answers = Array.from({ length: 10 }, () => hub.ask('{ balance }'));
    await ended(5);
    expect(callsTo('ledger')).toEqual(Array.from({ length: 5 }, () => ({ outcome: 'SUBGRAPH_UNAVAILABLE', attempts: 0 })));
    await take(1);
    expect(ledger.requests).toHaveLength(2);
    expect((await hub.ask('{ rate }')).data).toEqual({ rate: 11 });
    ledger.misbehaviour = null;
    for (const { response } of held) json(response, { data: { balance: 7 } });
    const all = await Promise.all(answers);
    expect(all.filter(({ data }) => data?.['balance'] === 7)).toHaveLength(5);
    expect(all.filter((answer) => codesOf(answer)?.[0] === 'SUBGRAPH_UNAVAILABLE')).toHaveLength(5);
    expect(ledger.requests).toHaveLength(5);
    expect((await hub.ask('{ balance }')).data).toEqual({ balance: 7 });
  });

  test('gives the place of a call whose time is up to the next', async () => {
    await start({ timeoutMs: 300, callsAtOnce: 1, callsWaiting: 10 });
    inTurn(hang, null)(ledger);
    const [first, second] = [hub.ask('{ balance }'), hub.ask('{ balance }')];
    expect(codesOf(await first)).toEqual(['SUBGRAPH_TIMEOUT']);
    await second;
    expect((await hub.ask('{ balance }')).data).toEqual({ balance: 7 });
  });
});

describe('a subgraph that keeps failing', () => {
  const breaker = { leastCalls: 4, failureShare: 0.5, windowMs: 600_000, pauseMs: 50 };
  const breakerLines = () => hub.log.filter(({ state }) => state !== undefined).map(({ subgraph, state }) => `${String(subgraph)} ${String(state)}`);

  test('is left in peace, then tried with one call at a time, and asked again as soon as it answers', async () => {
    await start({ breaker });
    ledger.misbehaviour = unavailable;
    while (states.length === 0) await hub.ask('{ balance }');
    expect([states, ledger.requests.length]).toEqual([['OPEN'], 4]);
    const { take, held } = holdRequests(ledger);
    const tried = ask();
    await take(0);
    // The trial is under way; whoever else asks is told at once, and nothing is sent.
    expect(codesOf(await hub.ask('{ balance }'))).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(codesOf(await hub.ask('mutation { pay { id } }'))).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect((await hub.ask('{ rate }')).data).toEqual({ rate: 11 });
    expect(held).toHaveLength(1);
    ledger.misbehaviour = null;
    for (const { response } of held) json(response, { data: { balance: 7 } });
    expect((await tried).data).toEqual({ balance: 7 });
    expect((await hub.ask('{ balance }')).data).toEqual({ balance: 7 });
    expect(states).toEqual(['OPEN', 'HALF_OPEN', 'CLOSED']);
    expect(breakerLines()).toEqual(['ledger OPEN', 'ledger CLOSED']);
  });

  /** Asks until a call is let through, and gives its answer. */
  async function ask() {
    for (;;) {
      const sent = ledger.requests.length;
      const answer = await hub.ask('{ balance }');
      if (ledger.requests.length > sent) return answer;
    }
  }

  test.each<[string, Misbehaviour]>([
    ['in words', (_, response) => { json(response, { data: { balance: null }, errors: [{ message: 'no', path: ['balance'], extensions: { code: 'FORBIDDEN' } }] }); }],
    ['nonsense', (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')],
  ])('but answers, %s, is asked every time', async (_what, misbehaviour) => {
    await start({ breaker });
    ledger.misbehaviour = misbehaviour;
    for (let i = 0; i < 12; i++) expect((await hub.ask('{ balance }')).errors).toHaveLength(1);
    expect(ledger.requests).toHaveLength(12);
    expect(states).toEqual([]);
  });

  test('is not one whose clients keep leaving', async () => {
    await start({ breaker, timeoutMs: 60_000 });
    const { take } = holdRequests(ledger);
    for (let i = 0; i < 6; i++) {
      const leave = impatient('{ balance }');
      await take(i);
      await leave();
      await ended(i + 1);
    }
    expect(states).toEqual([]);
  });
});

test('every call is told of, with how it ended', async () => {
  await start();
  await hub.ask('{ balance rate }');
  inTurn(unavailable)(ledger);
  await hub.ask('{ balance rate }');
  expect(calls.map(({ subgraph, outcome, attempts }) => `${subgraph} ${outcome} ${String(attempts)}`).sort()).toEqual(['calm OK 1', 'calm OK 1', 'ledger OK 1', 'ledger SUBGRAPH_UNAVAILABLE 1']);
  for (const { milliseconds } of calls) expect(milliseconds).toBeGreaterThan(0);
});
