import type { Coverage } from '../../shared/graphql/coverage';
import { toHundredths } from '../../shared/graphql/money';
import { groupBy } from '../../shared/loader';
import { comparePriceBases, hundredthsOf, priceBaseKey, type DecimalValue, type PriceBase } from '../ledger/amount';
import type { Millionths } from '../ledger/millionths';
import { changedBy, presentValue, rounded, spreadEvenly, type Fraction, type YearAmount } from './present-value';

/** Everything that the value depends on besides the ledger; nothing else is assumed. */
export interface Assumptions {
  readonly rate: Millionths;
  readonly baseYear: number;
  readonly from: number;
  readonly to: number;
  readonly basis: 'PLANNED' | 'BEST_KNOWN';
  readonly severalYears: 'LEAVE_OUT' | 'SPREAD_EVENLY';
  /** The parts by which costs and benefits are changed, each way. */
  readonly changes: readonly Millionths[];
}

export interface CostAmount extends PriceBase {
  readonly id: string;
  readonly year: number | null;
  readonly yearTo: number | null;
  readonly planned: DecimalValue | null;
  readonly actual: DecimalValue | null;
}

/** One year of a benefit; without a year for a benefit that has none. */
export interface BenefitAmount {
  readonly benefitId: string;
  readonly yearId: string | null;
  readonly isPriced: boolean;
  readonly currency: string | null;
  readonly priceYear: number | null;
  readonly year: number | null;
  readonly planned: string | null;
  readonly realised: string | null;
}

/** What the net value becomes when costs and benefits turn out otherwise. */
export interface Sensitivity {
  readonly costChange: Millionths;
  readonly benefitChange: Millionths;
  readonly net: bigint;
}

export interface ValueInBase extends PriceBase {
  readonly benefits: bigint;
  readonly costs: bigint;
  readonly net: bigint;
  readonly sensitivity: readonly Sensitivity[];
}

export interface NetValue {
  readonly values: readonly ValueInBase[];
  readonly costCoverage: Coverage;
  readonly benefitCoverage: Coverage;
}

interface Placed extends PriceBase {
  readonly years: readonly YearAmount[];
}

/**
 * The net present value of an initiative: its priced benefits less its costs in a period, discounted to a base year, for
 * each currency and price base by itself. Amounts are taken as the ledger has them: those in fixed prices are real and
 * ask for a real rate, nominal ones for a nominal rate. What has no amount or no year is left out and shows in the
 * coverage; it is never taken for zero. Funding moves money between budgets and is neither cost nor benefit.
 *
 * Rule "Net present value", version 1: the Ministry of Finance's circular R-109/2021 on socio-economic analyses. Its rate
 * for the first 40 years is 4 %; none is presumed here. Binding for state bodies, usable for all.
 */
export function netPresentValue(costs: readonly CostAmount[], benefits: readonly BenefitAmount[], assumptions: Assumptions, withheld: ReadonlySet<string>): NetValue {
  const inReach = costs.filter((line) => line.year === null || ((line.yearTo ?? line.year) >= assumptions.from && line.year <= assumptions.to));
  const placedCosts = inReach.map((line) => placeCost(line, assumptions));
  const ofBenefits = [...groupBy(benefits, ({ benefitId }) => benefitId).values()];
  const placedBenefits = ofBenefits.map((years) => placeBenefit(years, assumptions));
  return {
    values: valuesOf(placedCosts.filter((cost) => cost !== null), placedBenefits.filter((benefit) => benefit !== null), assumptions),
    costCoverage: coverage(placedCosts, (i) => withheld.has(inReach[i]?.id ?? '')),
    benefitCoverage: coverage(placedBenefits, (i) => (ofBenefits[i] ?? []).some(({ benefitId, yearId }) => withheld.has(benefitId) || (yearId !== null && withheld.has(yearId)))),
  };
}

function coverage(placed: readonly (Placed | null)[], isWithheld: (i: number) => boolean): Coverage {
  return { reported: placed.filter((one) => one !== null).length, total: placed.length, withheld: placed.filter((one, i) => one === null && isWithheld(i)).length };
}

/** The years that a cost falls in; null when that or the amount is not known. */
function placeCost({ year, yearTo, planned, actual, currency, priceYear }: CostAmount, { basis, severalYears, from, to }: Assumptions): Placed | null {
  const amount = hundredthsOf(basis === 'PLANNED' ? planned : (actual ?? planned));
  const last = yearTo ?? year;
  if (amount === null || year === null || last === null || (last > year && severalYears === 'LEAVE_OUT')) return null;
  return { currency, priceYear, years: spreadEvenly(amount, year, last).filter((one) => one.year >= from && one.year <= to) };
}

/** The years of a priced benefit that have an amount; null when none in the period has. */
function placeBenefit(rows: readonly BenefitAmount[], { basis, from, to }: Assumptions): Placed | null {
  const [first] = rows;
  if (!first?.isPriced || first.currency === null) return null;
  const years = rows.flatMap(({ year, planned, realised }) => {
    const amount = basis === 'PLANNED' ? planned : (realised ?? planned);
    return year === null || amount === null || year < from || year > to ? [] : [{ year, hundredths: toHundredths(amount) }];
  });
  return years.length === 0 ? null : { currency: first.currency, priceYear: first.priceYear, years };
}

function valuesOf(costs: readonly Placed[], benefits: readonly Placed[], { rate, baseYear, changes }: Assumptions): ValueInBase[] {
  const bases = new Map([...costs, ...benefits].map(({ currency, priceYear }) => [priceBaseKey({ currency, priceYear }), { currency, priceYear }]));
  const valueIn = (base: PriceBase, placed: readonly Placed[]): Fraction => presentValue(placed.filter((one) => priceBaseKey(one) === priceBaseKey(base)).flatMap(({ years }) => years), rate, baseYear);
  return [...bases.values()].sort(comparePriceBases).map((base) => {
    const cost = valueIn(base, costs);
    const benefit = valueIn(base, benefits);
    const turns = [0n, ...changes.flatMap((change) => [change, -change])];
    const sensitivity = turns
      .flatMap((costChange) => turns.map((benefitChange) => ({ costChange, benefitChange, net: rounded(changedBy(benefit, benefitChange)) - rounded(changedBy(cost, costChange)) })))
      .filter(({ costChange, benefitChange }) => costChange !== 0n || benefitChange !== 0n);
    return { ...base, benefits: rounded(benefit), costs: rounded(cost), net: rounded(benefit) - rounded(cost), sensitivity };
  });
}
