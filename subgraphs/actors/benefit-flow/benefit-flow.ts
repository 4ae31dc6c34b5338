import { toHundredths, totalsOf, type Hundredths } from '../../shared/graphql/money';
import { isPublicSector, type SectorOf } from '../sector/sector';

/** A flow as the portfolio reduces it, with the amount as text. */
export interface Flow {
  readonly fromActorId: string | null;
  readonly toActorId: string | null;
  readonly amount: string;
  readonly currency: string;
  readonly priceYear: number | null;
}

export type Gap = 'ACTOR_UNKNOWN' | 'SECTOR_UNKNOWN' | 'NO_LEVEL';

/** Where a flow starts or ends, in the terms of a grouping: something known, or why it is not. */
export type End<Known> = { readonly known: Known; readonly gap: null } | { readonly known: null; readonly gap: Gap };

export interface GroupedFlow<Known> {
  readonly from: End<Known>;
  readonly to: End<Known>;
  readonly amount: Hundredths;
}

/**
 * Flows added up by where they start and end: one row for each pair of ends, currency and price base, so that the rows
 * sum to the flows exactly, to the øre. An end that cannot be placed stays apart with the reason; nobody is made to
 * have paid or received. Order: the largest amounts first, then by the ends. Scope: all flows. Version 1.
 */
export function groupFlows<Known>(flows: readonly Flow[], endOf: (actorId: string | null) => End<Known>, keyOf: (known: Known) => string): GroupedFlow<Known>[] {
  const text = (end: End<Known>): string => (end.gap === null ? `0 ${keyOf(end.known)}` : `1 ${end.gap}`);
  const groups = new Map<string, { from: End<Known>; to: End<Known>; amounts: Hundredths[] }>();
  for (const flow of flows) {
    const [from, to] = [endOf(flow.fromActorId), endOf(flow.toActorId)];
    const key = `${text(from)} ${text(to)}`;
    const group = groups.get(key) ?? { from, to, amounts: [] };
    groups.set(key, group);
    group.amounts.push({ hundredths: toHundredths(flow.amount), currency: flow.currency, priceYear: flow.priceYear });
  }
  return [...groups]
    .flatMap(([key, { from, to, amounts }]) => totalsOf(amounts).map((amount) => ({ key, row: { from, to, amount } })))
    .sort((a, b) => compare(b.row.amount.hundredths, a.row.amount.hundredths) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The cross-sector share: flow between public actors of different sectors ÷ all flow between public actors, 0–1.
 * A public actor is one whose sector is a ministry's, the municipalities', the counties' or the courts'; flows with an
 * end whose sector is not known are on neither side of the division. Null when there is no such flow, and when the
 * flows are in several currencies or price bases, since those are never added up. Source: the hub's definition of the
 * cross-sector share. Scope: public actors. Version 1.
 */
export function crossSectorShare(flows: readonly Flow[], sectorOf: (actorId: string) => SectorOf | null): number | null {
  const between: Hundredths[] = [];
  const crossing: Hundredths[] = [];
  for (const flow of flows) {
    const [from, to] = [flow.fromActorId, flow.toActorId].map((id) => (id === null ? null : sectorOf(id)));
    if (!from || !to || !isPublicSector(from) || !isPublicSector(to)) continue;
    const amount = { hundredths: toHundredths(flow.amount), currency: flow.currency, priceYear: flow.priceYear };
    between.push(amount);
    if (from.id !== to.id) crossing.push(amount);
  }
  const [all, ...others] = totalsOf(between);
  if (!all || others.length > 0 || all.hundredths === 0n) return null;
  return shareOf(totalsOf(crossing)[0]?.hundredths ?? 0n, all.hundredths);
}

const SHARE_PARTS = 1_000_000n;

/** A division of exact amounts, rounded down to a millionth. */
function shareOf(part: bigint, whole: bigint): number {
  return Number((part * SHARE_PARTS) / whole) / Number(SHARE_PARTS);
}
