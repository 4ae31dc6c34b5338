import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { fromDay } from '../../subgraphs/shared/context';
import { openLifeevents, type Asked } from './ask';

let hub: Asked;
beforeAll(async () => { hub = await openLifeevents('starter'); });
afterAll(() => hub.close());

const LIFE_EVENT = stableId('life-event', 'fa-barn');
const responsibility = (validFrom: string, validTo: string | null) => ({ lifeEventId: LIFE_EVENT, role: 'OWNER' as const, actorId: stableId('actor', '983544622'), validFrom: fromDay(validFrom), validTo: validTo === null ? null : fromDay(validTo), basis: {} });

describe('the database itself refuses', () => {
  test('two owners of a life event at the same time', async () => {
    await expect(hub.db.responsibility.create({ data: responsibility('2024-01-01', null) })).rejects.toThrow(/Responsibility_no_overlap/);
  });

  test('a period that ends before it begins', async () => {
    await expect(hub.db.responsibility.create({ data: responsibility('2018-01-01', '2017-01-01') })).rejects.toThrow();
  });

  test('a reference that neither leads anywhere nor keeps its text', async () => {
    await expect(hub.db.lifeEventService.create({ data: { lifeEventId: LIFE_EVENT, position: 99 } })).rejects.toThrow(/LifeEventService_reference/);
  });

  test('a change of a version that was recorded', async () => {
    await expect(hub.db.rowVersion.deleteMany({ where: { rootId: LIFE_EVENT } })).rejects.toThrow(/append-only/);
  });
});

test('a service that is referred to but in no register shows as a gap of the journey', async () => {
  await hub.db.lifeEventService.create({ data: { lifeEventId: LIFE_EVENT, position: 99, unresolvedReference: 'https://data.norge.no/public-services/gone' } });
  const { data, errors } = await hub.ask<{ lifeEvent: { services: { totalCount: number }; journey: { gaps: { code: string; reference: string | null }[] } } }>(`query ($id: ID!) { lifeEvent(by: { id: $id }) { services { totalCount } journey { gaps { code reference why } } } }`, { id: LIFE_EVENT });
  expect(errors).toEqual([]);
  expect(data.lifeEvent.services.totalCount).toBe(8);
  expect(data.lifeEvent.journey.gaps).toContainEqual({ code: 'DANGLING_REFERENCE', reference: 'https://data.norge.no/public-services/gone', why: expect.stringContaining('finnes') as unknown });
});

test('a change shows in the history of the life event, with what was before', async () => {
  await hub.db.lifeEvent.update({ where: { id: LIFE_EVENT }, data: { titles: { nb: 'Å få barn', en: 'Having a child' } } });
  const { data } = await hub.ask(`query ($id: ID!) { lifeEvent(by: { id: $id }) { version changes(first: 1) { nodes { operation record fields { field before after } } } } }`, { id: LIFE_EVENT });
  expect(data).toMatchObject({ lifeEvent: { version: 2, changes: { nodes: [{ operation: 'UPDATED', record: 'LifeEvent', fields: [{ field: 'titles', after: expect.stringContaining('Å få barn') as unknown }] }] } } });
});

test('a contact is shown to the secretariat and can be erased without a trace of who it was in the history', async () => {
  const contact = await hub.db.lifeEventContact.create({ data: { lifeEventId: LIFE_EVENT, function: 'Prosjektleder', name: 'Kari Nordmann' } });
  await hub.db.lifeEventContact.delete({ where: { id: contact.id } });
  const kept = await hub.db.rowVersion.findMany({ where: { rowId: contact.id }, orderBy: { version: 'asc' } });
  expect(kept.map(({ operation, data }) => [operation, ...Object.keys(data as object).sort()])).toEqual(['INSERT', 'DELETE'].map((operation) => [operation, 'id', 'lifeEventId', 'recordedAt', 'version']));
});
