import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDay } from '../../shared/context';
import { dayNumber, dayOfNumber, daysOfMonths } from './day-span';
import { impactOf, type Impact, type ImpactQuestion } from './impact';
import { whyOf } from './impact-why';
import type { Link, LinkKind, Thing } from './impact-graph';
import type { ScheduleFacts } from './impact-plan';

const TODAY = '2026-11-22';
const today = dayNumber(fromDay(TODAY));
const day = (text: string | null): Date | null => (text === null ? null : fromDay(text));
const initiative = (id: string): Thing => ({ kind: 'INITIATIVE', id });
const component = (id: string): Thing => ({ kind: 'COMPONENT', id });

const NOTHING_RECORDED: ScheduleFacts = { phase: 'EXECUTION', exit: null, plannedStart: null, plannedEnd: null, forecastStart: null, forecastEnd: null, actualStart: null, actualEnd: null, datePrecisions: null };
const planned = (start: string | null, end: string | null, more: Partial<ScheduleFacts> = {}): ScheduleFacts => ({ ...NOTHING_RECORDED, plannedStart: day(start), plannedEnd: day(end), ...more });

const link = (kind: LinkKind, from: Thing, on: Thing, more: Partial<Link> = {}): Link => ({ kind, from, on, dependencyId: null, status: null, neededBy: null, isToldByDependency: false, ...more });
const waitsFor = (from: string, on: Thing, neededBy: string | null = null, more: Partial<Link> = {}): Link => link(on.kind === 'INITIATIVE' ? 'WAITS_FOR_INITIATIVE' : 'WAITS_FOR_COMPONENT', initiative(from), on, { dependencyId: `${from}-${on.id}`, neededBy: day(neededBy), ...more });
const uses = (from: string, on: string, more: Partial<Link> = {}): Link => link('USES_COMPONENT', initiative(from), component(on), more);
const madeBy = (from: string, on: string): Link => link('MADE_BY_INITIATIVE', component(from), initiative(on));
const needs = (from: string, on: string): Link => link('COMPONENT_NEEDS_COMPONENT', component(from), component(on));

function ask(root: Thing, slipMonths: number, links: readonly Link[], schedules: Readonly<Record<string, ScheduleFacts>> = {}, dueOn: string | null = null): Impact {
  return impactOf({ root, slipMonths, dueOn: day(dueOn) }, links, new Map(Object.entries(schedules)), today);
}
const delayOf = (impact: Impact, id: string) => impact.impacted.find(({ thing }) => thing.id === id)?.delay;

describe('what depends on a thing', () => {
  const links = [waitsFor('a', initiative('root')), uses('b', 'made'), madeBy('made', 'a'), needs('other', 'made'), uses('c', 'other'), uses('c', 'made')];

  it('is found through initiatives and components, each once, with the fewest steps', () => {
    const { impacted } = ask(initiative('root'), 0, links);
    expect(impacted.map(({ thing, steps }) => [thing.id, steps])).toEqual([['a', 1], ['made', 2], ['b', 3], ['c', 3], ['other', 3]]);
  });

  it('comes with the shortest way there, and with every reason of its own', () => {
    const c = ask(initiative('root'), 0, links).impacted.find(({ thing }) => thing.id === 'c');
    expect(c?.way.map((step) => [step.link.kind, step.link.on.id])).toEqual([['USES_COMPONENT', 'made'], ['MADE_BY_INITIATIVE', 'a'], ['WAITS_FOR_INITIATIVE', 'root']]);
    expect(c?.reasons.map((reason) => reason.link.on.id)).toEqual(['made', 'other']);
  });

  it('does not wait as long as nothing slips', () => {
    const { impacted } = ask(initiative('root'), 0, links);
    expect(impacted.map(({ delay, quiet }) => [delay.most, quiet])).toEqual(impacted.map(() => [0, 'NOT_ASKED']));
  });
});

describe('what waits', () => {
  it('waits for as long as the slip is longer than the slack', () => {
    const schedules = { root: planned(null, '2027-03-01') };
    const slips = (months: number) => delayOf(ask(initiative('root'), months, [waitsFor('a', initiative('root'), '2027-05-01')], schedules), 'a');
    expect(slips(2)).toEqual({ least: 0, most: 0 });
    expect(slips(3)).toEqual({ least: 31, most: 31 });
  });

  it('waits for the whole slip when it comes too late anyway, and for no more', () => {
    const impact = ask(initiative('root'), 2, [waitsFor('a', initiative('root'), '2026-12-01')], { root: planned(null, '2027-03-01') });
    expect(delayOf(impact, 'a')).toEqual({ least: 61, most: 61 });
    expect(impact.impacted[0]?.reasons[0]?.slack).toEqual({ least: -90, most: -90 });
  });

  it('passes on along the chain what its own slack does not take up', () => {
    const schedules = { root: planned(null, '2027-01-31'), a: planned('2026-01-01', '2027-06-30'), b: planned('2026-01-01', '2028-01-31') };
    const links = [waitsFor('a', initiative('root'), '2027-01-31'), madeBy('made', 'a'), waitsFor('b', component('made'), '2027-08-31')];
    expect(delayOf(ask(initiative('root'), 3, links, schedules), 'made')).toEqual({ least: 89, most: 89 });
    expect(delayOf(ask(initiative('root'), 3, links, schedules), 'b')).toEqual({ least: 27, most: 27 });
  });

  it('counts from the day that is asked about, for what the initiative makes too, whatever is recorded of its end', () => {
    const links = [madeBy('made', 'root'), waitsFor('a', component('made'), '2027-05-01')];
    for (const root of [planned(null, '2027-01-01'), planned(null, null), { ...NOTHING_RECORDED, phase: 'REALISATION' as const }]) {
      expect(delayOf(ask(initiative('root'), 3, links, { root }, '2027-05-01'), 'a')).toEqual({ least: 92, most: 92 });
    }
  });

  it('is told within bounds where it is only known when the one that waits is under way', () => {
    const schedules = { root: planned(null, '2027-01-01'), a: planned('2026-01-01', '2027-07-01') };
    expect(delayOf(ask(initiative('root'), 12, [waitsFor('a', initiative('root'))], schedules), 'a')).toEqual({ least: 365 - 181, most: 365 });
  });

  it('is not assessable, but bounded by the slip, where no days are recorded, and says what is missing', () => {
    const impact = ask(component('c'), 6, [uses('a', 'c')], { a: planned(null, null) });
    expect(delayOf(impact, 'a')).toEqual({ least: 0, most: 181 });
    expect(impact.impacted[0]?.reasons[0]?.gaps).toEqual(['READY_DAY_UNKNOWN', 'NEEDED_BY_MISSING', 'NEED_NOT_SCHEDULED']);
    expect(whyOf(impact.impacted[0] as Impact['impacted'][0]).nb).toBe('Kan ikke vurderes, men venter høyst 181 dager. Ikke registrert: når det som trengs, skulle vært på plass; når det trengs; start og slutt for det som venter.');
  });

  it('is told for a component in operation once somebody says when its change was to be there', () => {
    const impact = ask(component('c'), 6, [waitsFor('a', component('c'), '2027-03-01')], { a: planned('2026-01-01', '2027-12-31') }, '2027-01-01');
    expect(delayOf(impact, 'a')).toEqual({ least: 122, most: 122 });
    expect(whyOf(impact.impacted[0] as Impact['impacted'][0])).toEqual({ nb: 'Venter 122 dager.', nn: 'Ventar 122 dagar.', en: 'Waits for 122 days.' });
  });

  it('says that an end that has passed tells nothing, though what is late already waits for certain', () => {
    const schedules = { root: planned('2022-01-01', '2025-01-01', { datePrecisions: { plannedEnd: 'YEAR' } }), a: planned('2026-01-01', '2028-01-01') };
    const impact = ask(initiative('root'), 6, [waitsFor('a', initiative('root'), null)], schedules);
    expect(impact.impacted[0]?.reasons[0]?.gaps).toContain('READY_DAY_PASSED');
    expect(delayOf(impact, 'a')).toEqual({ least: 0, most: 181 });
    expect(delayOf(ask(initiative('root'), 6, [waitsFor('a', initiative('root'), null, { status: 'LATE' })], schedules), 'a')).toEqual({ least: 181, most: 181 });
  });

  it('is nothing that has ended, has what it needs, or hears of a slip of what is there', () => {
    const schedules = { root: planned(null, '2027-01-01'), done: planned('2024-01-01', '2026-01-01', { actualEnd: day('2026-01-01') }), left: planned(null, null, { exit: 'MERGED' }), there: planned(null, null) };
    const links = [waitsFor('done', initiative('root')), waitsFor('left', initiative('root')), waitsFor('there', initiative('root'), null, { status: 'DELIVERED' }), madeBy('made', 'done')];
    const { impacted } = ask(initiative('root'), 12, links, schedules);
    expect(impacted.map(({ thing, delay, quiet }) => [thing.id, delay.most, quiet])).toEqual([['done', 0, 'ENDED'], ['left', 0, 'ENDED'], ['there', 0, 'NOT_AWAITED'], ['made', 0, 'NOTHING_LATE']]);
    expect(ask(initiative('done'), 12, links, schedules).impacted.map(({ quiet }) => quiet)).toEqual(['ALREADY_OVER']);
  });

  it('waits by the dependency that tells it, not by the use of the same component', () => {
    const links = [uses('a', 'c', { isToldByDependency: true }), waitsFor('a', component('c'), '2028-01-01')];
    expect(delayOf(ask(component('c'), 6, links, { a: planned(null, null) }, '2027-01-01'), 'a')).toEqual({ least: 0, most: 0 });
  });

  it('ends where things wait for each other in a circle', () => {
    const links = [uses('a', 'c'), madeBy('c', 'a'), uses('b', 'c')];
    expect(delayOf(ask(initiative('a'), 4, links, { a: planned('2026-01-01', '2027-01-01'), b: planned('2026-01-01', '2027-01-01') }), 'b')).toEqual({ least: 120, most: 120 });
    expect(ask(component('c'), 4, links).impacted.map(({ thing }) => thing.id)).toEqual(['a', 'b']);
  });

  it('is read from months of the calendar, at the ends of months too', () => {
    const months = (from: string, count: number): string => dayOfNumber(dayNumber(fromDay(from)) + daysOfMonths(dayNumber(fromDay(from)), count)).toISOString().slice(0, 10);
    expect([months('2026-12-31', 6), months('2027-01-31', 1), months('2026-11-22', 120), months('2027-03-15', 0)]).toEqual(['2027-06-30', '2027-02-28', '2036-11-22', '2027-03-15']);
  });
});

/** A world in which every day is certain, of initiatives i0… and of components c0…, each made by one of them. */
interface World {
  readonly spans: readonly { start: number; length: number }[];
  readonly makers: readonly number[];
  readonly waits: readonly { from: number; onComponent: boolean; on: number; after: number; status: Link['status'] }[];
  readonly forgets: readonly { neededBy: boolean; start: boolean; end: boolean; precision: 'DAY' | 'MONTH' | 'YEAR' }[];
  readonly slipMonths: number;
}

const SIZE = 7;
const anInitiative = fc.nat({ max: SIZE - 1 });
const worlds: fc.Arbitrary<World> = fc.record({
  spans: fc.array(fc.record({ start: fc.nat({ max: 700 }), length: fc.nat({ max: 900 }) }), { minLength: SIZE, maxLength: SIZE }),
  makers: fc.array(anInitiative, { minLength: 3, maxLength: 3 }),
  waits: fc.array(fc.record({ from: anInitiative, onComponent: fc.boolean(), on: anInitiative, after: fc.nat({ max: 900 }), status: fc.constantFrom('OPEN' as const, 'DELIVERED' as const, null) }), { maxLength: 16 }),
  forgets: fc.array(fc.record({ neededBy: fc.boolean(), start: fc.boolean(), end: fc.boolean(), precision: fc.constantFrom('DAY' as const, 'MONTH' as const, 'YEAR' as const) }), { minLength: SIZE, maxLength: SIZE }),
  slipMonths: fc.nat({ max: 40 }),
});

function recorded({ spans, makers, waits, forgets, slipMonths }: World, isForgetful: boolean): { impact: Impact; links: Link[] } {
  const at = (number: number): Date => dayOfNumber(today + number);
  const gone = (n: number) => (isForgetful ? forgets[n] : undefined);
  const schedules = new Map(spans.map(({ start, length }, n) => [`i${String(n)}`, { ...NOTHING_RECORDED, plannedStart: gone(n)?.start ? null : at(start), plannedEnd: gone(n)?.end ? null : at(start + length), datePrecisions: gone(n) ? { plannedEnd: gone(n)?.precision, plannedStart: gone(n)?.precision } : null }]));
  const links = [
    ...makers.map((maker, n) => madeBy(`c${String(n)}`, `i${String(maker)}`)),
    ...waits.map(({ from, onComponent, on, after, status }, n): Link => {
      const { start, length } = spans[from] ?? { start: 0, length: 0 };
      const thing = onComponent ? component(`c${String(on % makers.length)}`) : initiative(`i${String(on)}`);
      return waitsFor(`i${String(from)}`, thing, null, { dependencyId: String(n), status, neededBy: gone(from)?.neededBy ? null : at(start + (after % (length + 1))) });
    }),
  ];
  const root = spans[0] ?? { start: 0, length: 0 };
  const question: ImpactQuestion = { root: initiative('i0'), slipMonths, dueOn: at(root.start + root.length) };
  return { impact: impactOf(question, links, schedules, today), links };
}

/** The same by trying every way to the root, without a thought for speed. */
function delayByEveryWay({ spans, makers }: World, slipDays: number, links: readonly Link[], thing: Thing, seen: readonly string[] = []): number | null {
  if (thing.id === 'i0') return slipDays;
  if (seen.includes(thing.id)) return null;
  const endOf = (id: string): number => { const span = spans[id.startsWith('c') ? (makers[Number(id.slice(1))] ?? 0) : Number(id.slice(1))]; return span ? span.start + span.length : 0; };
  const ways = links.filter(({ from }) => from.id === thing.id).map((one) => {
    const before = delayByEveryWay({ spans, makers } as World, slipDays, links, one.on, [...seen, thing.id]);
    if (before === null) return null;
    if (one.kind === 'MADE_BY_INITIATIVE') return before;
    if (one.status === 'DELIVERED') return 0;
    return Math.max(0, before - Math.max(0, dayNumber(one.neededBy as Date) - today - endOf(one.on.id)));
  });
  const known = ways.filter((way) => way !== null);
  return known.length === 0 ? null : Math.max(...known);
}

describe('for any graph of initiatives and components', () => {
  it('what is reached, and how late it is, is the same as when every way is tried', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { impact, links } = recorded(world, false);
        const things = [...world.spans.map((_, n) => initiative(`i${String(n)}`)), ...world.makers.map((_, n) => component(`c${String(n)}`))].filter(({ id }) => id !== 'i0');
        const expected = things.map((thing) => [thing.id, delayByEveryWay(world, impact.slipDays, links, thing)] as const).filter(([, delay]) => delay !== null);
        expect(new Map(impact.impacted.map(({ thing, delay }) => [thing.id, delay]))).toEqual(new Map(expected.map(([id, delay]) => [id, { least: delay, most: delay }])));
      }),
    );
  });

  it('what is forgotten widens the bounds around what is true, and never moves them past it or past the slip', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const [whole, partial] = [recorded(world, false).impact, recorded(world, true).impact];
        for (const { thing, delay, reasons } of partial.impacted) {
          const truth = delayOf(whole, thing.id)?.most ?? NaN;
          expect(delay.least).toBeLessThanOrEqual(truth);
          expect(delay.most).toBeGreaterThanOrEqual(truth);
          expect(delay.most).toBeLessThanOrEqual(partial.slipDays);
          if (delay.least < delay.most) expect(reasons.flatMap(({ gaps }) => gaps)).not.toEqual([]);
        }
      }),
    );
  });

  it('a longer slip makes nothing wait less', () => {
    fc.assert(
      fc.property(worlds, fc.nat({ max: 20 }), (world, more) => {
        const [shorter, longer] = [recorded(world, true).impact, recorded({ ...world, slipMonths: world.slipMonths + more }, true).impact];
        for (const { thing, delay } of shorter.impacted) {
          expect(delayOf(longer, thing.id)?.least).toBeGreaterThanOrEqual(delay.least);
          expect(delayOf(longer, thing.id)?.most).toBeGreaterThanOrEqual(delay.most);
        }
      }),
    );
  });

  it('the answer is the same whatever the order of the links', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { links } = recorded(world, true);
        const question: ImpactQuestion = { root: initiative('i0'), slipMonths: world.slipMonths, dueOn: null };
        expect(impactOf(question, [...links].reverse(), new Map(), today)).toEqual(impactOf(question, links, new Map(), today));
      }),
    );
  });
});
