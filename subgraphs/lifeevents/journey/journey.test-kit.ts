import type { JourneyOutput, JourneyService } from './journey';

/** A service with an owner of its own and nothing else, unless told. */
export function service(id: string, parts: Partial<JourneyService> = {}): JourneyService {
  return { id, ownerActorId: `owner-of-${id}`, outputs: [], evidence: [], ...parts };
}

/** An output that causes an event that makes a service needed. */
export function leadsTo(id: string, eventId: string, serviceId: string): JourneyOutput {
  return { id, endsJourney: false, exchanges: [], causes: [{ eventId, unresolvedReference: null, triggers: [{ serviceId, ownerActorId: `owner-of-${serviceId}`, unresolvedReference: null }] }] };
}

/** An output that nothing follows from. */
export function output(id: string, parts: Partial<JourneyOutput> = {}): JourneyOutput {
  return { id, endsJourney: false, exchanges: [], causes: [], ...parts };
}
