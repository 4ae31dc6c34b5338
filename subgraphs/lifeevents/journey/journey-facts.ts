import { groupBy } from '../../shared/loader';
import { ownOrInherited } from '../service/inheritance';
import type { JourneyFacts, JourneyOutput, JourneyService } from './journey';
import type { JourneyRows } from './journey.store';

type OutputRow = JourneyRows['outputs'][number];
type EvidenceRow = JourneyRows['evidence'][number];
type ExchangeRow = OutputRow['exchanges'][number];

/** The journey of one life event as facts, and the rows of the data exchanges it speaks of. */
export interface JourneyRecord {
  readonly facts: JourneyFacts;
  readonly exchanges: ReadonlyMap<string, ExchangeRow>;
}

/** The rows of many life events' services as the facts that the rules of journeys speak of, for each life event. */
export function toJourneyRecords(rows: JourneyRows): Map<string, JourneyRecord> {
  const named = groupBy(rows.named, (row) => row.lifeEventId);
  const onTheWay = groupBy(rows.onTheWay, (row) => row.lifeEventId);
  const services = toServices(rows);
  const exchanges = new Map(rows.outputs.flatMap((output) => output.exchanges.map((exchange) => [exchange.id, exchange] as const)));
  return new Map(
    [...named].map(([lifeEventId, links]) => {
      const linked = links.flatMap(({ serviceId }) => serviceId ?? []);
      const reached = new Set((onTheWay.get(lifeEventId) ?? []).map(({ serviceId }) => serviceId));
      const further = [...services.keys()].filter((id) => reached.has(id) && !linked.includes(id));
      const facts = {
        services: [...linked.map((id) => ({ id, isLinked: true })), ...further.map((id) => ({ id, isLinked: false }))].flatMap(({ id, isLinked }) => {
          const service = services.get(id);
          return service === undefined ? [] : [{ ...service, isLinked }];
        }),
        unresolvedServices: links.flatMap((link) => link.unresolvedReference ?? []),
      };
      return [lifeEventId, { facts, exchanges }];
    }),
  );
}

/** The services by id, in the order of their IRIs. */
function toServices({ services, instances, outputs, evidence }: JourneyRows): Map<string, Omit<JourneyService, 'isLinked'>> {
  const outputsOf = groupBy(outputs, (row) => row.serviceId);
  const evidenceOf = groupBy(evidence, (row) => row.serviceId);
  return new Map(
    services.map(({ id, ownerActorId, templateId, notInheritedParts }) => [
      id,
      {
        id,
        ownerActorId,
        templateId,
        instances: instances.get(id) ?? { total: 0, withOwner: 0 },
        outputs: ownOrInherited(outputsOf.get(id) ?? [], outputsOf.get(templateId ?? '') ?? [], { notInheritedParts }, 'OUTPUTS').map(toOutput),
        evidence: ownOrInherited(evidenceOf.get(id) ?? [], evidenceOf.get(templateId ?? '') ?? [], { notInheritedParts }, 'REQUIRES').map(toEvidence),
      },
    ]),
  );
}

function toOutput({ id, endsJourney, causes, exchanges, usableAs }: OutputRow): JourneyOutput {
  return {
    id,
    endsJourney,
    exchanges,
    usedByServiceIds: usableAs.map(({ evidence }) => evidence.serviceId),
    causes: causes.map(({ eventId, unresolvedReference, event }) => ({ eventId, unresolvedReference, triggers: event?.triggers ?? [] })),
  };
}

function toEvidence({ id, origin, datasets, outputs }: EvidenceRow) {
  return { id, origin, datasets, outputIds: outputs.map((link) => link.outputId) };
}
