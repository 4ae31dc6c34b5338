import { expect, test } from 'vitest';
import type { ImpactFact } from '../../shared/graphql/impact-fact';
import { reachedActors } from './impact';

const fact = (kind: string, subjectId: string, steps: number, atLeastDays: number): ImpactFact => ({ kind, subjectId, throughInitiativeId: null, steps, atLeastDays, atMostDays: 90 });

test('who answers for what depends on something is told once, with every role, and as late as the latest of it', () => {
  const facts = [fact('LEAD', 'agency', 2, 10), fact('SERVICE_OWNER', 'agency', 1, 0), fact('COMPONENT', 'built', 1, 60), fact('LIFE_EVENT', 'event', 1, 90)];
  expect(reachedActors(facts, new Map([['built', ['agency', 'operator']]]))).toEqual([
    { id: 'agency', roles: ['LEAD', 'SERVICE_OWNER', 'COMPONENT_OPERATOR'], steps: 1, delay: { least: 60, most: 90 } },
    { id: 'operator', roles: ['COMPONENT_OPERATOR'], steps: 1, delay: { least: 60, most: 90 } },
  ]);
});

test('whoever operates what is late does not wait for itself', () => {
  expect(reachedActors([fact('COMPONENT', 'late', 0, 90)], new Map([['late', ['operator']]]))).toEqual([]);
});
