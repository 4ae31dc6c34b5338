import type { ImpactFact } from '../../shared/graphql/impact-fact';
import { longer, NO_DELAY, type Delay } from '../../shared/graphql/waiting';

export const IMPACTED_ROLES = ['LEAD', 'SERVICE_OWNER', 'COMPONENT_OPERATOR'] as const;
export type ImpactedRoleName = (typeof IMPACTED_ROLES)[number];

/** An actor that answers for something that depends on what is late. */
export interface ReachedActor {
  readonly id: string;
  readonly roles: readonly ImpactedRoleName[];
  readonly steps: number;
  readonly delay: Delay;
}

/**
 * Who answers for what depends on something: leads of initiatives, owners of services and operators of components, each
 * as late as the latest of these. Whoever operates what is asked about is not among them for that: it does not wait for
 * itself. Rule "Who waits", version 1; source: question 4 of the domain. All actors.
 */
export function reachedActors(facts: readonly ImpactFact[], operatorsOf: ReadonlyMap<string, readonly string[]>): ReachedActor[] {
  const reached = new Map<string, { roles: Set<ImpactedRoleName>; steps: number; delay: Delay }>();
  const add = (id: string, role: ImpactedRoleName, { steps, atLeastDays, atMostDays }: ImpactFact): void => {
    const before = reached.get(id) ?? { roles: new Set(), steps, delay: NO_DELAY };
    reached.set(id, { roles: before.roles.add(role), steps: Math.min(before.steps, steps), delay: longer(before.delay, { least: atLeastDays, most: atMostDays }) });
  };
  for (const fact of facts) {
    if (fact.kind === 'LEAD' || fact.kind === 'SERVICE_OWNER') add(fact.subjectId, fact.kind, fact);
    if (fact.kind === 'COMPONENT' && fact.steps > 0) for (const id of operatorsOf.get(fact.subjectId) ?? []) add(id, 'COMPONENT_OPERATOR', fact);
  }
  return [...reached].map(([id, { roles, ...rest }]) => ({ id, roles: IMPACTED_ROLES.filter((role) => roles.has(role)), ...rest }));
}
