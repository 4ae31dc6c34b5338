import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findOverlaps, type OverlapRow } from '../../subgraphs/portfolio/similar/similar.store';
import { openPortfolio, type AskedPortfolio } from './ask-portfolio';
import { baselineRankings } from './similar-baseline';
import { isMixed, measure, measureOverlaps, type Measures, type OverlapMeasures, type Rankings } from './similar-measures';
import { addLabelledTexts, idOfText, PAIRS, type Half, type LabelledPair } from './similar-pairs';
import { wordRankings } from './similar-rankings';

const HALVES: readonly Half[] = ['tuning', 'held-out'];
const EVENTS: Readonly<Record<Half, string>> = { tuning: randomUUID(), 'held-out': randomUUID() };
const ofHalf = (half: Half): LabelledPair[] => PAIRS.filter((pair) => pair.half === half);

let portfolio: AskedPortfolio;
let before: Rankings;
let plain: Rankings;
let words: Rankings;
let overlaps: readonly OverlapRow[];

beforeAll(async () => {
  portfolio = await openPortfolio('blank');
  await addLabelledTexts(portfolio.db, (half) => EVENTS[half]);
  before = await baselineRankings(portfolio.db, 3);
  plain = await baselineRankings(portfolio.db, 1);
  words = await wordRankings(portfolio.db);
  overlaps = await findOverlaps(portfolio.db, Object.values(EVENTS), 1_000);
  process.stdout.write(HALVES.map(tableOf).join(''));
});
afterAll(() => portfolio.close());

/** The figures of one half, as docs/similar.md has them. */
function tableOf(half: Half): string {
  const pairs = ofHalf(half);
  const mixed = pairs.filter(isMixed);
  const line = (name: string, figures: Measures | OverlapMeasures): string => `  ${name.padEnd(34)}${Object.entries(figures).map(([figure, value]) => `${figure} ${(value as number).toFixed(2)}`).join('  ')}\n`;
  const lines = ([['three rare stems', before], ['one rare stem', plain], ['words', words]] as const).flatMap(([name, rankings]) => [line(name, measure(pairs, rankings)), line(`${name}, two languages`, measure(mixed, rankings))]);
  return `${half}: ${String(pairs.length)} pairs, ${String(mixed.length)} of them in two languages\n${lines.join('')}${line('overlaps', measureOverlaps(pairs, overlapsOf(half)))}`;
}

const overlapsOf = (half: Half): OverlapRow[] => overlaps.filter((overlap) => overlap.lifeEventId === EVENTS[half]);

describe('initiatives that are alike by their words', () => {
  test('are judged by more than 100 pairs labelled by hand, unlike ones and mixed languages among them, in two halves that share no text', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(100);
    for (const half of HALVES) {
      expect(ofHalf(half).filter(({ label }) => label === 'unrelated').length).toBeGreaterThanOrEqual(20);
      expect(ofHalf(half).filter(isMixed).length).toBeGreaterThanOrEqual(20);
    }
    const keysOf = (half: Half): string[] => ofHalf(half).flatMap(({ a, b }) => [a, b]);
    expect(keysOf('tuning').filter((key) => new Set(keysOf('held-out')).has(key))).toEqual([]);
  });

  test.each([
    { half: 'tuning', recallAt5: 0.88, precisionAt5: 0.75, averagePrecision: 0.87 },
    { half: 'held-out', recallAt5: 0.86, precisionAt5: 0.78, averagePrecision: 0.92 },
  ] as const)('come first where there is something to learn, in the half called $half', ({ half, ...floors }) => {
    const figures = measure(ofHalf(half), words);
    for (const [figure, floor] of Object.entries(floors)) expect(figures[figure as keyof Measures], figure).toBeGreaterThanOrEqual(floor);
    for (const other of [before, plain]) expect(figures.averagePrecision).toBeGreaterThan(measure(ofHalf(half), other).averagePrecision + 0.1);
  });

  test('are found across languages as well as within one', () => {
    const mixed = measure(ofHalf('held-out').filter(isMixed), words);
    expect(mixed.recallAt5).toBeGreaterThanOrEqual(0.86);
    expect(mixed.averagePrecision).toBeGreaterThanOrEqual(0.95);
    expect(measure(ofHalf('held-out').filter(isMixed), plain).recallAt5).toBeLessThan(0.5);
  });

  test('overlap where they do the same thing, by the threshold that the tuning half gave', () => {
    expect(measureOverlaps(ofHalf('tuning'), overlapsOf('tuning')).precision).toBeGreaterThanOrEqual(0.75);
    const { precision, recall } = measureOverlaps(ofHalf('held-out'), overlapsOf('held-out'));
    expect(precision).toBeGreaterThanOrEqual(0.77);
    expect(recall).toBeGreaterThanOrEqual(0.88);
  });

  test('are as alike seen from one as from the other', () => {
    for (const [a, others] of words) for (const { id: b, weight } of others) expect(words.get(b)?.find(({ id }) => id === a)?.weight).toBeCloseTo(weight, 9);
  });

  test('are ordered for a client as they are measured here', async () => {
    const from = idOfText('digihot-nb');
    const { _entities } = await portfolio.ask<{ _entities: { similar: { initiative: { id: string }; reasons: { kind: string }[] }[] }[] }>(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Initiative { similar(first: 2) { initiative { id } reasons { kind } } } } }',
      { variables: { of: [{ __typename: 'Initiative', id: from }] } },
    );
    expect(_entities[0]?.similar.map(({ initiative }) => initiative.id).sort()).toEqual([idOfText('hjelpemiddel-nn'), idOfText('equipment-en')].sort());
  });
});
