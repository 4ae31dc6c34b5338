import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { openLifeevents, type Asked } from './ask';
import { OWNER_SCOPE, organisation, secretariat } from './callers';
import { codesOf, mutate, nb, type Versioned } from './mutate';

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('starter'); });
afterAll(() => hub.close());

/** Owns "Seriously ill child" and, in these tests, the service that hands over. */
const HELSEDIREKTORATET = organisation('983544622', OWNER_SCOPE);
/** Answers for the service that takes over. */
const NAV = organisation('889640782', OWNER_SCOPE);
/** Takes no part. */
const SKATT = organisation('974761076', OWNER_SCOPE);
const ILL_CHILD = stableId('life-event', 'alvorlig-sykt-barn');
const NOBODY = '00000000-0000-7000-8000-000000000000';

let from: string;
let to: string;
let output: Versioned;
let event: Versioned;
beforeEach(async () => {
  from = (await mutate(hub, 'registerService', 'service { id version }', { titles: nb('Legeerklæring') }, HELSEDIREKTORATET)).record.id;
  to = (await mutate(hub, 'registerService', 'service { id version }', { titles: nb('Pleiepenger') }, NAV)).record.id;
  output = (await addOutput(from)).record;
  event = (await registerEvent()).record;
});

const addOutput = (service: string, caller = HELSEDIREKTORATET, more: object = {}) => mutate(hub, 'addOutput', 'output { id version title description type endsJourney service { id } }', { service, titles: nb('Erklæring'), ...more }, caller);
const registerEvent = (input: object = {}, caller = HELSEDIREKTORATET) => mutate(hub, 'registerEvent', 'event { id version uri title description owner { id } }', { titles: nb('Barnet er sykt'), ...input }, caller);
const linkOutput = (caller = HELSEDIREKTORATET, ids = { output: output.id, event: event.id }) => mutate<{ causes: Versioned[] }>(hub, 'linkOutputToEvent', 'output { causes { id } }', ids, caller);
const linkService = (caller = HELSEDIREKTORATET, ids = { event: event.id, service: to }) => mutate(hub, 'linkEventToService', 'event { services { nodes { id } } }', ids, caller);
const unlinkService = (caller = HELSEDIREKTORATET) => mutate(hub, 'unlinkEventFromService', 'event { services { nodes { id } } }', { event: event.id, service: to }, caller);
const listIn = (lifeEventId: string, serviceId: string) => hub.db.lifeEventService.create({ data: { lifeEventId, serviceId, position: 900 + Math.floor(Math.random() * 9_000) } });

describe('an output', () => {
  test('is added after those the service has, changed and taken out by the authority', async () => {
    expect(await addOutput(from, HELSEDIREKTORATET, { descriptions: nb('Hva den er'), type: 'https://data.norge.no/type/1', endsJourney: true })).toMatchObject({ errors: [], record: { title: 'Erklæring', description: 'Hva den er', type: 'https://data.norge.no/type/1', endsJourney: true, service: { id: from } } });
    const change = { titles: nb('Ny'), position: 9 };
    expect(await mutate(hub, 'updateOutput', 'output { version title }', { id: output.id, expectedVersion: 1, change }, HELSEDIREKTORATET)).toMatchObject({ errors: [], record: { version: 2, title: 'Ny' } });
    expect(codesOf(await mutate(hub, 'updateOutput', 'output { id }', { id: output.id, expectedVersion: 1, change: { titles: [], position: 0, type: 'urn:x:1' } }, HELSEDIREKTORATET))).toEqual([
      'VERSION_STALE at input.expectedVersion', 'TEXT_MISSING at input.change.titles', 'LINK_NOT_WEB at input.change.type', 'VALUE_OUT_OF_RANGE at input.change.position',
    ]);
    expect(codesOf(await addOutput(from, NAV))).toEqual(['NOT_ALLOWED at input.service']);
    expect(await mutate(hub, 'removeOutput', 'output { id }', { id: output.id, expectedVersion: 2 }, HELSEDIREKTORATET)).toMatchObject({ errors: [] });
  });

  test('stays while it is the evidence of a service', async () => {
    await mutate(hub, 'addEvidence', 'evidence { id }', { service: to, titles: nb('Erklæring'), outputs: [output.id] }, NAV);
    expect(codesOf(await mutate(hub, 'removeOutput', 'output { id }', { id: output.id, expectedVersion: 1 }, HELSEDIREKTORATET))).toEqual(['STILL_IN_USE at input.id']);
  });
});

describe('evidence', () => {
  const EVIDENCE = 'evidence { id version title origin datasets { id } outputs { id } }';
  const aDataset = async () => (await mutate(hub, 'registerDataset', 'dataset { id version }', { titles: nb('Pasientjournal'), access: 'NON_PUBLIC' }, HELSEDIREKTORATET)).record.id;

  test('is recorded with where it can come from, and both lists are replaced in one change', async () => {
    const [first, second] = [await aDataset(), await aDataset()];
    const { record, errors } = await mutate(hub, 'addEvidence', EVIDENCE, { service: to, titles: nb('Erklæring'), origin: 'PEOPLE', datasets: [first], outputs: [output.id] }, NAV);
    expect([errors, record]).toMatchObject([[], { version: 1, origin: 'PEOPLE', datasets: [{ id: first }], outputs: [{ id: output.id }] }]);
    expect(await mutate(hub, 'updateEvidence', EVIDENCE, { id: record.id, expectedVersion: 1, change: { datasets: [second], outputs: [] } }, NAV)).toMatchObject({ errors: [], record: { version: 2, datasets: [{ id: second }], outputs: [] } });
    expect(codesOf(await mutate(hub, 'updateEvidence', EVIDENCE, { id: record.id, expectedVersion: 1, change: { outputs: [] } }, NAV))).toEqual(['VERSION_STALE at input.expectedVersion']);
    expect(await mutate(hub, 'removeEvidence', EVIDENCE, { id: record.id, expectedVersion: 2 }, NAV)).toMatchObject({ errors: [] });
  });

  test('names only what is there, each once, and not the outputs of its own service; all faults at once', async () => {
    const dataset = await aDataset();
    const own = (await addOutput(to, NAV)).record.id;
    const answer = await mutate(hub, 'addEvidence', EVIDENCE, { service: to, titles: nb('Erklæring'), datasets: [dataset, NOBODY, dataset, 'nonsense'], outputs: [output.id, own] }, NAV);
    expect(codesOf(answer)).toEqual(['ID_MALFORMED at input.datasets.3', 'RECORD_UNKNOWN at input.datasets.1', 'REPEATED at input.datasets.2', 'VALUE_OUT_OF_RANGE at input.outputs.1']);
    expect(await hub.db.evidence.count({ where: { serviceId: to } })).toBe(0);
  });

  test('with an endless list is refused', async () => {
    const answer = await mutate(hub, 'addEvidence', EVIDENCE, { service: to, titles: nb('Erklæring'), datasets: Array.from({ length: 101 }, () => NOBODY) }, NAV);
    expect(codesOf(answer)).toEqual(['LIST_TOO_LONG at input.datasets']);
  });
});

describe('a dataset', () => {
  const DATASET = 'dataset { id version uri title description access holder { id } landingPage }';
  const registerDataset = (input: object = {}, caller = HELSEDIREKTORATET) => mutate(hub, 'registerDataset', DATASET, { titles: nb('Folkeregisteret'), access: 'RESTRICTED', ...input }, caller);
  const change = (id: string, expectedVersion: number, what: object, caller = HELSEDIREKTORATET) => mutate(hub, 'updateDataset', DATASET, { id, expectedVersion, change: what }, caller);

  test('is kept by whoever registered it, who may name another, or by whom the secretariat names', async () => {
    const { record } = await registerDataset({ uri: 'https://data.norge.no/datasets/1', landingPage: 'https://x.no/1' });
    expect(record).toMatchObject({ access: 'RESTRICTED', holder: { id: stableId('actor', '983544622') }, landingPage: 'https://x.no/1' });
    expect(codesOf(await registerDataset({ uri: 'https://data.norge.no/datasets/1' }))).toEqual(['ALREADY_RECORDED at input.uri']);
    expect(codesOf(await registerDataset({ organizationNumber: '889640782' }))).toEqual(['NOT_ALLOWED at input.organizationNumber']);
    expect(codesOf(await change(record.id, 1, { access: 'PUBLIC' }, NAV))).toEqual(['NOT_ALLOWED at input.id']);
    expect(await change(record.id, 1, { access: 'PUBLIC', landingPage: null, organizationNumber: '889640782' })).toMatchObject({ errors: [], record: { version: 2, access: 'PUBLIC', landingPage: null, holder: { id: stableId('actor', '889640782') } } });
    expect(codesOf(await change(record.id, 2, { access: 'PUBLIC' }))).toEqual(['NOT_ALLOWED at input.id']);
    expect(await registerDataset({ organizationNumber: '889640782' }, secretariat())).toMatchObject({ errors: [], record: { holder: { id: stableId('actor', '889640782') } } });
  });

  test('is found by its IRI, and withdrawn when nothing refers to it', async () => {
    const { record } = await registerDataset({ uri: 'https://data.norge.no/datasets/2' });
    expect((await hub.ask('{ dataset(by: { uri: "https://data.norge.no/datasets/2" }) { title } }')).data).toEqual({ dataset: { title: 'Folkeregisteret' } });
    const evidence = (await mutate(hub, 'addEvidence', 'evidence { id version }', { service: to, titles: nb('Bosted'), datasets: [record.id] }, NAV)).record;
    const withdraw = () => mutate(hub, 'withdrawDataset', DATASET, { id: record.id, expectedVersion: 1 }, HELSEDIREKTORATET);
    expect(codesOf(await withdraw())).toEqual(['STILL_IN_USE at input.id']);
    await mutate(hub, 'removeEvidence', 'evidence { id }', { id: evidence.id, expectedVersion: 1 }, NAV);
    expect(await withdraw()).toMatchObject({ errors: [] });
  });
});

describe('an event', () => {
  test('is written by the organisation that describes it, and where none does, by the secretariat', async () => {
    expect(event).toMatchObject({ owner: { id: stableId('actor', '983544622') } });
    const change = (id: string, expectedVersion: number, caller: typeof NAV) => mutate(hub, 'updateEvent', 'event { version title }', { id, expectedVersion, change: { titles: nb('Nytt') } }, caller);
    expect(codesOf(await change(event.id, 1, NAV))).toEqual(['NOT_ALLOWED at input.id']);
    expect(await change(event.id, 1, HELSEDIREKTORATET)).toMatchObject({ errors: [], record: { version: 2, title: 'Nytt' } });
    const nobodys = await hub.db.event.findFirstOrThrow({ where: { ownerActorId: null } });
    expect(codesOf(await change(nobodys.id, nobodys.version, HELSEDIREKTORATET))).toEqual(['NOT_ALLOWED at input.id']);
    expect(await change(nobodys.id, nobodys.version, secretariat())).toMatchObject({ errors: [] });
  });

  test('has its IRI alone, and is withdrawn when nothing is linked to it', async () => {
    await registerEvent({ uri: 'https://data.norge.no/events/1' });
    expect(codesOf(await registerEvent({ uri: 'https://data.norge.no/events/1' }))).toEqual(['ALREADY_RECORDED at input.uri']);
    await linkOutput();
    await linkService();
    const withdraw = () => mutate(hub, 'withdrawEvent', 'event { id }', { id: event.id, expectedVersion: 1 }, HELSEDIREKTORATET);
    expect(codesOf(await withdraw())).toEqual(['STILL_IN_USE at input.id', 'STILL_IN_USE at input.id']);
    await mutate(hub, 'unlinkOutputFromEvent', 'output { id }', { output: output.id, event: event.id }, HELSEDIREKTORATET);
    await unlinkService();
    expect(await withdraw()).toMatchObject({ errors: [] });
  });
});

describe('the way from one service to the next', () => {
  test('is an output, an event and a service, and the journey shows it', async () => {
    expect(await linkOutput()).toMatchObject({ errors: [], record: { causes: [{ id: event.id }] } });
    expect(await linkService()).toMatchObject({ errors: [], record: { services: { nodes: [{ id: to }] } } });
    expect([codesOf(await linkOutput()), codesOf(await linkService())]).toEqual([['ALREADY_RECORDED at input.event'], ['ALREADY_RECORDED at input.service']]);
    await listIn(ILL_CHILD, from);
    const { data } = await hub.ask<{ lifeEvent: { journey: { handOvers: unknown[] } } }>('query ($id: ID!) { lifeEvent(by: { id: $id }) { journey { handOvers { from { id } output { id } event { id } to { id } } } } }', { id: ILL_CHILD });
    expect(data.lifeEvent.journey.handOvers).toContainEqual({ from: { id: from }, output: { id: output.id }, event: { id: event.id }, to: { id: to } });
  });

  test('from an output is told by the authority of its service', async () => {
    expect(codesOf(await linkOutput(NAV))).toEqual(['NOT_ALLOWED at input.output']);
    expect(codesOf(await linkOutput(HELSEDIREKTORATET, { output: output.id, event: NOBODY }))).toEqual(['RECORD_UNKNOWN at input.event']);
    expect(codesOf(await linkOutput(HELSEDIREKTORATET, { output: 'x', event: 'y' }))).toEqual(['ID_MALFORMED at input.output', 'ID_MALFORMED at input.event']);
  });

  test('to a service is told by who describes the event, by the authority, and by the owner of a life event with the service', async () => {
    event = (await registerEvent({}, SKATT)).record;
    expect(codesOf(await linkService(HELSEDIREKTORATET))).toEqual(['NOT_ALLOWED at input.event']);
    for (const caller of [SKATT, NAV]) {
      expect((await linkService(caller)).errors).toEqual([]);
      expect((await unlinkService(caller)).errors).toEqual([]);
    }
    await listIn(ILL_CHILD, to);
    expect((await linkService(HELSEDIREKTORATET)).errors).toEqual([]);
    expect(codesOf(await linkService(organisation('983544622', 'samspill:portfolio.write')))).toEqual(['SCOPE_MISSING at ']);
  });

  test('that leads nowhere is taken out by its text', async () => {
    await hub.db.outputEvent.create({ data: { outputId: output.id, unresolvedReference: 'https://x.no/borte' } });
    const unlink = (target: object) => mutate(hub, 'unlinkOutputFromEvent', 'output { id }', { output: output.id, ...target }, HELSEDIREKTORATET);
    expect(codesOf(await unlink({}))).toEqual(['EXACTLY_ONE at input.event']);
    expect(codesOf(await unlink({ event: event.id, unresolvedReference: 'x' }))).toEqual(['EXACTLY_ONE at input.event']);
    expect(codesOf(await unlink({ event: event.id }))).toEqual(['RECORD_UNKNOWN at input.event']);
    expect(await unlink({ unresolvedReference: 'https://x.no/borte' })).toMatchObject({ errors: [] });
    expect(await hub.db.outputEvent.count({ where: { outputId: output.id } })).toBe(0);
  });
});

describe('a journey that would lead back', () => {
  /** An output of the second service that causes an event; only the last link to the first service is missing. */
  async function allButTheLastLink(): Promise<{ event: string; service: string }> {
    await linkOutput();
    await linkService();
    const back = (await addOutput(to, NAV)).record.id;
    const last = (await registerEvent({ titles: nb('Pengene er brukt opp') }, NAV)).record.id;
    await linkOutput(NAV, { output: back, event: last });
    return { event: last, service: from };
  }

  test('is refused with the way around in words', async () => {
    const { errors } = await linkService(NAV, await allButTheLastLink());
    expect(errors).toMatchObject([{ __typename: 'ValidationError', code: 'JOURNEY_CYCLIC', path: ['input', 'service'] }]);
    expect(errors[0]?.message).toContain('"Pengene er brukt opp" → "Legeerklæring" → "Erklæring" → "Barnet er sykt" → "Pleiepenger"');
  });

  test('is refused to a service that leads to itself', async () => {
    await linkOutput();
    expect(codesOf(await linkService(HELSEDIREKTORATET, { event: event.id, service: from }))).toEqual(['JOURNEY_CYCLIC at input.service']);
  });

  test('is not closed by two who link in the same moment', async () => {
    await linkOutput();
    const back = (await addOutput(to, NAV)).record.id;
    const last = (await registerEvent({}, NAV)).record.id;
    await linkOutput(NAV, { output: back, event: last });
    const answers = await Promise.all([linkService(HELSEDIREKTORATET), linkService(NAV, { event: last, service: from })]);
    expect(answers.flatMap(codesOf)).toEqual(['JOURNEY_CYCLIC at input.service']);
  });
});

describe('whether data follows', () => {
  const exchange = (state: string, expectedVersion: number | null, more: object = {}, caller = HELSEDIREKTORATET) =>
    mutate<{ state: string; version: number }>(hub, 'recordDataExchange', 'dataExchange { state version dataset { id } }', { output: output.id, service: to, state, expectedVersion, ...more }, caller);

  test('is told by either of the two authorities, and by nobody else', async () => {
    const dataset = (await mutate(hub, 'registerDataset', 'dataset { id version }', { titles: nb('Journal'), access: 'NON_PUBLIC' }, HELSEDIREKTORATET)).record.id;
    expect(await exchange('NONE', null, {}, NAV)).toMatchObject({ errors: [], record: { state: 'NONE', version: 1, dataset: null } });
    expect(await exchange('EXISTS', 1, { dataset })).toMatchObject({ errors: [], record: { state: 'EXISTS', version: 2, dataset: { id: dataset } } });
    expect(codesOf(await exchange('NONE', 2, {}, SKATT))).toEqual(['NOT_ALLOWED at input.output']);
    expect(codesOf(await exchange('NONE', null))).toEqual(['VERSION_STALE at input.expectedVersion']);
    expect(codesOf(await exchange('NONE', 2, { dataset }))).toEqual(['VALUE_OUT_OF_RANGE at input.dataset']);
  });

  test('is about two services', async () => {
    expect(codesOf(await exchange('EXISTS', null, { service: from }))).toEqual(['VALUE_OUT_OF_RANGE at input.service']);
    expect(codesOf(await exchange('EXISTS', 4))).toEqual(['NOT_RECORDED_YET at input.expectedVersion']);
  });
});

test('a service is linked and withdrawn in the same moment: one of the two is refused, and no link leads nowhere', async () => {
  const answers = await Promise.all([linkService(), mutate(hub, 'withdrawService', 'service { id }', { id: to, expectedVersion: 1 }, NAV)]);
  expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  expect(await hub.db.eventService.count({ where: { eventId: event.id } })).toBe(await hub.db.service.count({ where: { id: to } }));
});
