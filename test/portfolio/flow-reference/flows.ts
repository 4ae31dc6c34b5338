import { fundingShares, type Share, type Shares } from '../../../subgraphs/portfolio/funding/funding-shares';
import { baseKey, isPublic, isYearAsked, known, sums, type Base, type Benefit, type BenefitYear, type Initiative, type Years } from './ledger';

/** The rule "Benefit flows" once more, one benefit-year at a time, to compare the database with. It is written to be read, not to be fast. */

export interface Flow extends Base {
  readonly fromId: string | null;
  readonly toId: string | null;
  readonly amount: bigint;
  readonly planned: bigint | null;
  readonly realised: bigint | null;
  readonly confirmed: bigint;
  readonly known: number | null;
  readonly total: number | null;
  readonly initiativeIds: readonly string[];
}

/** The shares of an initiative, by the very rule that `Initiative.funding` shows. */
export function sharesOf({ isFundingComplete, funding, namedFunders }: Initiative): Shares {
  const withLine = new Set(funding.map((line) => line.actorId));
  return fundingShares({
    isComplete: isFundingComplete,
    lines: funding.map((line) => ({
      funderId: line.actorId,
      amount: isPublic(line) ? known(line.actual, line.planned) : null,
      currency: line.currency,
      priceYear: line.priceYear,
      isConfirmed: line.claimStatus === 'CONFIRMED',
      isDisputed: line.claimStatus === 'DISPUTED',
    })),
    fundersWithoutLine: [...new Set(namedFunders)].filter((id) => !withLine.has(id)),
  });
}

/** Divides an amount by shares that come largest first: each part is rounded down, and what is left goes to the first. */
export function divide(amount: bigint, shares: readonly Share[]): bigint[] {
  const whole = shares.reduce((sum, share) => sum + share.amount, 0n);
  const parts = shares.map((share) => (amount * share.amount) / whole);
  const rest = parts.reduce((left, part) => left - part, amount);
  return parts.map((part, i) => (i === 0 ? part + rest : part));
}

/** The years of the priced benefits that everybody may see, in the years asked for. */
export function benefitYears(initiatives: readonly Initiative[], years: Years): { initiative: Initiative; benefit: Benefit; year: BenefitYear }[] {
  return initiatives.flatMap((initiative) =>
    initiative.benefits
      .filter((benefit) => benefit.isPriced && isPublic(benefit))
      .flatMap((benefit) => benefit.years.filter(({ year }) => isYearAsked(year, years)).map((year) => ({ initiative, benefit, year }))),
  );
}

interface Part extends Base {
  readonly initiative: Initiative;
  readonly shares: Shares;
  readonly fromId: string | null;
  readonly toId: string | null;
  readonly amount: bigint;
  readonly planned: bigint | null;
  readonly realised: bigint | null;
  readonly isConfirmed: boolean;
}

function partsOf({ initiative, benefit, year }: ReturnType<typeof benefitYears>[number]): Part[] {
  const amount = known(year.realised, year.planned);
  if (amount === null) return [];
  const shares = sharesOf(initiative);
  const common = { initiative, shares, toId: benefit.beneficiaryId, currency: benefit.currency, priceYear: benefit.priceYear };
  if (!shares.isKnown) return [{ ...common, fromId: null, amount, planned: year.planned, realised: year.realised, isConfirmed: false }];
  const divided = (value: bigint | null): (bigint | null)[] => (value === null ? shares.shares.map(() => null) : divide(value, shares.shares));
  const [amounts, planned, realised] = [divide(amount, shares.shares), divided(year.planned), divided(year.realised)];
  return shares.shares.map((share, i) => ({
    ...common,
    fromId: share.funderId,
    amount: amounts[i] as bigint,
    planned: planned[i] as bigint | null,
    realised: realised[i] as bigint | null,
    isConfirmed: share.isConfirmed && benefit.claimStatus === 'CONFIRMED',
  }));
}

/** Whose flow it is, and in what. */
export const flowKey = (flow: Pick<Flow, 'fromId' | 'toId' | 'currency' | 'priceYear'>): string => `${flow.fromId ?? '?'} > ${flow.toId ?? '?'} in ${baseKey(flow)}`;

/** The flows of a selection, by key. */
export function flowsOf(initiatives: readonly Initiative[], years: Years): Map<string, Flow> {
  const parts = benefitYears(initiatives, years).flatMap(partsOf);
  const by = (amount: (part: Part) => bigint | null): Map<string, bigint> => sums(parts, flowKey, amount);
  const [amounts, planned, realised, confirmed] = [by((part) => part.amount), by((part) => part.planned), by((part) => part.realised), by((part) => (part.isConfirmed ? part.amount : 0n))];
  return new Map([...amounts].map(([key, amount]) => {
    const own = parts.filter((part) => flowKey(part) === key);
    const [{ fromId, toId, currency, priceYear }] = own as [Part];
    const sources = [...new Map(own.map((part) => [part.initiative.id, part.shares])).entries()];
    const count = (of: 'known' | 'total'): number | null => (fromId === null ? sources.reduce((sum, [, shares]) => sum + (shares.isKnown ? 0 : shares[of]), 0) : null);
    return [key, {
      fromId, toId, currency, priceYear, amount, planned: planned.get(key) ?? null, realised: realised.get(key) ?? null, confirmed: confirmed.get(key) ?? 0n,
      known: count('known'), total: count('total'), initiativeIds: sources.map(([id]) => id).sort(),
    }];
  }));
}

/** How much of a selection is known. */
export function coverageOf(initiatives: readonly Initiative[], years: Years) {
  const benefits = initiatives.flatMap((initiative) => initiative.benefits.filter(isPublic));
  const missing = benefits.filter((benefit) => !benefit.isPriced || !benefit.years.some((year) => isYearAsked(year.year, years) && known(year.realised, year.planned) !== null));
  return {
    initiatives: initiatives.length,
    funded: initiatives.filter((initiative) => sharesOf(initiative).isKnown).length,
    benefits: benefits.length,
    reported: benefits.length - missing.length,
    withheld: missing.filter((benefit) => benefit.isWithheld).length,
  };
}

/** What the main funder of each initiative pays and gains, where that can be said, in millionths; by initiative. */
export function mainFundersOf(initiatives: readonly Initiative[], years: Years): Map<string, [mainFunderId: string, fundedPart: number, receivedPart: number]> {
  const MILLION = 1_000_000n;
  return new Map(initiatives.flatMap((initiative) => {
    const shares = sharesOf(initiative);
    const own = benefitYears([initiative], years);
    const gain = (of: typeof own): bigint => of.reduce((sum, { year }) => sum + (known(year.realised, year.planned) ?? 0n), 0n);
    if (!shares.isKnown || new Set(own.map(({ benefit }) => baseKey(benefit))).size !== 1 || gain(own) === 0n) return [];
    const [main] = shares.shares as [Share];
    const whole = shares.shares.reduce((sum, share) => sum + share.amount, 0n);
    const received = gain(own.filter(({ benefit }) => benefit.beneficiaryId === main.funderId));
    return [[initiative.id, [main.funderId, Number((main.amount * MILLION) / whole) / 1e6, Number((received * MILLION) / gain(own)) / 1e6]]];
  }));
}
