import { Readable } from 'node:stream';
import type { Quad } from '@rdfjs/types';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';

async function collect(source: AsyncIterable<unknown>): Promise<Quad[]> {
  const quads: Quad[] = [];
  for await (const statement of source) quads.push(statement as Quad);
  return quads;
}

/** Reads a document back with parsers that know nothing of how it was written. */
export function parse(mediaType: string, text: string): Promise<Quad[]> {
  const source = Readable.from([text]);
  if (mediaType === 'application/ld+json') return collect(source.pipe(new JsonLdParser() as never));
  if (mediaType === 'application/rdf+xml') return collect(source.pipe(new RdfXmlParser({ validateUri: true }) as never));
  return Promise.resolve(new Parser().parse(text));
}
