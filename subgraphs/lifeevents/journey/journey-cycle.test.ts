import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { journeyCycle, knotsOf, wayAround, type JourneyLink } from './journey-cycle';

const link = (from: string, to: string): JourneyLink => ({ from, to });
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const links = fc.array(fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids) }), { maxLength: 20 });

/** Whether one id leads to another in one step or more: by squaring the relation, unlike the rule itself. */
function leads(graph: readonly JourneyLink[], from: string, to: string): boolean {
  let pairs = new Set(graph.map((one) => `${one.from}${one.to}`));
  for (let size = -1; size !== pairs.size; ) {
    size = pairs.size;
    pairs = new Set([...pairs, ...[...pairs].flatMap((one) => [...pairs].filter((other) => one[1] === other[0]).map((other) => `${one[0] ?? ''}${other[1] ?? ''}`))]);
  }
  return pairs.has(`${from}${to}`);
}

describe('a new link of a journey', () => {
  test('is told the circle that it would close, the shortest way around', () => {
    expect(journeyCycle([link('a', 'b'), link('b', 'c'), link('a', 'c')], link('c', 'a'))).toEqual(['c', 'a', 'c']);
    expect(journeyCycle([link('a', 'b'), link('b', 'c')], link('c', 'a'))).toEqual(['c', 'a', 'b', 'c']);
  });

  test('from a thing to itself is a circle', () => {
    expect(journeyCycle([], link('a', 'a'))).toEqual(['a', 'a']);
  });

  test('is let through exactly when nothing leads back, and the circle told is one', () => {
    fc.assert(
      fc.property(links, fc.constantFrom(...ids), fc.constantFrom(...ids), (graph, from, to) => {
        const circle = journeyCycle(graph, link(from, to));
        expect(circle !== null).toBe(from === to || leads(graph, to, from));
        if (circle === null) return;
        expect([circle[0], circle.at(-1)]).toEqual([from, from]);
        const all = [...graph, link(from, to)];
        for (const [i, id] of circle.slice(1).entries()) expect(all).toContainEqual(link(circle[i] as string, id));
        expect(new Set(circle).size).toBe(circle.length - 1);
      }),
    );
  });

  test('checked one after another, leaves no circle behind', () => {
    fc.assert(
      fc.property(links, (wanted) => {
        const accepted: JourneyLink[] = [];
        for (const one of wanted) if (journeyCycle(accepted, one) === null) accepted.push(one);
        expect(knotsOf(ids, accepted)).toEqual([]);
      }),
    );
  });
});

describe('the knots of a journey', () => {
  test('hold exactly what leads back to itself, each once, with a way around', () => {
    fc.assert(
      fc.property(links, (graph) => {
        const knots = knotsOf(ids, graph);
        expect(knots.flat().sort()).toEqual(ids.filter((id) => leads(graph, id, id)));
        for (const knot of knots) {
          const way = wayAround(knot, graph);
          expect([way[0], way.at(-1)]).toEqual([knot[0], knot[0]]);
          for (const [i, id] of way.slice(1).entries()) expect(graph).toContainEqual(link(way[i] as string, id));
        }
      }),
    );
  });

  test('are the same in whatever order the links are told', () => {
    fc.assert(
      fc.property(links.chain((told) => fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length }))), ([told, shuffled]) => {
        const tell = (graph: readonly JourneyLink[]): string[][] => knotsOf(ids, graph).map((knot) => wayAround(knot, graph));
        expect(tell(shuffled)).toEqual(tell(told));
      }),
    );
  });
});
