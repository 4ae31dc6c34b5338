import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fundingShares, type FundedAmount, type Shares } from '../funding/funding-shares';
import { priceBaseKey } from '../ledger/amount';
import { benefitFlows, type Flow, type FlowBenefitYear } from './benefit-flow';

const MEASURES = ['amount', 'planned', 'realised'] as const;
type Measure = (typeof MEASURES)[number];

const ACTORS = ['a', 'b', 'c', 'd'];
const INITIATIVES = ['i1', 'i2', 'i3'];
const actor = fc.constantFrom(...ACTORS);
const money = fc.bigInt({ min: 0n, max: 10n ** 12n });
const base = fc.record({ currency: fc.constantFrom('NOK', 'EUR'), priceYear: fc.constantFrom(null, 2020, 2024) });

const fundedAmount: fc.Arbitrary<FundedAmount> = fc
  .record({ funderId: fc.option(actor, { freq: 9 }), amount: fc.option(money, { freq: 9 }), isConfirmed: fc.boolean(), isDisputed: fc.constant(false), currency: fc.constant('NOK'), priceYear: fc.constant(null) });
const shares: fc.Arbitrary<Shares> = fc.record({ isComplete: fc.boolean(), lines: fc.array(fundedAmount, { maxLength: 5 }), fundersWithoutLine: fc.constant([]) }).map(fundingShares);
const benefitYear: fc.Arbitrary<FlowBenefitYear> = fc
  .record({ initiativeId: fc.constantFrom(...INITIATIVES), beneficiaryId: fc.option(actor, { freq: 9 }), year: fc.integer({ min: 2018, max: 2026 }), planned: fc.option(money), realised: fc.option(money), isConfirmed: fc.boolean(), base })
  .map(({ base: priceBase, ...year }) => ({ ...year, ...priceBase }));
const ledger = fc.record({ years: fc.array(benefitYear, { maxLength: 25 }), shares: fc.tuple(shares, shares, shares) }).map(({ years, shares: all }) => ({ years, sharesOf: (id: string) => all[INITIATIVES.indexOf(id)] as Shares }));

function ofYear(year: FlowBenefitYear, measure: Measure): bigint {
  return (measure === 'amount' ? (year.realised ?? year.planned) : year[measure]) ?? 0n;
}

/** Sums by price base, without the zeros. */
function sums<Row extends { currency: string; priceYear: number | null }>(rows: readonly Row[], amount: (row: Row) => bigint, key: (row: Row) => string = priceBaseKey): Record<string, bigint> {
  const totals: Record<string, bigint> = {};
  for (const row of rows) totals[key(row)] = (totals[key(row)] ?? 0n) + amount(row);
  return Object.fromEntries(Object.entries(totals).filter(([, total]) => total !== 0n));
}

const ends = (flow: Flow): string => `${flow.fromId ?? '?'}>${flow.toId ?? '?'} ${priceBaseKey(flow)}`;

describe('the flows of benefit', () => {
  it('follow the shares of the whole funding, with the remainder to the largest', () => {
    const known = fundingShares({ isComplete: true, fundersWithoutLine: [], lines: [{ funderId: 'a', amount: 200n, currency: 'NOK', priceYear: null, isConfirmed: true, isDisputed: false }, { funderId: 'b', amount: 100n, currency: 'NOK', priceYear: null, isConfirmed: false, isDisputed: false }] });
    const year: FlowBenefitYear = { initiativeId: 'i1', beneficiaryId: 'c', year: 2024, planned: 1000n, realised: 100n, currency: 'NOK', priceYear: null, isConfirmed: true };
    expect(benefitFlows([year], () => known)).toEqual([
      { fromId: 'a', toId: 'c', currency: 'NOK', priceYear: null, amount: 67n, planned: 667n, realised: 67n, confirmed: 67n, initiativeIds: ['i1'] },
      { fromId: 'b', toId: 'c', currency: 'NOK', priceYear: null, amount: 33n, planned: 333n, realised: 33n, confirmed: 0n, initiativeIds: ['i1'] },
    ]);
  });

  it('come from nobody known where the funding is not complete', () => {
    const unknown = fundingShares({ isComplete: false, fundersWithoutLine: [], lines: [{ funderId: 'a', amount: 200n, currency: 'NOK', priceYear: null, isConfirmed: true, isDisputed: false }] });
    const year: FlowBenefitYear = { initiativeId: 'i1', beneficiaryId: 'c', year: 2024, planned: 1000n, realised: null, currency: 'NOK', priceYear: null, isConfirmed: true };
    expect(benefitFlows([year], () => unknown)).toMatchObject([{ fromId: null, toId: 'c', amount: 1000n, realised: null, confirmed: 0n }]);
  });

  it.each(MEASURES)('sum to the benefits of the selection to the last øre: %s', (measure) => {
    fc.assert(
      fc.property(ledger, ({ years, sharesOf }) => {
        expect(sums(benefitFlows(years, sharesOf), (flow) => flow[measure] ?? 0n)).toEqual(sums(years, (year) => ofYear(year, measure)));
      }),
    );
  });

  it.each<[string, (year: FlowBenefitYear) => string]>([
    ['initiatives', (year) => year.initiativeId],
    ['years', (year) => String(year.year)],
  ])('give the whole when a selection is split by %s and the parts are added', (_by, part) => {
    fc.assert(
      fc.property(ledger, ({ years, sharesOf }) => {
        const parts = [...new Set(years.map(part))].flatMap((key) => benefitFlows(years.filter((year) => part(year) === key), sharesOf));
        for (const measure of [...MEASURES, 'confirmed'] as const) {
          expect(sums(parts, (flow) => flow[measure] ?? 0n, (flow) => ends(flow))).toEqual(sums(benefitFlows(years, sharesOf), (flow) => flow[measure] ?? 0n, (flow) => ends(flow)));
        }
      }),
    );
  });

  it('never mix currencies or price bases: what is in one base is the same with or without the others', () => {
    fc.assert(
      fc.property(ledger, ({ years, sharesOf }) => {
        const all = benefitFlows(years, sharesOf);
        for (const key of new Set(years.map(priceBaseKey))) {
          const alone = benefitFlows(years.filter((year) => priceBaseKey(year) === key), sharesOf);
          expect(all.filter((flow) => priceBaseKey(flow) === key)).toEqual(alone);
        }
      }),
    );
  });

  it('are the same in whatever order the ledger is read', () => {
    const shuffled = ledger.chain((made) => fc.shuffledSubarray([...made.years], { minLength: made.years.length }).map((other) => ({ ...made, other })));
    fc.assert(
      fc.property(shuffled, ({ years, other, sharesOf }) => {
        expect(benefitFlows(other, sharesOf)).toEqual(benefitFlows(years, sharesOf));
      }),
    );
  });

  it('never confirm more than they carry', () => {
    fc.assert(
      fc.property(ledger, ({ years, sharesOf }) => {
        expect(benefitFlows(years, sharesOf).every((flow) => flow.confirmed >= 0n && flow.confirmed <= flow.amount)).toBe(true);
      }),
    );
  });
});
