import { makeRecord, type CatalogRecord } from '../catalog';
import { profileOf } from '../profile';
import type { Publication } from './publishable';
import { valuesOf } from './values';

/** The records of one document: those it is about and everything they lead to, so that each link leads to something. */
export function documentOf({ records }: Publication, uris: readonly string[]): CatalogRecord[] {
  const byUri = new Map(records.map((record) => [record.uri, record]));
  const found = new Map<string, CatalogRecord>();
  const waiting = [...uris];
  for (let uri = waiting.pop(); uri !== undefined; uri = waiting.pop()) {
    const record = byUri.get(uri);
    if (!record || found.has(uri)) continue;
    found.set(uri, record);
    waiting.push(...allLinks(record));
  }
  return [...found.values(), ...areasOf([...found.values()], found)];
}

/** What the whole catalogue is about: itself where it can be published, and every event and service. */
export function rootsOf({ records }: Publication): string[] {
  return records.filter(({ kind }) => kind === 'catalog' || kind === 'event' || kind === 'service').map(({ uri }) => uri);
}

/** Everything that a record names by its IRI, terms of code lists included where somebody described them. */
function allLinks(record: CatalogRecord): string[] {
  return Object.entries(profileOf(record.kind).fields).flatMap(([name, { value }]) => (value === 'iris' || value === 'iri' ? valuesOf(record, name) : []));
}

/** Areas that nobody describes: the profile wants each of them told as a place, and its IRI is all there is to tell. */
function areasOf(records: readonly CatalogRecord[], known: ReadonlyMap<string, CatalogRecord>): CatalogRecord[] {
  const uris = new Set(records.flatMap((record) => ('spatial' in record ? record.spatial : [])).filter((uri) => !known.has(uri)));
  return [...uris].map((uri) => makeRecord('location', uri));
}
