import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getNullableType, isInterfaceType, isListType, isObjectType, parse, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LONG_LISTS, WORKED_OUT } from '../../gateway/document/cost/list-sizes';
import { costOf } from '../../gateway/document/cost/cost';
import { DocumentReader, isRefused } from '../../gateway/document/document-reader';
import { DOCUMENT_DEFAULTS } from '../../gateway/document/settings';
import type { OperationEvent } from '../../gateway/observing/observer';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { publicSchema } from '../support/contracts';
import { startToyHub, TOY_CALLS, type ToyDefinition, type ToyHub } from '../support/toy-subgraphs';
import { countObjects, fullestAnswer } from './document-kit';

const OPERATIONS = join(PACKAGE_ROOT, 'gateway', 'playground', 'src', 'operations');
const NAMES = readdirSync(OPERATIONS).filter((file) => file.endsWith('.graphql')).map((file) => file.slice(0, -'.graphql'.length));
const textOf = (file: string): string => readFileSync(join(OPERATIONS, file), 'utf8');

describe('the ready operations of the playground', () => {
  let schema: GraphQLSchema;
  beforeAll(() => { schema = publicSchema(); });

  function costIn(text: string, variables: Record<string, unknown>): number {
    const read = new DocumentReader(schema, { ...DOCUMENT_DEFAULTS, introspection: true }).read('hash', text);
    if (isRefused(read)) throw read.errors[0] ?? new Error('refused');
    const [price] = read.prices.values();
    if (!price) throw new Error('no operation');
    return costOf(price, variables);
  }

  test.each(NAMES)('%s costs at least as much as its fullest answer has objects, and fits many times over', (name) => {
    const text = textOf(`${name}.graphql`);
    const variables = JSON.parse(textOf(`${name}.json`)) as Record<string, unknown>;
    const cost = costIn(text, variables);
    expect(cost).toBeGreaterThanOrEqual(countObjects(fullestAnswer(schema, parse(text), variables)));
    expect(9 * cost).toBeLessThan(DOCUMENT_DEFAULTS.cost);
  });

  test('cost what the documentation works out for the first of them', () => {
    const page = readFileSync(join(PACKAGE_ROOT, 'docs', 'documents.md'), 'utf8');
    const cost = costIn(textOf('00-life-event-dashboard.graphql'), {});
    expect(page).toContain(`**${cost.toLocaleString('en')}**`);
  });

  test('are priced by lists and fields that the schema has', () => {
    for (const place of [...Object.keys(LONG_LISTS), ...Object.keys(WORKED_OUT)]) {
      const [typeName = '', field = ''] = place.split('.');
      const type = schema.getType(typeName);
      const found = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field] : undefined;
      expect(found, place).toBeDefined();
      if (found && place in LONG_LISTS) expect(isListType(getNullableType(found.type)) && !found.args.some(({ name }) => name === 'first'), place).toBe(true);
    }
  });
});

/** A register with pages, and a change that can be made to it. */
const book: ToyDefinition = {
  name: 'book',
  sdl: `
    type Query { entries(first: Int! = 20): EntryConnection }
    type Mutation { write(text: String!): Entry }
    type EntryConnection { nodes: [Entry!]! totalCount: Int! pageInfo: PageInfo! }
    type Entry { text: String! next(first: Int! = 20): EntryConnection! }
    type PageInfo { hasNextPage: Boolean! }
  `,
  resolvers: {
    Query: { entries: () => ({}) },
    Mutation: { write: (_: unknown, { text }: { text: string }) => ({ text }) },
    EntryConnection: { nodes: () => [{ text: 'one' }], totalCount: () => 1, pageInfo: () => ({ hasNextPage: false }) },
    Entry: { next: () => ({}) },
  },
};
const PAGES = 'query Pages($first: Int! = 20) { entries(first: $first) { nodes { next(first: $first) { nodes { text } } } } }';

describe('an operation that would cost too much', () => {
  const limit = 200;
  const told: OperationEvent[] = [];
  let hub: ToyHub;
  beforeAll(async () => {
    hub = await startToyHub([book], { calls: { ...TOY_CALLS, timeoutMs: 30_000 }, documents: { ...DOCUMENT_DEFAULTS, cost: limit }, observers: [{ operationAnswered: (event) => { told.push(event); } }] });
  });
  afterAll(() => hub.close());
  beforeEach(() => {
    told.length = 0;
    for (const toy of Object.values(hub.toys)) toy.requests.length = 0;
  });

  test('is refused with its cost and the limit, and no subgraph is asked', async () => {
    const { data, errors } = await hub.ask(PAGES);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ message: 'The operation costs 442, and the hub answers at most 200 at once. Ask for smaller pages, or for fewer lists within lists.', extensions: { code: 'OPERATION_TOO_COSTLY' } }]);
    expect(hub.toys['book']?.requests).toEqual([]);
    expect(told).toMatchObject([{ operationName: 'Pages', outcome: 'REFUSED', cost: null }]);
  });

  test('is answered with smaller pages, in variables too', async () => {
    expect((await hub.ask(PAGES, { first: 10 })).data).toEqual({ entries: { nodes: [{ next: { nodes: [{ text: 'one' }] } }] } });
    expect(told).toMatchObject([{ outcome: 'COMPLETE', cost: 122 }]);
    expect((await hub.ask(PAGES, { first: 14 })).errors).toMatchObject([{ extensions: { code: 'OPERATION_TOO_COSTLY' } }]);
  });

  test('is refused when it is a change, and then nothing is changed', async () => {
    const change = (first: number): string => `mutation { write(text: "new") { next(first: ${String(first)}) { nodes { next(first: 10) { nodes { text } } } } } }`;
    expect((await hub.ask(change(20))).errors).toMatchObject([{ extensions: { code: 'OPERATION_TOO_COSTLY' } }]);
    expect(hub.toys['book']?.requests).toEqual([]);
    expect((await hub.ask(change(10))).data).toMatchObject({ write: {} });
    expect(told.at(-1)).toMatchObject({ kind: 'mutation', cost: 1 + 1 + 10 + 1 + 10 * (1 + 1 + 10) });
  });

  test('is one of several in a document, and the others are answered', async () => {
    const document = `${PAGES} query Small { entries(first: 1) { totalCount } }`;
    const ask = async (operationName: string) => (await fetch(`${hub.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: document, operationName }) })).json();
    expect(await ask('Small')).toEqual({ data: { entries: { totalCount: 1 } } });
    expect(await ask('Pages')).toMatchObject({ errors: [{ extensions: { code: 'OPERATION_TOO_COSTLY' } }] });
  });

  test('tells its cost to whoever asks for that, answered or refused, and to nobody else', async () => {
    const asking = { 'x-samspill-cost': '1' };
    expect((await hub.ask(PAGES, { first: 10 }, asking)).extensions).toEqual({ cost: { requested: 122, limit } });
    expect((await hub.ask(PAGES, {}, asking)).extensions).toEqual({ cost: { requested: 442, limit } });
    expect((await hub.ask(PAGES, { first: 10 })).extensions).toBeUndefined();
    expect((await hub.ask(PAGES, { first: 10 }, { 'x-samspill-cost': '0' })).extensions).toBeUndefined();
  });
});
