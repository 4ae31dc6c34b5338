import { catalogConfig } from './config';

/** The kinds of records that have an IRI of their own, each with its part of the path. */
const PATHS = {
  lifeEvent: 'life-events',
  event: 'events',
  service: 'services',
  output: 'outputs',
  evidence: 'evidence',
  dataset: 'datasets',
  contactPoint: 'contact-points',
  participation: 'participations',
} as const;

export type MintedKind = keyof typeof PATHS;

/**
 * The IRI of a new record: it begins as CATALOG_BASE_URI says, and ends with the id, so that no two are ever the same.
 * A record keeps its IRI for as long as it lives; an IRI that somebody else has given is never replaced.
 */
export function mintUri(kind: MintedKind, id: string, baseUri = catalogConfig().baseUri): string {
  return `${baseUri}/${PATHS[kind]}/${id}`;
}
