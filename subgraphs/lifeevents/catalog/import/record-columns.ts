import type { Prisma } from '../../../../prisma/generated/lifeevents/client/client';
import { textsOf } from '../../../shared/graphql/localized-text';
import { titleColumns } from '../../../shared/graphql/title-columns';
import { fieldOf, isEmptyValue, type CatalogDataset, type CatalogEvent, type CatalogEvidence, type CatalogOutput, type CatalogParticipation, type CatalogRecord, type CatalogService } from '../catalog';
import { actorIdOf } from '../organization';
import { profileOf } from '../profile';
import { accessFor } from '../stored/access';

/** A JSON column. */
type Json = Prisma.InputJsonObject;
const json = (value: object): Json => JSON.parse(JSON.stringify(value)) as Json;

/** The fields of a record without columns of their own; `changed` gives what is left of those that a column holds a part of. */
function details(record: CatalogRecord, columns: readonly string[], changed: Readonly<Record<string, readonly string[]>> = {}): Json {
  const names = Object.keys(profileOf(record.kind).fields).filter((name) => !columns.includes(name));
  const entries = names.map((name) => [name, changed[name] ?? fieldOf(record, name)] as const);
  return json(Object.fromEntries(entries.filter(([, value]) => !isEmptyValue(value as never))));
}

const titled = ({ titles, descriptions }: { titles: object; descriptions: object }) => ({ titles: json(titles), descriptions: json(descriptions) });

/** The first of a list in a column of its own, and the others. */
function split<Key>(uris: readonly string[], keep: (uri: string) => Key | null): { readonly column: Key | null; readonly others: readonly string[] } {
  const first = uris.find((uri) => keep(uri) !== null);
  return { column: first === undefined ? null : keep(first), others: uris.filter((uri) => uri !== first) };
}

export function lifeEventColumns(record: CatalogEvent) {
  return {
    kind: record.class === 'cv:BusinessEvent' ? ('BUSINESS' as const) : ('LIFE' as const),
    identifier: record.identifier,
    ...titled(record),
    ...titleColumns(textsOf(record.titles), textsOf(record.descriptions)),
    details: details(record, ['titles', 'descriptions', 'types', 'services']),
  };
}

export function eventColumns(record: CatalogEvent) {
  return { identifier: record.identifier, ...titled(record), details: details(record, ['titles', 'descriptions', 'services']) };
}

/**
 * `ownerActorId` is who answers for the service now: of several authorities in the file it stays the one, and where the
 * file names none, or whoever imports may not appoint another (`mayAppoint`): a service changes hands by an offer.
 */
export function serviceColumns(record: CatalogService, ownerActorId: string | null, mayAppoint: boolean) {
  const owner = record.owners.find((uri) => actorIdOf(uri) !== null && actorIdOf(uri) === ownerActorId);
  const named = split(record.owners, actorIdOf);
  const stays = ownerActorId !== null && (owner !== undefined || named.column === null || !mayAppoint);
  const owners = stays ? { column: ownerActorId, others: record.owners.filter((uri) => uri !== owner) } : named;
  const homepages = split(record.homepages, (uri) => uri);
  return {
    identifier: record.identifier,
    serviceClass: record.class === 'cpsvno:Service' ? ('SERVICE' as const) : ('PUBLIC_SERVICE' as const),
    ...titled(record),
    ...titleColumns(textsOf(record.titles), textsOf(record.descriptions)),
    ownerActorId: owners.column,
    homepage: homepages.column,
    details: details(record, ['titles', 'descriptions'], { owners: owners.others, homepages: homepages.others }),
  };
}

/** `others` are the events that an output causes and that no row leads to: life events. */
export function outputColumns(record: CatalogOutput, others: readonly string[]) {
  const types = split(record.types, (uri) => uri);
  return { identifier: record.identifier, ...titled(record), typeUri: types.column, details: details(record, ['titles', 'descriptions'], { types: types.others, causes: others }) };
}

export function evidenceColumns(record: CatalogEvidence) {
  return { identifier: record.identifier, ...titled(record), details: details(record, ['titles', 'descriptions', 'datasets']) };
}

export function datasetColumns(record: CatalogDataset) {
  const publishers = split(record.publishers, actorIdOf);
  const pages = split(record.landingPages, (uri) => uri);
  const access = accessFor(record.accessRights);
  return {
    identifier: record.identifier,
    ...titled(record),
    holderActorId: publishers.column,
    access,
    landingPage: pages.column,
    details: details(record, ['titles', 'descriptions', ...(access === 'UNKNOWN' ? [] : ['accessRights'])], { publishers: publishers.others, landingPages: pages.others }),
  };
}

/** `others` are the participants that no row stands for. */
export function participationColumns(record: CatalogParticipation, others: readonly string[]) {
  return { identifier: record.identifier, descriptions: json(record.descriptions), details: details(record, ['descriptions'], { participants: others }) };
}

export function resourceColumns(record: CatalogRecord) {
  return { kind: record.kind, class: record.class, identifier: record.identifier, fields: details(record, []) };
}
