import { priceBaseKey, type PriceBase } from '../ledger/amount';

/** Why an initiative's shares of funding do not exist. */
export enum SharesGap {
  NO_FUNDING = 'NO_FUNDING',
  NOT_COMPLETE = 'NOT_COMPLETE',
  FUNDER_UNKNOWN = 'FUNDER_UNKNOWN',
  AMOUNT_UNKNOWN = 'AMOUNT_UNKNOWN',
  SEVERAL_PRICE_BASES = 'SEVERAL_PRICE_BASES',
  DISPUTED = 'DISPUTED',
  NOTHING_PAID = 'NOTHING_PAID',
}

/** A funding line, as far as shares need it: its amount is the actual one where known, else the planned one. */
export interface FundedAmount extends PriceBase {
  readonly funderId: string | null;
  readonly amount: bigint | null;
  readonly isConfirmed: boolean;
  readonly isDisputed: boolean;
}

export interface WholeFunding {
  readonly isComplete: boolean;
  readonly lines: readonly FundedAmount[];
  /** Funders that a source names without any line. */
  readonly fundersWithoutLine: readonly string[];
}

/** What one funder pays in all, in hundredths: its weight when benefits are attributed. */
export interface Share {
  readonly funderId: string;
  readonly amount: bigint;
  readonly isConfirmed: boolean;
}

export type Shares =
  | { readonly isKnown: true; readonly base: PriceBase; readonly shares: readonly Share[] }
  /** `known` of `total` amounts are known. */
  | { readonly isKnown: false; readonly gap: SharesGap; readonly known: number; readonly total: number };

/**
 * The shares of each funder in an initiative's whole funding, over all years, largest first (ties by id). The same for
 * many initiatives at a time is funding-shares.store.ts, which benefit flows are worked out with.
 *
 * Rule "Benefit flows", version 1, for all initiatives: shares exist only when every known funder has an amount, all are
 * in one currency and price base, and the funding is marked complete. Otherwise they are not known, and nobody is made
 * to have paid; a line that its funder disputes is not known either.
 */
export function fundingShares(funding: WholeFunding): Shares {
  const { lines, fundersWithoutLine } = funding;
  const total = lines.length + fundersWithoutLine.length;
  const known = lines.filter((line) => line.amount !== null).length;
  const gap = gapOf(funding);
  if (gap !== null) return { isKnown: false, gap, known, total };

  const byFunder = new Map<string, Share>();
  for (const { funderId, amount, isConfirmed } of lines) {
    if (funderId === null || amount === null) continue;
    const share = byFunder.get(funderId);
    byFunder.set(funderId, { funderId, amount: (share?.amount ?? 0n) + amount, isConfirmed: isConfirmed && (share?.isConfirmed ?? true) });
  }
  const [{ currency, priceYear }] = lines as [FundedAmount];
  return { isKnown: true, base: { currency, priceYear }, shares: [...byFunder.values()].sort(largestFirst) };
}

function gapOf({ isComplete, lines, fundersWithoutLine }: WholeFunding): SharesGap | null {
  if (lines.length + fundersWithoutLine.length === 0) return SharesGap.NO_FUNDING;
  if (!isComplete) return SharesGap.NOT_COMPLETE;
  if (lines.some((line) => line.funderId === null)) return SharesGap.FUNDER_UNKNOWN;
  if (fundersWithoutLine.length > 0 || lines.some((line) => line.amount === null)) return SharesGap.AMOUNT_UNKNOWN;
  if (lines.some((line) => line.isDisputed)) return SharesGap.DISPUTED;
  if (new Set(lines.map(priceBaseKey)).size > 1) return SharesGap.SEVERAL_PRICE_BASES;
  return lines.every((line) => line.amount === 0n) ? SharesGap.NOTHING_PAID : null;
}

function largestFirst(a: Share, b: Share): number {
  if (a.amount !== b.amount) return a.amount > b.amount ? -1 : 1;
  return a.funderId < b.funderId ? -1 : 1;
}
