import { createHash } from 'node:crypto';
import { NO_HASH, readEntries, readVersions, type AuditedVersion, type AuditEntry, type Head, type LogConnection } from './audit-log';
import { findMissingGuard, findStrayRow } from './verify-rows';

/** Where a log stops being as it was written. */
export interface Break {
  /** The entry, the version or the row, in words. */
  readonly place: string;
  readonly what: string;
}

export interface Verified {
  readonly entries: number;
  readonly versions: number;
  /** The first break; null for a log that is whole. */
  readonly broken: Break | null;
  /** How far the log has come; null when it is broken before its first entry. */
  readonly head: Head | null;
}

export interface VerifyOptions {
  /** What was noted elsewhere: entries that the log must lead to. */
  readonly noted?: readonly Head[];
  readonly onProgress?: (entries: number, versions: number) => void;
}

/** How often progress is told, in entries and versions. */
const BETWEEN_PROGRESS = 5_000;

/**
 * Recomputes the whole log from its start: every hash, every number, and of every entry the digest of the versions that it
 * covers; then holds the rows against their newest versions. It reads entries and versions side by side in pages, so a
 * long log needs no more memory than a short one, and it believes no function of the database.
 */
export async function verifyLog(connection: LogConnection, { noted = [], onProgress }: VerifyOptions = {}): Promise<Verified> {
  const walk: Walk = { entries: 0, versions: 0, head: null, lastSequence: 0, noted: new Map(noted.map(({ number, hash }) => [number, hash])) };
  const broken = (await findBreak(connection, walk, onProgress)) ?? (await findStrayRow(connection)) ?? (await findMissingGuard(connection));
  return { entries: walk.entries, versions: walk.versions, head: walk.head, broken };
}

interface Walk {
  entries: number;
  versions: number;
  head: Head | null;
  lastSequence: number;
  readonly noted: Map<number, string>;
}

async function findBreak(connection: LogConnection, walk: Walk, onProgress: VerifyOptions['onProgress']): Promise<Break | null> {
  const versions = readVersions(connection);
  let next = await versions.next();
  for await (const entry of readEntries(connection)) {
    const broken = chainBreak(entry, walk);
    if (broken) return broken;
    let count = 0;
    let digest = Buffer.alloc(0);
    for (; !next.done && next.value.sequence <= entry.lastSequence; next = await versions.next()) {
      if (!next.value.endsRightly) return periodBreak(next.value, entry);
      digest = createHash('sha256').update(digest).update(next.value.text).digest();
      count += 1;
      if ((walk.entries + walk.versions + count) % BETWEEN_PROGRESS === 0) onProgress?.(walk.entries, walk.versions + count);
    }
    if (count !== entry.versionCount || digest.toString('hex') !== entry.digest) return { place: nameOf(entry), what: digestFault(count, entry.versionCount) };
    walk.entries += 1;
    walk.versions += count;
    walk.lastSequence = entry.lastSequence;
    walk.head = { number: entry.number, hash: entry.hash };
  }
  if (walk.entries === 0) return { place: 'entry 1', what: 'is not there: the log has no entries at all' };
  if (!next.done) return { place: `version ${String(next.value.sequence)} (${next.value.table} ${next.value.rowId})`, what: 'is in no entry: it was added past the log, or the entries at the end of the log were removed' };
  const [gone] = walk.noted.keys();
  return gone === undefined ? null : { place: `entry ${String(gone)}`, what: `was noted, and is not there: the log ends with entry ${String(walk.head?.number)}` };
}

function chainBreak(entry: AuditEntry, { head, lastSequence, noted }: Walk): Break | null {
  const place = nameOf(entry);
  const expected = (head?.number ?? 0) + 1;
  if (entry.number !== expected) return { place: `entry ${String(expected)}`, what: `is not there: after ${head ? `entry ${String(head.number)}` : 'the beginning'} comes entry ${String(entry.number)}` };
  if (hashOf(entry.text) !== entry.hash) return { place, what: 'was altered: its hash is not that of what it says' };
  if (entry.previousHash !== (head?.hash ?? NO_HASH)) return { place, what: 'does not follow from the one before it, which was altered or replaced' };
  // The first one may find nothing recorded yet; each other one is written because of what it covers.
  if (head !== null && (entry.versionCount < 1 || entry.lastSequence <= lastSequence)) return { place, what: 'covers no version, and the hub writes no such entry' };
  const hash = noted.get(entry.number);
  if (hash !== undefined && hash !== entry.hash) return { place, what: 'is not the one that was noted: the log was written anew from there or before' };
  noted.delete(entry.number);
  return null;
}

const nameOf = ({ number, recordedAt }: AuditEntry): string => `entry ${String(number)} (${recordedAt})`;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

function periodBreak({ sequence, table, rowId }: AuditedVersion, entry: AuditEntry): Break {
  return { place: `version ${String(sequence)} (${table} ${rowId}) of ${nameOf(entry)}`, what: 'does not end when the next version of its row begins: its end was altered, or a version was added or removed' };
}

function digestFault(count: number, expected: number): string {
  if (count === expected) return 'covers versions that were altered since: their digest is another';
  return `covers ${String(expected)} versions, and ${String(count)} are there: versions were ${count < expected ? 'removed' : 'added'}`;
}
