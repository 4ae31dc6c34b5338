import type { Quad } from '@rdfjs/types';
import { Writer } from 'n3';
import { PREFIXES } from '../vocabulary';

/** Statements as Turtle. */
export function writeTurtle(quads: readonly Quad[]): Promise<string> {
  const writer = new Writer({ prefixes: PREFIXES });
  writer.addQuads([...quads]);
  return new Promise((done, fail) => {
    writer.end((error: Error | null, text: string) => {
      if (error) fail(error);
      else done(text);
    });
  });
}
