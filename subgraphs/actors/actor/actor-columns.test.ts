import { expect, test } from 'vitest';
import { fromDay } from '../../shared/context';
import { actorColumns } from './actor-columns';

const renamed = [
  { names: { nb: 'Kommunal- og distriktsdepartementet' }, validFrom: fromDay('2022-01-01'), validTo: null },
  { names: { nb: 'Kommunal- og moderniseringsdepartementet', en: 'Ministry of Local Government' }, validFrom: fromDay('2014-01-01'), validTo: fromDay('2022-01-01') },
];

test('an actor sorts by the name of the day and is found by every name it had, its short name and its codes', () => {
  const { sortKey, searchText } = actorColumns({ names: renamed, shortName: 'KDD', organizationNumber: '972417858', altinnCode: 'kmd' }, '2021-06-01');
  expect(sortKey).toBe('kommunal- og moderniseringsdepartementet');
  expect(searchText).toBe('kommunal og moderniseringsdepartementet ministry of local government kommunal og distriktsdepartementet kdd 972417858 kmd');
});

test('an actor whose names have no text sorts by what else it has', () => {
  expect(actorColumns({ names: [], shortName: null, key: 'citizens' }, '2026-01-01')).toEqual({ sortKey: 'citizens', searchText: '' });
});
