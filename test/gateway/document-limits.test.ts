import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOCUMENT_LIMITS } from '../../gateway/document/limits';
import { DOCUMENT_DEFAULTS } from '../../gateway/document/settings';
import { startToyHub, TOY_CALLS, type ToyHub } from '../support/toy-subgraphs';
import { TOYS } from './toys';

/** Low, so that the documents of the tests can be read by people. */
const LIMITS = { ...DOCUMENT_LIMITS, tokens: 200, depth: 4, aliases: 3, rootFields: 5, selections: 12, repetitions: 4, directives: 3, directivesAtOnePlace: 2, operations: 2, introspections: 1 };

let hub: ToyHub;
beforeAll(async () => {
  hub = await startToyHub(TOYS, { calls: { ...TOY_CALLS, timeoutMs: 30_000 }, documents: { ...DOCUMENT_DEFAULTS, limits: LIMITS } });
});
afterAll(() => hub.close());

const asked = () => Object.values(hub.toys).flatMap(({ requests }) => requests);
const times = (count: number, text: (i: number) => string): string => Array.from({ length: count }, (_, i) => text(i)).join(' ');
const doubling = (levels: number, end: string): string => `{ ...F0 } ${times(levels, (i) => `fragment F${String(i)} on Query { ${i < levels - 1 ? `...F${String(i + 1)} ...F${String(i + 1)}` : end} }`)}`;
const event = (inside: string): string => `{ event(by: { id: "e1" }) { ${inside} } }`;

/** What is asked for, the code of its refusal, what was found and the limit; and the most that is answered. */
const REFUSED: [what: string, code: string, found: string, limit: string, refused: string, answered: string][] = [
  ['tokens', 'OPERATION_TOO_LARGE', 'more than 200 tokens', '200', `{ ${times(200, () => 'rate')} }`, `{ ${times(4, () => 'rate')} }`],
  ['fields within fields', 'OPERATION_TOO_DEEP', '5 fields deep', 'at most 4', event('map { nodes { more: name name } } owner { ...O } ... { map { nodes { ... on Nothing { name { first } } } } }'), event('map { nodes { name } }')],
  ['aliases', 'DOCUMENT_LIMIT_EXCEEDED', '4 aliases', 'at most 3', `{ ${times(4, (i) => `r${String(i)}: rate`)} }`, `{ ${times(3, (i) => `r${String(i)}: rate`)} }`],
  ['aliases in fragments', 'DOCUMENT_LIMIT_EXCEEDED', '4 aliases', 'at most 3', '{ a: events { ...T } b: events { ...T } } fragment T on Event { t: title }', '{ a: events { ...T } events { ...T } } fragment T on Event { t: title }'],
  ['fields at the top', 'DOCUMENT_LIMIT_EXCEEDED', '6 fields at its top', 'at most 5', '{ rate ...R twice { left } failing } fragment R on Query { rate events { id } rate }', '{ rate ...R twice { left } } fragment R on Query { rate events { id } rate }'],
  ['fields', 'DOCUMENT_LIMIT_EXCEEDED', '13 fields and fragments', 'at most 12', event('id title kind cost bill { total lines } owner { id name level } again: cost'), event('id title kind cost bill { total lines } owner { id name level }')],
  ['fields in fragments that use each other', 'DOCUMENT_LIMIT_EXCEEDED', '23 fields and fragments', 'at most 12', doubling(4, 'rate'), doubling(3, 'rate')],
  ['the same field', 'FIELD_REPEATED', '5 times for rate', 'at most 4', '{ rate rate ...R rate } fragment R on Query { rate rate }', '{ rate rate ...R } fragment R on Query { rate rate }'],
  ['directives', 'DOCUMENT_LIMIT_EXCEEDED', '4 directives', 'at most 3', '{ rate @skip(if: false) @include(if: true) ... @include(if: true) { rate @skip(if: false) } }', '{ rate @skip(if: false) @include(if: true) ... @include(if: true) { rate } }'],
  ['directives on one field', 'DOCUMENT_LIMIT_EXCEEDED', '3 directives at one place', 'at most 2', '{ rate @skip(if: false) @include(if: true) @skip(if: false) }', '{ rate @skip(if: false) @include(if: true) }'],
  ['operations', 'DOCUMENT_LIMIT_EXCEEDED', '3 operations in one document', 'at most 2', 'query A { rate } query B { rate } query C { rate }', 'query A { rate } query B { rate }'],
  ['questions for the schema', 'DOCUMENT_LIMIT_EXCEEDED', '2 questions for the schema', 'at most 1', '{ __schema { description } __type(name: "Event") { name } }', '{ __type(name: "Event") { name } }'],
  ['fragments that use themselves', 'FRAGMENT_RECURSIVE', 'fragment A uses itself', 'no end', '{ ...A } fragment A on Query { rate ...B } fragment B on Query { ...A }', '{ ...A } fragment A on Query { rate ...B } fragment B on Query { rate }'],
];

describe('too many of these are refused with what was found and the limit, before the operation is validated or a subgraph asked', () => {
  test.each(REFUSED)('%s', async (_what, code, found, limit, refused, answered) => {
    for (const toy of Object.values(hub.toys)) toy.requests.length = 0;
    // The whole of it would be invalid too: that nobody says so shows that nobody looked.
    const answer = await hub.ask(`${refused} fragment Unused on Nowhere { nothing }`);
    expect(answer.errors).toMatchObject([{ extensions: { code } }]);
    expect(answer.errors?.[0]?.message).toContain(found);
    expect(answer.errors?.[0]?.message).toContain(limit);
    expect(answer.data).toBeUndefined();
    expect(asked()).toEqual([]);
    const least = await hub.gateway.app.inject({ method: 'POST', url: '/graphql', payload: { query: answered, ...(answered.startsWith('query A') ? { operationName: 'A' } : {}) } });
    expect((least.json<{ errors?: { path?: string[] }[] }>().errors ?? []).filter(({ path }) => path?.[0] !== 'failing')).toEqual([]);
  });
});

describe('a hub with the limits that it has when nobody sets others', () => {
  let wide: ToyHub;
  beforeAll(async () => { wide = await startToyHub(TOYS); });
  afterAll(() => wide.close());

  test.each(['rate', '...Missing', '...F0'])('refuses fragments that double themselves a hundred times over %s as fast as it reads them', async (end) => {
    const { errors } = await wide.ask(doubling(100, end));
    expect(errors).toMatchObject([{ extensions: { code: end === '...F0' ? 'FRAGMENT_RECURSIVE' : 'DOCUMENT_LIMIT_EXCEEDED' } }]);
  });

  test('tells of an invalid document no more faults than help', async () => {
    expect((await wide.ask(`{ ${times(30, (i) => `nothing${String(i)}`)} }`)).errors).toHaveLength(21);
  });
});

test('a refusal is GraphQL with a status of its own for clients that ask for that', async () => {
  const answer = await hub.ask(REFUSED[2]?.[4] ?? '', {}, { accept: 'application/graphql-response+json' });
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toContain('application/graphql-response+json');
});

test('several operations in one body are refused in words', async () => {
  const answer = await fetch(`${hub.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify([{ query: '{ rate }' }, { query: '{ rate }' }]) });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toMatch(/Send each operation in a request of its own/);
});

test('the faults of an invalid document are told with their places', async () => {
  const { errors } = await hub.ask('{ rat ... on Event { id } }');
  expect(errors).toMatchObject([{ message: expect.stringContaining('Did you mean "rate"') as string, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  expect(errors?.[0]).toMatchObject({ locations: [{ line: 1, column: 3 }] });
});
