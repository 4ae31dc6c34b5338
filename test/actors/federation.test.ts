import { Kind, parse, type ObjectTypeDefinitionNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { signalOf } from '../../subgraphs/shared/graphql/partner-signal';
import { codesOf, openHub, type Hub } from './support';

let hub: Hub;
beforeAll(async () => { hub = await openHub('starter'); });
afterAll(() => hub.close());

const id = (key: string): string => stableId('actor', key);
const UNKNOWN = id('nobody');
const [HOD, HDIR, NAV, BUFDIR, BERGEN, PARENTS] = ['983887406', '983544622', '889640782', '986128433', '964338531', 'parents-of-seriously-ill-children'].map(id) as [string, string, string, string, string, string];
const takesPart = (actorId: string, role: string, throughKind: string | null = null, throughId: string | null = null, isAtTable = false) => ({ actorId, role, throughKind, throughId, isAtTable, isConfirmed: false });
const LIFE_EVENT = stableId('life-event', 'alvorlig-sykt-barn');
const INITIATIVE = stableId('initiative', 'eti');

describe('the schema that composition reads', () => {
  it('has every entity that this subgraph owns or adds to', () => {
    const types = parse(hub.sdl).definitions.filter((node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION);
    const entities = types.filter((type) => type.directives?.some((directive) => directive.name.value === 'key')).map((type) => type.name.value);
    expect(entities.sort()).toEqual(['Actor', 'BenefitFlowReport', 'CollaborationIndicators', 'Dataset', 'Ecosystem', 'Impact', 'Initiative', 'LifeEvent', 'PortfolioReport', 'Service', 'SharedComponent', 'Viewer']);
  });

  it('has both keys of an actor', () => {
    expect(hub.sdl).toMatch(/type Actor @key\(fields: "id"\) @key\(fields: "organizationNumber"\)/);
  });
});

describe('references to actors', () => {
  it('are found by either key, and by ids written in capitals', async () => {
    const { entities } = await hub.entities([{ __typename: 'Actor', id: HDIR }, { __typename: 'Actor', organizationNumber: '983544622' }, { __typename: 'Actor', id: HDIR.toUpperCase() }], '... on Actor { name }');
    expect(entities).toEqual([{ name: 'Helsedirektoratet' }, { name: 'Helsedirektoratet' }, { name: 'Helsedirektoratet' }]);
  });

  it('that lead nowhere are null with NOT_FOUND at their place, and the others stand', async () => {
    const { entities, result } = await hub.entities([{ __typename: 'Actor', id: UNKNOWN }, { __typename: 'Actor', id: HDIR }, { __typename: 'Actor', id: 'rubbish' }, { __typename: 'Actor', organizationNumber: '1' }], '... on Actor { name }');
    expect(entities).toEqual([null, { name: 'Helsedirektoratet' }, null, null]);
    expect(codesOf(result)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    expect(result.errors?.map((error) => error.path?.join('.')).sort()).toEqual(['_entities.0', '_entities.2', '_entities.3']);
  });

  it('to components and ecosystems are found too', async () => {
    const { entities } = await hub.entities([{ __typename: 'SharedComponent', id: stableId('shared-component', 'altinn') }, { __typename: 'Ecosystem', id: stableId('ecosystem', 'digiung') }], '... on SharedComponent { name } ... on Ecosystem { label: name }');
    expect(entities).toEqual([{ name: 'Altinn' }, { label: 'DigiUng' }]);
  });
});

describe('the actor map of a life event', () => {
  const FIELDS = '... on LifeEvent { actorMap { nodes { actor { name } roles sector { label } isAtTable } edges { from { name } to { name } kind weight } sectors { sector { label } actors { name } } brokers { actor { name } score } isolatedGroups { actors { name } } missing { actor { name } roles representedBy { name } } sectorCrossingShare coverage { missingSources actorsWithoutSector } } }';
  const lifeEventInvolvements = [takesPart(HDIR, 'OWNER', null, null, true), takesPart(HOD, 'MINISTRY', null, null, true), takesPart(NAV, 'SERVICE_OWNER', 'SERVICE', 's'), takesPart(HDIR, 'SERVICE_REGULATOR', 'SERVICE', 's')];
  const portfolioInvolvements = [takesPart(HDIR, 'LEAD', 'INITIATIVE', INITIATIVE, true), takesPart(PARENTS, 'BENEFICIARY', 'INITIATIVE', INITIATIVE), takesPart(BUFDIR, 'PARTNER', 'INITIATIVE', 'other')];

  it('joins what both other subgraphs know with the relations known here', async () => {
    const { entities, result } = await hub.entities([{ __typename: 'LifeEvent', id: LIFE_EVENT, lifeEventInvolvements, portfolioInvolvements }], FIELDS);
    expect(result.errors).toBeUndefined();
    const { actorMap } = entities[0] as unknown as { actorMap: { nodes: { actor: { name: string }; roles: string[] }[]; edges: { from: { name: string }; to: { name: string }; kind: string }[]; missing: unknown[] } };
    expect(actorMap.nodes.find((node) => node.actor.name === 'Helsedirektoratet')?.roles).toEqual(['LEAD', 'OWNER', 'SERVICE_REGULATOR']);
    const edges = actorMap.edges.map((edge) => [[edge.from.name, edge.to.name].sort().join(' – '), edge.kind]);
    expect(edges).toContainEqual(['Helse- og omsorgsdepartementet – Helsedirektoratet', 'GOVERNS']);
    expect(edges).toContainEqual(['Arbeids- og velferdsetaten (Nav) – Helsedirektoratet', 'SHARED_SERVICE']);
    expect(edges).toContainEqual(['Barne-, ungdoms- og familiedirektoratet – Helsedirektoratet', 'COLLABORATES_WITH']);
    expect(actorMap).toMatchObject({ brokers: [{ actor: { name: 'Helsedirektoratet' }, score: 1 }], coverage: { missingSources: [], actorsWithoutSector: 0 } });
    expect(actorMap.missing).toHaveLength(2);
  });

  it('stands on the rest when a subgraph could not say, and says so', async () => {
    const { entities } = await hub.entities([{ __typename: 'LifeEvent', id: LIFE_EVENT, lifeEventInvolvements, portfolioInvolvements: null }, { __typename: 'LifeEvent', id: LIFE_EVENT, lifeEventInvolvements: null, portfolioInvolvements: null }], '... on LifeEvent { actorMap { nodes { roles } coverage { missingSources } } }');
    expect(entities).toMatchObject([{ actorMap: { coverage: { missingSources: ['PORTFOLIO'] } } }, { actorMap: { nodes: [], coverage: { missingSources: ['LIFEEVENTS', 'PORTFOLIO'] } } }]);
    expect((entities[0] as unknown as { actorMap: { nodes: unknown[] } }).actorMap.nodes).toHaveLength(3);
  });

  it('keeps an actor that is not in the register as null with an error at its path', async () => {
    const { entities, result } = await hub.entities([{ __typename: 'LifeEvent', id: LIFE_EVENT, lifeEventInvolvements: [takesPart(UNKNOWN, 'OWNER'), takesPart('rubbish', 'OWNER')], portfolioInvolvements: [] }], '... on LifeEvent { actorMap { nodes { actor { name } roles } } }');
    expect(entities).toMatchObject([{ actorMap: { nodes: [{ actor: null, roles: ['OWNER'] }, { actor: null }] } }]);
    expect(codesOf(result)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(result.errors?.[0]?.path).toEqual(['_entities', 0, 'actorMap', 'nodes', expect.any(Number), 'actor']);
  });
});

describe('an initiative', () => {
  const initiativeInvolvements = [takesPart(HDIR, 'LEAD', 'INITIATIVE', INITIATIVE, true), takesPart(PARENTS, 'BENEFICIARY', 'INITIATIVE', INITIATIVE)];
  const partnerSignals = [
    signalOf({ actorId: null, reason: 'OPERATES_COMPONENT', throughKind: 'COMPONENT', throughId: stableId('shared-component', 'ung-no'), evidence: 'CLAIMED' }),
    signalOf({ actorId: NAV, reason: 'SHARED_NEED', throughKind: 'NEED', throughId: INITIATIVE, evidence: 'CLAIMED' }),
    signalOf({ actorId: HDIR, reason: 'DONE_BEFORE', throughKind: 'INITIATIVE', throughId: INITIATIVE, evidence: 'INFERRED' }),
  ];

  it('is mapped without joining everybody by the initiative itself', async () => {
    const { entities } = await hub.entities([{ __typename: 'Initiative', id: INITIATIVE, initiativeInvolvements }], '... on Initiative { actorMap { nodes { roles } edges { kind } missing { actor { name } } } }');
    expect(entities).toMatchObject([{ actorMap: { edges: [], missing: [{ actor: { name: 'Foreldre og pårørende til alvorlig syke barn' } }] } }]);
  });

  it('gets partners suggested with reasons, never those who take part already', async () => {
    const { entities, result } = await hub.entities([{ __typename: 'Initiative', id: INITIATIVE, initiativeInvolvements, partnerSignals }], '... on Initiative { suggestedPartners(first: 3) { actor { name } reasons { kind component { name } ecosystem { name } actor { name } initiative { id } } } }');
    expect(result.errors).toBeUndefined();
    const { suggestedPartners } = entities[0] as unknown as { suggestedPartners: { actor: { name: string }; reasons: { kind: string; component: unknown }[] }[] };
    const byName = suggestedPartners.map(({ actor, reasons }) => [actor.name, reasons[0]] as const).sort(([a], [b]) => a.localeCompare(b, 'nb'));
    expect(byName).toMatchObject([
      ['Arbeids- og velferdsetaten (Nav)', { kind: 'SHARED_NEED', component: null }],
      ['Barne-, ungdoms- og familiedirektoratet', { kind: 'OPERATES_COMPONENT', component: { name: 'ung.no' } }],
    ]);
  });

  it('gets no suggestions when it is not known who takes part, and refuses more than 100', async () => {
    const { entities } = await hub.entities([{ __typename: 'Initiative', id: INITIATIVE, initiativeInvolvements: null, partnerSignals }], '... on Initiative { suggestedPartners { actor { name } } }');
    expect(entities).toEqual([{ suggestedPartners: null }]);
    const { result } = await hub.entities([{ __typename: 'Initiative', id: INITIATIVE, initiativeInvolvements, partnerSignals }], '... on Initiative { suggestedPartners(first: 101) { actor { name } } }');
    expect(codesOf(result)).toEqual(['PAGE_SIZE_OUT_OF_RANGE']);
  });
});

describe('reports of the portfolio', () => {
  const flow = (fromActorId: string | null, toActorId: string | null, amount: string) => ({ fromActorId, toActorId, amount, currency: 'NOK', priceYear: null });

  it('gain flows by sector and level, and the share that crosses sectors', async () => {
    const flowFacts = [flow(HOD, NAV, '1000000.50'), flow(HDIR, BERGEN, '200'), flow(HOD, HDIR, '999999.50'), flow(null, PARENTS, '5000'), flow(UNKNOWN, PARENTS, '1')];
    const { entities, result } = await hub.entities([{ __typename: 'BenefitFlowReport', id: 'r', flowFacts }], '... on BenefitFlowReport { bySector { from { label } fromGap to { label } toGap amount { amount currency priceYear } } byLevel { from fromGap to toGap amount { amount } } crossSectorShare }');
    expect(result.errors).toBeUndefined();
    expect(entities[0]).toEqual({
      bySector: [
        { from: { label: 'Helse- og omsorgsdepartementet' }, fromGap: null, to: { label: 'Arbeids- og inkluderingsdepartementet' }, toGap: null, amount: { amount: '1000000.50', currency: 'NOK', priceYear: null } },
        { from: { label: 'Helse- og omsorgsdepartementet' }, fromGap: null, to: { label: 'Helse- og omsorgsdepartementet' }, toGap: null, amount: { amount: '999999.50', currency: 'NOK', priceYear: null } },
        { from: null, fromGap: 'ACTOR_UNKNOWN', to: { label: 'Innbyggerne' }, toGap: null, amount: { amount: '5000', currency: 'NOK', priceYear: null } },
        { from: { label: 'Helse- og omsorgsdepartementet' }, fromGap: null, to: { label: 'Kommunene' }, toGap: null, amount: { amount: '200', currency: 'NOK', priceYear: null } },
        { from: null, fromGap: 'SECTOR_UNKNOWN', to: { label: 'Innbyggerne' }, toGap: null, amount: { amount: '1', currency: 'NOK', priceYear: null } },
      ],
      byLevel: [
        { from: 'STATE', fromGap: null, to: 'STATE', toGap: null, amount: { amount: '2000000' } },
        { from: null, fromGap: 'ACTOR_UNKNOWN', to: null, toGap: 'NO_LEVEL', amount: { amount: '5001' } },
        { from: 'STATE', fromGap: null, to: 'MUNICIPAL', toGap: null, amount: { amount: '200' } },
      ],
      crossSectorShare: 0.50005,
    });
  });

  it('say nothing, rather than zero, when the flows could not be had', async () => {
    const { entities } = await hub.entities([{ __typename: 'BenefitFlowReport', id: 'r', flowFacts: null }], '... on BenefitFlowReport { bySector { toGap } byLevel { toGap } crossSectorShare }');
    expect(entities).toEqual([{ bySector: null, byLevel: null, crossSectorShare: null }]);
  });

  it('gain their initiatives by sector', async () => {
    const { entities } = await hub.entities([{ __typename: 'PortfolioReport', id: 'p', leadFacts: [{ actorId: HDIR, initiatives: 2 }, { actorId: HOD, initiatives: 1 }, { actorId: null, initiatives: 4 }] }], '... on PortfolioReport { bySector { sector { label } gap initiatives } }');
    expect(entities).toEqual([{ bySector: [{ sector: { label: 'Helse- og omsorgsdepartementet' }, gap: null, initiatives: 3 }, { sector: null, gap: 'ACTOR_UNKNOWN', initiatives: 4 }] }]);
  });

  it('are grouped as of an instant by the sectors of that day', async () => {
    const leadFacts = [{ actorId: id('991825827'), initiatives: 1 }];
    const labels = async (asOf: string | null) => (await hub.entities([{ __typename: 'PortfolioReport', id: 'p', asOf, leadFacts }], '... on PortfolioReport { bySector { sector { label } } }')).entities;
    expect(await labels('2021-06-01T12:00:00.000Z')).toEqual([{ bySector: [{ sector: { label: 'Kommunal- og moderniseringsdepartementet' } }] }]);
    expect(await labels(null)).toEqual([{ bySector: [{ sector: { label: 'Digitaliserings- og forvaltningsdepartementet' } }] }]);
  });

  it('gain what crosses sectors in the collaboration of an actor', async () => {
    const { entities } = await hub.entities(
      [{ __typename: 'CollaborationIndicators', id: 'c', actorId: HDIR, partnerFacts: [{ actorId: NAV, initiativeId: 'i' }, { actorId: HOD, initiativeId: 'j' }], exchangeFacts: [flow(HDIR, NAV, '12.25'), flow(HDIR, HOD, '1')] }],
      '... on CollaborationIndicators { initiativesAcrossSectors moneyAcrossSectors { amount currency } }',
    );
    expect(entities).toEqual([{ initiativesAcrossSectors: 1, moneyAcrossSectors: [{ amount: '12.25', currency: 'NOK' }] }]);
  });
});
