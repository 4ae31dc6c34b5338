import type { JourneyLinkRow } from './journey.store';
import type { JourneyFacts, JourneyOutput } from './journey';

type ServiceRow = NonNullable<JourneyLinkRow['service']>;
type OutputRow = ServiceRow['outputs'][number];

/** The rows of a life event's services as the facts that the rules of journeys speak of. */
export function toJourneyFacts(links: readonly JourneyLinkRow[]): JourneyFacts {
  return {
    services: links.flatMap(({ service }) =>
      service === null
        ? []
        : {
            id: service.id,
            ownerActorId: service.ownerActorId,
            outputs: service.outputs.map(toOutput),
            evidence: service.evidence.map(({ id, origin, datasets, outputs }) => ({ id, origin, datasets, outputIds: outputs.map((link) => link.outputId) })),
          },
    ),
    unresolvedServices: links.flatMap((link) => link.unresolvedReference ?? []),
  };
}

function toOutput({ id, endsJourney, causes, exchanges }: OutputRow): JourneyOutput {
  return {
    id,
    endsJourney,
    exchanges,
    causes: causes.map(({ eventId, unresolvedReference, event }) => ({
      eventId,
      unresolvedReference,
      triggers: (event?.triggers ?? []).map((trigger) => ({ serviceId: trigger.serviceId, ownerActorId: trigger.service?.ownerActorId ?? null, unresolvedReference: trigger.unresolvedReference })),
    })),
  };
}
