import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toHundredths } from '../../shared/graphql/money';
import { anInitiative } from '../../../test/portfolio/report-rows';
import { addSums, groupByLifeEvent, groupByPhase, groupOf, leadFactsOf, type ReportEntry, type Sums } from './portfolio-report';

const sums: fc.Arbitrary<Sums> = fc.record({
  currency: fc.constantFrom('NOK', 'GBP'),
  priceYear: fc.constantFrom(null, 2020, 2024),
  planned: fc.option(fc.bigInt(0n, 10n ** 20n), { nil: null }),
  actual: fc.option(fc.bigInt(0n, 10n ** 20n), { nil: null }),
  whole: fc.bigInt(0n, 10n ** 20n),
  confirmed: fc.bigInt(0n, 10n ** 10n),
  disputed: fc.bigInt(0n, 10n ** 10n),
});
const part = fc.record({ sums: fc.array(sums, { maxLength: 3 }), coverage: fc.record({ reported: fc.nat(5), total: fc.nat(9), withheld: fc.nat(3) }) });
const entry: fc.Arbitrary<ReportEntry> = fc.record({
  initiative: fc.record({ id: fc.uuid(), phase: fc.constantFrom(null, 'IDEA' as const, 'CLOSING' as const), leadActorId: fc.constantFrom(null, 'a', 'b'), lifeEventIds: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')) }).map((known) => anInitiative(known)),
  parts: fc.record({ COST: part, FUNDING: part, BENEFIT: part, BASELINE_COST: part, BASELINE_BENEFIT: part }),
  unpricedBenefits: fc.nat(3),
});
const entries = fc.array(entry, { maxLength: 12 });

const wholes = (totals: readonly Sums[]) => totals.map(({ currency, priceYear, whole }) => [currency, priceYear, whole]);

describe('the sums of a report', () => {
  test('never mix currencies or price bases', () => {
    fc.assert(fc.property(fc.array(sums), (all) => {
      const bases = addSums(all).map(({ currency, priceYear }) => `${currency}/${String(priceYear)}`);
      expect(new Set(bases).size).toBe(bases.length);
    }));
  });

  test('do not depend on the order they are added in, nor on being added in parts', () => {
    fc.assert(fc.property(fc.array(sums), fc.nat(20), (all, cut) => {
      expect(addSums([...all].reverse())).toEqual(addSums(all));
      expect(addSums([...addSums(all.slice(0, cut)), ...addSums(all.slice(cut))])).toEqual(addSums(all));
    }));
  });

  test('keep what is not known apart from zero', () => {
    fc.assert(fc.property(fc.array(sums, { minLength: 1 }), (all) => {
      for (const total of addSums(all)) {
        const same = all.filter((one) => one.currency === total.currency && one.priceYear === total.priceYear);
        expect(total.planned === null).toBe(same.every((one) => one.planned === null));
      }
    }));
  });
});

describe('the groups of a report', () => {
  test('by phase are the whole, to the last øre', () => {
    fc.assert(fc.property(entries, (all) => {
      const groups = groupByPhase(all);
      expect(groups.reduce((n, { group }) => n + group.initiatives, 0)).toBe(all.length);
      const parts = groups.flatMap(({ group }) => group.cost.totals.map(({ whole }) => ({ currency: whole.currency, priceYear: whole.priceYear, whole: toHundredths(whole.amount), planned: null, actual: null, confirmed: 0n, disputed: 0n })));
      expect(wholes(addSums(parts))).toEqual(wholes(addSums(all.flatMap((one) => one.parts.COST.sums))));
    }));
  });

  test('by life event hold an initiative once in each that it serves, or in none', () => {
    fc.assert(fc.property(entries, (all) => {
      const wanted = all.reduce((n, { initiative }) => n + Math.max(1, initiative.lifeEventIds.length), 0);
      expect(groupByLifeEvent(all, true).reduce((n, { group }) => n + group.initiatives, 0)).toBe(wanted);
    }));
  });

  test('cover as many initiatives as there are, of which those with an amount are reported', () => {
    fc.assert(fc.property(entries, (all) => {
      const { coverage } = groupOf(all).cost;
      expect(coverage.total).toBe(all.length);
      expect(coverage.reported).toBe(all.filter((one) => one.parts.COST.sums.length > 0).length);
      expect(coverage.reported + coverage.withheld).toBeLessThanOrEqual(coverage.total);
    }));
  });

  test('by lead count every initiative once', () => {
    fc.assert(fc.property(entries, (all) => { expect(leadFactsOf(all).reduce((n, { initiatives }) => n + initiatives, 0)).toBe(all.length); }));
  });
});
