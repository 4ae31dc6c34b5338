import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseTrustedDocument, printTrustedDocument, type TrustedDocument } from './trusted-document';

/** A registered document is a file by the name of its hash; whatever else is in the folder is none. */
const FILE_NAME = /^([0-9a-f]{64})\.json$/;
/** No document within the limits is as large. */
const LARGEST_FILE_BYTES = 1024 * 1024;

/** A file as it was when it was read: what has the same stamp has not changed. */
export interface ReadFile {
  readonly stamp: string;
  /** What is in it, or why it cannot be used. */
  readonly content: TrustedDocument | { readonly fault: string };
}

export type ReadFiles = ReadonlyMap<string, ReadFile>;

/** Reads a folder of registered documents, and of its files only those that have changed since `known`. */
export async function readFolder(folder: string, known: ReadFiles = new Map()): Promise<ReadFiles> {
  const files = new Map<string, ReadFile>();
  for (const name of (await readdir(folder)).filter((entry) => FILE_NAME.test(entry)).sort()) {
    const file = await readOne(folder, name, known.get(name));
    if (file) files.set(name, file);
  }
  return files;
}

/** When something was last put into a folder or taken out of it. */
export async function changedAt(folder: string): Promise<number> {
  return (await stat(folder)).mtimeMs;
}

/** Null when it went away meanwhile. */
async function readOne(folder: string, name: string, known: ReadFile | undefined): Promise<ReadFile | null> {
  const path = join(folder, name);
  const found = await stat(path).catch(ifMissing);
  if (!found) return null;
  const stamp = `${String(found.ino)} ${String(found.mtimeMs)} ${String(found.size)}`;
  if (known?.stamp === stamp) return known;
  if (found.size > LARGEST_FILE_BYTES) return { stamp, content: { fault: `it is larger than ${String(LARGEST_FILE_BYTES)} bytes` } };
  try {
    const content = parseTrustedDocument(await readFile(path, 'utf8'));
    return { stamp, content: `${content.hash}.json` === name ? content : { fault: 'its name is not the hash of its document' } };
  } catch (error) {
    return { stamp, content: { fault: error instanceof Error ? error.message : String(error) } };
  }
}

/** Null for what is not there; every other fault is one. */
export function ifMissing(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}

/** Writes the file of a document so that whoever reads the folder sees the old file or the new one, never half of it. */
export async function saveDocument(folder: string, document: TrustedDocument): Promise<void> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${document.hash}.json`);
  const unfinished = `${path}.${String(process.pid)}`;
  try {
    const file = await open(unfinished, 'w');
    try {
      await file.writeFile(printTrustedDocument(document));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

export async function removeDocument(folder: string, { hash }: TrustedDocument): Promise<void> {
  await rm(join(folder, `${hash}.json`));
}
