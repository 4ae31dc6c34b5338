import type { Quad } from '@rdfjs/types';
import type { CatalogRecord } from '../../../subgraphs/lifeevents/catalog/catalog';
import { readCatalogConfig } from '../../../subgraphs/lifeevents/catalog/config';
import { withHead } from '../../../subgraphs/lifeevents/catalog/export/catalog-head';
import { documentOf, rootsOf } from '../../../subgraphs/lifeevents/catalog/export/document';
import { publish, type Publication } from '../../../subgraphs/lifeevents/catalog/export/publishable';
import { toQuads } from '../../../subgraphs/lifeevents/catalog/export/quads';
import { iriOf, RDF_TYPE, type Term } from '../../../subgraphs/lifeevents/catalog/vocabulary';

export const CONFIG = readCatalogConfig({ CATALOG_PUBLISHER: '991825827', CATALOG_CONTACT_PAGE: 'https://www.example.no/kontakt' });

export function publicationOf(records: readonly CatalogRecord[]): Publication {
  return publish(withHead(CONFIG, records));
}

/** The whole catalogue of these records, as statements. */
export function graphOf(records: readonly CatalogRecord[]): Quad[] {
  const publication = publicationOf(records);
  return toQuads(documentOf(publication, rootsOf(publication)));
}

/** The subjects of a class. */
export function instancesOf(quads: readonly Quad[], className: Term): Set<string> {
  return new Set(quads.filter(({ predicate, object }) => predicate.value === RDF_TYPE && object.value === iriOf(className)).map(({ subject }) => subject.value));
}

/** Every link of these properties, as text. */
export function linksBy(quads: readonly Quad[], ...properties: Term[]): string[] {
  const iris = new Set(properties.map(iriOf));
  return quads.filter(({ predicate }) => iris.has(predicate.value)).map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`).sort();
}
