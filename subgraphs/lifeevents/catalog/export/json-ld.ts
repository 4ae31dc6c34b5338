import { once } from 'node:events';
import type { Quad } from '@rdfjs/types';
import { JsonLdSerializer } from 'jsonld-streaming-serializer';
import { PREFIXES } from '../vocabulary';

/** Statements as JSON-LD, with its context inside: reading it fetches nothing. */
export async function writeJsonLd(quads: readonly Quad[]): Promise<string> {
  const serializer = new JsonLdSerializer({ context: { ...PREFIXES }, space: '  ' });
  const chunks: string[] = [];
  serializer.on('data', (chunk: unknown) => chunks.push(String(chunk)));
  const ended = once(serializer, 'end');
  for (const statement of quads) serializer.write(statement);
  serializer.end();
  await ended;
  return chunks.join('');
}
