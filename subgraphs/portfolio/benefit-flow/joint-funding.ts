import { priceBaseKey, shareOf, type PriceBase } from '../ledger/amount';
import { benefitYearsIn, type InitiativeLedger } from './ledger';
import { isInYears, type Years } from '../ledger/year-range';

/** An initiative whose main funder gains little of what it pays for. */
export interface JointFundingCandidate {
  readonly initiativeId: string;
  readonly mainFunderId: string;
  /** The part of the funding that the main funder carries, and of the benefits that it receives: 0 to 1. */
  readonly fundedPart: number;
  readonly receivedPart: number;
}

/**
 * The initiatives whose main funder receives less than a given part of the benefits (0 to 1): they are candidates for
 * joint funding, since nobody thinks of the whole unless it pays for them too.
 *
 * Rule "Joint-funding candidates", version 1, for all initiatives whose shares of funding are known and whose benefits
 * of the years asked for are in one price base; of the others it cannot be said.
 */
export function jointFundingCandidates(ledgers: readonly InitiativeLedger[], years: Years, receivesLessThan: number): JointFundingCandidate[] {
  return ledgers
    .flatMap((ledger) => {
      if (!ledger.shares.isKnown) return [];
      const [main] = ledger.shares.shares;
      const benefitYears = benefitYearsIn([ledger], years);
      const isOneBase = new Set(benefitYears.map((year: PriceBase) => priceBaseKey(year))).size === 1;
      if (!main || !isOneBase) return [];
      const receivedPart = shareOf(gain(ledger, years, main.funderId), gain(ledger, years));
      const fundedPart = shareOf(main.amount, ledger.shares.shares.reduce((sum, share) => sum + share.amount, 0n));
      if (receivedPart === null || fundedPart === null || receivedPart >= receivesLessThan) return [];
      return [{ initiativeId: ledger.initiativeId, mainFunderId: main.funderId, fundedPart, receivedPart }];
    })
    .sort((a, b) => a.receivedPart - b.receivedPart || (a.initiativeId < b.initiativeId ? -1 : 1));
}

/** What an initiative gives in the years, to one actor or to everybody. */
function gain(ledger: InitiativeLedger, years: Years, onlyTo?: string): bigint {
  return ledger.benefits
    .filter((benefit) => onlyTo === undefined || benefit.beneficiaryId === onlyTo)
    .flatMap((benefit) => benefit.years)
    .filter((year) => isInYears(year.year, years))
    .reduce((sum, year) => sum + (year.realised ?? year.planned ?? 0n), 0n);
}
