import type { GraphQLSchema } from 'graphql';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOCUMENT_DEFAULTS } from '../../gateway/document/settings';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { CORRELATION_HEADER } from '../../subgraphs/shared/server';
import { TestIssuer } from '../support/issuer';
import { startInProcessHub, SUBGRAPH_NAMES, type InProcessHub } from '../support/in-process-hub';
import { everythingOf, schemaAt, type Style } from './crawl';
import { callersOf, NAMED, OWNER, writeOpenFacts, writeRestrictedFacts, Writer, type Caller, type Callers, type Markers, type Open } from './restricted-facts';

/**
 * What changes with every write, whatever was written: versions, ids that name the revision of the ledger, and the list of
 * changes, which tells that something was done and not what. And how many amounts of funding are not known, which counts
 * those told in confidence (docs/benefit-flows.md): it tells that there is one, neither whose nor how much.
 */
const OF_EVERY_WRITE = new Set(['changes', 'version', 'updatedAt', 'recordedAt', 'BenefitFlowReport.id', 'FindingReport.id', 'PortfolioReport.id', 'CollaborationIndicators.id', 'fundingAmountsTotal']);
const HISTORY = new Set(['changes', 'actorChanges', 'portfolioChanges']);
/** How deep is asked past the gateway, and how deep through it, where each new question is planned first. */
const DEPTH = 3;
const DEPTH_AT_GATEWAY = 2;
const OUTSIDERS = ['anonymous', 'stranger'] as const;
type Outsider = (typeof OUTSIDERS)[number];
/** Some two hundred and fifty large questions. */
const SET_UP_MS = 600_000;

let issuer: TestIssuer;
let hub: InProcessHub;
let callers: Callers;
let open: Open;
let schemas: Record<string, GraphQLSchema>;
let writer: Writer;
let markers: Markers = {};
/** What outsiders were answered before anything restricted was written, and what everybody was answered after. */
const before: Record<Outsider, Answers> = { anonymous: new Map(), stranger: new Map() };
const after: Record<'secretariat' | Outsider, Answers> = { secretariat: new Map(), anonymous: new Map(), stranger: new Map() };

beforeAll(async () => {
  issuer = await TestIssuer.start();
  const limits = Object.fromEntries(Object.keys(DOCUMENT_DEFAULTS.limits).map((name) => [name, 1_000_000])) as unknown as typeof DOCUMENT_DEFAULTS.limits;
  // What is looked for is what can be found at all, so the limits of documents are out of the way.
  hub = await startInProcessHub({ content: 'starter', identity: issuer.identity, gateway: { documents: { ...DOCUMENT_DEFAULTS, limits, cost: 1e9 } } });
  callers = await callersOf(issuer);
  const places = [['gateway', hub.url] as const, ...SUBGRAPH_NAMES.map((name) => [name, hub.subgraphs[name]] as const)];
  schemas = Object.fromEntries(await Promise.all(places.map(async ([name, url]): Promise<[string, GraphQLSchema]> => [name, await schemaAt(url)])));
  writer = new Writer(hub.url, schemaOf('gateway'), callers);
  open = await writeOpenFacts(writer);
  for (const caller of OUTSIDERS) before[caller] = await answersTo(comparable(caller), caller);
  markers = await writeRestrictedFacts(writer, open);
  for (const caller of OUTSIDERS) after[caller] = await answersTo([...comparable(caller), ...disguised(caller), ...history(), ...otherFiles()], caller);
  after.secretariat = await answersTo([...deep(), ...atSubgraphs()], 'secretariat');
}, SET_UP_MS);
afterAll(async () => {
  await hub.close();
  await issuer.close();
});

function schemaOf(name: string): GraphQLSchema {
  const schema = schemas[name];
  if (!schema) throw new Error(`There is no schema of ${name}`);
  return schema;
}

/** Something that can be asked of the hub, of a subgraph or of an address. */
interface Question {
  readonly name: string;
  readonly url: string;
  readonly body?: object;
}

/** The texts of answers, by the names of the questions. */
type Answers = ReadonlyMap<string, string>;

/** Every root field of the gateway, with arguments that lead to what the restricted facts are about. */
function rootFields(): [field: string, call: string, type: string][] {
  const { lifeEvent, service, body, ecosystem, component, portfolio, initiative, council } = open;
  const named = stableId('actor', NAMED);
  const id = (value: string): string => JSON.stringify(value);
  const found: [string, string][] = [
    ['lifeEvent', `(by: { id: ${id(lifeEvent)} })`], ['service', `(by: { id: ${id(service)} })`], ['ecosystem', `(id: ${id(ecosystem)})`], ['sharedComponent', `(id: ${id(component)})`],
    ['portfolio', `(id: ${id(portfolio)})`], ['initiative', `(id: ${id(initiative)})`], ['council', `(id: ${id(council)})`],
    ['actor', `(by: { organizationNumber: "${NAMED}" })`], ['actor', `(by: { organizationNumber: "${OWNER}" })`],
    ['lifeEventRecord', `(by: { id: ${id(lifeEvent)} }, asOf: "2998-01-01T00:00:00Z")`], ['actorRecord', `(by: { organizationNumber: "${NAMED}" }, asOf: "2998-01-01T00:00:00Z")`], ['actorRecord', `(by: { organizationNumber: "${OWNER}" }, asOf: "2998-01-01T00:00:00Z")`],
    ['actorPath', `(from: { organizationNumber: "${OWNER}" }, to: { organizationNumber: "${NAMED}" })`],
    ['relations', `(filter: { actorId: ${id(named)} })`], ['initiatives', `(filter: { participant: ${id(named)} })`], ['initiatives', '(filter: { search: "loyndom" })'], ['initiatives', `(filter: { lifeEvent: ${id(lifeEvent)} }, orderBy: TITLE)`],
    ['services', `(filter: { participantId: ${id(named)} })`], ['services', '(filter: { search: "loyndom" })'], ['lifeEvents', '(filter: { search: "loyndom" })'], ['lifeEvents', `(filter: { bodyId: ${id(body)} })`], ['actors', '(filter: { search: "loyndom" })'],
    ['claims', '(first: 100)'], ['actorClaims', '(first: 100)'], ['portfolioClaims', '(first: 100)'], ['ownershipOffers', '(first: 100)'], ['serviceOffers', '(first: 100)'], ['councils', '(first: 100)'], ['councilDueList', '(until: "2998-01-01")'],
    ['benefitFlows', `(filter: { initiatives: [${id(initiative)}] })`], ['benefitFlows', `(filter: { actors: [${id(named)}] })`], ['findings', `(filter: { initiatives: [${id(initiative)}] })`], ['portfolioReport', `(filter: { portfolios: [${id(portfolio)}] })`],
    ['changes', '(first: 100)'], ['actorChanges', '(first: 100)'], ['portfolioChanges', '(first: 100)'],
    ['viewer', ''],
  ];
  const fields = schemaOf('gateway').getQueryType()?.getFields() ?? {};
  return found.map(([field, call]) => [field, `${field}${call}`, String(fields[field]?.type).replaceAll(/[[\]!]/g, '')]);
}

function atGateway(style: Style, depth: number, without: ReadonlySet<string>, isAsked: (field: string) => boolean): Question[] {
  return rootFields()
    .filter(([field]) => isAsked(field))
    .map(([, call, type]) => ({ name: `${call}, ${style}`, url: `${hub.url}/graphql`, body: { query: `{ ${call} ${everythingOf(schemaOf('gateway'), type, { style, depth, without })} }` } }));
}

/** The same past the gateway: entities as it would ask for them, with the fields that no client sees. */
function atSubgraphs(): Question[] {
  const ids: Record<string, readonly string[]> = {
    LifeEvent: [open.lifeEvent], Service: [open.service], CooperationBody: [open.body], Ecosystem: [open.ecosystem], SharedComponent: [open.component], Portfolio: [open.portfolio], Initiative: [open.initiative],
    Actor: [stableId('actor', NAMED), stableId('actor', OWNER)],
  };
  return SUBGRAPH_NAMES.flatMap((name) =>
    Object.entries(ids).flatMap(([type, known]): Question[] => {
      // What lifeevents adds to an initiative it makes of what portfolio supplies, and keeps nothing of it.
      if (!schemaOf(name).getType(type) || (name === 'lifeevents' && type === 'Initiative')) return [];
      const query = `query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on ${type} ${everythingOf(schemaOf(name), type, { style: 'plain', depth: DEPTH, without: OF_EVERY_WRITE })} } }`;
      return [{ name: `${type} at ${name}`, url: `${hub.subgraphs[name]}/graphql`, body: { query, variables: { of: known.map((id) => ({ __typename: type, id })) } } }];
    }),
  );
}

const fileAt = (path: string): Question => ({ name: path, url: hub.url + path });
const maps = (): Question[] => ['graphml', 'elements.csv', 'connections.csv'].flatMap((file) => [`/maps/life-events/${open.lifeEvent}.${file}`, `/maps/initiatives/${open.initiative}.${file}`, `/maps/ecosystems/${open.ecosystem}.${file}`, `/maps/actors/${NAMED}.${file}`].map(fileAt));
const reports = (): Question[] => [`/portfolio/report.csv?portfolio=${open.portfolio}`, `/portfolio/report.xlsx?portfolio=${open.portfolio}`].map(fileAt);
/** Files that tell versions or days of records. */
const otherFiles = (): Question[] => [`/catalog/lifeevents/${open.lifeEvent}`, `/catalog/services/${open.service}`, '/workbook/lifeevents', `/workbook/lifeevents?organization=${OWNER}`].map(fileAt);

/** What an outsider must be answered alike whether the restricted facts are there or not. */
const comparable = (caller: Outsider): Question[] => [...plain(caller), ...deep(), ...atSubgraphs(), ...maps(), ...reports()];
/** Each question that is new to the gateway is planned first, which takes long; so the two outsiders ask in two ways. */
const plain = (caller: Outsider): Question[] => (caller === 'anonymous' ? atGateway('plain', DEPTH_AT_GATEWAY, OF_EVERY_WRITE, (field) => !HISTORY.has(field)) : []);
const disguised = (caller: Outsider): Question[] => (caller === 'stranger' ? atGateway('disguised', DEPTH, OF_EVERY_WRITE, (field) => DISGUISED.has(field)) : []);
const DISGUISED: ReadonlySet<string> = new Set(['service', 'initiative', 'council', 'claims', 'portfolioClaims', 'relations']);

function history(): Question[] {
  const change = everythingOf(schemaOf('gateway'), 'Change', { style: 'plain', depth: DEPTH, without: new Set() });
  const of = (call: string): Question => ({ name: `the changes of ${call}`, url: `${hub.url}/graphql`, body: { query: `{ ${call} { changes(first: 100) { nodes ${change} } } }` } });
  const { lifeEvent, service, ecosystem, component, initiative } = open;
  return [
    ...atGateway('plain', DEPTH, new Set(), (field) => HISTORY.has(field)),
    ...[`lifeEvent(by: { id: "${lifeEvent}" })`, `service(by: { id: "${service}" })`, `initiative(id: "${initiative}")`, `actor(by: { organizationNumber: "${NAMED}" })`, `ecosystem(id: "${ecosystem}")`, `sharedComponent(id: "${component}")`].map(of),
  ];
}

/** What lies deeper than the rest is asked for. */
function deep(): Question[] {
  const { initiative, council } = open;
  const amounts = 'planned { amount } actual { amount } note';
  return [
    '{ ownershipOffers { totalCount nodes { basis } } serviceOffers { totalCount nodes { basis } } }',
    `{ initiative(id: "${initiative}") { funding { totals { planned { amount } } lines { ${amounts} funder { id } } } costs { totals { planned { amount } } lines { ${amounts} bearer { id } } } benefits { nodes { title years { planned { amount } } } } } }`,
    `{ council(id: "${council}") { members { name } cases { totalCount nodes { title } } } }`,
    `{ portfolioClaims { totalCount nodes { fundingLine { ${amounts} } costLine { ${amounts} } benefit { title years { planned { amount } } } } } }`,
  ].map((query) => ({ name: query, url: `${hub.url}/graphql`, body: { query } }));
}

async function answersTo(questions: readonly Question[], caller: Caller): Promise<Answers> {
  const answers = new Map<string, string>();
  for (const question of questions) answers.set(question.name, await answerTo(question, caller));
  return answers;
}

async function answerTo({ url, body }: Question, caller: Caller): Promise<string> {
  const headers = { ...callers[caller], [CORRELATION_HEADER]: 'the-same-for-all', ...(body ? { 'content-type': 'application/json', accept: 'application/graphql-response+json' } : {}) };
  const response = await fetch(url, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers });
  if (!response.headers.get('content-type')?.includes('spreadsheetml')) return response.text();
  const { sheets } = await readXlsx(new Uint8Array(await response.arrayBuffer()));
  return JSON.stringify(sheets.map(({ name, rows }) => [name, rows]));
}

/** Which restricted facts a caller found, by where. */
function found(caller: keyof typeof after, questions: readonly Question[]): Record<string, string[]> {
  const answers = questions.map(({ name }) => [name, Object.entries(markers).filter(([, marker]) => after[caller].get(name)?.includes(marker)).map(([what]) => what)] as const);
  return Object.fromEntries(answers.filter(([, what]) => what.length > 0).map(([name, what]) => [name, what]));
}

/** Where two texts part, with a little of what is around; null when they are the same. */
function difference(left: string, right: string): { before: string; after: string } | null {
  if (left === right) return null;
  let at = 0;
  while (left[at] === right[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 200), at + 200);
  return { before: around(left), after: around(right) };
}

describe('the questions of these tests', () => {
  test('reach the restricted facts, by a token that may see them', () => {
    const seen = Object.values(found('secretariat', [...deep(), ...atSubgraphs()])).flat();
    expect(Object.keys(markers).filter((what) => !seen.includes(what))).toEqual([]);
  });

  test('are understood', () => {
    for (const caller of ['secretariat', ...OUTSIDERS] as const) for (const [name, text] of after[caller]) expect.soft({ name, text: /"(GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT|INTERNAL_SERVER_ERROR)"/.exec(text)?.[0] && text.slice(0, 500) }).toEqual({ name, text: undefined });
  });
});

const WAYS = { anonymous: 'any field of any type', stranger: 'aliases, fragments, interfaces and directives' } as const;

describe.each(OUTSIDERS)('a caller who is %s finds no restricted fact of another organisation', (caller) => {
  test(`through ${WAYS[caller]} at the gateway, nor in the text of an error`, () => {
    expect(found(caller, [...plain(caller), ...disguised(caller), ...deep()])).toEqual({});
  });

  test('as an entity of a subgraph that is reached directly, nor in the fields that subgraphs keep for each other', () => {
    expect(found(caller, atSubgraphs())).toEqual({});
  });

  test('in the history of anything', () => {
    expect(found(caller, history())).toEqual({});
  });

  test('in a file: the catalogue, the workbook, portfolio reports and maps', () => {
    expect(found(caller, [...maps(), ...reports(), ...otherFiles()])).toEqual({});
  });

  test('and no answer, count, order, sum or map is another than without it', () => {
    for (const { name } of comparable(caller)) expect.soft(difference(before[caller].get(name) ?? '', after[caller].get(name) ?? ''), name).toBeNull();
  });
});
