import { createHash } from 'node:crypto';
import { PackedList } from '../../shared/importing/packed-list';
import { nameOf, type ImportedActor, type ImportedConnection, type SourceRecord } from './imported';
import type { ImportedElement, ImportedTie } from './imported-map';
import type { FileLimits } from './reading/file-limits';
import { importFault } from './report/import-fault';
import { ReportBuilder } from './report/report-builder';
import { reason } from './report/reasons';
import type { ReadFile } from './sources/source';

/** A file that has been read and understood, and not compared with anything yet. */
export interface Collected {
  readonly file: ReadFile;
  /** Those whose kind the file tells come first, so that ministries are there before what belongs under them. */
  readonly actors: readonly [PackedList<ImportedActor>, PackedList<ImportedActor>];
  readonly connections: PackedList<ImportedConnection>;
  /** What a map made elsewhere shows. */
  readonly elements: PackedList<ImportedElement>;
  readonly ties: PackedList<ImportedTie>;
  /** Every actor that the file has, whatever became of it. */
  readonly names: ReadonlySet<string>;
  /** Actors that the file has in several records that differ. */
  readonly doubles: ReadonlyMap<string, readonly number[]>;
  /** Codes that the file has on several actors. */
  readonly sharedCodes: ReadonlyMap<string, readonly string[]>;
  readonly report: ReportBuilder;
}

const TOLD_EVERY = 5_000;

/** Gathers what a source reads, packed; finds what contradicts itself within the file. */
export async function collect(records: AsyncGenerator<SourceRecord, ReadFile>, limits: FileLimits, onProgress?: (records: number) => void): Promise<Collected> {
  const actors = [new PackedList<ImportedActor>(), new PackedList<ImportedActor>()] as const;
  const connections = new PackedList<ImportedConnection>();
  const elements = new PackedList<ImportedElement>();
  const ties = new PackedList<ImportedTie>();
  const first = new Map<string, { record: number; digest: string }>();
  const names = new Set<string>();
  const doubles = new Map<string, number[]>();
  const codes = new Map<string, string[]>();
  const report = new ReportBuilder();
  let met = 0;
  let next = await records.next();
  for (; next.done !== true; next = await records.next()) {
    const record = next.value;
    met += 1;
    if (met % TOLD_EVERY === 0) onProgress?.(met);
    if (record.type === 'passed') report.pass();
    else if (record.type === 'skipped') {
      if (record.name !== null) names.add(record.name);
      report.add('skipped', { place: record.place, name: record.name, title: record.title, reason: record.reason });
    } else if (record.type === 'connection') connections.push(record.connection);
    else if (record.type === 'element') elements.push(record.element);
    else if (record.type === 'tie') ties.push(record.tie);
    else {
      const { actor } = record;
      const name = nameOf(actor.name);
      const known = first.get(name);
      const digest = digestOf(actor);
      if (known === undefined) {
        if (first.size >= limits.records) throw importFault('TOO_MANY_RECORDS', { most: limits.records });
        first.set(name, { record: actor.place.record, digest });
        names.add(name);
        (actor.kind === undefined ? actors[1] : actors[0]).push(actor);
      } else if (known.digest !== digest) doubles.set(name, [...(doubles.get(name) ?? [known.record]), actor.place.record]);
      if (actor.altinnCode !== undefined) codes.set(actor.altinnCode, [...new Set([...(codes.get(actor.altinnCode) ?? []), name])]);
    }
  }
  for (const [number, places] of doubles) report.add('questions', { place: { record: places[0] ?? 0, field: null }, name: number, title: null, reason: reason('NUMBER_TWICE', { number, records: places.join(', ') }) });
  const sharedCodes = new Map([...codes].filter(([, holders]) => holders.length > 1));
  for (const [code, holders] of sharedCodes) report.add('questions', { place: { record: first.get(holders[0] ?? '')?.record ?? 0, field: 'altinnCode' }, name: holders[0] ?? null, title: null, reason: reason('CODE_TWICE', { code, numbers: holders.join(', ') }) });
  return { file: next.value, actors, connections, elements, ties, names, doubles, sharedCodes, report };
}

/** What tells two records of one actor apart: everything but where they stand. */
function digestOf({ place: _, ...actor }: ImportedActor): string {
  return createHash('sha1').update(JSON.stringify(actor)).digest('base64');
}
