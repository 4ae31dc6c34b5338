import type { FundingScenarioShare } from '../../../prisma/generated/portfolio/client/client';
import { fromHundredths, toHundredths } from '../../shared/graphql/money';
import { toMillionths } from '../ledger/millionths';
import type { Calculation, CostDivision, Key, LeftOut, Terms } from './scenario';

interface StoredOutcome {
  readonly actorId: string;
  readonly paysBefore: string;
  readonly paysAfter: string;
  readonly receives: string;
}

/** A calculation as it is kept, with its amounts as exact decimal text. */
export interface StoredCalculation {
  readonly divisions: readonly (Pick<CostDivision, 'currency' | 'priceYear'> & { readonly cost: string; readonly unallocated: string; readonly outcomes: readonly StoredOutcome[] })[];
  readonly leftOut: readonly LeftOut[];
  readonly initiatives: number;
}

export function toStored({ divisions, leftOut, initiatives }: Calculation): StoredCalculation {
  return {
    divisions: divisions.map(({ currency, priceYear, cost, unallocated, outcomes }) => ({
      currency,
      priceYear,
      cost: fromHundredths(cost),
      unallocated: fromHundredths(unallocated),
      outcomes: outcomes.map(({ actorId, paysBefore, paysAfter, receives }) => ({ actorId, paysBefore: fromHundredths(paysBefore), paysAfter: fromHundredths(paysAfter), receives: fromHundredths(receives) })),
    })),
    leftOut: leftOut.map(({ initiativeId, gap }) => ({ initiativeId, gap })),
    initiatives,
  };
}

export function fromStored({ divisions, leftOut, initiatives }: StoredCalculation): Calculation {
  return {
    divisions: divisions.map(({ outcomes, cost, unallocated, ...base }) => ({
      ...base,
      cost: toHundredths(cost),
      unallocated: toHundredths(unallocated),
      outcomes: outcomes.map(({ actorId, paysBefore, paysAfter, receives }) => ({ actorId, paysBefore: toHundredths(paysBefore), paysAfter: toHundredths(paysAfter), receives: toHundredths(receives) })),
    })),
    leftOut,
    initiatives,
  };
}

/** Whether two calculations say the same. */
export function isSame(a: Calculation, b: Calculation): boolean {
  return text(a) === text(b);
}

/** The text of a calculation with its keys in one order: the database keeps them in its own. */
function text(calculation: Calculation): string {
  return JSON.stringify(toStored(calculation));
}

/** The terms of a kept scenario. */
export function termsOf(key: Key, shares: readonly FundingScenarioShare[]): Terms {
  if (shares.length === 0) return { key, participants: null };
  return {
    key,
    participants: shares.map(({ actorId, weight, cap, currency, priceYear }) => ({
      actorId,
      weight: weight === null ? null : toMillionths(weight.toFixed()),
      cap: cap === null || currency === null ? null : { amount: toHundredths(cap), currency, priceYear },
    })),
  };
}
