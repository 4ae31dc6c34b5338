import type { Coverage } from '../../shared/graphql/coverage';
import type { Shares } from '../funding/funding-shares';
import type { PriceBase } from '../ledger/amount';
import { isInYears, isLineInYears, type Years } from '../ledger/year-range';
import type { FlowBenefitYear } from './benefit-flow';

/** The ledger of one initiative as flows and positions are calculated from: what the public may see, in hundredths. */
export interface InitiativeLedger {
  readonly initiativeId: string;
  readonly shares: Shares;
  readonly withdrawalRule: 'MINISTRY_OF_FINANCE' | 'CO_FUNDING_2020' | null;
  readonly funding: readonly LedgerAmount[];
  readonly operatingCosts: readonly LedgerAmount[];
  readonly benefits: readonly LedgerBenefit[];
}

/** A line of an actor with an amount; the actual one where known, else the planned one. */
export interface LedgerAmount extends PriceBase {
  readonly actorId: string | null;
  readonly year: number | null;
  readonly yearTo: number | null;
  readonly amount: bigint | null;
}

export interface LedgerBenefit {
  readonly isPriced: boolean;
  readonly isWithheld: boolean;
  readonly beneficiaryId: string | null;
  readonly type: 'EFFICIENCY_STATE' | 'QUALITY_STATE' | 'OTHER_ACTORS';
  readonly savingKind: 'LABOUR' | 'CERTAIN' | 'OTHER' | null;
  readonly years: readonly FlowBenefitYear[];
}

/** The benefit-years of a selection that are in the years asked for. */
export function benefitYearsIn(ledgers: readonly InitiativeLedger[], years: Years): FlowBenefitYear[] {
  return ledgers.flatMap((ledger) => ledger.benefits.flatMap((benefit) => benefit.years.filter((year) => isInYears(year.year, years))));
}

/** The lines of a selection that are wholly in the years asked for and have an amount. */
export function linesIn(lines: readonly LedgerAmount[], years: Years): (LedgerAmount & { amount: bigint })[] {
  return lines.filter((line): line is LedgerAmount & { amount: bigint } => line.amount !== null && isLineInYears(line, years));
}

/** How many of a selection's benefits have an amount in the years asked for. An unpriced benefit is one that no sum can hold. */
export function benefitCoverage(ledgers: readonly InitiativeLedger[], years: Years): Coverage {
  const benefits = ledgers.flatMap((ledger) => ledger.benefits);
  const missing = benefits.filter((benefit) => !benefit.years.some((year) => isInYears(year.year, years) && (year.realised ?? year.planned) !== null));
  return { reported: benefits.length - missing.length, total: benefits.length, withheld: missing.filter((benefit) => benefit.isWithheld).length };
}

/** How many of the initiatives have funding that benefits can be attributed by. */
export function fundingCoverage(ledgers: readonly InitiativeLedger[]): Coverage {
  return { reported: ledgers.filter((ledger) => ledger.shares.isKnown).length, total: ledgers.length, withheld: 0 };
}
