import type { PlanNode, SubscriptionNode } from '@apollo/query-planner';
import { fetchUnit, type FetchUnit, type UnitSource } from './fetch-unit';
import type { PlanPath } from './places';

/** What a plan does, with its conditions decided and its calls prepared. */
export type PlanStep =
  | { readonly kind: 'sequence' | 'parallel'; readonly steps: readonly PlanStep[] }
  | { readonly kind: 'fetch'; readonly unit: FetchUnit };

/** Prepares a part of a plan; null when there is nothing to do under these conditions. */
export function planStep(node: PlanNode | SubscriptionNode, path: PlanPath, source: UnitSource): PlanStep | null {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel': {
      const steps = node.nodes.map((part) => planStep(part, path, source)).filter((step) => step !== null);
      return steps.length === 1 ? (steps[0] ?? null) : { kind: node.kind === 'Sequence' ? 'sequence' : 'parallel', steps };
    }
    case 'Flatten':
      return planStep(node.node, [...path, ...node.path.map(String)], source);
    case 'Fetch':
      return { kind: 'fetch', unit: fetchUnit(node, path, source) };
    case 'Condition': {
      const branch = source.conditions[node.condition] === true ? node.ifClause : node.elseClause;
      return branch ? planStep(branch, path, source) : null;
    }
    case 'Defer':
    case 'Subscription':
      throw new Error(`A plan with ${node.kind} is not for this executor`);
  }
}

/** All calls of a plan. */
export function unitsOf(step: PlanStep | null): readonly FetchUnit[] {
  if (step === null) return [];
  return step.kind === 'fetch' ? [step.unit] : step.steps.flatMap(unitsOf);
}
