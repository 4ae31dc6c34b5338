import { toDay } from '../../shared/context';
import { isValidOn, type Period } from '../period';

/** What becomes of the periods of a component's operators when somebody else operates it from a day. */
export type OperatorChange<Row> =
  /** An operator is recorded from that day or later, so the new period would cross it. */
  | { readonly kind: 'FOLLOWED'; readonly by: Row }
  /** The same operates it already. */
  | { readonly kind: 'SAME'; readonly as: Row }
  /** It can be; whose period ends that day, null when nobody operates it then. */
  | { readonly kind: 'POSSIBLE'; readonly ends: Row | null };

/**
 * What it means for the operators recorded so far that another operates a component from a day on: the running period
 * ends that day, and periods before it stay. What was recorded for that day or later is not undone in passing.
 *
 * Rule: a shared component has one operator at a time, who answers for it (domain.md: "components that many use and one
 * operates"). All bodies. Version 1.
 */
export function operatorChange<Row extends Period & { readonly actorId: string }>(operators: readonly Row[], from: string, newOperatorId: string | null): OperatorChange<Row> {
  const later = operators.find(({ validFrom }) => validFrom !== null && toDay(validFrom) >= from);
  if (later) return { kind: 'FOLLOWED', by: later };
  const running = operators.find((row) => isValidOn(row, from)) ?? null;
  return running && running.actorId === newOperatorId ? { kind: 'SAME', as: running } : { kind: 'POSSIBLE', ends: running };
}
