/** Somebody who takes part in paying: by the key, and at most the cap. */
export interface Payer {
  readonly actorId: string;
  /** The part by the key, in any unit; nothing is paid by a weight of zero. */
  readonly weight: bigint;
  /** The most it pays, in hundredths; null for no limit. */
  readonly cap: bigint | null;
}

export interface Division {
  /** What each pays, in hundredths, for everybody who takes part. */
  readonly payments: ReadonlyMap<string, bigint>;
  /** What nobody pays, since everybody is at the cap or has no weight. */
  readonly unallocated: bigint;
}

/**
 * Divides a cost in proportion to weights, none above its cap: what a cap leaves over is divided among the others by the
 * same weights. Payments and what is left add up to the cost to the last øre. Each payment is rounded down, and the rest
 * goes øre by øre to the largest weights that have room (ties by id), so the order of the payers never matters.
 *
 * Rule "Joint funding", version 1. All bodies.
 */
export function divideCost(cost: bigint, payers: readonly Payer[]): Division {
  const payments = new Map(payers.map(({ actorId }) => [actorId, 0n]));
  let open = [...payers].filter(({ weight }) => weight > 0n).sort(heaviestFirst);
  let left = cost;
  for (;;) {
    const { total, among } = { total: sumOf(open), among: left };
    const full = open.filter(({ cap, weight }) => cap !== null && among * weight > cap * total);
    if (full.length === 0) break;
    for (const { actorId, cap } of full) {
      payments.set(actorId, cap ?? 0n);
      left -= cap ?? 0n;
    }
    open = open.filter((payer) => !full.includes(payer));
  }
  return { payments, unallocated: left - shareOut(left, open, payments) };
}

/** Gives each its part of what is left, and returns how much was given. Nobody is above the cap by more than rounding down allows. */
function shareOut(left: bigint, open: readonly Payer[], payments: Map<string, bigint>): bigint {
  const total = sumOf(open);
  if (total === 0n) return 0n;
  for (const { actorId, weight } of open) payments.set(actorId, (left * weight) / total);
  let given = open.reduce((sum, { actorId }) => sum + (payments.get(actorId) ?? 0n), 0n);
  for (const { actorId, cap } of open) {
    const paid = payments.get(actorId) ?? 0n;
    if (given === left || (cap !== null && paid >= cap)) continue;
    payments.set(actorId, paid + 1n);
    given += 1n;
  }
  return given;
}

const sumOf = (payers: readonly Payer[]): bigint => payers.reduce((sum, { weight }) => sum + weight, 0n);

function heaviestFirst(a: Payer, b: Payer): number {
  if (a.weight !== b.weight) return a.weight > b.weight ? -1 : 1;
  return a.actorId < b.actorId ? -1 : 1;
}
