import { isUuid } from '../../shared/graphql/uuid';
import type { ImpactQuestion } from './impact';
import type { ComponentNeedRow } from './impact.store';
import { decodeImpactId } from './impact-question';

/** An impact before it is worked out, with the components' needs of each other, where a gateway brought them. */
export interface ImpactNode {
  readonly id: string;
  readonly question: ImpactQuestion;
  readonly today: string;
  /** Null when the register of actors could not say. */
  readonly needs: readonly ComponentNeedRow[] | null;
}

/** The impact of an id; what a gateway sends for a rule's sake is whatever came of asking another subgraph, so nothing in it is sure. */
export function impactReference(representation: Readonly<Record<string, unknown>>): ImpactNode {
  const { id, componentNeeds } = representation;
  const needs = Array.isArray(componentNeeds) ? (componentNeeds as (Partial<ComponentNeedRow> | null)[]).flatMap((need) => (need && isId(need.componentId) && isId(need.needsId) ? [{ componentId: need.componentId, needsId: need.needsId }] : [])) : null;
  return { id: String(id), ...decodeImpactId(String(id), 'id'), needs };
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && isUuid(value);
}
