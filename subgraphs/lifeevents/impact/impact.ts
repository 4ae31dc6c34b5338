import type { ImpactFact } from '../../shared/graphql/impact-fact';
import { longer, NO_DELAY, possibly, type Delay } from '../../shared/graphql/waiting';

/** Why a service depends on what is late: it is built on a component, or an initiative makes or changes it. */
export interface ServiceReason {
  readonly kind: 'BUILT_ON_COMPONENT' | 'CHANGED_BY_INITIATIVE';
  readonly throughId: string;
  readonly delay: Delay;
}

/** A service that depends on what is late. */
export interface ReachedService {
  readonly id: string;
  readonly steps: number;
  readonly delay: Delay;
  readonly reasons: readonly ServiceReason[];
}

/** A life event that people meet with services, or that is served by initiatives, that depend on what is late. */
export interface ReachedLifeEvent {
  readonly id: string;
  readonly steps: number;
  readonly delay: Delay;
  readonly serviceIds: readonly string[];
  readonly initiativeIds: readonly string[];
}

const delayOf = ({ atLeastDays, atMostDays }: ImpactFact): Delay => ({ least: atLeastDays, most: atMostDays });

/**
 * The services that depend on what is late, each as late as the latest of its reasons makes it.
 *
 * Rule "Services wait", version 1: what an initiative changes in a service comes as late as the initiative. A service has no
 * schedule of its own, so whether it waits for a component that it is built on is not known; it is for no longer than the
 * component is late. Source: question 4 of the domain. All services.
 */
export function reachedServices(facts: readonly ImpactFact[], builtOn: ReadonlyMap<string, readonly string[]>): ReachedService[] {
  const reached = new Map<string, { id: string; steps: number; delay: Delay; reasons: ServiceReason[] }>();
  const add = (id: string, steps: number, reason: ServiceReason): void => {
    const before = reached.get(id) ?? { id, steps, delay: NO_DELAY, reasons: [] };
    reached.set(id, { id, steps: Math.min(before.steps, steps), delay: longer(before.delay, reason.delay), reasons: [...before.reasons, reason] });
  };
  for (const fact of facts) {
    if (fact.kind === 'SERVICE' && fact.throughInitiativeId !== null) add(fact.subjectId, fact.steps, { kind: 'CHANGED_BY_INITIATIVE', throughId: fact.throughInitiativeId, delay: delayOf(fact) });
    if (fact.kind === 'COMPONENT') for (const id of builtOn.get(fact.subjectId) ?? []) add(id, fact.steps + 1, { kind: 'BUILT_ON_COMPONENT', throughId: fact.subjectId, delay: possibly(delayOf(fact)) });
  }
  return [...reached.values()].map((service) => ({ ...service, reasons: [...service.reasons].sort((a, b) => order(a, b)) }));
}

function order(a: ServiceReason, b: ServiceReason): number {
  const [left, right] = [a, b].map(({ kind, throughId }) => `${kind} ${throughId}`) as [string, string];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The life events that those services belong to, and those that the initiatives serve, each as late as the latest of these. */
export function reachedLifeEvents(facts: readonly ImpactFact[], services: readonly ReachedService[], lifeEventsOf: ReadonlyMap<string, readonly string[]>): ReachedLifeEvent[] {
  const reached = new Map<string, { id: string; steps: number; delay: Delay; serviceIds: string[]; initiativeIds: string[] }>();
  const add = (id: string, steps: number, delay: Delay, serviceIds: string[], initiativeIds: string[]): void => {
    const before = reached.get(id) ?? { id, steps, delay: NO_DELAY, serviceIds: [], initiativeIds: [] };
    reached.set(id, { id, steps: Math.min(before.steps, steps), delay: longer(before.delay, delay), serviceIds: [...before.serviceIds, ...serviceIds], initiativeIds: [...before.initiativeIds, ...initiativeIds] });
  };
  for (const fact of facts) if (fact.kind === 'LIFE_EVENT' && fact.throughInitiativeId !== null) add(fact.subjectId, fact.steps, delayOf(fact), [], [fact.throughInitiativeId]);
  for (const { id: serviceId, steps, delay } of services) for (const id of lifeEventsOf.get(serviceId) ?? []) add(id, steps + 1, delay, [serviceId], []);
  return [...reached.values()].map((event) => ({ ...event, serviceIds: [...event.serviceIds].sort(), initiativeIds: [...event.initiativeIds].sort() }));
}
