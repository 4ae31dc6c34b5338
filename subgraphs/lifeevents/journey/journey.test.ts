import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handOversOf, orderSteps, type JourneyFacts } from './journey';
import { leadsTo, service } from './journey.test-kit';

const facts = (services: JourneyFacts['services']): JourneyFacts => ({ services, unresolvedServices: [] });

describe('hand-overs', () => {
  test('go from output over event to the next service', () => {
    const journey = facts([service('court', { outputs: [leadsTo('certificate', 'heirs-named', 'land-registry')] }), service('land-registry')]);
    expect(handOversOf(journey)).toEqual([
      { fromServiceId: 'court', fromActorId: 'owner-of-court', outputId: 'certificate', eventId: 'heirs-named', toServiceId: 'land-registry', toActorId: 'owner-of-land-registry', exchangeState: 'UNKNOWN', datasetId: null },
    ]);
  });

  test('say whether data follows, where it is recorded', () => {
    const output = { ...leadsTo('certificate', 'heirs-named', 'estate'), exchanges: [{ serviceId: 'estate', state: 'EXISTS' as const, datasetId: 'heirs' }] };
    expect(handOversOf(facts([service('court', { outputs: [output] })]))).toMatchObject([{ exchangeState: 'EXISTS', datasetId: 'heirs' }]);
  });
});

describe('the order of steps', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const links = fc.array(fc.record({ fromServiceId: fc.constantFrom(...ids), toServiceId: fc.constantFrom(...ids) }), { maxLength: 30 });

  test('is the maintainers\' where nothing leads to anything', () => {
    expect(orderSteps(ids, [])).toEqual(ids);
  });

  test('puts a service after those that lead to it', () => {
    expect(orderSteps(['a', 'b', 'c'], [{ fromServiceId: 'c', toServiceId: 'a' }])).toEqual(['b', 'c', 'a']);
  });

  test('ends with every service once, whatever circles there are', () => {
    fc.assert(fc.property(links, (handOvers) => { expect([...orderSteps(ids, handOvers)].sort()).toEqual(ids); }));
  });

  test('never puts a service before one that leads to it, where there is no circle', () => {
    fc.assert(
      fc.property(links, (any) => {
        const forward = any.filter((link) => link.fromServiceId < link.toServiceId);
        const ordered = orderSteps([...ids].reverse(), forward);
        for (const link of forward) expect(ordered.indexOf(link.fromServiceId)).toBeLessThan(ordered.indexOf(link.toServiceId));
      }),
    );
  });

  test('does not wait for a service of another life event', () => {
    expect(orderSteps(['a'], [{ fromServiceId: 'elsewhere', toServiceId: 'a' }])).toEqual(['a']);
  });
});
