/** What somebody recorded about an organisation, as far as measures of collaboration need it. */
export interface AnsweredClaim {
  readonly status: 'CLAIMED' | 'CONFIRMED' | 'DISPUTED';
  /** The year of the answer; null when there is none, or when its day is not known. */
  readonly answeredYear: number | null;
}

export interface Confirmations {
  readonly given: number;
  readonly outstanding: number;
}

/**
 * How many claims an organisation answered in years (null is open), by confirming or disputing, and how many wait for it
 * now. An answer without a day counts only where all years are asked for, since it cannot be shown to be of any one.
 *
 * Rule "Collaboration is measured" (confirmations given and outstanding), version 1, for all actors and all registers.
 */
export function confirmationsIn(claims: readonly AnsweredClaim[], { from, to }: { readonly from: number | null; readonly to: number | null }): Confirmations {
  const isIn = (year: number | null): boolean => (year === null ? from === null && to === null : (from === null || year >= from) && (to === null || year <= to));
  return {
    given: claims.filter((claim) => claim.status !== 'CLAIMED' && isIn(claim.answeredYear)).length,
    outstanding: claims.filter((claim) => claim.status === 'CLAIMED').length,
  };
}
