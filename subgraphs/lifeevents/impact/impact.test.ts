import { describe, expect, test } from 'vitest';
import type { ImpactFact } from '../../shared/graphql/impact-fact';
import { reachedLifeEvents, reachedServices } from './impact';

const fact = (kind: string, subjectId: string, through: string | null, steps: number, atLeastDays: number, atMostDays = atLeastDays): ImpactFact => ({ kind, subjectId, throughInitiativeId: through, steps, atLeastDays, atMostDays });
const FACTS = [
  fact('COMPONENT', 'late', null, 0, 90),
  fact('COMPONENT', 'there', null, 1, 0),
  fact('SERVICE', 'changed', 'initiative', 2, 30),
  fact('LIFE_EVENT', 'served', 'initiative', 2, 30),
  fact('LEAD', 'somebody', 'initiative', 1, 30),
];
const BUILT_ON = new Map([['late', ['changed', 'built']], ['there', ['safe']]]);

describe('the services that depend on what is late', () => {
  const services = new Map(reachedServices(FACTS, BUILT_ON).map((service) => [service.id, service]));

  test('come as late as the initiative that changes them', () => {
    expect(reachedServices(FACTS, new Map())).toEqual([{ id: 'changed', steps: 2, delay: { least: 30, most: 30 }, reasons: [{ kind: 'CHANGED_BY_INITIATIVE', throughId: 'initiative', delay: { least: 30, most: 30 } }] }]);
  });

  test('may wait for a component that they are built on, for no longer than it is late', () => {
    expect(services.get('built')).toMatchObject({ steps: 1, delay: { least: 0, most: 90 } });
    expect(services.get('safe')).toMatchObject({ steps: 2, delay: { least: 0, most: 0 } });
  });

  test('wait by the reason that makes them wait longest, and tell every reason', () => {
    expect(services.get('changed')).toMatchObject({ steps: 1, delay: { least: 30, most: 90 } });
    expect(services.get('changed')?.reasons.map(({ kind }) => kind)).toEqual(['BUILT_ON_COMPONENT', 'CHANGED_BY_INITIATIVE']);
  });
});

describe('the life events that depend on what is late', () => {
  test('are those of such services and those that such initiatives serve, each once', () => {
    const lifeEventsOf = new Map([['changed', ['served', 'other']], ['built', ['other']]]);
    const found = reachedLifeEvents(FACTS, reachedServices(FACTS, BUILT_ON), lifeEventsOf);
    expect(found).toEqual([
      { id: 'served', steps: 2, delay: { least: 30, most: 90 }, serviceIds: ['changed'], initiativeIds: ['initiative'] },
      { id: 'other', steps: 2, delay: { least: 30, most: 90 }, serviceIds: ['built', 'changed'], initiativeIds: [] },
    ]);
  });
});
