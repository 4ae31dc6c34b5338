import type { DataExchangeStateName, JourneyExchange, JourneyFacts, JourneyOutput, JourneyService } from './journey';

/** A service that the life event names, with an owner of its own and nothing else, unless told. */
export function service(id: string, parts: Partial<JourneyService> = {}): JourneyService {
  return { id, ownerActorId: `owner-of-${id}`, templateId: null, isLinked: true, instances: { total: 0, withOwner: 0 }, outputs: [], evidence: [], ...parts };
}

/** An output that causes an event that makes a service needed. */
export function leadsTo(id: string, eventId: string, serviceId: string, parts: Partial<JourneyOutput> = {}): JourneyOutput {
  return output(id, { causes: [{ eventId, unresolvedReference: null, triggers: [{ serviceId, unresolvedReference: null }] }], ...parts });
}

/** An output that nothing follows from. */
export function output(id: string, parts: Partial<JourneyOutput> = {}): JourneyOutput {
  return { id, endsJourney: false, exchanges: [], causes: [], usedByServiceIds: [], ...parts };
}

export function exchange(serviceId: string, state: DataExchangeStateName): JourneyExchange {
  return { id: `exchange-with-${serviceId}`, serviceId, state };
}

export const journey = (services: readonly JourneyService[], unresolvedServices: readonly string[] = []): JourneyFacts => ({ services, unresolvedServices });
