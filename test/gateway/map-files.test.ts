import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addressOf } from '../../subgraphs/actors/cli/map-command';
import { hubError } from '../../subgraphs/shared/errors';
import { startToyHub, type ToyDefinition, type ToyHub } from '../support/toy-subgraphs';

const URI = 'https://data.samspill.no/life-events/alvorlig-sykt-barn';
const CHILD = { id: 'e1', uri: URI, title: 'Alvorlig sykt barn: «A & Å»', involvements: () => (knowsWho ? ['a1'] : null) };
let asked: Record<string, unknown>[] = [];
/** Thrown instead of a map being drawn, when set. */
let refusal: Error | null = null;
/** Whether the subgraph of life events can say who takes part. */
let knowsWho = true;

const lifeevents: ToyDefinition = {
  name: 'lifeevents',
  sdl: `
    type Query { lifeEvent(by: LifeEventRef!): LifeEvent }
    type LifeEvent @key(fields: "id") { id: ID!  title(language: LanguageCode = nb): String!  involvements: [ID!] @inaccessible }
    input LifeEventRef @oneOf { id: ID  uri: String }
    enum LanguageCode { nb nn en }
  `,
  resolvers: {
    Query: { lifeEvent: (_: unknown, { by }: { by: { id?: string; uri?: string } }) => (by.id === CHILD.id || by.uri === URI ? CHILD : null) },
    LifeEvent: { __resolveReference: () => CHILD },
  },
};

const drawn = (involvements: string[] | null) => ({
  file: (args: Record<string, unknown>) => {
    asked.push(args);
    return `a map of ${String(involvements)}`;
  },
  coverage: { missingSources: involvements === null ? ['LIFEEVENTS'] : [] },
});
const mapOf = (involvements: string[] | null) => (args: Record<string, unknown>) => {
  if (refusal) throw refusal;
  asked.push(args);
  return drawn(involvements);
};

const actors: ToyDefinition = {
  name: 'actors',
  sdl: `
    type Query { actor(by: ActorRef!): Actor  ecosystem(id: ID!): Ecosystem  initiative(id: ID!): Initiative }
    type Actor { id: ID!  name(language: LanguageCode = nb): String!  actorMap(depth: Int! = 1, kinds: [ActorMapEdgeKind!], period: ActorMapPeriod, sectors: [ID!]): ActorMap }
    type Ecosystem { id: ID!  name(language: LanguageCode = nb): String!  actorMap(depth: Int! = 0, kinds: [ActorMapEdgeKind!], period: ActorMapPeriod, sectors: [ID!]): ActorMap }
    type Initiative { id: ID!  title(language: LanguageCode = nb): String!  actorMap(depth: Int! = 0, kinds: [ActorMapEdgeKind!], period: ActorMapPeriod, sectors: [ID!]): ActorMap }
    type LifeEvent @key(fields: "id") {
      id: ID!
      involvements: [ID!] @external
      actorMap(depth: Int! = 0, kinds: [ActorMapEdgeKind!], period: ActorMapPeriod, sectors: [ID!]): ActorMap @requires(fields: "involvements")
    }
    type ActorMap { file(format: ActorMapFormat!, language: LanguageCode! = nb, delimiter: CsvDelimiter! = COMMA): String!  coverage: Coverage! }
    type Coverage { missingSources: [String!]! }
    input ActorRef @oneOf { id: ID  organizationNumber: String }
    input ActorMapPeriod { from: String!  to: String! }
    enum ActorMapEdgeKind { GOVERNS FUNDS }
    enum ActorMapFormat { GRAPHML KUMU_ELEMENTS KUMU_CONNECTIONS GEPHI_NODES GEPHI_EDGES }
    enum CsvDelimiter { COMMA SEMICOLON }
    enum LanguageCode { nb nn en }
  `,
  resolvers: {
    Query: {
      actor: (_: unknown, { by }: { by: { organizationNumber?: string } }) => (by.organizationNumber === '889640782' ? { id: 'a1', name: 'Nav', actorMap: mapOf([]) } : null),
      ecosystem: (_: unknown, { id }: { id: string }) => ({ id, name: '…', actorMap: mapOf([]) }),
      initiative: (_: unknown, { id }: { id: string }) => ({ id, title: 'ETI', actorMap: mapOf([]) }),
    },
    LifeEvent: { __resolveReference: (event: object) => event, actorMap: ({ involvements }: { involvements: string[] | null }, args: Record<string, unknown>) => mapOf(involvements)(args) },
  },
};

let hub: ToyHub;
beforeAll(async () => { hub = await startToyHub([lifeevents, actors]); });
afterAll(() => hub.close());
beforeEach(() => {
  asked = [];
  refusal = null;
  knowsWho = true;
});

const refused = async (path: string): Promise<[number, string, string]> => {
  const response = await fetch(`${hub.url}${path}`);
  const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
  return [response.status, errors[0]?.extensions.code ?? '', errors[0]?.message ?? ''];
};

describe('the map of something as a download', () => {
  test('is made of what several subgraphs know, and named after what it is of', async () => {
    const response = await fetch(`${hub.url}/maps/life-events/e1.graphml`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('a map of a1');
    expect(Object.fromEntries(response.headers)).toMatchObject({ 'content-type': 'application/graphml+xml; charset=utf-8', 'content-disposition': 'attachment; filename="actor-map-alvorlig-sykt-barn-a-a.graphml"', 'content-language': 'nb' });
    expect(asked).toEqual([{ depth: 0 }, { format: 'GRAPHML', language: 'nb', delimiter: 'COMMA' }]);
  });

  test('takes what a map can be asked for, and gives sheets in the language and for the program wanted', async () => {
    const response = await fetch(`${hub.url}/maps/life-events.elements.csv?uri=${encodeURIComponent(URI)}&depth=2&kind=FUNDS&kind=GOVERNS&from=2024-01-01&to=2024-12-31&sector=s1&language=nn&delimiter=semicolon`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8; header=present']);
    expect(asked).toEqual([{ depth: 2, kinds: ['FUNDS', 'GOVERNS'], period: { from: '2024-01-01', to: '2024-12-31' }, sectors: ['s1'] }, { format: 'KUMU_ELEMENTS', language: 'nn', delimiter: 'SEMICOLON' }]);
  });

  test('is there for actors by organisation number, with a step around them, and for initiatives and ecosystems', async () => {
    for (const path of ['actors/889640782.nodes.csv', 'initiatives/i1.edges.csv', 'ecosystems/x1.connections.csv']) expect((await fetch(`${hub.url}/maps/${path}`)).status).toBe(200);
    expect(asked.filter((args) => 'depth' in args)).toEqual([{ depth: 1 }, { depth: 0 }, { depth: 0 }]);
    expect(asked.flatMap(({ format }) => format ?? [])).toEqual(['GEPHI_NODES', 'GEPHI_EDGES', 'KUMU_CONNECTIONS']);
  });

  test('is found at the address that the command line asks', async () => {
    const options = { format: 'connections', language: 'en', delimiter: 'comma', depth: '1', kind: ['FUNDS'], sector: [] } as const;
    expect((await fetch(`${hub.url}${addressOf('life-event', URI, options)}`)).status).toBe(200);
    expect((await fetch(`${hub.url}${addressOf('initiative', 'a/b c', options)}`)).status).toBe(404);
    expect((await fetch(`${hub.url}${addressOf('actor', '889640782', { ...options, format: 'graphml' })}`)).status).toBe(200);
  });
});

describe('a map that cannot be given', () => {
  test.each([
    ['/maps/life-events/nobody.graphml', 404, 'NOT_FOUND', /There is no life event nobody here/],
    ['/maps/services/s1.graphml', 404, 'NOT_FOUND', /of life-events, initiatives, ecosystems, actors, as graphml, elements\.csv/],
    ['/maps/life-events/e1.xlsx', 404, 'NOT_FOUND', /There is nothing at this address/],
    ['/maps/life-events.graphml', 400, 'EXACTLY_ONE_REQUIRED', /takes exactly one of an id in its path and the parameter uri, and 0 were given/],
    ['/maps/life-events/e1.graphml?uri=x', 400, 'EXACTLY_ONE_REQUIRED', /2 were given/],
    ['/maps/actors/a1.graphml?uri=x', 400, 'ARGUMENT_OUT_OF_RANGE', /uri is for life events/],
    ['/maps/life-events.graphml?uri=barn', 400, 'ARGUMENT_OUT_OF_RANGE', /uri is no IRI/],
    ['/maps/actors/889640783.graphml', 400, 'ARGUMENT_OUT_OF_RANGE', /889640783 is not an organisation number/],
    ['/maps/life-events/e1.graphml?depth=all', 400, 'ARGUMENT_OUT_OF_RANGE', /depth is not a whole number/],
    ['/maps/life-events/e1.graphml?depth=1&depth=2', 400, 'ARGUMENT_OUT_OF_RANGE', /depth is given more than once/],
    ['/maps/life-events/e1.graphml?kind=LIKES', 400, 'ARGUMENT_OUT_OF_RANGE', /kind is none of GOVERNS, FUNDS/],
    ['/maps/life-events/e1.graphml?from=2024-01-01', 400, 'ARGUMENT_OUT_OF_RANGE', /from stands alone/],
    ['/maps/life-events/e1.graphml?from=2024&to=2025', 400, 'ARGUMENT_OUT_OF_RANGE', /from is no day/],
    ['/maps/life-events/e1.graphml?colour=red', 400, 'ARGUMENT_OUT_OF_RANGE', /colour is not known here/],
  ])('says why: %s', async (path, status, code, words) => {
    const [given, found, message] = await refused(path);
    expect([given, found]).toEqual([status, code]);
    expect(message).toMatch(words);
  });

  test('says what the subgraph says of a map that would be too large', async () => {
    refusal = hubError('ARGUMENT_OUT_OF_RANGE', { path: 'actorMap', why: 'would have too many.' });
    expect(await refused('/maps/life-events/e1.graphml')).toEqual([400, 'ARGUMENT_OUT_OF_RANGE', 'actorMap would have too many.']);
  });

  test('is none at all rather than one without those that only an absent subgraph knows', async () => {
    knowsWho = false;
    const [status, code, message] = await refused('/maps/life-events/e1.graphml');
    expect([status, code]).toEqual([503, 'SUBGRAPH_UNAVAILABLE']);
    expect(message).toContain('The lifeevents register cannot be reached now');
  });
});
