import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { json, startToyHub, type Answer, type Misbehaviour, type ToyHub, type ToySubgraph } from '../support/toy-subgraphs';
import { TOYS } from './toys';

const DASHBOARD = '{ event(by: { id: "e1" }) { title cost bill { total } map { nodes { name } } owner { name } } }';

let hub: ToyHub;
let moneyRegister: ToySubgraph;
beforeAll(async () => {
  hub = await startToyHub(TOYS);
  moneyRegister = hub.toys['money'] as ToySubgraph;
});
afterAll(() => hub.close());
beforeEach(() => {
  for (const toy of Object.values(hub.toys)) toy.misbehaviour = null;
  hub.log.length = 0;
});

const paths = (answer: Answer) => (answer.errors ?? []).map(({ path }) => path?.join('.')).sort();
const codes = (answer: Answer) => [...new Set((answer.errors ?? []).map(({ extensions }) => extensions.code))];

function expectNoLeak(answer: Answer): void {
  expect(answer.text).not.toMatch(/127\.0\.0\.1|localhost|ECONN|undici|stack|serviceName|_entities|representations|nvolvements|node_modules|10\.0\.0\.7/);
}

test('everything is answered while every subgraph answers', async () => {
  const answer = await hub.ask(DASHBOARD);
  expect(answer.errors).toBeUndefined();
  expect(answer.data).toEqual({ event: { title: 'Dødsfall og arv', cost: 13, bill: { total: 2 }, map: { nodes: [{ name: 'Digdir' }, { name: 'Bergen kommune' }] }, owner: { name: 'Digdir' } } });
  expect(hub.log).toEqual([]);
});

const html: Misbehaviour = (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>at 10.0.0.7</html>');
const MISBEHAVIOURS: [what: string, code: string, misbehaviour: Misbehaviour][] = [
  ['hangs', 'SUBGRAPH_TIMEOUT', () => undefined],
  ['sends headers and then hangs', 'SUBGRAPH_TIMEOUT', (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":')],
  ['hangs up', 'SUBGRAPH_UNAVAILABLE', ({ raw }) => raw.socket.destroy()],
  ['answers HTML', 'SUBGRAPH_INVALID_RESPONSE', html],
  ['answers 503 with HTML', 'SUBGRAPH_UNAVAILABLE', (_, response) => response.writeHead(503, { 'content-type': 'text/html' }).end('<html>')],
  ['answers 500 with JSON of its own', 'SUBGRAPH_UNAVAILABLE', (_, response) => { json(response, { error: 'at 127.0.0.1:5432' }, 500); }],
  ['answers 401', 'SUBGRAPH_UNAVAILABLE', (_, response) => response.writeHead(401, { 'content-type': 'text/plain' }).end('who?')],
  ['redirects', 'SUBGRAPH_INVALID_RESPONSE', (_, response) => response.writeHead(307, { location: hub.toys['actors']?.url ?? '' }).end()],
  ['redirects with a proper answer', 'SUBGRAPH_INVALID_RESPONSE', (_, response) => response.writeHead(302, { location: '/', 'content-type': 'application/json' }).end('{"data":{"_entities":[{"cost":1}]}}')],
  ['answers too much', 'SUBGRAPH_INVALID_RESPONSE', (_, response) => { json(response, { data: { _entities: [{ cost: 1, more: 'x'.repeat(200_000) }] } }); }],
  ['answers without end', 'SUBGRAPH_INVALID_RESPONSE', (_, response) => { endless(response); }],
  ['answers half a JSON document', 'SUBGRAPH_INVALID_RESPONSE', (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"_enti')],
  ['breaks off', 'SUBGRAPH_UNAVAILABLE', ({ raw }, response) => response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' }).write('{"data":', () => raw.socket.destroy())],
  ['answers nothing', 'SUBGRAPH_INVALID_RESPONSE', (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end()],
  ['answers a list', 'SUBGRAPH_INVALID_RESPONSE', (_, response) => { json(response, []); }],
  ['answers an empty object', 'SUBGRAPH_INVALID_RESPONSE', (_, response) => { json(response, {}); }],
  ['answers no list of entities', 'SUBGRAPH_INVALID_RESPONSE', (_, response) => { json(response, { data: { _entities: {} } }); }],
  ['answers too few entities', 'SUBGRAPH_INVALID_RESPONSE', (_, response) => { json(response, { data: { _entities: [] } }); }],
  ['answers in Latin-1', 'SUBGRAPH_INVALID_RESPONSE', (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(Buffer.from('{"data":{"_entities":[{"cost":"ø"}]}}', 'latin1'))],
  ['says that it answers in Latin-1', 'SUBGRAPH_INVALID_RESPONSE', (_, response) => response.writeHead(200, { 'content-type': 'application/json; charset=iso-8859-1' }).end('{"data":{"_entities":[{"cost":1}]}}')],
  ['drips its answer', 'SUBGRAPH_TIMEOUT', (_, response) => { drip(response); }],
  ['says that 60 MB follow', 'SUBGRAPH_INVALID_RESPONSE', (_, response) => response.writeHead(200, { 'content-type': 'application/json', 'content-length': 60_000_000 }).write('{"data":')],
  ['sends headers without end', 'SUBGRAPH_INVALID_RESPONSE', (_, response) => { json(response.setHeader('x-more', 'x'.repeat(100_000)), { data: { _entities: [{ cost: 1 }] } }); }],
  ['answers what is no HTTP', 'SUBGRAPH_INVALID_RESPONSE', ({ raw }) => raw.socket.end('no HTTP at 10.0.0.7\r\n\r\n')],
  ['answers null', 'SUBGRAPH_INVALID_RESPONSE', (_, response) => { json(response, null); }],
  ['answers data that are no object', 'SUBGRAPH_INVALID_RESPONSE', (_, response) => { json(response, { data: 7 }); }],
  ['answers errors that are no list', 'SUBGRAPH_INVALID_RESPONSE', (_, response) => { json(response, { data: { _entities: [] }, errors: { message: 'at 10.0.0.7' } }); }],
  ['nests without end', 'SUBGRAPH_INVALID_RESPONSE', (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(`{"data":{"_entities":{"more":${'['.repeat(45_000)}${']'.repeat(45_000)}}}}`)],
  ['does not know the gateway', 'SUBGRAPH_UNAVAILABLE', (_, response) => { json(response, { errors: [{ message: 'Ask the gateway.', extensions: { code: 'NOT_THE_GATEWAY' } }] }, 403); }],
  ['answers compressed though not asked', 'SUBGRAPH_INVALID_RESPONSE', (_, response) => response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end('{}')],
];

/** A byte now and then, so that the connection never stands still for long. */
function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":');
  const timer = setInterval(() => { response.write(' '); }, 20);
  response.once('close', () => { clearInterval(timer); });
}

function endless(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const more = (): void => {
    if (!response.destroyed) response.write(' '.repeat(10_000), () => setImmediate(more));
  };
  more();
}

describe('the rest of the answer stands, with an error at each place and no address, when a subgraph', () => {
  test.each(MISBEHAVIOURS)('%s: %s', async (_what, code, misbehaviour) => {
    moneyRegister.misbehaviour = misbehaviour;
    const answer = await hub.ask(DASHBOARD);
    // What it would have added to the map is missing; the map is made of what the others know.
    expect(answer.data).toEqual({ event: { title: 'Dødsfall og arv', cost: null, bill: null, map: { nodes: [{ name: 'Digdir' }] }, owner: { name: 'Digdir' } } });
    expect(codes(answer)).toEqual([code]);
    expect(paths(answer)).toEqual(['event', 'event.bill', 'event.cost']);
    expect(answer.errors?.[0]?.message).toContain('The money register');
    expectNoLeak(answer);
    expect(hub.log).toHaveLength(1);
    expect(hub.log[0]).toMatchObject({ correlationId: answer.headers.get('x-correlation-id'), failures: [{ subgraph: 'money', code }] });
  });

  test('is down', async () => {
    await moneyRegister.stop();
    try {
      const answer = await hub.ask(DASHBOARD);
      expect(answer.data).toMatchObject({ event: { title: 'Dødsfall og arv', cost: null } });
      expect(codes(answer)).toEqual(['SUBGRAPH_UNAVAILABLE']);
      expectNoLeak(answer);
    } finally {
      await moneyRegister.start();
    }
    expect((await hub.ask(DASHBOARD)).errors).toBeUndefined();
  });
});

test('a subgraph that fails at a root field leaves the other root fields standing', async () => {
  moneyRegister.misbehaviour = html;
  const answer = await hub.ask('{ rate again: rate event(by: { id: "e3" }) { title } }');
  expect(answer.data).toEqual({ rate: null, again: null, event: { title: 'Få barn' } });
  expect(paths(answer)).toEqual(['again', 'rate']);
});

test('a field left out by a variable gets no error', async () => {
  moneyRegister.misbehaviour = html;
  const query = 'query ($cost: Boolean!, $bill: Boolean = true) { event(by: { id: "e1" }) { title ... @include(if: $cost) { cost } bill @skip(if: $bill) { total } rest: cost(year: 2020) } }';
  const answer = await hub.ask(query, { cost: false });
  expect(answer.data).toEqual({ event: { title: 'Dødsfall og arv', rest: null } });
  expect(paths(answer)).toEqual(['event.rest']);
});

test('errors in lists are told of the right item, past items that are null', async () => {
  moneyRegister.misbehaviour = html;
  const answer = await hub.ask('{ things { ... on Event { id cost } ... on Actor { id level } } }');
  expect(answer.data).toEqual({ things: [{ id: 'a1', level: 'STATE' }, { id: 'e1', cost: null }, null, { id: 'a9', level: null }, { id: 'e2', cost: null }] });
  expect(paths(answer)).toEqual(['things.1.cost', 'things.3', 'things.4.cost']);
});

test('what one subgraph has answered is kept when another that shares it fails', async () => {
  moneyRegister.misbehaviour = html;
  const answer = await hub.ask('{ twice { left right } }');
  expect(answer.data).toEqual({ twice: { left: 'left', right: null } });
  expect(paths(answer)).toEqual(['twice.right']);
});

test('aliases, fragments and interfaces get their nulls and errors under the names the client chose', async () => {
  moneyRegister.misbehaviour = html;
  const query = `query { first: event(by: { id: "e1" }) { ...Costs } things { __typename ... on Event { mine: cost(year: 2020) ...Costs } } }
    fragment Costs on Event { yours: cost(year: 2021) bill { sum: total } }`;
  const answer = await hub.ask(query);
  expect(answer.data).toMatchObject({ first: { yours: null, bill: null }, things: [{ __typename: 'Actor' }, { __typename: 'Event', mine: null, yours: null, bill: null }, null, { __typename: 'Actor' }, { __typename: 'Event' }] });
  expect(paths(answer)).toEqual(['first.bill', 'first.yours', 'things.1.bill', 'things.1.mine', 'things.1.yours', 'things.4.bill', 'things.4.mine', 'things.4.yours']);
});

describe('a mistake of the client that only a subgraph sees', () => {
  test('in a variable or in the text is told at the fields it spoils', async () => {
    const eventsRegister = hub.toys['events'] as ToySubgraph;
    const wrong = (code: string, message: string): void => { eventsRegister.misbehaviour = (_, response) => { json(response, { errors: [{ message, extensions: { code } }] }, 400); }; };
    wrong('BAD_USER_INPUT', 'Variable "$at" got invalid value "soon"; Day cannot represent "soon".');
    expect((await hub.ask('query ($at: Day!) { day(at: $at) rate }', { at: 'soon' }))).toMatchObject({ data: { day: null, rate: 11 }, errors: [{ path: ['day'], message: expect.stringContaining('"soon"') as string, extensions: { code: 'BAD_USER_INPUT' } }] });
    wrong('GRAPHQL_VALIDATION_FAILED', 'Expected value of type "Day!", found "soon"; Day cannot represent "soon".');
    expect((await hub.ask('{ day(at: "soon") rate }')).errors).toMatchObject([{ path: ['day'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('is not confused with what the hub itself asked wrongly', async () => {
    const eventsRegister = hub.toys['events'] as ToySubgraph;
    eventsRegister.misbehaviour = (_, response) => { json(response, { errors: [{ message: 'Cannot query field "day" on type "Inner".', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }, 400); };
    const answer = await hub.ask('{ day(at: "2026-01-01") rate }');
    expect(answer.data).toEqual({ day: null, rate: 11 });
    expect(codes(answer)).toEqual(['SUBGRAPH_INVALID_RESPONSE']);
    expect(answer.text).not.toContain('Inner');
  });
});

describe('an answer that is partly unusable', () => {
  const answering = (entity: unknown, errors?: unknown[]): Misbehaviour => (_, response) => { json(response, { data: { _entities: [entity] }, errors }); };
  const ask = () => hub.ask('{ event(by: { id: "e1" }) { cost bill { lines total } } }');

  test.each([
    ['a list for a number', { cost: [1], bill: null }, ['event.cost']],
    ['a text for a number', { cost: '12', bill: null }, ['event.cost']],
    ['a fraction for a whole number', { cost: 1.5, bill: null }, ['event.cost']],
    ['a whole number beyond 32 bits', { cost: 2 ** 31, bill: null }, ['event.cost']],
    ['a truth for a number', { cost: true, bill: null }, ['event.cost']],
    ['a text for an object', { cost: 12, bill: 'much' }, ['event.bill']],
    ['a list for an object', { cost: 12, bill: [] }, ['event.bill']],
    ['an object for a list', { cost: 12, bill: { lines: {}, total: 2 } }, ['event.bill.lines']],
    ['null in a list of texts', { cost: 12, bill: { lines: ['a', null], total: 2 } }, ['event.bill.lines.1']],
    ['a field left out', { bill: null }, ['event.cost']],
    ['an unknown type', { cost: 12, bill: { __typename: 'Nonsense', lines: [], total: 2 } }, ['event.bill']],
  ])('loses only the part that is: %s', async (_what, entity, places) => {
    moneyRegister.misbehaviour = answering(entity);
    const answer = await ask();
    expect(paths(answer)).toEqual(places);
    expect(codes(answer)).toEqual(['SUBGRAPH_INVALID_RESPONSE']);
    expect(answer.data).toMatchObject({ event: { bill: null } });
  });

  test.each<[string, string, string, unknown]>([
    ['a number too large to be one', 'share', '1e999', null],
    ['a text for a fraction', 'share', '"0.5"', null],
    ['an unknown word of a list of words', 'mood', '"FURIOUS"', null],
    ['a number for a word of a list', 'mood', '1', null],
    ['a structure deeper than anybody reads', 'note', `${'['.repeat(40_000)}${']'.repeat(40_000)}`, null],
    ['nothing wrong: a structure where anything may stand', 'note', '{"a":[1,{"b":null}]}', { a: [1, { b: null }] }],
  ])('loses at the root, too, only %s', async (what, field, value, expected) => {
    moneyRegister.misbehaviour = (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(`{"data":{"rate":11,"${field}":${value}}}`);
    const answer = await hub.ask(`{ rate ${field} }`);
    expect(answer.data).toEqual({ rate: 11, [field]: expected });
    expect(answer.errors?.map(({ path, extensions }) => [path, extensions.code]) ?? []).toEqual(what.startsWith('nothing') ? [] : [[[field], 'SUBGRAPH_INVALID_RESPONSE']]);
  });

  test('is given up when it is wrong all over', async () => {
    moneyRegister.misbehaviour = answering({ cost: 12, bill: { lines: Array.from({ length: 20_000 }, () => 1), total: 2 } });
    const answer = await ask();
    expect(answer.data).toEqual({ event: { cost: null, bill: null } });
    expect(paths(answer)).toEqual(['event.bill', 'event.cost']);
  });

  test('brings nothing that was not asked for', async () => {
    moneyRegister.misbehaviour = (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"_entities":[{"cost":12,"title":"Overskrevet","__proto__":{"title":"x"},"bill":null}]}}');
    const answer = await hub.ask('{ event(by: { id: "e1" }) { title cost bill { total } } }');
    expect(answer.data).toEqual({ event: { title: 'Dødsfall og arv', cost: 12, bill: null } });
  });

  test('keeps the errors that come with it at their places, with text and code when they are for the client', async () => {
    moneyRegister.misbehaviour = answering({ cost: null, bill: null }, [
      { message: 'Costs are only for the owner.', path: ['_entities', 0, 'cost'], extensions: { code: 'FORBIDDEN', stacktrace: ['at 10.0.0.7'] } },
      { message: 'relation "Bill" does not exist at 10.0.0.7', path: ['_entities', 0, 'bill'] },
    ]);
    const answer = await ask();
    expectNoLeak(answer);
    expect(answer.errors).toMatchObject([
      { message: 'Costs are only for the owner.', path: ['event', 'cost'], extensions: { code: 'FORBIDDEN' } },
      { path: ['event', 'bill'], extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: answer.headers.get('x-correlation-id') } },
    ]);
    expect(JSON.stringify(hub.log)).toContain('relation \\"Bill\\" does not exist');
  });

  test.each([
    'connect ECONNREFUSED 10.0.0.7:5432', 'The server localhost does not answer.', 'http://portfolio.internal:4001/graphql is away', 'cannot reach database:5432', 'getaddrinfo ENOTFOUND portfolio', 'see [::1]',
    'no such thing\n    at Bill.total (/srv/app/bill.js:12:7)', 'Cannot find /srv/node_modules/pg',
  ])('shows no text that tells of machines, whatever its code: %s', async (message) => {
    moneyRegister.misbehaviour = answering({ cost: null, bill: null }, [{ message, path: ['_entities', 0, 'cost'], extensions: { code: 'FORBIDDEN' } }]);
    const answer = await ask();
    expect(answer.errors).toMatchObject([{ path: ['event', 'cost'], extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: answer.headers.get('x-correlation-id') } }]);
    expect(answer.text).not.toContain(message.slice(0, 12));
    expect(JSON.stringify(hub.log)).toContain(JSON.stringify(`FORBIDDEN: ${message}`).slice(1, -1));
  });

  test.each(['first: 101 is outside 0–100.', 'Day cannot represent "12:30".', 'The url https://data.norge.no/life-events/1 is not registered.', 'ENHET 0192:983544622 er ukjend.'])('shows what only looks a little like it: %s', async (message) => {
    moneyRegister.misbehaviour = answering({ cost: null, bill: null }, [{ message, path: ['_entities', 0, 'cost'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect((await ask()).errors).toEqual([{ message, path: ['event', 'cost'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('hides an error about the call itself behind the fields it was about', async () => {
    moneyRegister.misbehaviour = (_, response) => { json(response, { data: null, errors: [{ message: 'no', path: ['_entities'] }] }); };
    const answer = await ask();
    expect(paths(answer)).toEqual(['event.bill', 'event.cost']);
    expectNoLeak(answer);
  });
});

describe('what is referred to and is not there', () => {
  test('is null with the error of its owner at its path', async () => {
    const answer = await hub.ask('{ events { title owner { id name level } } }');
    expect(answer.data).toEqual({ events: [{ title: 'Dødsfall og arv', owner: { id: 'a1', name: 'Digdir', level: 'STATE' } }, { title: 'Ny i Norge', owner: null }, { title: 'Få barn', owner: null }] });
    expect(answer.errors).toEqual([{ message: 'Actor a9 is not known.', path: ['events', 1, 'owner'], extensions: { code: 'NOT_FOUND' } }]);
  });

  test('is null without an error where its owner says so without one, and later calls still get the entity', async () => {
    const answer = await hub.ask('{ events { cost map { nodes { id } } } }');
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({ events: [{ cost: 13, map: { nodes: [{ id: 'a1' }, { id: 'a3' }] } }, { cost: null, map: { nodes: [{ id: 'a2' }, { id: 'a3' }] } }, { cost: null, map: { nodes: [{ id: 'a3' }] } }] });
  });

  test('is an error where there must be a value, also beside other errors', async () => {
    const actorsRegister = hub.toys['actors'] as ToySubgraph;
    actorsRegister.misbehaviour = (_, response) => { json(response, { data: { _entities: [null, { name: 'x' }] } }); };
    const answer = await hub.ask('{ failing events { owner { name } } }');
    expect(answer.data).toEqual({ failing: null, events: [{ owner: null }, { owner: { name: 'x' } }, { owner: null }] });
    expect(answer.errors?.map(({ path, extensions }) => [path?.join('.'), extensions.code]).sort()).toEqual([['events.0.owner', 'VALUE_MISSING'], ['failing', 'INTERNAL_SERVER_ERROR']]);
  });
});
