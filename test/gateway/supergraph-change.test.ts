import { EventEmitter, once } from 'node:events';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CallConfig } from '../../gateway/calls/settings';
import { readSubgraphAddresses } from '../../gateway/config';
import type { Observer } from '../../gateway/observing/observer';
import { composeSupergraph } from '../../gateway/supergraph/compose';
import type { ServedSupergraph } from '../../gateway/supergraph/edition';
import { parseSupergraph } from '../../gateway/supergraph/supergraph';
import { SupergraphWatch } from '../../gateway/supergraph/watch';
import { startToyHub, TOY_CALLS, ToySubgraph, type ToyDefinition, type ToyHub } from '../support/toy-subgraphs';

/** Each answer says of which edition it is, at each of the subgraphs it came from. */
const shelf = (edition: string, more = ''): ToyDefinition => ({
  name: 'shelf',
  sdl: `type Query { book: Book } type Book @key(fields: "id") { id: ID! shelved: String ${more} }`,
  resolvers: { Query: { book: () => ({ id: 'b1', shelved: edition, blurb: edition }) } },
});
const prices = (edition: string): ToyDefinition => ({
  name: 'prices',
  sdl: 'type Book @key(fields: "id") { id: ID! priced: String }',
  resolvers: { Book: { __resolveReference: ({ id }: { id: string }) => ({ id, priced: edition }) } },
});
const BOOK = '{ book { shelved priced } }';

const old = { shelf: new ToySubgraph(shelf('old')), prices: new ToySubgraph(prices('old')) };
const changed = { shelf: new ToySubgraph(shelf('new', 'blurb: String')), prices: new ToySubgraph(prices('new')) };
const composed = (...toys: readonly ToySubgraph[]): string => composeSupergraph(toys.map(({ definition: { name }, url, sdl }) => ({ name, url, sdl })));

const folder = mkdtempSync(join(tmpdir(), 'samspill-change-'));
const file = join(folder, 'supergraph.graphql');
const write = (text: string): void => {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
};

const changes = new EventEmitter<{ TAKEN: []; REFUSED: [] }>();
const counted = { TAKEN: 0, REFUSED: 0 };
const observer: Observer = {
  supergraphChanged: ({ outcome }) => {
    counted[outcome] += 1;
    changes.emit(outcome);
  },
};

const lines: Record<string, unknown>[] = [];
const log = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line) as Record<string, unknown>) });

/** Everything here shares one process with those who ask: what is slow is not to be taken for what is away. */
const PATIENT: CallConfig = { ...TOY_CALLS, timeoutMs: 30_000 };

let hub: ToyHub;
let watch: SupergraphWatch;
let OLD: string;
let NEW: string;
const served = (sdl: string): ServedSupergraph => {
  const supergraph = parseSupergraph(sdl);
  return { supergraph, addresses: readSubgraphAddresses(supergraph.subgraphs, {}) };
};

/** The hub looks at the file very often, so that the tests need not wait. */
beforeAll(async () => {
  await Promise.all([...Object.values(old), ...Object.values(changed)].map((toy) => toy.start()));
  OLD = composed(old.shelf, old.prices);
  NEW = composed(changed.shelf, changed.prices);
  write(OLD);
  hub = await startToyHub([], { ...served(OLD), observers: [observer], calls: PATIENT, log });
  watch = new SupergraphWatch({ file, sdl: OLD, pollMs: 5, serve: (sdl) => hub.gateway.serve(served(sdl)), observers: hub.gateway.observers, log });
});
afterAll(async () => {
  await watch.close();
  await hub.close();
  await Promise.all([...Object.values(old), ...Object.values(changed)].map((toy) => toy.stop()));
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  await change(OLD);
  counted.TAKEN = 0;
  counted.REFUSED = 0;
  lines.length = 0;
});

let current = '';
/** Writes another supergraph and waits until it is served. */
async function change(sdl: string): Promise<void> {
  if (current === '') current = OLD;
  if (sdl === current) return;
  const taken = once(changes, 'TAKEN');
  write(sdl);
  await taken;
  current = sdl;
}

/** Writes what cannot be served and waits until that is told. */
async function spoil(text: string): Promise<void> {
  const refused = once(changes, 'REFUSED');
  write(text);
  await refused;
}

const reasons = () => lines.filter(({ msg }) => msg === 'the supergraph file cannot be served; the supergraph before it stays').map(({ reason }) => reason);
const fieldsOfBook = async () => {
  const { data } = await hub.ask('{ __type(name: "Book") { fields { name } } }');
  return (data as { __type: { fields: { name: string }[] } }).__type.fields.map(({ name }) => name).sort();
};

/** Asks without pause until told to stop, and keeps what was answered. */
class Client {
  readonly answers: string[] = [];
  private isStopped = false;
  private readonly round = new EventEmitter<{ answered: [] }>();
  private readonly asking = this.ask();

  private async ask(): Promise<void> {
    while (!this.isStopped) {
      const { status, data, errors } = await hub.ask(BOOK);
      const book = (data as { book: { shelved: string; priced: string } } | undefined)?.book;
      this.answers.push(status === 200 && !errors && book ? `${book.shelved} ${book.priced}` : `failed: ${JSON.stringify({ status, data, errors })}`);
      this.round.emit('answered');
    }
  }

  async more(count: number): Promise<void> {
    for (let i = 0; i < count; i++) await once(this.round, 'answered');
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.asking;
  }
}

const BROKEN: readonly [what: string, text: () => string, reason: RegExp][] = [
  ['no GraphQL at all', () => 'nothing of the kind {', /Syntax Error/],
  ['one that ends in the middle', () => NEW.slice(0, NEW.length / 2), /./],
  ['the schema of a single subgraph', () => 'type Query { book: String }', /it names no subgraphs/],
  ['one that refers to a type that is nowhere', () => NEW.replace('shelved: String', 'shelved: Nowhere'), /Nowhere/],
  ['one that names no address for a subgraph', () => NEW.replace(changed.shelf.url, ''), /SHELF_URL: is missing/],
];

test('while the supergraph changes ten times under twenty clients, no request fails and no answer mixes the old with the new', async () => {
  const clients = Array.from({ length: 20 }, () => new Client());
  const everybody = (): Promise<unknown> => Promise.all(clients.map((client) => client.more(1)));
  for (let round = 0; round < 5; round++) {
    await everybody();
    await change(round % 2 === 0 ? NEW : OLD);
    await everybody();
    await spoil((BROKEN[round] as (typeof BROKEN)[number])[1]());
  }
  await everybody();
  await Promise.all(clients.map((client) => client.stop()));
  const answers = clients.flatMap((client) => client.answers);
  expect(new Set(answers)).toEqual(new Set(['old old', 'new new']));
  expect(answers.length).toBeGreaterThanOrEqual(20 * 11);
  for (const client of clients) expect(client.answers.at(-1)).toBe('new new');
  expect(counted).toEqual({ TAKEN: 5, REFUSED: 5 });
  expect(await fieldsOfBook()).toEqual(['blurb', 'id', 'priced', 'shelved']);
});

describe('a supergraph that cannot be served is refused in one log line, and the one before stays:', () => {
  test.each(BROKEN)('%s', async (_what, text, reason) => {
    await spoil(text());
    await watch.lookNow();
    write(text());
    expect(reasons()[0]).toMatch(reason);
    expect(JSON.stringify(reasons())).not.toMatch(/node_modules|\n/);
    expect(await hub.ask(BOOK)).toMatchObject({ data: { book: { shelved: 'old', priced: 'old' } } });
  });

  test('one that is not there any more', async () => {
    const refused = once(changes, 'REFUSED');
    rmSync(file);
    await refused;
    expect(reasons()).toEqual(['the file cannot be read']);
    write(OLD);
    await change(NEW);
  });
});

test('a request under way finishes with the supergraph it began with, at the subgraphs where they were', async () => {
  const held = new EventEmitter<{ asked: []; go: [] }>();
  const answerOf = JSON.stringify({ data: { book: { __typename: 'Book', id: 'b1', shelved: 'old' } } });
  old.shelf.misbehaviour = (_request, response) => {
    held.once('go', () => { response.writeHead(200, { 'content-type': 'application/json' }).end(answerOf); });
    held.emit('asked');
  };
  const asked = once(held, 'asked');
  const answer = hub.ask(BOOK);
  await asked;
  old.shelf.misbehaviour = null;
  await change(NEW);
  expect(await hub.ask(BOOK)).toMatchObject({ data: { book: { shelved: 'new', priced: 'new' } } });
  held.emit('go');
  expect(await answer).toMatchObject({ data: { book: { shelved: 'old', priced: 'old' } } });
});

test('a subgraph that stays where it was keeps its connections; those to one that is gone are closed', async () => {
  await hub.ask(BOOK);
  const [leaving] = old.shelf.connections;
  const made = old.prices.connectionsMade;
  expect(leaving).toBeDefined();
  const closed = leaving && once(leaving, 'close');
  await change(composed(changed.shelf, old.prices));
  expect(await hub.ask(BOOK)).toMatchObject({ data: { book: { shelved: 'new', priced: 'old' } } });
  await closed;
  expect(old.prices.connectionsMade).toBe(made);
});
