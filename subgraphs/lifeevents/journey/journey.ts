/** A service of a journey with what leads away from it, as the register knows it. */
export interface JourneyService {
  readonly id: string;
  readonly ownerActorId: string | null;
  readonly outputs: readonly JourneyOutput[];
  readonly evidence: readonly JourneyEvidence[];
}

export interface JourneyOutput {
  readonly id: string;
  /** Whether it is what people came for. */
  readonly endsJourney: boolean;
  readonly causes: readonly JourneyCause[];
  readonly exchanges: readonly { readonly serviceId: string; readonly state: DataExchangeStateName; readonly datasetId: string | null }[];
}

/** An event that an output may cause; a reference that leads nowhere has no event id, only its text. */
export interface JourneyCause {
  readonly eventId: string | null;
  readonly unresolvedReference: string | null;
  readonly triggers: readonly { readonly serviceId: string | null; readonly ownerActorId: string | null; readonly unresolvedReference: string | null }[];
}

export interface JourneyEvidence {
  readonly id: string;
  readonly origin: 'PEOPLE' | 'FETCHED' | 'UNKNOWN';
  readonly datasets: readonly { readonly datasetId: string | null; readonly unresolvedReference: string | null }[];
  /** Outputs that are this very evidence, of whatever service. */
  readonly outputIds: readonly string[];
}

export type DataExchangeStateName = 'EXISTS' | 'NONE' | 'UNKNOWN';

/** A life event's services in the order their maintainers gave, and the references among them that lead nowhere. */
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
  readonly exchangeState: DataExchangeStateName;
  readonly datasetId: string | null;
}

/**
 * Every hand-over that starts in a service of the journey. Where no exchange is recorded its state is UNKNOWN: missing
 * is not the same as none.
 *
 * Rule of the domain (after CPSV-AP-NO): "a service has possible outputs; an output may cause an event; that event may
 * trigger the next service". All bodies.
 */
export function handOversOf({ services }: JourneyFacts): HandOverFact[] {
  return services.flatMap((from) =>
    from.outputs.flatMap((output) =>
      output.causes.flatMap(({ eventId, triggers }) =>
        triggers.flatMap(({ serviceId, ownerActorId }) => {
          if (eventId === null || serviceId === null) return [];
          const exchange = output.exchanges.find((candidate) => candidate.serviceId === serviceId);
          return {
            fromServiceId: from.id,
            fromActorId: from.ownerActorId,
            outputId: output.id,
            eventId,
            toServiceId: serviceId,
            toActorId: ownerActorId,
            exchangeState: exchange?.state ?? 'UNKNOWN',
            datasetId: exchange?.datasetId ?? null,
          };
        }),
      ),
    ),
  );
}

/**
 * The order in which people meet the services: nobody before those that lead to it, and otherwise as the maintainers
 * ordered them. Where services lead to each other in a circle, the first of them in the maintainers' order comes first,
 * so that every service has its place and the work always ends.
 */
export function orderSteps(serviceIds: readonly string[], handOvers: readonly { readonly fromServiceId: string; readonly toServiceId: string }[]): string[] {
  const waiting = new Set(serviceIds);
  const before = new Map<string, Set<string>>();
  for (const { fromServiceId, toServiceId } of handOvers) {
    if (fromServiceId === toServiceId || !waiting.has(fromServiceId)) continue;
    before.set(toServiceId, (before.get(toServiceId) ?? new Set()).add(fromServiceId));
  }
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const candidates = [...waiting];
    const next = candidates.find((id) => ![...(before.get(id) ?? [])].some((earlier) => waiting.has(earlier))) ?? candidates[0];
    if (next === undefined) break;
    waiting.delete(next);
    ordered.push(next);
  }
  return ordered;
}
