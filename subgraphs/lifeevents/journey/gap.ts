import { knotsOf, wayAround } from './journey-cycle';
import { handOversOf, linksOf, type HandOverFact, type JourneyEvidence, type JourneyFacts, type JourneyOutput, type JourneyService } from './journey';

export type GapCodeName =
  | 'SERVICE_WITHOUT_OWNER'
  | 'INSTANCE_WITHOUT_OWNER'
  | 'UNUSED_OUTPUT'
  | 'DANGLING_REFERENCE'
  | 'HAND_OVER_WITHOUT_DATA_EXCHANGE'
  | 'ONCE_ONLY_DATASET'
  | 'ONCE_ONLY_OUTPUT'
  | 'CIRCULAR_JOURNEY';

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
  /** Of a circle: the services in the order in which they lead to each other, the first again at the end. */
  readonly circle?: readonly string[];
  /** Of a template: how many of its instances nobody answers for. */
  readonly instancesWithoutOwner?: number;
}

/**
 * All gaps of a journey, in the order of its services. Only what the register says is a gap: where it is silent (who
 * brings a piece of evidence, whether data follows) nothing is concluded; see openQuestionsOf.
 *
 * Rule of the domain: "Gaps are found, not hidden". Version 2: circles, templates, what others use. All bodies.
 */
export function gapsOf(facts: JourneyFacts): GapFact[] {
  const handOvers = handOversOf(facts);
  const circles = circlesOf(facts, handOvers);
  const producers = producersOf(facts);
  return [
    ...facts.unresolvedServices.map((reference): GapFact => ({ code: 'DANGLING_REFERENCE', reference })),
    ...facts.services.flatMap((service) => [
      ...serviceWithoutOwner(service),
      ...circles.filter((gap) => gap.serviceId === service.id),
      ...service.outputs.flatMap((output) => [...unusedOutput(service, output, facts), ...danglingReferencesOfOutput(service, output)]),
      ...handOvers.filter((handOver) => handOver.fromServiceId === service.id).flatMap(handOverWithoutDataExchange),
      ...service.evidence.flatMap((evidence) => [
        ...danglingReferencesOfEvidence(service, evidence),
        ...(evidence.origin === 'PEOPLE' ? [...onceOnlyDataset(service, evidence), ...onceOnlyOutput(service, evidence, producers)] : []),
      ]),
    ]),
  ];
}

/**
 * What would be a gap if the register's silence meant the worse: a hand-over between actors of which nobody has said
 * whether data follows, and evidence known elsewhere of which nobody has said who brings it.
 *
 * Rule of the domain: "every rule answers PASS, FAIL or NOT_ASSESSABLE (data missing), never a guess". All bodies.
 */
export function openQuestionsOf(facts: JourneyFacts): GapFact[] {
  const producers = producersOf(facts);
  const unknown = handOversOf(facts).filter((handOver) => handOver.exchangeState === 'UNKNOWN' && handOver.isBetweenActors !== false && handOver.fromServiceId !== handOver.toServiceId);
  return facts.services.flatMap((service) => [
    ...unknown.filter((handOver) => handOver.fromServiceId === service.id).map(atHandOver),
    ...service.evidence.filter(({ origin }) => origin === 'UNKNOWN').flatMap((evidence) => [...onceOnlyDataset(service, evidence), ...onceOnlyOutput(service, evidence, producers)]),
  ]);
}

/** Nobody answers for a service that people need; for a template that means none of its instances' owners either. */
export function serviceWithoutOwner({ id, ownerActorId, instances }: JourneyService): GapFact[] {
  const instancesWithoutOwner = instances.total - instances.withOwner;
  if (instancesWithoutOwner > 0) return [{ code: 'INSTANCE_WITHOUT_OWNER', serviceId: id, instancesWithoutOwner }];
  return ownerActorId === null && instances.total === 0 ? [{ code: 'SERVICE_WITHOUT_OWNER', serviceId: id }] : [];
}

/** Services that lead to each other without end: one gap for each knot of them, with its shortest way around. */
function circlesOf({ services }: JourneyFacts, handOvers: readonly HandOverFact[]): GapFact[] {
  const links = linksOf(handOvers);
  return knotsOf(services.map(({ id }) => id), links).map((knot): GapFact => {
    const circle = wayAround(knot, links);
    return { code: 'CIRCULAR_JOURNEY', serviceId: circle[0] ?? '', toServiceId: circle[1] ?? '', circle };
  });
}

/**
 * An output that nobody consumes although it is not what people came for. It is consumed when a service follows from
 * it (or ought to: a reference that leads nowhere is a gap of its own), when data of it goes somewhere, or when another
 * service takes it as evidence.
 */
export function unusedOutput(service: JourneyService, output: JourneyOutput, { services }: JourneyFacts): GapFact[] {
  const leadsOn = output.causes.some(({ unresolvedReference, triggers }) => unresolvedReference !== null || triggers.length > 0);
  const isSent = output.exchanges.some(({ state }) => state === 'EXISTS');
  const isEvidence =
    output.usedByServiceIds.some((serviceId) => serviceId !== service.id) || services.some(({ id, evidence }) => id !== service.id && evidence.some(({ outputIds }) => outputIds.includes(output.id)));
  return output.endsJourney || leadsOn || isSent || isEvidence ? [] : [{ code: 'UNUSED_OUTPUT', serviceId: service.id, outputId: output.id }];
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
export function handOverWithoutDataExchange(handOver: HandOverFact): GapFact[] {
  return handOver.exchangeState === 'NONE' && handOver.isBetweenActors === true ? [atHandOver(handOver)] : [];
}

function atHandOver({ fromServiceId, toServiceId, outputId, eventId }: HandOverFact): GapFact {
  return { code: 'HAND_OVER_WITHOUT_DATA_EXCHANGE', serviceId: fromServiceId, toServiceId, outputId, eventId };
}

/** Evidence that a dataset in reach holds. One for each dataset. */
export function onceOnlyDataset(service: JourneyService, { id, datasets }: JourneyEvidence): GapFact[] {
  return datasets.flatMap(({ datasetId }) => (datasetId === null ? [] : [{ code: 'ONCE_ONLY_DATASET' as const, serviceId: service.id, evidenceId: id, datasetId }]));
}

/** Evidence that another service in the journey puts out. One for each output; toServiceId is the service that has it. */
export function onceOnlyOutput(service: JourneyService, { id, outputIds }: JourneyEvidence, producers: Producers): GapFact[] {
  return outputIds.flatMap((outputId) => {
    const other = producers.get(outputId)?.find((serviceId) => serviceId !== service.id);
    return other === undefined ? [] : [{ code: 'ONCE_ONLY_OUTPUT' as const, serviceId: service.id, toServiceId: other, evidenceId: id, outputId }];
  });
}

/** The services of the journey that put out each output: a template and its instances may share one. */
type Producers = ReadonlyMap<string, readonly string[]>;

function producersOf({ services }: JourneyFacts): Producers {
  const producers = new Map<string, string[]>();
  for (const service of services) for (const { id } of service.outputs) producers.set(id, [...(producers.get(id) ?? []), service.id]);
  return producers;
}
