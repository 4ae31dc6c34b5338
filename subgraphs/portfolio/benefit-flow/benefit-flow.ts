import { comparePriceBases, type PriceBase } from '../ledger/amount';

/** What flows from one funder (null: not known) to one beneficiary (null: not known), in one currency and price base; in hundredths (øre). */
export interface Flow extends PriceBase {
  readonly fromId: string | null;
  readonly toId: string | null;
  /** Realised where known, else planned. */
  readonly amount: bigint;
  readonly planned: bigint | null;
  readonly realised: bigint | null;
  /** The part of the amount that both ends have confirmed. */
  readonly confirmed: bigint;
  /** Where it comes from nobody known: how many funding amounts of its initiatives are known, of how many. */
  readonly known: number | null;
  readonly total: number | null;
}

/** Whose flow it is and in what; within a report there is one flow of each key. */
export function flowKey({ fromId, toId, currency, priceYear }: Pick<Flow, 'fromId' | 'toId' | 'currency' | 'priceYear'>): string {
  return `${fromId ?? ''}>${toId ?? ''} ${currency} ${String(priceYear ?? '')}`;
}

/** Price base first, then the largest flow; equal ones by the ids of their ends. */
export function compareFlows(a: Flow, b: Flow): number {
  const base = comparePriceBases(a, b);
  if (base !== 0) return base;
  if (a.amount !== b.amount) return a.amount > b.amount ? -1 : 1;
  return flowKey(a) < flowKey(b) ? -1 : 1;
}
