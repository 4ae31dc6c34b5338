import { handOversOf, type HandOverFact, type JourneyEvidence, type JourneyFacts, type JourneyOutput, type JourneyService } from './journey';

export type GapCodeName =
  | 'SERVICE_WITHOUT_OWNER'
  | 'UNUSED_OUTPUT'
  | 'DANGLING_REFERENCE'
  | 'HAND_OVER_WITHOUT_DATA_EXCHANGE'
  | 'ONCE_ONLY_DATASET'
  | 'ONCE_ONLY_OUTPUT';

/** A place where the journey breaks. Ids name the place; which of them are set depends on the code. */
export interface GapFact {
  readonly code: GapCodeName;
  readonly serviceId?: string;
  readonly toServiceId?: string;
  readonly outputId?: string;
  readonly eventId?: string;
  readonly evidenceId?: string;
  readonly datasetId?: string;
  readonly reference?: string;
}

/**
 * All gaps of a journey, in the order of its services. Only what the register says is a gap: where it is silent (who
 * brings a piece of evidence, whether data follows) nothing is concluded.
 *
 * Rule of the domain: "Gaps are found, not hidden". Version 1. All bodies.
 */
export function gapsOf(facts: JourneyFacts): GapFact[] {
  const handOvers = handOversOf(facts);
  const used = usedOutputs(facts);
  const producers = new Map(facts.services.flatMap((service) => service.outputs.map((output) => [output.id, service.id] as const)));
  return [
    ...facts.unresolvedServices.map((reference): GapFact => ({ code: 'DANGLING_REFERENCE', reference })),
    ...facts.services.flatMap((service) => [
      ...serviceWithoutOwner(service),
      ...service.outputs.flatMap((output) => [...unusedOutput(service, output, used), ...danglingReferencesOfOutput(service, output)]),
      ...handOvers.filter((handOver) => handOver.fromServiceId === service.id).flatMap(handOverWithoutDataExchange),
      ...service.evidence.flatMap((evidence) => [...danglingReferencesOfEvidence(service, evidence), ...onceOnlyDataset(service, evidence), ...onceOnlyOutput(service, evidence, producers)]),
    ]),
  ];
}

/** Nobody answers for a service that people need. */
export function serviceWithoutOwner({ id, ownerActorId }: JourneyService): GapFact[] {
  return ownerActorId === null ? [{ code: 'SERVICE_WITHOUT_OWNER', serviceId: id }] : [];
}

/** Outputs that something follows from, or that some service of the journey takes as evidence. */
function usedOutputs({ services }: JourneyFacts): ReadonlySet<string> {
  const leading = services.flatMap((service) => service.outputs.filter((output) => output.causes.length > 0).map((output) => output.id));
  return new Set([...leading, ...services.flatMap((service) => service.evidence.flatMap((evidence) => evidence.outputIds))]);
}

/** An output that nobody consumes although it is not what people came for. */
export function unusedOutput(service: JourneyService, output: JourneyOutput, used: ReadonlySet<string>): GapFact[] {
  return output.endsJourney || used.has(output.id) ? [] : [{ code: 'UNUSED_OUTPUT', serviceId: service.id, outputId: output.id }];
}

/** A reference to an event or a service that is in no register. */
export function danglingReferencesOfOutput(service: JourneyService, output: JourneyOutput): GapFact[] {
  return output.causes.flatMap(({ eventId, unresolvedReference, triggers }) => [
    ...(unresolvedReference === null ? [] : [{ code: 'DANGLING_REFERENCE' as const, serviceId: service.id, outputId: output.id, reference: unresolvedReference }]),
    ...triggers.flatMap((trigger) =>
      trigger.unresolvedReference === null ? [] : [{ code: 'DANGLING_REFERENCE' as const, serviceId: service.id, outputId: output.id, ...(eventId === null ? {} : { eventId }), reference: trigger.unresolvedReference }],
    ),
  ]);
}

/** A reference to a dataset that is in no register. */
export function danglingReferencesOfEvidence(service: JourneyService, { id, datasets }: JourneyEvidence): GapFact[] {
  return datasets.flatMap(({ unresolvedReference }) => (unresolvedReference === null ? [] : [{ code: 'DANGLING_REFERENCE' as const, serviceId: service.id, evidenceId: id, reference: unresolvedReference }]));
}

/** People carry the matter from one actor to another themselves, because no data follows. Within one actor it is its own affair. */
export function handOverWithoutDataExchange({ fromServiceId, fromActorId, toServiceId, toActorId, outputId, eventId, exchangeState }: HandOverFact): GapFact[] {
  if (exchangeState !== 'NONE' || fromActorId === null || toActorId === null || fromActorId === toActorId) return [];
  return [{ code: 'HAND_OVER_WITHOUT_DATA_EXCHANGE', serviceId: fromServiceId, toServiceId, outputId, eventId }];
}

/** Once only: evidence is demanded from people although a dataset in reach holds it. One gap for each dataset. */
export function onceOnlyDataset(service: JourneyService, { id, origin, datasets }: JourneyEvidence): GapFact[] {
  if (origin !== 'PEOPLE') return [];
  return datasets.flatMap(({ datasetId }) => (datasetId === null ? [] : [{ code: 'ONCE_ONLY_DATASET' as const, serviceId: service.id, evidenceId: id, datasetId }]));
}

/** Once only: evidence is demanded from people although another service in the journey puts it out. One gap for each output. */
export function onceOnlyOutput(service: JourneyService, { id, origin, outputIds }: JourneyEvidence, producers: ReadonlyMap<string, string>): GapFact[] {
  if (origin !== 'PEOPLE') return [];
  return outputIds.filter((outputId) => producers.has(outputId) && producers.get(outputId) !== service.id).map((outputId) => ({ code: 'ONCE_ONLY_OUTPUT', serviceId: service.id, evidenceId: id, outputId }));
}
