import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handOversOf, stepsOf } from './journey';
import { exchange, journey, leadsTo, service } from './journey.test-kit';
import { orderSteps } from './journey-order';

describe('hand-overs', () => {
  test('go from output over event to the next service', () => {
    const way = journey([service('court', { outputs: [leadsTo('certificate', 'heirs-named', 'land-registry')] }), service('land-registry')]);
    expect(handOversOf(way)).toEqual([
      { fromServiceId: 'court', fromActorId: 'owner-of-court', outputId: 'certificate', eventId: 'heirs-named', toServiceId: 'land-registry', toActorId: 'owner-of-land-registry', isBetweenActors: true, exchangeState: 'UNKNOWN', exchangeId: null },
    ]);
  });

  test('say whether data follows, where it is recorded', () => {
    const certificate = leadsTo('certificate', 'heirs-named', 'estate', { exchanges: [exchange('estate', 'EXISTS')] });
    expect(handOversOf(journey([service('court', { outputs: [certificate] })]))).toMatchObject([{ exchangeState: 'EXISTS', exchangeId: 'exchange-with-estate' }]);
  });

  test('to a template go to the instance that the life event names in its place, with what is recorded of the template', () => {
    const birth = service('birth', { outputs: [leadsTo('registration', 'born', 'kindergarten', { exchanges: [exchange('kindergarten', 'EXISTS')] })] });
    const bergen = service('kindergarten-bergen', { templateId: 'kindergarten' });
    expect(handOversOf(journey([birth, bergen]))).toMatchObject([{ toServiceId: 'kindergarten-bergen', toActorId: 'owner-of-kindergarten-bergen', exchangeState: 'EXISTS' }]);
    expect(handOversOf(journey([birth, bergen, service('kindergarten')]))).toMatchObject([{ toServiceId: 'kindergarten' }]);
  });

  test('are told once for each next service, however often a register says it', () => {
    const twice = leadsTo('o', 'e', 'b');
    const [cause] = twice.causes;
    if (cause === undefined) throw new Error('The kit gave no cause.');
    expect(handOversOf(journey([service('a', { outputs: [{ ...twice, causes: [{ ...cause, triggers: [...cause.triggers, ...cause.triggers] }] }] }), service('b')]))).toHaveLength(1);
  });
});

describe('the order of steps', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const links = fc.array(fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids) }), { maxLength: 30 });

  test('is the maintainers\' where nothing leads to anything', () => {
    expect(orderSteps(ids, [])).toEqual(ids);
  });

  test('puts a service after those that lead to it', () => {
    expect(orderSteps(['a', 'b', 'c'], [{ from: 'c', to: 'a' }])).toEqual(['b', 'c', 'a']);
  });

  test('ends with every service once, whatever circles there are', () => {
    fc.assert(fc.property(links, (handOvers) => { expect([...orderSteps(ids, handOvers)].sort()).toEqual(ids); }));
  });

  test('never puts a service before one that leads to it, where there is no circle', () => {
    fc.assert(
      fc.property(links, (any) => {
        const forward = any.filter((link) => link.from < link.to);
        const ordered = orderSteps([...ids].reverse(), forward);
        for (const link of forward) expect(ordered.indexOf(link.from)).toBeLessThan(ordered.indexOf(link.to));
      }),
    );
  });

  test('does not wait for a service of another life event', () => {
    expect(orderSteps(['a'], [{ from: 'elsewhere', to: 'a' }])).toEqual(['a']);
  });

  test('is the same in whatever order the links are told', () => {
    fc.assert(
      fc.property(links.chain((told) => fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length }))), ([told, shuffled]) => {
        expect(orderSteps(ids, shuffled)).toEqual(orderSteps(ids, told));
      }),
    );
  });

  test('keeps to the chain outside a circle, and begins a circle with the first of it', () => {
    const circle = [{ from: 'b', to: 'c' }, { from: 'c', to: 'b' }, { from: 'c', to: 'a' }];
    expect(orderSteps(['a', 'c', 'b'], circle)).toEqual(['c', 'a', 'b']);
  });

  test('takes a long chain and a large circle', () => {
    const many = Array.from({ length: 3000 }, (_, i) => `s${String(i)}`);
    const chain = many.slice(1).map((to, i) => ({ from: many[i] as string, to }));
    expect(orderSteps([...many].reverse(), chain)).toEqual(many);
    expect(orderSteps(many, [...chain, { from: 's2999', to: 's0' }])).toEqual(many);
  });
});

describe('the steps', () => {
  test('name every service once and begin where the life event does', () => {
    const steps = stepsOf(journey([service('b'), service('a', { outputs: [leadsTo('o', 'e', 'b')] }), service('further', { isLinked: false })]));
    expect(steps.map(({ position, service: { id }, isEntry }) => [position, id, isEntry])).toEqual([[1, 'a', true], [2, 'b', false], [3, 'further', false]]);
  });

  test('begin somewhere in a circle too', () => {
    const circle = journey([service('a', { outputs: [leadsTo('oa', 'ea', 'b')] }), service('b', { outputs: [leadsTo('ob', 'eb', 'a')] })]);
    expect(stepsOf(circle).map(({ service: { id }, isEntry }) => [id, isEntry])).toEqual([['a', true], ['b', false]]);
  });
});
