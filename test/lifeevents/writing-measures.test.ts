import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { openLifeevents, type Asked } from './ask';
import { OWNER_SCOPE, organisation, secretariat } from './callers';
import { mutate, nb, type Versioned } from './mutate';
import { mutated, places } from './mutated';

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('starter'); });
afterAll(() => hub.close());

const ILL_CHILD = stableId('life-event', 'alvorlig-sykt-barn');
/** Owns "Seriously ill child". */
const OWNER = organisation('983544622', OWNER_SCOPE);
/** Owns another life event. */
const DIGDIR = organisation('991825827', OWNER_SCOPE);

interface Measured extends Versioned {
  readonly value: string;
}

const OBSTACLE = 'obstacle { id version text kind paradox provenance { kind } }';
const INDICATOR = 'indicator { id version title unit measurements { id value } }';
const MEASUREMENT = 'measurement { id version year day value correctionReason(language: en) }';

const addObstacle = (more: object = {}) => mutated(hub, 'addObstacle', OBSTACLE, { lifeEvent: ILL_CHILD, kind: 'LEGAL', texts: nb('Loven sier nei'), ...more }, OWNER);
const addIndicator = () => mutated(hub, 'addIndicator', INDICATOR, { lifeEvent: ILL_CHILD, titles: nb('Ventetid'), units: nb('dager') }, OWNER);
const record = (indicator: string, more: object = {}) => mutate<Measured | null>(hub, 'recordMeasurement', MEASUREMENT, { indicator, year: 2025, value: '12.5', ...more }, OWNER);
const changesOf = async (first: number) => (await hub.ask<{ lifeEvent: { changes: { nodes: unknown[] } } }>('query ($id: ID!, $first: Int!) { lifeEvent(by: { id: $id }) { changes(first: $first) { nodes { record operation cause } } } }', { id: ILL_CHILD, first })).data.lifeEvent.changes.nodes;

describe('an obstacle', () => {
  test('is recorded by the owner, changed part by part, and taken out; the history says so', async () => {
    const { id, ...added } = await addObstacle({ paradox: 'LOCAL_VS_CENTRAL' });
    expect(added).toMatchObject({ version: 1, text: 'Loven sier nei', kind: 'LEGAL', paradox: 'LOCAL_VS_CENTRAL', provenance: { kind: 'REPORTED' } });
    expect(await mutated(hub, 'updateObstacle', OBSTACLE, { id, expectedVersion: 1, change: { kind: 'FUNDING' } }, OWNER)).toMatchObject({ version: 2, text: 'Loven sier nei', kind: 'FUNDING', paradox: 'LOCAL_VS_CENTRAL' });
    expect(await mutated(hub, 'updateObstacle', OBSTACLE, { id, expectedVersion: 2, change: { paradox: null, position: 1 } }, OWNER)).toMatchObject({ version: 3, paradox: null });
    await mutated(hub, 'removeObstacle', OBSTACLE, { id, expectedVersion: 3 }, OWNER);
    expect(await changesOf(2)).toEqual([
      { record: 'Obstacle', operation: 'REMOVED', cause: 'removeObstacle' },
      { record: 'Obstacle', operation: 'UPDATED', cause: 'updateObstacle' },
    ]);
  });

  test('is written neither by the owner of another life event nor without a token', async () => {
    const before = await hub.db.obstacle.count();
    const input = { lifeEvent: ILL_CHILD, kind: 'LEGAL', texts: nb('x') };
    expect(places(await mutate(hub, 'addObstacle', OBSTACLE, input, DIGDIR))).toEqual([['NOT_ALLOWED', 'input.lifeEvent']]);
    expect(places(await mutate(hub, 'addObstacle', OBSTACLE, input, undefined))).toEqual([['UNAUTHENTICATED', '']]);
    expect(await hub.db.obstacle.count()).toBe(before);
  });

  test('that somebody else has changed meanwhile is a conflict that shows both versions', async () => {
    const { id } = await addObstacle();
    await mutated(hub, 'updateObstacle', OBSTACLE, { id, expectedVersion: 1, change: { kind: 'TECHNICAL' } }, secretariat());
    const { errors } = await mutate(hub, 'updateObstacle', OBSTACLE, { id, expectedVersion: 1, change: { kind: 'FUNDING' } }, OWNER);
    expect(errors).toMatchObject([{ code: 'VERSION_STALE', expectedVersion: 1, currentVersion: 2 }]);
  });
});

describe('an indicator', () => {
  test('is recorded and described anew; what was measured stays', async () => {
    const { id } = await addIndicator();
    await record(id);
    expect(await mutated(hub, 'updateIndicator', INDICATOR, { id, expectedVersion: 1, change: { titles: nb('Ventetid, median') } }, OWNER)).toMatchObject({ version: 2, title: 'Ventetid, median', unit: 'dager', measurements: [{ value: '12.5' }] });
  });

  test('is taken out only when nothing measured is left in it', async () => {
    const { id } = await addIndicator();
    const { record: measurement } = await record(id);
    expect(places(await mutate(hub, 'removeIndicator', INDICATOR, { id, expectedVersion: 1 }, OWNER))).toEqual([['STILL_IN_USE', 'input.id']]);
    await mutated(hub, 'removeMeasurement', MEASUREMENT, { id: measurement?.id, expectedVersion: 1 }, OWNER);
    await mutated(hub, 'removeIndicator', INDICATOR, { id, expectedVersion: 1 }, OWNER);
    expect(await hub.db.indicator.findUnique({ where: { id } })).toBeNull();
  });
});

describe('a measurement', () => {
  test('is corrected with a reason; what it was before is in the history', async () => {
    const { id } = await addIndicator();
    const { record: first } = await record(id, { day: '2025-06-30' });
    expect(first).toMatchObject({ version: 1, year: 2025, day: '2025-06-30', value: '12.5', correctionReason: null });
    const corrected = await mutated(hub, 'correctMeasurement', MEASUREMENT, { id: first?.id, expectedVersion: 1, value: '21.5', reasons: [{ language: 'en', text: 'Digits swapped' }] }, OWNER);
    expect(corrected).toMatchObject({ version: 2, value: '21.5', correctionReason: 'Digits swapped' });
    const versions = await hub.db.rowVersion.findMany({ where: { rowId: first?.id ?? '' }, orderBy: { version: 'asc' } });
    expect(versions.map(({ data }) => (data as { value: number }).value)).toEqual([12.5, 21.5]);
  });

  test('is not corrected without a reason', async () => {
    const { id } = await addIndicator();
    const { record: first } = await record(id);
    const { errors } = await mutate(hub, 'correctMeasurement', MEASUREMENT, { id: first?.id, expectedVersion: 1, value: '1.00001', reasons: [] }, OWNER);
    expect(places({ errors })).toEqual([['VALUE_OUT_OF_RANGE', 'input.value'], ['TEXT_MISSING', 'input.reasons']]);
  });

  test('is refused with every fault at once when it cannot be kept as it is', async () => {
    const { id } = await addIndicator();
    const { errors } = await record(id, { year: 1899, day: '2025-06-30', value: '12345678901234567.12345', source: { kind: 'SOURCED' } });
    expect(places({ errors })).toEqual([
      ['VALUE_OUT_OF_RANGE', 'input.year'],
      ['VALUE_OUT_OF_RANGE', 'input.day'],
      ['VALUE_OUT_OF_RANGE', 'input.value'],
      ['VALUE_OUT_OF_RANGE', 'input.value'],
      ['VALUE_OUT_OF_RANGE', 'input.source.url'],
    ]);
    expect(errors.every(({ __typename }) => __typename === 'ValidationError')).toBe(true);
  });

  test.each(['-9999999999999999.9999', '0', '000000000000000001.500000', '9999999999999999.9999'])('of the value %s is kept exactly', async (value) => {
    const { id } = await addIndicator();
    const { record: kept, errors } = await record(id, { value });
    expect(errors).toEqual([]);
    expect(kept?.value).toBe(value === '000000000000000001.500000' ? '1.5' : value);
  });

  test('is recorded once for a year and once for a day, by two calls at the same moment too', async () => {
    const { id } = await addIndicator();
    const both = await Promise.all([record(id), record(id)]);
    expect(both.flatMap(places)).toEqual([['ALREADY_RECORDED', 'input']]);
    expect((await record(id, { day: '2025-01-01' })).errors).toEqual([]);
    expect(places(await record(id, { day: '2025-01-01', value: '1' }))).toEqual([['ALREADY_RECORDED', 'input']]);
  });

  test('belongs to its life event: the owner of another one records none', async () => {
    const { id } = await addIndicator();
    expect(places(await mutate(hub, 'recordMeasurement', MEASUREMENT, { indicator: id, year: 2025, value: '1' }, DIGDIR))).toEqual([['NOT_ALLOWED', 'input.indicator']]);
  });
});
