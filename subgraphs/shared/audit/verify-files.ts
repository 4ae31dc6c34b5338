import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { NO_HASH } from './audit-log';
import { chainFiles, partOf, readLine, type FileHead } from './chained-file';
import type { Break } from './verify-log';

export interface VerifiedFiles {
  readonly files: number;
  readonly records: number;
  readonly broken: Break | null;
  /** Where the newest file of each part ends. */
  readonly heads: readonly FileHead[];
  /** What is no break, and worth knowing all the same. */
  readonly notes: readonly string[];
}

/** A link from the first line of a file to a line of the file before it. */
interface Link {
  readonly from: string;
  readonly number: number;
  readonly hash: string;
}

type Line = NonNullable<ReturnType<typeof readLine>>;

/** Recomputes every file of refused access in a folder, line by line, and the links between them. */
export async function verifyFiles(folder: string, noted: readonly FileHead[] = []): Promise<VerifiedFiles> {
  const files = await chainFiles(folder);
  const links = new Map<string, Link[]>();
  const addLink = (file: string, link: Link): void => { links.set(file, [...(links.get(file) ?? []), link]); };
  for (const { file, number, hash } of noted) addLink(file, { from: 'a note', number, hash });
  const notes: string[] = [];
  const heads = new Map<string, FileHead>();
  const seenParts = new Set<string>();
  let records = 0;
  const result = (broken: Break | null): VerifiedFiles => ({ files: files.length, records, broken, heads: [...heads.values()], notes });
  for (const file of files) {
    const first = await firstLine(join(folder, file));
    const after = first?.record['after'];
    const isOldest = !seenParts.has(partOf(file));
    seenParts.add(partOf(file));
    if (!first || typeof after !== 'string') continue;
    if (files.includes(after)) addLink(after, { from: file, number: first.number - 1, hash: first.previous });
    else if (!isOldest) return result({ place: after, what: `is not there, and ${file} was begun after it` });
    else notes.push(`${file} is the oldest of its part that is left; it was begun after ${after}, which is not there`);
  }
  for (const [file, [link]] of links) if (!files.includes(file)) return result({ place: file, what: `was noted, and is not there${link ? ` (line ${String(link.number)})` : ''}` });
  for (const file of files) {
    const read = await verifyFile(folder, file, links.get(file) ?? []);
    records += read.records;
    if (read.broken) return result(read.broken);
    if (read.note) notes.push(read.note);
    if (read.head) heads.set(partOf(file), read.head);
  }
  return result(null);
}

interface ReadFile {
  readonly records: number;
  readonly broken: Break | null;
  readonly note?: string;
  readonly head: FileHead | null;
}

async function verifyFile(folder: string, file: string, links: readonly Link[]): Promise<ReadFile> {
  const open = new Set(links);
  let before: Line | null = null;
  let records = 0;
  let unread: number | null = null;
  for await (const text of linesOf(join(folder, file))) {
    const broken = (what: string): ReadFile => ({ records, broken: { place: `line ${String(records + 1)} of ${file}`, what }, head: null });
    if (unread !== null) return { records, broken: { place: `line ${String(unread)} of ${file}`, what: 'is not a line of this log' }, head: null };
    const line = readLine(text);
    if (!line) {
      // Only the last one may be: a process that was killed, or a disk that was full, leaves half a line.
      unread = records + 1;
      continue;
    }
    if (!line.isWhole) return broken('was altered: its hash is not that of what it says');
    if (before === null ? isWrongStart(line) : line.number !== before.number + 1 || line.previous !== before.hash) return broken('does not follow from the line before it: lines were altered, removed or added');
    for (const link of open) {
      if (link.number !== line.number) continue;
      if (link.hash !== line.hash) return broken(`is not the one that ${link.from} names`);
      open.delete(link);
    }
    before = line;
    records += 1;
  }
  const [missing] = open.values();
  if (missing) return { records, broken: { place: `the end of ${file}`, what: `was cut off: ${missing.from} names its line with the number ${String(missing.number)}` }, head: null };
  return { records, broken: null, head: before && { file, number: before.number, hash: before.hash }, ...(unread === null ? {} : { note: `${file} ends with half a line: its process was killed, or the disk was full` }) };
}

const isWrongStart = ({ record, number, previous }: Line): boolean => record['event'] !== 'begun' || (record['after'] === null && (number !== 1 || previous !== NO_HASH));

async function firstLine(path: string): Promise<Line | null> {
  for await (const line of linesOf(path)) return readLine(line);
  return null;
}

function linesOf(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
}
