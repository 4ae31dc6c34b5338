import { readFile } from 'node:fs/promises';
import { CommandFault } from '../../../subgraphs/shared/cli/command-fault';
import { hashOf, idOf } from '../trusted/trusted-document';

/** A document to register, and where it came from in words. */
export interface SourceDocument {
  readonly place: string;
  readonly text: string;
}

/**
 * The documents in a file: one in a GraphQL file, as it stands; in a JSON file those of a manifest, as builds of clients
 * write them: Apollo's with a list of operations, or an object with each text under its hash.
 */
export async function readDocuments(path: string, name: string): Promise<SourceDocument[]> {
  const text = await readFile(path, 'utf8').catch(() => { throw new CommandFault(`${name} is not a file that can be read. Check the path.`, 2); });
  if (!name.endsWith('.json')) return [{ place: name, text }];
  const entries = manifestEntries(text, name);
  for (const [id, body] of entries) if (!isIdOf(id, body)) throw new CommandFault(`${name}: the id ${id} is not the sha256 of its text. Let the build write sha256 ids.`, 1);
  return entries.map(([id, body]) => ({ place: `${name} (${id.slice(0, 19)}…)`, text: body }));
}

const isIdOf = (id: string, text: string): boolean => id === hashOf(text) || id === idOf(hashOf(text));

function manifestEntries(text: string, name: string): [string, string][] {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch {
    throw new CommandFault(`${name} is not JSON.`, 1);
  }
  const { operations } = (manifest ?? {}) as { operations?: unknown };
  const entries: unknown[][] = Array.isArray(operations) ? operations.map((operation: { id?: unknown; body?: unknown }) => [operation.id, operation.body]) : Object.entries(manifest ?? {});
  if (entries.length > 0 && entries.every(isTextPair)) return entries;
  throw new CommandFault(`${name} is not a manifest of documents: neither {"operations": [{"id": …, "body": …}]} nor an object with each text under its hash.`, 1);
}

function isTextPair(entry: readonly unknown[]): entry is [string, string] {
  return entry.length === 2 && entry.every((part) => typeof part === 'string');
}
