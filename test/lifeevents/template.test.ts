import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findServices } from '../../subgraphs/lifeevents/service/service.store';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { openLifeevents, type Asked } from './ask';
import { organisation, OWNER_SCOPE } from './callers';
import { journeyKit, type JourneyKit } from './journey-kit';
import { codesOf, mutate, nb } from './mutate';

let hub: Asked;
let kit: JourneyKit;
beforeAll(async () => { hub = await openLifeevents('blank'); });
afterAll(() => hub.close());

const NOTHING = { titles: {}, descriptions: {} };
const SHOWN = `query ($id: ID!) { service(by: { id: $id }) { uri title english: title(language: en) titles { language } description homepage owner { id } inheritedParts template { title }
  participations { actor { id } inheritedFrom { title } } requires { title inheritedFrom { title } } outputs { title service { title } inheritedFrom { title } } components { id }
  digitalFirst { promise isKept inheritedFrom { title } } lifeEvents { totalCount } } }`;

interface Shown {
  title: string;
  english: string;
  description: string | null;
  homepage: string | null;
  owner: { id: string } | null;
  inheritedParts: string[];
  template: { title: string } | null;
  participations: { actor: { id: string }; inheritedFrom: { title: string } | null }[];
  requires: { title: string; inheritedFrom: { title: string } | null }[];
  outputs: { title: string; service: { title: string }; inheritedFrom: { title: string } | null }[];
  components: { id: string }[];
  digitalFirst: { promise: string; isKept: string; inheritedFrom: { title: string } | null }[];
}

async function shown(name: string): Promise<Shown> {
  const { data, errors } = await hub.ask<{ service: Shown }>(SHOWN, { id: kit.idOf(name) });
  expect(errors).toEqual([]);
  return data.service;
}

/** A template that has every part. */
async function addKindergarten(): Promise<void> {
  const { db } = hub;
  await kit.services([{ name: 'kindergarten', titles: { nb: 'Barnehageplass', en: 'Kindergarten place' }, descriptions: { nb: 'Plass i barnehage.' }, homepage: 'https://example.org/kindergarten', sortKey: 'barnehageplass', searchText: 'barnehageplass plass i barnehage' }]);
  const serviceId = kit.idOf('kindergarten');
  await db.serviceParticipation.create({ data: { serviceId, actorId: kit.idOf('directorate'), role: 'REGULATOR' } });
  await db.serviceComponent.create({ data: { serviceId, componentId: kit.idOf('altinn') } });
  await db.evidence.create({ data: { serviceId, titles: { nb: 'Fødselsnummer' }, position: 1 } });
  await db.output.create({ data: { id: kit.idOf('offer'), serviceId, titles: { nb: 'Tilbud om plass' }, position: 1 } });
  await db.promiseAnswer.createMany({ data: [{ serviceId, promise: 'DIGITAL_SUBMISSION', isKept: 'YES' }, { serviceId, promise: 'INSIGHT', isKept: 'NO' }] });
}

describe('an instance of a generic service', () => {
  beforeEach(async ({ task }) => {
    kit = journeyKit(hub.db, task.name);
    await addKindergarten();
  });

  test('shows what its template says, says so of every part, and answers for itself', async () => {
    await kit.services([{ name: 'bergen', owner: 'bergen', template: 'kindergarten', ...NOTHING }]);
    const from = { title: 'Barnehageplass' };
    expect(await shown('bergen')).toMatchObject({
      uri: kit.uriOf('bergen'),
      title: 'Barnehageplass',
      english: 'Kindergarten place',
      titles: [{ language: 'nb' }, { language: 'en' }],
      description: 'Plass i barnehage.',
      homepage: 'https://example.org/kindergarten',
      owner: { id: kit.idOf('bergen') },
      template: from,
      inheritedParts: ['TITLE', 'DESCRIPTION', 'HOMEPAGE', 'PARTICIPATIONS', 'REQUIRES', 'OUTPUTS', 'COMPONENTS', 'DIGITAL_FIRST'],
      participations: [{ actor: { id: kit.idOf('directorate') }, inheritedFrom: from }],
      requires: [{ title: 'Fødselsnummer', inheritedFrom: from }],
      outputs: [{ title: 'Tilbud om plass', service: from, inheritedFrom: from }],
      components: [{ id: kit.idOf('altinn') }],
    });
  });

  test('shows its own of whatever it has itself, and never mixes the languages of the two', async () => {
    const { db } = hub;
    await kit.services([{ name: 'bergen', owner: 'bergen', template: 'kindergarten', titles: { nb: 'Barnehageplass i Bergen' }, homepage: 'https://bergen.example.org/' }]);
    const serviceId = kit.idOf('bergen');
    await db.evidence.create({ data: { serviceId, titles: { nb: 'Bosted' }, position: 1 } });
    await db.output.create({ data: { serviceId, titles: { nb: 'Plass i Bergen' }, position: 1 } });
    await db.promiseAnswer.create({ data: { serviceId, promise: 'INSIGHT', isKept: 'YES' } });
    const service = await shown('bergen');
    expect(service).toMatchObject({ title: 'Barnehageplass i Bergen', english: 'Barnehageplass i Bergen', homepage: 'https://bergen.example.org/', inheritedParts: ['DESCRIPTION', 'PARTICIPATIONS', 'COMPONENTS', 'DIGITAL_FIRST'] });
    expect([service.requires, service.outputs]).toEqual([[{ title: 'Bosted', inheritedFrom: null }], [{ title: 'Plass i Bergen', service: { title: 'Barnehageplass i Bergen' }, inheritedFrom: null }]]);
    expect(service.digitalFirst.filter(({ isKept }) => isKept !== 'UNKNOWN')).toEqual([
      { promise: 'DIGITAL_SUBMISSION', isKept: 'YES', inheritedFrom: { title: 'Barnehageplass' } },
      { promise: 'INSIGHT', isKept: 'YES', inheritedFrom: null },
    ]);
  });

  test('leads to those who ought to take part by what its template says, and to nobody by what it declines', async () => {
    const { db } = hub;
    await kit.services([{ name: 'bergen', owner: 'bergen', template: 'kindergarten', ...NOTHING }, { name: 'school', owner: 'county' }]);
    await kit.lifeEvent('birth', ['bergen']);
    await db.event.create({ data: { id: kit.idOf('grown'), uri: kit.uriOf('grown'), titles: { nb: 'Stor nok' }, causedBy: { create: { outputId: kit.idOf('offer') } }, triggers: { create: { serviceId: kit.idOf('school') } } } });
    const { id: evidenceId } = await db.evidence.findFirstOrThrow({ where: { serviceId: kit.idOf('kindergarten') } });
    await db.dataset.create({ data: { uri: kit.uriOf('register'), titles: { nb: 'Register' }, holderActorId: kit.idOf('holder'), access: 'PUBLIC', evidence: { create: { evidenceId } } } });
    const signals = async () => {
      const of = [{ __typename: 'LifeEvent', id: kit.idOf('birth') }, { __typename: 'Initiative', id: kit.idOf('initiative'), lifeEvents: [null], services: [{ id: kit.idOf('bergen') }] }];
      const fields = 'lifeEventPartnerSignals { actorId reason throughId }';
      const { data } = await hub.ask<{ _entities: { lifeEventPartnerSignals: { actorId: string | null; reason: string }[] }[] }>(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on LifeEvent { ${fields} } ... on Initiative { ${fields} } } }`, { of });
      return data._entities.map((one) => one.lifeEventPartnerSignals.map(({ actorId, reason }) => [reason, actorId]));
    };
    const [next, component, owner] = [['NEXT_SERVICE', kit.idOf('county')], ['OPERATES_COMPONENT', null], ['OWNS_SERVICE', kit.idOf('bergen')]];
    expect(await signals()).toEqual([[next, component], [['HOLDS_DATA', kit.idOf('holder')], next, component, owner]]);
    await db.service.update({ where: { id: kit.idOf('bergen') }, data: { notInheritedParts: ['REQUIRES', 'OUTPUTS', 'COMPONENTS'] } });
    expect(await signals()).toEqual([[], [owner]]);
  });

  test('shows nothing of a part that it declines, and takes it over again when it no longer does', async () => {
    const town = organisation('910244132', OWNER_SCOPE);
    await kit.services([{ name: 'bergen', template: 'kindergarten', ownerActorId: stableId('actor', '910244132'), ...NOTHING }]);
    await kit.lifeEvent('birth', ['bergen']);
    const parts = ['OUTPUTS', 'DESCRIPTION', 'HOMEPAGE', 'COMPONENTS', 'REQUIRES', 'PARTICIPATIONS'];
    const decline = (expectedVersion: number, notInheritedParts: string[], more: object = {}) => mutate(hub, 'updateService', 'service { notInheritedParts }', { id: kit.idOf('bergen'), expectedVersion, change: { notInheritedParts, ...more } }, town);
    const before = await shown('bergen');
    expect(await decline(1, parts)).toMatchObject({ errors: [], record: { notInheritedParts: ['DESCRIPTION', 'HOMEPAGE', 'PARTICIPATIONS', 'REQUIRES', 'OUTPUTS', 'COMPONENTS'] } });
    expect(await shown('bergen')).toMatchObject({ title: 'Barnehageplass', description: null, homepage: null, participations: [], requires: [], outputs: [], components: [], inheritedParts: ['TITLE', 'DIGITAL_FIRST'] });
    const { data } = await hub.ask<{ lifeEvent: { journey: { gaps: unknown[] }; lifeEventInvolvements: { role: string }[] } }>('query ($id: ID!) { lifeEvent(by: { id: $id }) { journey { gaps { code } } lifeEventInvolvements { role } } }', { id: kit.idOf('birth') });
    expect(data.lifeEvent).toEqual({ journey: { gaps: [] }, lifeEventInvolvements: [{ role: 'SERVICE_OWNER' }] });
    expect((await decline(2, [])).errors).toEqual([]);
    expect(await shown('bergen')).toEqual(before);
    expect(codesOf(await decline(3, ['TITLE']))).toEqual(['VALUE_OUT_OF_RANGE at input.change.notInheritedParts']);
    expect(codesOf(await decline(3, ['OUTPUTS'], { template: null, titles: nb('Egen') }))).toEqual(['VALUE_OUT_OF_RANGE at input.change.notInheritedParts']);
  });

  test('does not lead people in a circle by taking over again what it declined', async () => {
    await kit.services([{ name: 'bergen', template: 'kindergarten', ownerActorId: stableId('actor', '910244132'), notInheritedParts: ['OUTPUTS'], ...NOTHING }]);
    await hub.db.event.create({ data: { id: kit.idOf('placed'), uri: kit.uriOf('placed'), titles: { nb: 'placed' } } });
    await hub.db.outputEvent.create({ data: { outputId: kit.idOf('offer'), eventId: kit.idOf('placed') } });
    await hub.db.eventService.create({ data: { eventId: kit.idOf('placed'), serviceId: kit.idOf('bergen') } });
    const again = await mutate(hub, 'updateService', 'service { id }', { id: kit.idOf('bergen'), expectedVersion: 1, change: { notInheritedParts: [] } }, organisation('910244132', OWNER_SCOPE));
    expect(codesOf(again)).toEqual(['JOURNEY_CYCLIC at input.change.notInheritedParts']);
  });

  test('takes a title that only repeats its template’s absence for none', async () => {
    await kit.services([{ name: 'bergen', template: 'kindergarten', titles: { nn: 'Teksten blir vist på nynorsk.' } }]);
    expect(await shown('bergen')).toMatchObject({ title: 'Barnehageplass', inheritedParts: expect.arrayContaining(['TITLE']) as unknown });
  });

  test('is found and ordered by its template’s words where it has none', async () => {
    const owner = 'searched';
    await kit.services([{ name: 'bergen', owner, template: 'kindergarten', ...NOTHING }, { name: 'zoo', owner }, { name: 'aardvark', owner }]);
    const { data } = await hub.ask('query ($owner: ID) { found: services(filter: { search: "barnehage", ownerId: $owner }) { nodes { uri } } services(filter: { ownerId: $owner }) { nodes { title } } }', { owner: kit.idOf(owner) });
    expect(data).toEqual({ found: { nodes: [{ uri: kit.uriOf('bergen') }] }, services: { nodes: ['aardvark', 'Barnehageplass', 'zoo'].map((title) => ({ title })) } });
  });

  test('changes when its template does', async () => {
    await kit.services([{ name: 'bergen', template: 'kindergarten', ...NOTHING }]);
    await hub.db.service.update({ where: { id: kit.idOf('kindergarten') }, data: { titles: { nb: 'Barnehage' } } });
    expect((await shown('bergen')).title).toBe('Barnehage');
  });

  test('brings those who take part by its template into the life event', async () => {
    await kit.services([{ name: 'bergen', owner: 'bergen', template: 'kindergarten', ...NOTHING }]);
    await kit.lifeEvent('birth', ['bergen']);
    const { data } = await hub.ask(
      'query ($id: ID!, $actors: [_Any!]!) { lifeEvent(by: { id: $id }) { lifeEventInvolvements { actorId role } } _entities(representations: $actors) { ... on Actor { lifeEvents { nodes { title } } } } }',
      { id: kit.idOf('birth'), actors: [{ __typename: 'Actor', id: kit.idOf('directorate') }] },
    );
    expect(data).toEqual({
      lifeEvent: { lifeEventInvolvements: [{ actorId: kit.idOf('bergen'), role: 'SERVICE_OWNER' }, { actorId: kit.idOf('directorate'), role: 'SERVICE_REGULATOR' }] },
      _entities: [{ lifeEvents: { nodes: [{ title: 'birth' }] } }],
    });
  });
});

describe('357 municipalities', () => {
  const municipalities = Array.from({ length: 357 }, (_, i) => `m${String(i).padStart(3, '0')}`);
  const PAGE = `query ($id: ID!, $first: Int!, $after: String, $owner: ID) { service(by: { id: $id }) { instances(first: $first, after: $after, filter: { ownerId: $owner }) { totalCount nodes { title owner { id } requires { title } outputs { title } digitalFirst { isKept } inheritedParts } pageInfo { hasNextPage endCursor } } } }`;
  interface Page {
    totalCount: number;
    nodes: { title: string; owner: { id: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  }
  let id: string;
  const page = async (args: Record<string, unknown>): Promise<Page> => {
    const { data, errors } = await hub.ask<{ service: { instances: Page } }>(PAGE, { id, ...args });
    expect(errors).toEqual([]);
    return data.service.instances;
  };
  beforeAll(async () => {
    kit = journeyKit(hub.db, '357');
    id = kit.idOf('kindergarten');
    await addKindergarten();
    await kit.services(municipalities.map((name) => ({ name, owner: name, template: 'kindergarten', ...NOTHING })));
  });

  test('give one service without describing it 357 times, and each is found by its owner', async () => {
    const seen = new Set<string>();
    for (let after: string | null = null, more = true; more; ) {
      const { totalCount, nodes, pageInfo }: Page = await page({ first: 100, after });
      expect(totalCount).toBe(357);
      for (const node of nodes) {
        expect(node.title).toBe('Barnehageplass');
        seen.add(node.owner.id);
      }
      more = pageInfo.hasNextPage;
      after = pageInfo.endCursor;
    }
    expect(seen.size).toBe(357);
    expect(await page({ first: 10, owner: kit.idOf('m200') })).toMatchObject({ totalCount: 1, nodes: [{ owner: { id: kit.idOf('m200') } }] });
  });

  test('take as many statements as one', async () => {
    expect(await hub.count(PAGE, { id, first: 100 })).toBe(await hub.count(PAGE, { id, first: 1 }));
  });

  test('are one step of a journey together, and one that is named stands for itself', async () => {
    await kit.services([{ name: 'birth', owner: 'tax' }]);
    await kit.leads(['birth', 'kindergarten']);
    await kit.lifeEvent('child', ['birth', 'kindergarten']);
    await kit.lifeEvent('child in m007', ['birth', 'm007']);
    const steps = async (name: string): Promise<unknown> => {
      const { data } = await hub.ask<{ lifeEvent: { journey: { steps: unknown; gaps: { code: string }[] } } }>(`query ($id: ID!) { lifeEvent(by: { id: $id }) { services { totalCount } journey { steps { service { id } instanceCount } gaps { code } } } }`, { id: kit.idOf(name) });
      expect(data.lifeEvent.journey.gaps.map(({ code }) => code)).toEqual(['UNUSED_OUTPUT']);
      return data.lifeEvent.journey.steps;
    };
    expect(await steps('child')).toEqual([{ service: { id: kit.idOf('birth') }, instanceCount: 0 }, { service: { id }, instanceCount: 357 }]);
    expect(await steps('child in m007')).toEqual([{ service: { id: kit.idOf('birth') }, instanceCount: 0 }, { service: { id: kit.idOf('m007') }, instanceCount: 0 }]);
  });
});

describe('templates', () => {
  beforeEach(({ task }) => { kit = journeyKit(hub.db, task.name); });
  const set = (name: string, template: string) => hub.db.service.update({ where: { id: kit.idOf(name) }, data: { templateId: kit.idOf(template) } });

  test('are never templates of themselves, whoever writes', async () => {
    await kit.services([{ name: 'a' }]);
    await expect(set('a', 'a')).rejects.toThrow(/Service_not_own_template/);
  });

  test('are one level deep, so that no circle can arise', async () => {
    await kit.services([{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
    await set('a', 'b');
    await expect(set('b', 'a')).rejects.toThrow(/Service_template_is_no_instance/);
    await expect(set('b', 'c')).rejects.toThrow(/Service_template_is_no_instance/);
    await expect(set('c', 'a')).rejects.toThrow(/Service_template_is_no_instance/);
    await expect(kit.services([{ name: 'e', template: 'f' }, { name: 'f', template: 'c' }])).rejects.toThrow();
    await set('c', 'b');
    expect((await findServices(hub.db, [kit.idOf('a'), kit.idOf('c')])).map(({ templateId }) => templateId)).toEqual([kit.idOf('b'), kit.idOf('b')]);
  });

  test('stay one level deep when several write at once', async () => {
    const rounds = Array.from({ length: 8 }, (_, i) => ['a', 'b', 'c'].map((name) => `${name}${String(i)}`) as [string, string, string]);
    await kit.services(rounds.flat().map((name) => ({ name })));
    await Promise.all(rounds.flatMap(([a, b, c]) => [set(a, b), set(b, c), set(c, a)].map((write) => write.catch(() => null))));
    const rows = await hub.db.service.findMany({ where: { id: { in: rounds.flat().map(kit.idOf) } }, select: { templateId: true, template: { select: { templateId: true } } } });
    expect(rows.filter(({ templateId }) => templateId !== null).length).toBeGreaterThanOrEqual(rounds.length);
    expect(rows.filter(({ template }) => template?.templateId != null)).toEqual([]);
  });
});
