import { stableId } from '../../shared/graphql/id';
import type { StarterDataset } from './starter.schema';
import { outputDescriptions, serviceDetails } from './catalogue-rows';
import { titleColumns } from '../../shared/graphql/title-columns';
import { actorId, datasetId, outputId, serviceId, sourceColumns } from './starter-columns';

/** The rows of the services, their parts, and the datasets they draw on. */
export function serviceRows({ services, datasets, catalogue }: StarterDataset) {
  const parts = services.map((service) => ({ ...service, id: serviceId(service.key) }));
  return {
    services: parts.map(({ id, uri, titles, descriptions, owner, homepage, template, source }) => ({
      id,
      uri,
      titles,
      descriptions,
      ownerActorId: owner === null ? null : actorId(owner),
      homepage,
      details: serviceDetails(catalogue, owner),
      templateId: template ? serviceId(template) : null,
      ...titleColumns(titles, descriptions),
      ...sourceColumns(source),
    })),
    participations: parts.flatMap(({ id, key, participations }) =>
      participations.map(({ actor, role, source }) => ({ id: stableId('ServiceParticipation', `${key}/${actor}/${role}`), serviceId: id, actorId: actorId(actor), role, ...sourceColumns(source) })),
    ),
    components: parts.flatMap(({ id, key, components }) =>
      components.map(({ component, source }) => ({ id: stableId('ServiceComponent', `${key}/${component}`), serviceId: id, componentId: stableId('shared-component', component), ...sourceColumns(source) })),
    ),
    promises: parts.flatMap(({ id, key, digitalFirst }) =>
      digitalFirst.map(({ promise, isKept, source }) => ({ id: stableId('PromiseAnswer', `${key}/${promise}`), serviceId: id, promise, isKept, ...sourceColumns(source) })),
    ),
    outputs: parts.flatMap(({ id, outputs }) =>
      outputs.map(({ key, titles, type, endsJourney, source }, i) => {
        const descriptions = outputDescriptions(catalogue, key);
        const isConcluded = Object.keys(descriptions).length > 0;
        const origin = isConcluded ? { ...source, kind: 'INFERRED' as const, note: 'Beskrivelsen er sammenfattet av det kilden sier om tjenesten; tittelen er kildens.' } : source;
        return { id: outputId(key), serviceId: id, titles, descriptions, typeUri: type ?? null, endsJourney: endsJourney ?? false, position: i + 1, ...sourceColumns(origin) };
      }),
    ),
    evidence: parts.flatMap(({ id, key, evidence }) =>
      evidence.map(({ titles, origin, source }, i) => ({ id: evidenceId(key, i), serviceId: id, titles, origin, position: i + 1, ...sourceColumns(source) })),
    ),
    evidenceDatasets: parts.flatMap(({ key, evidence }) =>
      evidence.flatMap(({ datasets: keys = [], source }, i) =>
        keys.map((dataset) => ({ id: stableId('EvidenceDataset', `${key}/${String(i + 1)}/${dataset}`), evidenceId: evidenceId(key, i), datasetId: datasetId(dataset), ...sourceColumns(source) })),
      ),
    ),
    evidenceOutputs: parts.flatMap(({ key, evidence }) =>
      evidence.flatMap(({ outputs = [], source }, i) =>
        outputs.map((output) => ({
          id: stableId('EvidenceOutput', `${key}/${String(i + 1)}/${output}`),
          evidenceId: evidenceId(key, i),
          outputId: outputId(output),
          ...sourceColumns({ ...source, kind: 'INFERRED', note: 'Concluded from what the evidence and the output are called.' }),
        })),
      ),
    ),
    datasets: datasets.map(({ key, uri, titles, holder, access, landingPage, source }) => ({
      id: datasetId(key),
      uri,
      titles,
      holderActorId: holder === null ? null : actorId(holder),
      access,
      landingPage,
      ...sourceColumns(source),
    })),
  };
}

const evidenceId = (serviceKey: string, i: number): string => stableId('Evidence', `${serviceKey}/${String(i + 1)}`);
