import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { StartupError } from '../errors';
import { PACKAGE_ROOT } from '../package-root';

/** Where a subgraph's part of the starter dataset is. */
export function starterFolder(subgraph: string): string {
  return join(PACKAGE_ROOT, 'prisma', 'starter', subgraph);
}

/** The JSON files of a folder of it, in the order of their names. */
export function starterFiles(folder: string, part: string): string[] {
  return readdirSync(join(folder, part))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${part}/${name}`);
}

/** Reads a file of the starter dataset and checks it; what is wrong is told with the file and the record. */
export function readStarterFile<Schema extends z.ZodType>(folder: string, file: string, schema: Schema): z.output<Schema> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (cause) {
    throw new StartupError(`The starter dataset cannot be read: ${join(folder, file)} is missing or is not JSON.`, { cause });
  }
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  throw starterError(result.error.issues.map((issue) => `${file}, ${recordName(content, issue.path)}: ${issue.message}`));
}

/** What is wrong with the starter dataset, all of it at once. */
export function starterError(faults: readonly string[]): StartupError {
  return new StartupError(`The starter dataset is wrong in ${String(faults.length)} places. Mend the files and start again:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
}

/** The fields by which a person finds a record in a file. */
const NAMES = ['key', 'number', 'code', 'actor', 'from'] as const;

/** The path to a fault, with the names of the records it passes instead of their numbers. */
function recordName(content: unknown, path: readonly PropertyKey[]): string {
  const names: string[] = [];
  let here: unknown = content;
  for (const step of path) {
    here = (here as Record<PropertyKey, unknown> | undefined)?.[step];
    names.push(nameOf(here) ?? String(step));
  }
  return names.length === 0 ? 'the whole file' : names.join('.');
}

function nameOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const fields = value as Record<string, unknown>;
  const name = NAMES.map((field) => fields[field]).find((candidate) => typeof candidate === 'string');
  return typeof name === 'string' ? name : null;
}

/**
 * Collects what does not hang together in a dataset: keys are the references of its files, and one that leads nowhere or
 * stands twice is a slip of the pen.
 */
export class ReferenceCheck {
  readonly faults: string[] = [];

  /** The keys of one kind of record, each of which may stand once. */
  keys(what: string, keys: readonly string[]): ReadonlySet<string> {
    for (const key of keys.filter((candidate, i) => keys.indexOf(candidate) !== i)) this.faults.push(`${what} ${key} stands twice`);
    return new Set(keys);
  }

  /** What a record refers to, which must be among the keys. */
  refer(from: string, what: string, keys: readonly string[], known: ReadonlySet<string>): void {
    for (const key of keys) if (!known.has(key)) this.faults.push(`${from} refers to ${what} ${key}, which is not there`);
  }

  done(): void {
    if (this.faults.length > 0) throw starterError(this.faults);
  }
}
