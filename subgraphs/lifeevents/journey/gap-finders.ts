import type { GapFact } from './gap-fact';
import { knotsOf, wayAround } from './journey-cycle';
import { handOversOf, linksOf, type HandOverFact, type JourneyEvidence, type JourneyFacts, type JourneyOutput, type JourneyService } from './journey';

/** A journey with what several rules ask of it, worked out once. */
export interface JourneyView {
  readonly facts: JourneyFacts;
  readonly handOvers: readonly HandOverFact[];
  readonly circles: readonly GapFact[];
  /** The services of the journey that put out each output: a template and its instances may share one. */
  readonly producers: ReadonlyMap<string, readonly string[]>;
}

export function viewOf(facts: JourneyFacts): JourneyView {
  const handOvers = handOversOf(facts);
  const producers = new Map<string, string[]>();
  for (const service of facts.services) for (const { id } of service.outputs) producers.set(id, [...(producers.get(id) ?? []), service.id]);
  return { facts, handOvers, circles: circlesOf(facts, handOvers), producers };
}

/** What a rule finds at one service of a journey. */
export type GapFinder = (service: JourneyService, journey: JourneyView) => GapFact[];

/** Nobody answers for a service that people need. A template without owner is answered for by the owners of its instances. */
export const serviceWithoutOwner: GapFinder = ({ id, ownerActorId, instances }) => (ownerActorId === null && instances.total === 0 ? [{ code: 'SERVICE_WITHOUT_OWNER', serviceId: id }] : []);

/** Nobody answers for some of the instances of a template. */
export const instanceWithoutOwner: GapFinder = ({ id, instances: { total, withOwner } }) => (total > withOwner ? [{ code: 'INSTANCE_WITHOUT_OWNER', serviceId: id, instancesWithoutOwner: total - withOwner }] : []);

/** Services that lead to each other without end, told at the first of them. */
export const circularJourney: GapFinder = ({ id }, { circles }) => circles.filter((gap) => gap.serviceId === id);

/** One gap for each knot of services that lead to each other, with its shortest way around. */
function circlesOf({ services }: JourneyFacts, handOvers: readonly HandOverFact[]): GapFact[] {
  const links = linksOf(handOvers);
  return knotsOf(services.map(({ id }) => id), links).map((knot): GapFact => {
    const circle = wayAround(knot, links);
    return { code: 'CIRCULAR_JOURNEY', serviceId: circle[0] ?? '', toServiceId: circle[1] ?? '', circle };
  });
}

/**
 * Outputs that nobody consumes although they are not what people came for. One is consumed when a service follows from
 * it (or ought to: a reference that leads nowhere is a gap of its own), when data of it goes somewhere, or when another
 * service takes it as evidence.
 */
export const unusedOutput: GapFinder = (service, { facts: { services } }) => {
  const isConsumed = (output: JourneyOutput): boolean =>
    output.causes.some(({ unresolvedReference, triggers }) => unresolvedReference !== null || triggers.length > 0) ||
    output.exchanges.some(({ state }) => state === 'EXISTS') ||
    output.usedByServiceIds.some((serviceId) => serviceId !== service.id) ||
    services.some(({ id, evidence }) => id !== service.id && evidence.some(({ outputIds }) => outputIds.includes(output.id)));
  return service.outputs.filter((output) => !output.endsJourney && !isConsumed(output)).map(({ id }) => ({ code: 'UNUSED_OUTPUT', serviceId: service.id, outputId: id }));
};

/** References to events, services or datasets that are in no register. */
export const danglingReference: GapFinder = (service) => [
  ...service.outputs.flatMap((output) => danglingOfOutput(service, output)),
  ...service.evidence.flatMap(({ id, datasets }) =>
    datasets.flatMap(({ unresolvedReference }) => (unresolvedReference === null ? [] : [{ code: 'DANGLING_REFERENCE' as const, serviceId: service.id, evidenceId: id, reference: unresolvedReference }])),
  ),
];

function danglingOfOutput(service: JourneyService, output: JourneyOutput): GapFact[] {
  return output.causes.flatMap(({ eventId, unresolvedReference, triggers }) => [
    ...(unresolvedReference === null ? [] : [{ code: 'DANGLING_REFERENCE' as const, serviceId: service.id, outputId: output.id, reference: unresolvedReference }]),
    ...triggers.flatMap((trigger) =>
      trigger.unresolvedReference === null ? [] : [{ code: 'DANGLING_REFERENCE' as const, serviceId: service.id, outputId: output.id, ...(eventId === null ? {} : { eventId }), reference: trigger.unresolvedReference }],
    ),
  ]);
}

/** People carry the matter from one actor to another themselves, because no data follows. Within one actor it is its own affair. */
export const handOverWithoutDataExchange: GapFinder = (service, { handOvers }) =>
  handOvers.filter(({ fromServiceId, exchangeState, isBetweenActors }) => fromServiceId === service.id && exchangeState === 'NONE' && isBetweenActors === true).map(atHandOver);

/** Hand-overs between actors of which nobody has said whether data follows. */
export const handOverNotTold: GapFinder = (service, { handOvers }) =>
  handOvers.filter(({ fromServiceId, toServiceId, exchangeState, isBetweenActors }) => fromServiceId === service.id && exchangeState === 'UNKNOWN' && isBetweenActors !== false && fromServiceId !== toServiceId).map(atHandOver);

function atHandOver({ fromServiceId, toServiceId, outputId, eventId }: HandOverFact): GapFact {
  return { code: 'HAND_OVER_WITHOUT_DATA_EXCHANGE', serviceId: fromServiceId, toServiceId, outputId, eventId };
}

/** Evidence that a dataset in reach holds, where people bring it or, to ask, where nobody has said who does. One for each dataset. */
export const knownToDataset = (origin: JourneyEvidence['origin']): GapFinder => (service) =>
  service.evidence
    .filter((evidence) => evidence.origin === origin)
    .flatMap(({ id, datasets }) => datasets.flatMap(({ datasetId }) => (datasetId === null ? [] : [{ code: 'ONCE_ONLY_DATASET' as const, serviceId: service.id, evidenceId: id, datasetId }])));

/** Evidence that another service in the journey puts out. One for each output; toServiceId is the service that has it. */
export const knownToService = (origin: JourneyEvidence['origin']): GapFinder => (service, { producers }) =>
  service.evidence
    .filter((evidence) => evidence.origin === origin)
    .flatMap(({ id, outputIds }) =>
      outputIds.flatMap((outputId) => {
        const other = producers.get(outputId)?.find((serviceId) => serviceId !== service.id);
        return other === undefined ? [] : [{ code: 'ONCE_ONLY_OUTPUT' as const, serviceId: service.id, toServiceId: other, evidenceId: id, outputId }];
      }),
    );
