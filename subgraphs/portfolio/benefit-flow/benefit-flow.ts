import { divide, type Shares } from '../funding/funding-shares';
import { addTo, comparePriceBases, priceBaseKey, type PriceBase } from '../ledger/amount';

/** A year of a priced benefit, in hundredths (øre). */
export interface FlowBenefitYear extends PriceBase {
  readonly initiativeId: string;
  readonly beneficiaryId: string | null;
  readonly year: number;
  readonly planned: bigint | null;
  readonly realised: bigint | null;
  /** Whether the beneficiary has confirmed the benefit. */
  readonly isConfirmed: boolean;
}

/** What flows from one funder (null: not known) to one beneficiary (null: not known), in one currency and price base. */
export interface Flow extends PriceBase {
  readonly fromId: string | null;
  readonly toId: string | null;
  /** Realised where known, else planned. */
  readonly amount: bigint;
  readonly planned: bigint | null;
  readonly realised: bigint | null;
  /** The part of the amount that both ends have confirmed. */
  readonly confirmed: bigint;
  /** The initiatives the flow is made of. */
  readonly initiativeIds: readonly string[];
}

interface Part {
  readonly fromId: string | null;
  readonly isConfirmed: boolean;
  readonly amount: bigint;
  readonly planned: bigint | null;
  readonly realised: bigint | null;
}

/**
 * The flows of benefit from funders to beneficiaries of a selection of initiatives and years.
 *
 * Rule "Benefit flows", version 1, for all initiatives: each priced benefit-year is attributed to the initiative's
 * funders by their shares of its whole funding; where the shares are not known it flows from nobody known. Planned,
 * realised and amount are each divided to the last øre, so the flows of a selection sum to its benefits, and the flows
 * of its parts sum to those of the whole. Currencies and price bases never mix. The order of what comes in never matters.
 */
export function benefitFlows(years: Iterable<FlowBenefitYear>, sharesOf: (initiativeId: string) => Shares): Flow[] {
  const flows = new Map<string, Flow & { initiatives: Set<string> }>();
  for (const year of years) {
    const amount = year.realised ?? year.planned;
    if (amount === null) continue;
    for (const part of partsOf(year, amount, sharesOf(year.initiativeId))) {
      const key = `${part.fromId ?? ''}>${year.beneficiaryId ?? ''}>${priceBaseKey(year)}`;
      const flow = flows.get(key);
      const initiatives = flow?.initiatives ?? new Set<string>();
      initiatives.add(year.initiativeId);
      flows.set(key, {
        fromId: part.fromId,
        toId: year.beneficiaryId,
        currency: year.currency,
        priceYear: year.priceYear,
        amount: (flow?.amount ?? 0n) + part.amount,
        planned: addTo(flow?.planned ?? null, part.planned),
        realised: addTo(flow?.realised ?? null, part.realised),
        confirmed: (flow?.confirmed ?? 0n) + (part.isConfirmed && year.isConfirmed ? part.amount : 0n),
        initiativeIds: [],
        initiatives,
      });
    }
  }
  return [...flows.values()].sort(compareFlows).map(({ initiatives, ...flow }) => ({ ...flow, initiativeIds: [...initiatives].sort() }));
}

function partsOf(year: FlowBenefitYear, amount: bigint, shares: Shares): Part[] {
  if (!shares.isKnown) return [{ fromId: null, isConfirmed: false, amount, planned: year.planned, realised: year.realised }];
  const planned = year.planned === null ? null : divide(year.planned, shares.shares);
  const realised = year.realised === null ? null : divide(year.realised, shares.shares);
  return divide(amount, shares.shares).map(({ share, part }, i) => ({
    fromId: share.funderId,
    isConfirmed: share.isConfirmed,
    amount: part,
    planned: planned?.[i]?.part ?? null,
    realised: realised?.[i]?.part ?? null,
  }));
}

/** Price base first, then the largest flow; equal ones by the ids of their ends. */
function compareFlows(a: Flow, b: Flow): number {
  const base = comparePriceBases(a, b);
  if (base !== 0) return base;
  if (a.amount !== b.amount) return a.amount > b.amount ? -1 : 1;
  return `${a.fromId ?? ''}>${a.toId ?? ''}` < `${b.fromId ?? ''}>${b.toId ?? ''}` ? -1 : 1;
}
