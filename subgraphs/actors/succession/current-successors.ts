import { groupBy } from '../../shared/loader';

/** A step by which tasks went from one actor to another, and whether the two still exist on the day that is asked about. */
export interface SuccessionStep {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly kind: 'MERGED_INTO' | 'SPLIT_INTO' | 'REPLACED_BY';
  readonly effectiveOn: string;
  readonly isPredecessorLiving: boolean;
  readonly isSuccessorLiving: boolean;
}

/** Before every day. */
const EVER = '';

/**
 * Who has the tasks that an actor once had, followed through every step that took effect: a merger or a replacement
 * hands all of them on, a split hands some on and leaves the rest with whoever still exists. Steps are followed forwards
 * in time only, so that what was merged and parted again ends with both, and each place on the way is looked at once, so
 * that no circle holds the walk. Empty for an actor that has handed nothing on, and where it is not known who took over.
 * Ids in the order of the steps.
 *
 * Rule: after "agencies move and merge", the tasks are with the last ones in the chain. All actors. Version 1.
 */
export function currentSuccessors(actorId: string, steps: readonly SuccessionStep[]): string[] {
  const onwards = groupBy(steps, (step) => step.predecessorId);
  if (!onwards.has(actorId)) return [];
  const living = new Map(steps.flatMap((step) => [[step.predecessorId, step.isPredecessorLiving], [step.successorId, step.isSuccessorLiving]]));
  const places = [{ id: actorId, since: EVER }];
  const met = new Set<string>();
  const holders = new Set<string>();
  for (const { id, since } of places) {
    const next = (onwards.get(id) ?? []).filter((step) => step.effectiveOn >= since);
    if (living.get(id) === true && next.every((step) => step.kind === 'SPLIT_INTO')) holders.add(id);
    for (const { successorId, effectiveOn } of next) {
      const key = `${successorId} ${effectiveOn}`;
      if (met.has(key)) continue;
      met.add(key);
      places.push({ id: successorId, since: effectiveOn });
    }
  }
  return [...holders];
}
