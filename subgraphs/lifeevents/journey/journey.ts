import type { JourneyLink } from './journey-cycle';
import { orderSteps } from './journey-order';

/** A service of a journey with what leads away from it, as the register knows it; what it inherits counts as its own. */
export interface JourneyService {
  readonly id: string;
  readonly ownerActorId: string | null;
  /** The generic description that it is an instance of. */
  readonly templateId: string | null;
  /** Whether the life event names it itself; otherwise only the chain leads to it. */
  readonly isLinked: boolean;
  /** Of a template: how many instances it has, and for how many of them somebody answers. */
  readonly instances: { readonly total: number; readonly withOwner: number };
  readonly outputs: readonly JourneyOutput[];
  readonly evidence: readonly JourneyEvidence[];
}

export interface JourneyOutput {
  readonly id: string;
  /** Whether it is what people came for. */
  readonly endsJourney: boolean;
  readonly causes: readonly JourneyCause[];
  readonly exchanges: readonly JourneyExchange[];
  /** Services, of this journey or not, that take it as evidence. */
  readonly usedByServiceIds: readonly string[];
}

export interface JourneyExchange {
  readonly id: string;
  readonly serviceId: string;
  readonly state: DataExchangeStateName;
}

/** An event that an output may cause; a reference that leads nowhere has no event id, only its text. */
export interface JourneyCause {
  readonly eventId: string | null;
  readonly unresolvedReference: string | null;
  readonly triggers: readonly { readonly serviceId: string | null; readonly unresolvedReference: string | null }[];
}

export interface JourneyEvidence {
  readonly id: string;
  readonly origin: 'PEOPLE' | 'FETCHED' | 'UNKNOWN';
  readonly datasets: readonly { readonly datasetId: string | null; readonly unresolvedReference: string | null }[];
  /** Outputs that are this very evidence, of whatever service. */
  readonly outputIds: readonly string[];
}

export type DataExchangeStateName = 'EXISTS' | 'NONE' | 'UNKNOWN';

/**
 * The services of a life event: those it names, in the order its owner gave, then those that the chain leads to from
 * there; and its references to services that lead nowhere.
 */
export interface JourneyFacts {
  readonly services: readonly JourneyService[];
  readonly unresolvedServices: readonly string[];
}

/** One service leading to the next: output → event → service. */
export interface HandOverFact {
  readonly fromServiceId: string;
  readonly fromActorId: string | null;
  readonly outputId: string;
  readonly eventId: string;
  readonly toServiceId: string;
  readonly toActorId: string | null;
  /** Whether different actors answer for the two; null where nobody is known to answer for one of them. */
  readonly isBetweenActors: boolean | null;
  readonly exchangeState: DataExchangeStateName;
  readonly exchangeId: string | null;
}

export interface StepFact {
  readonly position: number;
  readonly service: JourneyService;
  readonly isEntry: boolean;
}

/**
 * Every hand-over of the journey. Where no exchange is recorded its state is UNKNOWN: missing is not the same as none.
 * A hand-over to a template goes to those of its instances that the life event names in its place; what is recorded of
 * the exchange with the template holds for them too.
 *
 * Rule of the domain (after CPSV-AP-NO): "a service has possible outputs; an output may cause an event; that event may
 * trigger the next service". All bodies.
 */
export function handOversOf({ services }: JourneyFacts): HandOverFact[] {
  const byId = new Map(services.map((service) => [service.id, service]));
  return services.flatMap((from) =>
    from.outputs.flatMap((output) =>
      output.causes.flatMap(({ eventId, triggers }) => {
        if (eventId === null) return [];
        const targets = new Set(triggers.flatMap(({ serviceId }) => (serviceId === null ? [] : standingFor(serviceId, services))));
        return [...targets].map((toServiceId) => handOver(from, output, eventId, toServiceId, byId.get(toServiceId)));
      }),
    ),
  );
}

/** The services that a reference to one of them means in this journey: itself, or the instances that stand in its place. */
function standingFor(serviceId: string, services: readonly JourneyService[]): string[] {
  if (services.some((service) => service.isLinked && service.id === serviceId)) return [serviceId];
  const instances = services.filter((service) => service.isLinked && service.templateId === serviceId).map((service) => service.id);
  return instances.length > 0 ? instances : [serviceId];
}

function handOver(from: JourneyService, output: JourneyOutput, eventId: string, toServiceId: string, to: JourneyService | undefined): HandOverFact {
  const exchange = output.exchanges.find(({ serviceId }) => serviceId === toServiceId) ?? output.exchanges.find(({ serviceId }) => serviceId === to?.templateId);
  const [answersFrom, answersTo] = [whoAnswersFor(from), to === undefined ? null : whoAnswersFor(to)];
  return {
    fromServiceId: from.id,
    fromActorId: from.ownerActorId,
    outputId: output.id,
    eventId,
    toServiceId,
    toActorId: to?.ownerActorId ?? null,
    isBetweenActors: answersFrom === null || answersTo === null ? null : answersFrom !== answersTo,
    exchangeState: exchange?.state ?? 'UNKNOWN',
    exchangeId: exchange?.id ?? null,
  };
}

/** The owner; for a template without one, its instances' owners taken as one; null when nobody answers. */
function whoAnswersFor({ id, ownerActorId, instances }: JourneyService): string | null {
  return ownerActorId ?? (instances.withOwner > 0 ? `the instances of ${id}` : null);
}

/** Which service leads to which, by its hand-overs. */
export function linksOf(handOvers: readonly HandOverFact[]): JourneyLink[] {
  return handOvers.map(({ fromServiceId, toServiceId }) => ({ from: fromServiceId, to: toServiceId }));
}

/** The services in the order people meet them, each once. An entry is one that no step before it leads to. */
export function stepsOf(facts: JourneyFacts): StepFact[] {
  const links = linksOf(handOversOf(facts));
  const byId = new Map(facts.services.map((service) => [service.id, service]));
  const ordered = orderSteps([...byId.keys()], links);
  const place = new Map(ordered.map((id, i) => [id, i]));
  const led = new Set(links.filter(({ from, to }) => (place.get(from) ?? Infinity) < (place.get(to) ?? -1)).map(({ to }) => to));
  return ordered.flatMap((id, i) => {
    const service = byId.get(id);
    return service === undefined ? [] : [{ position: i + 1, service, isEntry: service.isLinked && !led.has(id) }];
  });
}
