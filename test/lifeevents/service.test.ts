import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { openLifeevents, type Asked } from './ask';

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('starter'); });
afterAll(() => hub.close());

const service = (key: string): string => stableId('service', key);
const actor = (key: string): string => stableId('actor', key);

describe('a service', () => {
  test('tells who answers for it, who takes part, what it needs and what comes out', async () => {
    const { data, errors } = await hub.ask(
      `query ($id: ID!) { service(by: { id: $id }) {
        uri title(language: en) description homepage owner { id } participations { actor { id } role claimStatus claimedAt answeredAt provenance { kind sourceUrl } }
        requires { title origin datasets { uri title holder { id } access landingPage } outputs { title } provenance { kind } } outputs { title type endsJourney service { id } causes { title } provenance { kind } }
        lifeEvents { nodes { title } } components { id } template { id } instances { totalCount } provenance { kind } version updatedAt changes(first: 1) { totalCount } } }`,
      { id: service('digitalt-dodsbo') },
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      service: {
        uri: 'https://data.samspill.no/services/digitalt-dodsbo',
        owner: { id: actor('991825827') },
        participations: expect.arrayContaining([expect.objectContaining({ actor: { id: actor('984195796') }, role: 'DATA_PROVIDER', claimStatus: 'CLAIMED' })]) as unknown,
        requires: [{ origin: 'FETCHED', datasets: [{ uri: 'https://data.samspill.no/datasets/arvinger-fra-tingretten', access: 'NON_PUBLIC' }] }, {}, {}, {}, {}, {}],
        lifeEvents: { nodes: [{ title: 'Dødsfall og arv' }] },
        components: [{ id: stableId('shared-component', 'digitalt-dodsbo') }],
        template: null,
        instances: { totalCount: 0 },
      },
    });
  });

  test('answers the six promises of digital first, each with its source or as unknown', async () => {
    const { data, errors } = await hub.ask(`query ($id: ID!) { service(by: { id: $id }) { digitalFirst { promise isKept provenance { kind } } } }`, { id: service('dagpenger') });
    expect(errors).toEqual([]);
    expect((data as { service: { digitalFirst: unknown[] } }).service.digitalFirst).toEqual([
      { promise: 'NOT_ASKED_AGAIN', isKept: 'NO', provenance: { kind: expect.any(String) as unknown } },
      { promise: 'NO_APPLICATION', isKept: 'NO', provenance: { kind: expect.any(String) as unknown } },
      { promise: 'DIGITAL_SUBMISSION', isKept: 'YES', provenance: { kind: expect.any(String) as unknown } },
      { promise: 'DIGITAL_ANSWER', isKept: 'UNKNOWN', provenance: null },
      { promise: 'IMMEDIATE_ANSWER', isKept: 'UNKNOWN', provenance: null },
      { promise: 'INSIGHT', isKept: 'UNKNOWN', provenance: null },
    ]);
  });

  test('and its template find each other', async () => {
    const { data } = await hub.ask(`query ($id: ID!) { service(by: { id: $id }) { template { title owner { id } instances { nodes { title } } } } }`, { id: service('barnehageplass-bergen') });
    expect(data).toEqual({ service: { template: { title: 'Barnehageplass', owner: null, instances: { nodes: [{ title: 'Barnehageplass i Bergen' }] } } } });
  });
});

describe('the list of services', () => {
  test.each([
    ['search: "BARNEHAGEPLASS, i bergen!"', 1],
    [`ownerId: "${actor('991825827')}"`, 1],
    ['hasOwner: false', 8],
    ['isTemplate: true', 8],
    [`participantId: "${actor('981544315')}"`, 1],
    [`lifeEventId: "${stableId('life-event', 'fa-barn')}"`, 8],
    [`componentId: "${stableId('shared-component', 'ung-no')}"`, 1],
    [`datasetId: "${stableId('dataset', 'grunnboken')}"`, 1],
  ])('filters by %s', async (filter, total) => {
    const { data, errors } = await hub.ask(`{ services(filter: { ${filter} }) { totalCount } }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({ services: { totalCount: total } });
  });

  test('orders å after z', async () => {
    const { data } = await hub.ask<{ services: { nodes: { title: string }[] } }>('{ services(first: 100) { nodes { title } } }');
    const titles = data.services.nodes.map((node) => node.title);
    expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'nb')));
  });

  test('is walked by cursors without repeating or skipping any, at the root and in every life event', async () => {
    const walk = async (query: string, list: (data: never) => { nodes: { id: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } }): Promise<void> => {
      const seen: string[] = [];
      for (let after: string | null = null, more = true, total = -1; more; ) {
        const { data, errors }: { data: never; errors: readonly unknown[] } = await hub.ask(query, { after });
        expect(errors).toEqual([]);
        const page = list(data);
        total = page.totalCount;
        seen.push(...page.nodes.map((node) => node.id));
        more = page.pageInfo.hasNextPage;
        after = page.pageInfo.endCursor;
        if (!more) expect([seen.length, new Set(seen).size]).toEqual([total, total]);
      }
    };
    await walk('query ($after: String) { services(first: 7, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }', (data: { services: never }) => data.services);
    await walk('query ($after: String) { lifeEvent(by: { uri: "https://data.samspill.no/life-events/alvorlig-sykt-barn" }) { services(first: 2, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }', (data: { lifeEvent: { services: never } }) => data.lifeEvent.services);
  });
});

describe('the journey of a life event', () => {
  interface Journey {
    steps: { position: number; isEntry: boolean; service: { title: string } }[];
    handOvers: { from: { title: string }; to: { title: string }; event: { title: string }; output: { title: string }; fromActor: { id: string }; toActor: { id: string }; dataExchange: { state: string; dataset: { title: string } | null } | null }[];
    gaps: { code: string; why: string; evidence: { title: string } | null }[];
  }
  const journeyOf = async (key: string): Promise<Journey> => {
    const { data, errors } = await hub.ask<{ lifeEvent: { journey: Journey } }>(
      `query ($id: ID!) { lifeEvent(by: { id: $id }) { journey {
        steps { position isEntry service { title } }
        handOvers { from { title } fromActor { id } output { title } event { title } to { title } toActor { id } dataExchange { state dataset { title } provenance { kind } } }
        gaps { code why(language: en) service { id } toService { id } output { id } event { id } evidence { title } dataset { id } reference } } } }`,
      { id: stableId('life-event', key) },
    );
    expect(errors).toEqual([]);
    return data.lifeEvent.journey;
  };

  test('leads from one service to the next', async () => {
    const { steps, handOvers } = await journeyOf('dodsfall-og-arv');
    expect(steps.map((step) => step.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const places = new Map(steps.map((step) => [step.service.title, step.position]));
    for (const { from, to } of handOvers) expect(places.get(from.title)).toBeLessThan(places.get(to.title) ?? 0);
    expect(handOvers).toHaveLength(5);
  });

  test('shows where people carry what public bodies could send', async () => {
    const { gaps } = await journeyOf('dodsfall-og-arv');
    expect(gaps.map((gap) => gap.code)).toEqual(expect.arrayContaining(['HAND_OVER_WITHOUT_DATA_EXCHANGE', 'ONCE_ONLY_DATASET', 'ONCE_ONLY_OUTPUT', 'UNUSED_OUTPUT']));
    expect(gaps.filter((gap) => gap.code === 'ONCE_ONLY_OUTPUT').map((gap) => gap.evidence?.title)).toEqual(['Skifteattest eller uskifteattest']);
    for (const gap of gaps) expect(gap.why).not.toContain('“”');
  });

  test.each(['fa-barn', 'ny-i-norge'])('takes an exchange that no source names for one that exists (%s)', async (key) => {
    const { handOvers, gaps } = await journeyOf(key);
    expect(handOvers.filter((handOver) => handOver.dataExchange?.state === 'EXISTS' && handOver.dataExchange.dataset === null)).toHaveLength(1);
    expect(gaps.filter((gap) => gap.code === 'HAND_OVER_WITHOUT_DATA_EXCHANGE')).toEqual([]);
  });
});
