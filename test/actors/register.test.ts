import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf } from '../../subgraphs/actors/actor/actor';
import { createContext } from '../../subgraphs/shared/server';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { codesOf, openHub, type Hub } from './support';

let hub: Hub;
beforeAll(async () => { hub = await openHub('starter'); });
afterAll(() => hub.close());

const DIGDIR = '991825827';
const actor = async (by: object, fields: string): Promise<unknown> => {
  const result = await hub.ask(`query ($by: ActorRef!) { actor(by: $by) { ${fields} } }`, { by });
  expect(result.errors).toBeUndefined();
  return result.data?.['actor'];
};

describe('an actor', () => {
  it('is found by organisation number and by id, and is the same', async () => {
    const byNumber = await actor({ organizationNumber: DIGDIR }, 'id name organizationNumber level kind shortName');
    expect(byNumber).toEqual({ id: stableId('actor', DIGDIR), name: 'Digitaliseringsdirektoratet', organizationNumber: DIGDIR, level: 'STATE', kind: 'AGENCY', shortName: 'DIGDIR' });
    expect(await actor({ id: stableId('actor', DIGDIR) }, 'id name organizationNumber level kind shortName')).toEqual(byNumber);
  });

  it('is found by its key as a group, which has no number and no level', async () => {
    expect(await actor({ id: stableId('actor', 'parents-of-seriously-ill-children') }, 'kind level organizationNumber name(language: en) sector { kind label(language: nn) ministry { name } }')).toEqual({
      kind: 'GROUP', level: null, organizationNumber: null, name: 'Parents and next of kin of seriously ill children', sector: { kind: 'CITIZENS', label: 'Innbyggjarane', ministry: null },
    });
  });

  it('is null, without an error, when nobody has the id or the number', async () => {
    expect(await actor({ id: stableId('actor', 'nobody') }, 'name')).toBeNull();
    expect(await actor({ organizationNumber: '910244132' }, 'name')).toBeNull();
  });

  it('keeps the sector of the ministry it was under on the day that is asked about, by the name of then', async () => {
    expect(await actor({ organizationNumber: DIGDIR }, 'before: sector(at: "2021-06-01") { id label } between: sector(at: "2023-06-01") { id label } now: sector { label } parent(at: "2021-06-01") { shortName }')).toMatchObject({
      before: { label: 'Kommunal- og moderniseringsdepartementet' },
      between: { label: 'Kommunal- og distriktsdepartementet' },
      now: { label: 'Digitaliserings- og forvaltningsdepartementet' },
      parent: { shortName: 'KDD' },
    });
  });

  it('changes parents on the very day: IMDi went from KD to AID on 14 October 2021', async () => {
    expect(await actor({ organizationNumber: '987879696' }, 'last: parent(at: "2021-10-13") { shortName } first: parent(at: "2021-10-14") { shortName } parentHistory { parent { shortName } validFrom validTo }')).toMatchObject({
      last: { shortName: 'KD' }, first: { shortName: 'AID' }, parentHistory: [{}, {}, { validTo: '2021-10-14' }, { parent: { shortName: 'AID' }, validFrom: '2021-10-14', validTo: null }],
    });
  });

  it('that is dissolved keeps its last name, has no sector any more and names its successor', async () => {
    expect(await actor({ organizationNumber: '915933149' }, 'name dissolvedOn sector { label } successors { kind effectiveOn successor { shortName } predecessor { shortName } }')).toEqual({
      name: 'Direktoratet for e-helse', dissolvedOn: '2024-01-01', sector: null,
      successors: [{ kind: 'MERGED_INTO', effectiveOn: '2024-01-01', successor: { shortName: 'HDIR' }, predecessor: { shortName: 'EHELSE' } }],
    });
    expect(await actor({ organizationNumber: '983544622' }, 'predecessors { predecessor { shortName } }')).toEqual({ predecessors: [{ predecessor: { shortName: 'EHELSE' } }] });
  });

  it('shows its names over time, functions, needs and roles, each with its source', async () => {
    const found = await actor({ organizationNumber: '986128433' }, 'functions { uri label } needs { type text(language: en) context { kind initiative { id } } provenance { sourceUrl } } maturity { generation } coordinationRoles { role degree { code } context { kind } provenance { kind note } } nameHistory { name validFrom provenance { kind } } isSynthetic version provenance { kind sourceUrl }');
    expect(found).toMatchObject({
      functions: [{ label: 'Family and children' }],
      needs: [{ type: 'DEMAND', context: { kind: 'INITIATIVE', initiative: { id: stableId('initiative', 'digiung') } } }],
      maturity: [], coordinationRoles: [{ role: 'DRIVER', degree: null }, { role: 'SYSTEM_STEWARD' }], isSynthetic: false, version: 1,
    });
  });

  it('says why a number is missing instead of inventing one', async () => {
    expect(await actor({ id: stableId('actor', 'giek') }, 'organizationNumber numberMissingReason')).toMatchObject({ organizationNumber: null, numberMissingReason: expect.stringMatching(/ikke sett/) as unknown });
  });
});

describe('relations', () => {
  it('are listed from both sides, and limited by kind, direction and day', async () => {
    const found = await actor({ organizationNumber: DIGDIR }, `
      all: relations(first: 100) { totalCount nodes { kind from { shortName } to { shortName } } }
      funds: relations(kind: [FUNDS], direction: OUT) { totalCount nodes { kind from { shortName } context { kind initiative { id } } claimStatus validFrom provenance { sourceUrl note } } }
      in: relations(kind: [FUNDS], direction: IN) { totalCount }
      early: relations(kind: [FUNDS], at: "2021-01-01") { totalCount }`);
    expect(found).toMatchObject({ funds: { totalCount: 14 }, in: { totalCount: 0 }, early: { totalCount: 8 } });
    const { funds } = found as { funds: { nodes: unknown[] } };
    expect(funds.nodes[0]).toMatchObject({ kind: 'FUNDS', from: { shortName: 'DIGDIR' }, claimStatus: 'CLAIMED', validFrom: '2020-01-01', context: { kind: 'INITIATIVE' } });
  });
});

describe('lists of actors', () => {
  const names = async (variables: object): Promise<string[]> => {
    const result = await hub.ask('query ($filter: ActorFilter, $orderBy: ActorOrder! = NAME_ASC) { actors(filter: $filter, orderBy: $orderBy, first: 100) { totalCount nodes { name } } }', { ...variables });
    expect(result.errors).toBeUndefined();
    return (result.data?.['actors'] as { nodes: { name: string }[] }).nodes.map((node) => node.name);
  };

  it('visit every actor once, page by page, in either order', async () => {
    for (const orderBy of ['NAME_ASC', 'NAME_DESC', 'ORGANIZATION_NUMBER_ASC']) {
      const seen: string[] = [];
      let after: string | null = null;
      for (;;) {
        const result = await hub.ask('query ($after: String, $orderBy: ActorOrder!) { actors(first: 17, after: $after, orderBy: $orderBy) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }', { after, orderBy });
        const page = result.data?.['actors'] as { totalCount: number; nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
        expect(page.totalCount).toBe(106);
        seen.push(...page.nodes.map((node) => node.id));
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(seen).toHaveLength(106);
      expect(new Set(seen).size).toBe(106);
    }
  });

  it('are in Norwegian alphabetical order: å comes last', async () => {
    const sorted = await names({ filter: { kind: ['AGENCY'] } });
    expect(sorted.indexOf('Økokrim')).toBe(sorted.length - 1);
  });

  it('are limited by sort, level, sector, function, words and existence together', async () => {
    expect(await names({ filter: { kind: ['MUNICIPALITY'], search: 'BERGEN' } })).toEqual(['Bergen kommune']);
    expect(await names({ filter: { level: ['COUNTY'] } })).toEqual(['Nordland fylkeskommune']);
    expect(await names({ filter: { functionCode: '031' } })).toEqual(['Politi- og lensmannsetaten', 'Politidirektoratet', 'Økokrim']);
    expect((await names({ filter: { functionCode: '03' } })).length).toBeGreaterThan(3);
    expect(await names({ filter: { functionUri: 'https://unstats.un.org/unsd/classifications/Econ/Structure/Detail/en/4/07_4' } })).toEqual(['Folkehelseinstituttet']);
    expect(await names({ filter: { isActive: false } })).toEqual(['Direktoratet for e-helse']);
    expect(await names({ filter: { search: 'moderniseringsdepartementet' } })).toEqual(['Kommunal- og distriktsdepartementet']);
    expect(await names({ filter: { search: '%_' } })).toHaveLength(100);
    const sectorId = ((await actor({ organizationNumber: '983887457' }, 'sector { id }')) as { sector: { id: string } }).sector.id;
    expect(await names({ filter: { sectorId } })).toEqual(['Arbeids- og inkluderingsdepartementet', 'Arbeids- og velferdsetaten (Nav)', 'Arbeidstilsynet', 'Integrerings- og mangfoldsdirektoratet']);
    expect(await names({ filter: { sectorId: stableId('sector', 'none') } })).toEqual([]);
  });

  it('of what belongs under an actor are by day', async () => {
    expect(await actor({ organizationNumber: '972417858' }, 'now: children { nodes { shortName } } then: children(at: "2023-01-01", first: 2) { totalCount nodes { shortName } pageInfo { hasNextPage } }')).toMatchObject({
      now: { nodes: [{ shortName: 'DIBK' }, { shortName: 'HUSBANKEN' }, { shortName: 'KARTVERKET' }] }, then: { totalCount: 9, pageInfo: { hasNextPage: true } },
    });
  });
});

describe('sectors, components and ecosystems', () => {
  it('names each sector once: the ministries by name, then those that are sectors of their own', async () => {
    const result = await hub.ask('{ sectors { id kind label ministry { level } } past: sectors(at: "2022-01-01") { label } }');
    const sectors = result.data?.['sectors'] as { kind: string; label: string }[];
    expect(sectors.filter((sector) => sector.kind === 'MINISTRY')).toHaveLength(17);
    expect(sectors.slice(-6).map((sector) => sector.kind)).toEqual(['MUNICIPAL', 'COUNTY', 'COURTS', 'BUSINESS', 'VOLUNTARY', 'CITIZENS']);
    expect((result.data?.['past'] as { label: string }[]).map((sector) => sector.label)).not.toContain('Digitaliserings- og forvaltningsdepartementet');
  });

  it('tells who operates a shared component, what it needs and who builds on it', async () => {
    const result = await hub.ask('query ($id: ID!) { sharedComponent(id: $id) { name operator { shortName } funders { actor { name } } needs { name } neededBy { name } ecosystems { name } description(language: en) homepage provenance { kind } } sharedComponents(filter: { search: "altinn" }) { totalCount nodes { name } } }', { id: stableId('shared-component', 'altinn') });
    expect(result.data).toMatchObject({ sharedComponent: { name: 'Altinn', operator: { shortName: 'DIGDIR' }, funders: [], needs: expect.arrayContaining([{ name: 'ID-porten' }, { name: 'Maskinporten' }]) as unknown, neededBy: [{ name: 'Tilda' }], provenance: { kind: 'SOURCED' } }, sharedComponents: { nodes: [{ name: 'Altinn' }] } });
  });

  it('draws the map of an ecosystem from its members', async () => {
    const result = await hub.ask('query ($id: ID!) { ecosystem(id: $id) { name members(first: 2) { totalCount } components { name } initiatives { id } lifeEvents { id } actorMap { nodes { roles } edges { kind weight } coverage { missingSources } } } ecosystems { totalCount } }', { id: stableId('ecosystem', 'a-krim') });
    expect(result.data).toMatchObject({ ecosystem: { members: { totalCount: 4 }, initiatives: [{ id: stableId('initiative', 'a-krim') }], actorMap: { nodes: [{ roles: ['MEMBER'] }, {}, {}, {}], coverage: { missingSources: [] } } }, ecosystems: { totalCount: 8 } });
    expect((result.data?.['ecosystem'] as { actorMap: { edges: unknown[] } }).actorMap.edges).toHaveLength(6);
  });
});

describe('the path between two actors', () => {
  it('leads over relations and parents', async () => {
    const result = await hub.ask('query ($from: ActorRef!, $to: ActorRef!) { actorPath(from: $from, to: $to) { steps actors { name } links { from { name } to { name } kinds } } short: actorPath(from: $from, to: $to, maxSteps: 1) { steps } }', { from: { organizationNumber: '964951284' }, to: { organizationNumber: '932384469' } });
    expect(result.errors).toBeUndefined();
    expect(result.data).toMatchObject({ actorPath: { steps: 2, actors: [{ name: 'Horten kommune' }, { name: 'Statsforvalterens fellestjenester' }, { name: 'Digitaliserings- og forvaltningsdepartementet' }], links: [{ kinds: ['COLLABORATES_WITH'] }, { kinds: ['GOVERNS'] }] }, short: null });
  });

  it('is null when either end is not in the register', async () => {
    const result = await hub.ask('query ($to: ActorRef!) { actorPath(from: { organizationNumber: "910244132" }, to: $to) { steps } }', { to: { organizationNumber: DIGDIR } });
    expect(result).toEqual({ data: { actorPath: null } });
  });
});

describe('the viewer', () => {
  it('without a token is nobody in particular', async () => {
    expect((await hub.ask('{ viewer { organizationNumber actor { name } scopes } }')).data).toEqual({ viewer: { organizationNumber: null, actor: null, scopes: [] } });
  });
});

describe('input that is not usable', () => {
  const cases: [string, string, Record<string, unknown>, string | undefined][] = [
    ['an id that the hub never gave', 'query ($by: ActorRef!) { actor(by: $by) { id } }', { by: { id: "'; DROP TABLE" } }, 'ID_MALFORMED'],
    ['two keys at once', '{ actor(by: { id: "x", organizationNumber: "991825827" }) { id } }', {}, undefined],
    ['a key whose variable is null', 'query ($id: ID) { actor(by: { id: $id }) { id } }', { id: null }, undefined],
    ['a page of 101', '{ actors(first: 101) { totalCount } }', {}, 'PAGE_SIZE_OUT_OF_RANGE'],
    ['a page of less than nothing', '{ ecosystems(first: -1) { totalCount } }', {}, 'PAGE_SIZE_OUT_OF_RANGE'],
    ['a page of 101 in a nested list', '{ actor(by: { organizationNumber: "991825827" }) { relations(first: 101) { totalCount } } }', {}, 'PAGE_SIZE_OUT_OF_RANGE'],
    ['a cursor of somewhere else', '{ actors(after: "abc") { totalCount } }', {}, 'CURSOR_MALFORMED'],
    ['a sector that is no id', '{ actors(filter: { sectorId: "health" }) { totalCount } }', {}, 'ID_MALFORMED'],
    ['a function that is no code', '{ actors(filter: { functionCode: "health" }) { totalCount } }', {}, 'ARGUMENT_OUT_OF_RANGE'],
    ['a search of a whole page', 'query ($text: String) { actors(filter: { search: $text }) { totalCount } }', { text: 'x'.repeat(201) }, 'ARGUMENT_OUT_OF_RANGE'],
    ['a path of more steps than allowed', 'query ($r: ActorRef!) { actorPath(from: $r, to: $r, maxSteps: 21) { steps } }', { r: { organizationNumber: '991825827' } }, 'ARGUMENT_OUT_OF_RANGE'],
    ['a component that is no id', '{ sharedComponent(id: "altinn") { name } }', {}, 'ID_MALFORMED'],
  ];
  for (const [what, query, variables, code] of cases) {
    it(`is answered with an error of the client: ${what}`, async () => {
      const result = await hub.ask(query, variables);
      expect(codesOf(result)).toEqual([code]);
    });
  }

  it('such as no key or two is refused by the resolver too, should a gateway let it through', async () => {
    const context = createContext(hub.db);
    for (const by of [{}, { id: null }, { id: stableId('actor', DIGDIR), organizationNumber: DIGDIR }]) {
      await expect(async () => actorOf(context, by, 'by')).rejects.toMatchObject({ extensions: { code: 'EXACTLY_ONE_REQUIRED' } });
    }
  });

  it('such as a number with a wrong check digit is refused in words before anything is asked', async () => {
    for (const organizationNumber of ['991825828', '123', '991 825 827']) {
      const result = await hub.ask('query ($by: ActorRef!) { actor(by: $by) { id } }', { by: { organizationNumber } });
      expect(result.errors?.[0]?.message).toMatch(/is not an organisation number/);
      expect(result.data).toBeUndefined();
    }
  });
});
