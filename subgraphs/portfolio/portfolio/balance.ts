import type { PortfolioCapacity, PortfolioCriterion } from '../../../prisma/generated/portfolio/client/client';
import { instance } from '../instance';
import { shareOf, type DecimalValue } from '../ledger/amount';
import type { CriterionSumRow, NeedSumRow, PortfolioSumRow } from './balance.store';
import { CapacityBalance, CriterionBalance, PortfolioBalance, type WeightedScore } from './balance.type';

/** Weights and scores are exact to this many decimals. */
const DIGITS = 4;
const UNIT = 10n ** BigInt(DIGITS);

/** Reads a decimal as ten-thousandths, so that all that follows is exact. */
export function toUnits(value: DecimalValue | string): bigint {
  const text = typeof value === 'string' ? value : value.toFixed();
  const match = /^(-?)(\d+)(?:\.(\d{1,4})0*)?$/.exec(text);
  if (!match) throw new RangeError(`${text} has more than ${String(DIGITS)} decimals`);
  const [, sign, whole = '0', part = ''] = match;
  const units = BigInt(whole) * UNIT + BigInt(part.padEnd(DIGITS, '0'));
  return sign === '-' ? -units : units;
}

/** The decimal text of ten-thousandths, without zeros that say nothing. */
export function fromUnits(units: bigint): string {
  const absolute = units < 0n ? -units : units;
  const part = (absolute % UNIT).toString().padStart(DIGITS, '0').replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${(absolute / UNIT).toString()}${part === '' ? '' : `.${part}`}`;
}

/** A quotient rounded to the nearest whole, halves away from zero. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const [a, b] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor];
  const quotient = (2n * a + b) / (2n * b);
  return negative ? -quotient : quotient;
}

export type Criterion = Pick<PortfolioCriterion, 'id' | 'key' | 'weight' | 'labels'>;

export interface Score {
  readonly criterionId: string;
  readonly score: DecimalValue;
}

/**
 * What an initiative scores by the criteria of its portfolio: the mean of its scores by weight, once every criterion
 * that has a weight has a score. A score that is missing is not zero (domain rule "Truth of data").
 */
export function weightedScore(criteria: readonly Criterion[], scores: readonly Score[]): WeightedScore {
  const known = new Map(scores.map(({ criterionId, score }) => [criterionId, toUnits(score)]));
  const weighted = criteria.map(({ id, key, weight }) => ({ key, weight: toUnits(weight), score: known.get(id) ?? null }));
  const counting = weighted.filter(({ weight }) => weight > 0n);
  const scored = counting.filter(({ score }) => score !== null);
  const whole = counting.reduce((sum, { weight }) => sum + weight, 0n);
  const isComplete = whole > 0n && scored.length === counting.length;
  return {
    value: isComplete ? fromUnits(divideRounded(scored.reduce((sum, { weight, score }) => sum + weight * (score ?? 0n), 0n), whole)) : null,
    coverage: { reported: scored.length, total: counting.length, withheld: 0 },
    scores: weighted.map(({ key, weight, score }) => ({ key, weight: fromUnits(weight), score: score === null ? null : fromUnits(score) })),
  };
}

export interface BalanceFacts {
  readonly portfolio: PortfolioSumRow;
  readonly criteria: readonly Criterion[];
  readonly sums: readonly CriterionSumRow[];
  readonly capacity: readonly Pick<PortfolioCapacity, 'year' | 'roleKey' | 'roleLabels' | 'personYears'>[];
  readonly needs: readonly NeedSumRow[];
}

/** A portfolio against its own criteria and capacity. */
export function toBalance({ portfolio, criteria, sums, capacity, needs }: BalanceFacts): PortfolioBalance {
  const { portfolioId, titles, initiatives: total } = portfolio;
  const whole = criteria.reduce((sum, { weight }) => sum + toUnits(weight), 0n);
  return instance(PortfolioBalance, {
    portfolioId,
    titles,
    criteria: criteria.map((criterion) => toCriterionBalance(criterion, sums.find(({ criterionId }) => criterionId === criterion.id), whole, total)),
    scored: { reported: portfolio.fullyScored, total, withheld: 0 },
    capacity: toCapacityBalances(capacity, needs),
    needs: { reported: portfolio.withNeeds, total, withheld: 0 },
  });
}

function toCriterionBalance({ key, weight, labels }: Criterion, sum: CriterionSumRow | undefined, whole: bigint, total: number): CriterionBalance {
  const plain = (text: string | undefined): string | null => (text === undefined ? null : fromUnits(toUnits(text)));
  return instance(CriterionBalance, {
    key,
    labels,
    weight: fromUnits(toUnits(weight)),
    weightShare: shareOf(toUnits(weight), whole),
    average: sum ? fromUnits(divideRounded(toUnits(sum.sum), BigInt(sum.scored))) : null,
    lowest: plain(sum?.lowest),
    highest: plain(sum?.highest),
    coverage: { reported: sum?.scored ?? 0, total, withheld: 0 },
  });
}

/** Every role and year that either side knows of; what a side does not know stays unknown. */
function toCapacityBalances(capacity: BalanceFacts['capacity'], needs: BalanceFacts['needs']): CapacityBalance[] {
  const keyOf = ({ year, roleKey }: { year: number; roleKey: string }): string => `${String(year)} ${roleKey}`;
  const [had, needed] = [new Map(capacity.map((row) => [keyOf(row), row])), new Map(needs.map((row) => [keyOf(row), row]))];
  return [...new Set([...had.keys(), ...needed.keys()])].sort().flatMap((key) => {
    const [has, need] = [had.get(key), needed.get(key)];
    const known = has ?? need;
    if (!known) return [];
    const available = has?.personYears == null ? null : toUnits(has.personYears);
    const wanted = need?.personYears == null ? null : toUnits(need.personYears);
    const isWhollyKnown = need !== undefined && need.reported === need.total;
    return [instance(CapacityBalance, {
      year: known.year,
      roleKey: known.roleKey,
      roleLabels: known.roleLabels,
      capacity: available === null ? null : fromUnits(available),
      need: wanted === null ? null : fromUnits(wanted),
      remaining: available === null || wanted === null || !isWhollyKnown ? null : fromUnits(available - wanted),
      coverage: { reported: need?.reported ?? 0, total: need?.total ?? 0, withheld: 0 },
    })];
  });
}
