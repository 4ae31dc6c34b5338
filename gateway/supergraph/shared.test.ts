import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Shared, type Held, type Place } from './shared';
import { Succession } from './succession';

class Thing {
  isClosed = false;
  constructor(readonly place: Place) {}
  close(): Promise<void> {
    this.isClosed = true;
    return Promise.resolve();
  }
}

const place = fc.record({ name: fc.constantFrom('a', 'b', 'c'), url: fc.constantFrom('1', '2') });
const places = fc.uniqueArray(place, { selector: ({ name }) => name });

test('whatever takes over from what, in whatever order it ends: what is held is open, what nobody holds is closed, and a place has one thing at a time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(fc.record({ hold: places }), fc.record({ letGo: fc.nat(5) })), { maxLength: 20 }), async (steps) => {
      const made: Thing[] = [];
      const shared = new Shared((where: Place) => {
        const thing = new Thing(where);
        made.push(thing);
        return thing;
      });
      const held: Held<Thing>[] = [];
      for (const step of steps) {
        if ('hold' in step) held.push(shared.hold(step.hold));
        else await held.splice(step.letGo, 1)[0]?.close();
        const open = new Set(made.filter(({ isClosed }) => !isClosed));
        expect(open).toEqual(new Set(held.flatMap((holder) => [...holder].map(([, thing]) => thing))));
        expect(new Set([...open].map(({ place: { name, url } }) => `${name} ${url}`)).size).toBe(open.size);
      }
    }),
    { numRuns: 200 },
  );
});

test('when one of several cannot be made, none is left open', () => {
  const made: Thing[] = [];
  const shared = new Shared((where: Place) => {
    if (where.name === 'b') throw new Error('no address');
    const thing = new Thing(where);
    made.push(thing);
    return thing;
  });
  expect(() => shared.hold([{ name: 'a', url: '1' }, { name: 'b', url: '' }])).toThrow('no address');
  expect(made.map(({ isClosed }) => isClosed)).toEqual([true]);
});

test('what was succeeded is closed when the last work that was begun with it is done, and not before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(fc.constant('begin'), fc.constant('succeed'), fc.nat(5)), { maxLength: 30 }), async (steps) => {
      const all = [new Thing({ name: 'first', url: '' })];
      const succession = new Succession(all[0] as Thing, () => undefined);
      const underWay: ReturnType<typeof succession.hold>[] = [];
      for (const step of steps) {
        if (step === 'begin') underWay.push(succession.hold());
        else if (step === 'succeed') {
          const next = new Thing({ name: String(all.length), url: '' });
          all.push(next);
          succession.succeed(next);
        } else {
          const [ended] = underWay.splice(step, 1);
          ended?.release();
          ended?.release();
        }
        const needed = new Set([succession.current, ...underWay.map(({ member }) => member)]);
        expect(all.filter(({ isClosed }) => !isClosed)).toEqual(all.filter((thing) => needed.has(thing)));
      }
      await succession.close();
    }),
    { numRuns: 200 },
  );
});
