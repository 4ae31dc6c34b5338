import type { Quad } from '@rdfjs/types';
import { writeJsonLd } from './json-ld';
import { writeRdfXml } from './rdf-xml';
import { writeTurtle } from './turtle';

/** A way to write the catalogue down. */
export interface Format {
  /** Its short name, for ?format= and the ETag. */
  readonly name: string;
  readonly mediaType: string;
  write(quads: readonly Quad[]): Promise<string>;
}

/** What the catalogue can be had as; the first is what a client without a wish gets. */
export const FORMATS = [
  { name: 'ttl', mediaType: 'text/turtle', write: writeTurtle },
  { name: 'jsonld', mediaType: 'application/ld+json', write: writeJsonLd },
  { name: 'rdf', mediaType: 'application/rdf+xml', write: (quads) => Promise.resolve(writeRdfXml(quads)) },
] as const satisfies readonly Format[];

export const DEFAULT_FORMAT: Format = FORMATS[0];
