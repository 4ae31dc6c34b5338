import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findNodeTitles, findOnwardLinks } from '../../subgraphs/lifeevents/journey/journey.store';
import { journeyCycle } from '../../subgraphs/lifeevents/journey/journey-cycle';
import { openLifeevents, type Asked } from './ask';
import { journeyKit, type JourneyKit } from './journey-kit';

interface Named {
  title: string;
}
interface Journey {
  steps: { position: number; isEntry: boolean; isLinked: boolean; instanceCount: number; service: Named }[];
  handOvers: { from: Named; to: Named }[];
  gaps: { code: string; why: string; position: number | null; service: Named | null; toService: Named | null; output: Named | null; evidence: Named | null; circle: Named[] }[];
  openQuestions: { code: string; why: string }[];
}

let hub: Asked;
let kit: JourneyKit;
beforeAll(async () => { hub = await openLifeevents('blank'); });
afterAll(() => hub.close());
beforeEach(({ task }) => { kit = journeyKit(hub.db, task.name); });

const QUERY = `query ($id: ID!) { lifeEvent(by: { id: $id }) { journey {
  steps { position isEntry isLinked instanceCount service { title } } handOvers { from { title } to { title } }
  gaps { code why(language: en) position service { title } toService { title } output { title } evidence { title } circle { title } } openQuestions { code why(language: en) } } } }`;

async function journeyOf(lifeEvent: string): Promise<Journey> {
  const { data, errors } = await hub.ask<{ lifeEvent: { journey: Journey } }>(QUERY, { id: kit.idOf(lifeEvent) });
  expect(errors).toEqual([]);
  return data.lifeEvent.journey;
}
const order = ({ steps }: Journey): string[] => steps.map(({ service }) => service.title);

describe('a journey', () => {
  test('follows the chain of outputs and events beyond the services that the owner has named', async () => {
    await kit.services(['notify', 'register', 'pension', 'unrelated'].map((name) => ({ name, owner: name })));
    await kit.leads(['notify', 'register']);
    await kit.leads(['register', 'pension']);
    await kit.lifeEvent('death', ['notify']);
    const journey = await journeyOf('death');
    expect(journey.steps.map(({ isEntry, isLinked, service }) => [service.title, isEntry, isLinked])).toEqual([['notify', true, true], ['register', false, false], ['pension', false, false]]);
    expect(journey.handOvers.map(({ from, to }) => [from.title, to.title])).toEqual([['notify', 'register'], ['register', 'pension']]);
  });

  test('asks, without concluding, where nobody has said whether data follows', async () => {
    await kit.services([{ name: 'notify', owner: 'a' }, { name: 'register', owner: 'b' }]);
    await kit.leads(['notify', 'register']);
    await kit.lifeEvent('death', ['notify', 'register']);
    const { gaps, openQuestions } = await journeyOf('death');
    expect(gaps).toEqual([]);
    expect(openQuestions).toEqual([{ code: 'HAND_OVER_WITHOUT_DATA_EXCHANGE', why: 'Nobody has said whether “output notify>register” passes as data from “notify” to “register”.' }]);
  });

  test('tells every gap with its code, its place and why', async () => {
    const { db } = hub;
    await kit.services([{ name: 'court', owner: 'court' }, { name: 'registry' }, { name: 'bank', owner: 'bank' }]);
    await kit.leads(['court', 'registry']);
    await kit.leads(['registry', 'bank']);
    await db.dataExchange.create({ data: { outputId: kit.idOf('output registry>bank'), serviceId: kit.idOf('bank'), state: 'NONE' } });
    await db.output.create({ data: { id: kit.idOf('letter'), serviceId: kit.idOf('court'), titles: { nb: 'letter' }, position: 999 } });
    await db.outputEvent.create({ data: { outputId: kit.idOf('output court>registry'), unresolvedReference: 'https://example.org/lost' } });
    await db.evidence.create({ data: { id: kit.idOf('certificate'), serviceId: kit.idOf('bank'), titles: { nb: 'certificate' }, origin: 'PEOPLE', position: 1 } });
    await db.evidenceOutput.create({ data: { evidenceId: kit.idOf('certificate'), outputId: kit.idOf('output court>registry') } });
    await db.dataset.create({ data: { id: kit.idOf('heirs'), uri: 'https://example.org/heirs', titles: { nb: 'heirs' }, access: 'NON_PUBLIC' } });
    await db.evidenceDataset.create({ data: { evidenceId: kit.idOf('certificate'), datasetId: kit.idOf('heirs') } });
    await kit.lifeEvent('death', ['court', 'registry', 'bank']);
    await db.service.update({ where: { id: kit.idOf('registry') }, data: { ownerActorId: null } });
    const { gaps } = await journeyOf('death');
    expect(gaps.map(({ code, position, service, output, evidence }) => [code, position, service?.title, output?.title, evidence?.title])).toEqual([
      ['DANGLING_REFERENCE', 1, 'court', 'output court>registry', undefined],
      ['UNUSED_OUTPUT', 1, 'court', 'letter', undefined],
      ['SERVICE_WITHOUT_OWNER', 2, 'registry', undefined, undefined],
      ['ONCE_ONLY_DATASET', 3, 'bank', undefined, 'certificate'],
      ['ONCE_ONLY_OUTPUT', 3, 'bank', 'output court>registry', 'certificate'],
    ]);
    await db.service.update({ where: { id: kit.idOf('registry') }, data: { ownerActorId: kit.idOf('registry') } });
    expect((await journeyOf('death')).gaps.filter(({ code }) => code === 'HAND_OVER_WITHOUT_DATA_EXCHANGE')).toMatchObject([
      { why: '“output registry>bank” does not pass as data from “registry” to “bank”: people have to carry it themselves.', position: 2, service: { title: 'registry' }, toService: { title: 'bank' }, output: { title: 'output registry>bank' } },
    ]);
  });

  test('with circles ends, names each service once and tells the circle', async () => {
    await kit.services(['a', 'b', 'c', 'd'].map((name) => ({ name, owner: 'one' })));
    await kit.leads(['a', 'b'], ['b', 'c'], ['c', 'a'], ['c', 'd'], ['d', 'd']);
    await kit.lifeEvent('ring', ['d', 'b']);
    const journey = await journeyOf('ring');
    expect(order(journey)).toEqual(['b', 'c', 'd', 'a']);
    const circles = journey.gaps.filter(({ code }) => code === 'CIRCULAR_JOURNEY');
    expect(circles.map(({ circle }) => circle.map(({ title }) => title))).toEqual([['d', 'd'], ['b', 'c', 'a', 'b']]);
    expect(circles.map(({ why }) => why)).toContain('The services lead in a circle: “b” → “c” → “a” → “b”.');
  });

  test('is the same in whatever order its rows were stored, whatever leads to what', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    let runs = 0;
    const pairs = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 8, selector: ([from, to]) => `${from}>${to}` });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }), pairs.chain((told) => fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length }))), fc.shuffledSubarray(names, { minLength: names.length }), async (linked, [told, shuffled], stored) => {
        const answers: Journey[] = [];
        for (const [services, links] of [[names, told], [stored, shuffled]] as const) {
          kit = journeyKit(hub.db, `run ${String((runs += 1)).padStart(3, '0')}`);
          await kit.services(services.map((name) => ({ name })));
          await kit.leads(...links);
          await kit.lifeEvent('any', linked);
          answers.push(await journeyOf('any'));
        }
        expect(answers[1]).toEqual(answers[0]);
        const [first] = answers as [Journey, Journey];
        expect(new Set(order(first)).size).toBe(first.steps.length);
        for (const name of linked) expect(order(first)).toContain(name);
      }),
      { numRuns: 5 },
    );
  });

  test('takes as many statements for a long chain as for a short one', async () => {
    const names = Array.from({ length: 30 }, (_, i) => `s${String(i)}`);
    await kit.services(names.map((name) => ({ name, owner: name })));
    const chain = names.slice(1).map((name, i) => [names[i] as string, name] as const);
    await kit.leads(...chain.slice(0, 3));
    await kit.lifeEvent('short', ['s0']);
    const short = await hub.count(QUERY, { id: kit.idOf('short') });
    await kit.leads(...chain.slice(3));
    expect((await journeyOf('short')).steps).toHaveLength(30);
    expect(await hub.count(QUERY, { id: kit.idOf('short') })).toBe(short);
  });
});

test('whoever writes a link learns which circle it would close, also one by what an instance inherits', async () => {
  await kit.services([{ name: 'a' }, { name: 'b' }, { name: 'template' }, { name: 'c', template: 'template' }, { name: 'd' }]);
  await kit.leads(['a', 'b'], ['b', 'c'], ['template', 'a']);
  const told = async (from: string, to: string): Promise<unknown> => {
    const link = { from: kit.idOf(from), to: kit.idOf(to) };
    const circle = journeyCycle(await findOnwardLinks(hub.db, link.to), link);
    const titles = await findNodeTitles(hub.db, circle ?? []);
    return circle && circle.map((id) => titles.get(id));
  };
  const named = (...names: string[]): unknown => names.map((nb) => ({ nb }));
  expect(await told('event a>b', 'a')).toEqual(named('event a>b', 'a', 'output a>b', 'event a>b'));
  expect(await told('event template>a', 'c')).toEqual(named('event template>a', 'c', 'output template>a', 'event template>a'));
  expect(await told('event a>b', 'd')).toBeNull();
});
