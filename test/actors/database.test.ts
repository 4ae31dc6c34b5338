import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOrganizationNumber } from '../../subgraphs/shared/organization-number';
import { loadStarter } from '../../subgraphs/actors/starter/load-starter';
import { fromDay } from '../../subgraphs/shared/context';
import { stableId } from '../../subgraphs/shared/graphql/id';
import { openHub, type Hub } from './support';

let hub: Hub;
beforeAll(async () => { hub = await openHub('starter'); });
afterAll(() => hub.close());

const id = (key: string): string => stableId('actor', key);
const DIGDIR = id('991825827');

describe('the starter dataset in the database', () => {
  it('is loaded once: a database that has actors is left alone', async () => {
    expect(await loadStarter(hub.db)).toBeNull();
  });

  it('says what it loaded when the database is empty', async () => {
    const blank = await openHub('blank');
    expect(await loadStarter(blank.db)).toBe('106 actors, 78 relations, 21 shared components, 8 ecosystems');
    expect(await blank.db.coordinationDegree.count()).toBe(0);
    await blank.close();
  });

  it('keeps a version of every row, with its cause', async () => {
    const versions = await hub.db.rowVersion.findMany({ where: { tableName: 'Actor' } });
    expect(versions).toHaveLength(106);
    expect(versions.every((version) => version.version === 1 && version.recordedTo === null && JSON.stringify(version.cause).includes('starter dataset'))).toBe(true);
  });

  it('has valid organisation numbers only', async () => {
    const numbers = (await hub.db.actor.findMany({ where: { organizationNumber: { not: null } } })).map((row) => row.organizationNumber ?? '');
    expect(numbers.length).toBeGreaterThan(60);
    expect(numbers.filter((number) => !isOrganizationNumber(number))).toEqual([]);
  });
});

describe('the database refuses', () => {
  const refusals: [string, () => Promise<unknown>][] = [
    ['a second parent at the same time', () => hub.db.parentPeriod.create({ data: { actorId: DIGDIR, parentId: id('972417858'), validFrom: fromDay('2025-01-01') } })],
    ['a second name at the same time', () => hub.db.actorName.create({ data: { actorId: DIGDIR, names: { nb: 'Difi' } } })],
    ['a second operator of a component at the same time', () => hub.db.componentActor.create({ data: { componentId: stableId('shared-component', 'altinn'), actorId: id('974760673'), role: 'OPERATOR' } })],
    ['a period that ends before it starts', () => hub.db.parentPeriod.create({ data: { actorId: id('964338531'), parentId: DIGDIR, validFrom: fromDay('2020-01-02'), validTo: fromDay('2020-01-02') } })],
    ['a relation to oneself', () => hub.db.relation.create({ data: { fromId: DIGDIR, toId: DIGDIR, kind: 'FUNDS' } })],
    ['the same relation twice in one period', () => hub.db.relation.create({ data: { fromId: id('971032146'), toId: id('municipalities'), kind: 'REPRESENTS' } })],
    ['somebody under itself', () => hub.db.parentPeriod.create({ data: { actorId: id('964338531'), parentId: id('964338531') } })],
    ['a number with a wrong check digit', () => hub.db.actor.create({ data: { organizationNumber: '991825828', kind: 'AGENCY', sortKey: 'x', searchText: 'x' } })],
    ['two actors on one number', () => hub.db.actor.create({ data: { organizationNumber: '991825827', kind: 'AGENCY', sortKey: 'x', searchText: 'x' } })],
    ['a maturity above the last generation', () => hub.db.maturityAssessment.create({ data: { actorId: DIGDIR, generation: 7, assessedOn: fromDay('2024-01-01') } })],
    ['a context without what it is', () => hub.db.actorNeed.create({ data: { actorId: DIGDIR, type: 'NEED', texts: { nb: 'x' }, contextKind: 'INITIATIVE' } })],
  ];
  for (const [what, write] of refusals) {
    it(what, async () => { await expect(write()).rejects.toThrow(); });
  }
});
