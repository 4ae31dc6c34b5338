import { textsOf } from '../../../shared/graphql/localized-text';
import { makeRecord, type CatalogRecord } from '../catalog';
import type { CatalogKind } from '../profile';
import { rowUri } from '../row-uri';
import type { Term } from '../vocabulary';
import { accessRightsOf } from './access';
import { detailsOf, irisOf, withColumn } from './details';
import { rolesOf } from './role';
import type { DatasetRow, EventRow, EvidenceRow, LifeEventRow, OutputRow, ParticipationRow, ResourceRow, ServiceRow } from './stored-rows.store';

/** The IRI of an organisation by its id. */
export type ActorUri = (actorId: string) => string;

export const EVENT_CLASSES = { LIFE: 'cv:LifeEvent', BUSINESS: 'cv:BusinessEvent' } as const;
export const SERVICE_CLASSES = { PUBLIC_SERVICE: 'cpsv:PublicService', SERVICE: 'cpsvno:Service' } as const;

const titled = (row: { titles: unknown; descriptions: unknown }) => ({ titles: textsOf(row.titles), descriptions: textsOf(row.descriptions) });
const linked = (links: readonly { unresolvedReference: string | null; service: { uri: string } | null }[]): string[] => links.flatMap((link) => link.service?.uri ?? link.unresolvedReference ?? []);

export function lifeEventRecord(row: LifeEventRow): CatalogRecord {
  const fields = { ...detailsOf(row.details), ...titled(row), types: row.types.map(({ uri }) => uri), services: linked(row.services) };
  return makeRecord('event', row.uri, { class: EVENT_CLASSES[row.kind], identifier: row.identifier, fields });
}

export function eventRecord(row: EventRow): CatalogRecord {
  return makeRecord('event', row.uri, { class: 'cv:Event', identifier: row.identifier, fields: { ...detailsOf(row.details), ...titled(row), services: linked(row.triggers) } });
}

export function serviceRecord(row: ServiceRow, actorUri: ActorUri): CatalogRecord {
  const details = detailsOf(row.details);
  const fields = {
    ...details,
    ...titled(row),
    owners: withColumn(row.ownerActorId === null ? null : actorUri(row.ownerActorId), irisOf(details, 'owners')),
    homepages: withColumn(row.homepage, irisOf(details, 'homepages')),
    outputs: [...row.outputs.map(rowUri), ...irisOf(details, 'outputs')],
    evidence: [...row.evidence.map(rowUri), ...irisOf(details, 'evidence')],
    participations: [...row.participations.map(rowUri), ...irisOf(details, 'participations')],
  };
  return makeRecord('service', row.uri, { class: SERVICE_CLASSES[row.serviceClass], identifier: row.identifier, fields });
}

export function outputRecord(row: OutputRow): CatalogRecord {
  const details = detailsOf(row.details);
  const causes = [...row.causes.flatMap(({ event, unresolvedReference }) => event?.uri ?? unresolvedReference ?? []), ...irisOf(details, 'causes')];
  return makeRecord('output', rowUri(row), { identifier: row.identifier, fields: { ...details, ...titled(row), types: withColumn(row.typeUri, irisOf(details, 'types')), causes } });
}

export function evidenceRecord(row: EvidenceRow): CatalogRecord {
  const datasets = row.datasets.flatMap(({ dataset, unresolvedReference }) => dataset?.uri ?? unresolvedReference ?? []);
  return makeRecord('evidence', rowUri(row), { identifier: row.identifier, fields: { ...detailsOf(row.details), ...titled(row), datasets } });
}

export function datasetRecord(row: DatasetRow, actorUri: ActorUri): CatalogRecord {
  const details = detailsOf(row.details);
  const fields = {
    ...details,
    ...titled(row),
    publishers: withColumn(row.holderActorId === null ? null : actorUri(row.holderActorId), irisOf(details, 'publishers')),
    accessRights: accessRightsOf(row.access, details['accessRights']),
    landingPages: withColumn(row.landingPage, irisOf(details, 'landingPages')),
  };
  return makeRecord('dataset', row.uri, { identifier: row.identifier, fields });
}

/** One participation: a row for each organisation that takes part and each service it takes part in. */
export function participationRecord(uri: string, rows: readonly ParticipationRow[], actorUri: ActorUri): CatalogRecord {
  const [first] = rows;
  if (!first) throw new Error('A participation has at least one row.');
  const details = detailsOf(first.details);
  const participants = [...rows.map(({ actorId }) => actorUri(actorId)), ...irisOf(details, 'participants')];
  const fields = { descriptions: textsOf(first.descriptions), roles: rolesOf(first.role, irisOf(details, 'roles')), participants };
  return makeRecord('participation', uri, { identifier: first.identifier, fields });
}

export function resourceRecord(row: ResourceRow): CatalogRecord {
  return makeRecord(row.kind as CatalogKind, row.uri, { class: row.class as Term, identifier: row.identifier, fields: detailsOf(row.fields) }) as CatalogRecord;
}

/** A term of a code list that only the events know that are classified by it. */
export function conceptRecord(row: { readonly uri: string; readonly labels: unknown }): CatalogRecord {
  return makeRecord('concept', row.uri, { fields: { labels: textsOf(row.labels) } });
}

