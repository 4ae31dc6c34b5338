import type { CatalogEvent, CatalogRecord, CatalogService } from '../catalog';
import { makeRecord } from '../catalog';
import type { CatalogKind } from '../profile';
import { readStored } from '../stored/read-stored';
import { saysNothing } from '../understanding/understand';
import { findLastImports, noteImports, type LastImport } from './bookkeeping.store';
import { decide } from './compare';
import type { Approved, ImportSession } from './import-session';
import { forbidden } from './permission';
import type { ReportBuilder } from './report-builder';
import { registerNumbers } from './rows.store';
import { screen } from './screen';
import { writeEvents } from './write-events';
import { writeParts, type Part } from './write-parts';
import { writeDatasets, writeResources, writeServices } from './write-simple';
import type { CatalogDataset } from '../catalog';

export interface ImportRun {
  readonly session: ImportSession;
  readonly report: ReportBuilder;
  readonly force: boolean;
  readonly fileName: string;
  readonly today: string;
  /** Services that newly say that they belong to events, by the IRIs of the events. */
  readonly newLinks: Map<string, string[]>;
}

interface Candidate {
  readonly record: CatalogRecord;
  readonly remarks: readonly string[];
}

/** Imports some records of one kind: compares each with the register and with the last import, and writes what may be. */
export async function importRecords(run: ImportRun, kind: CatalogKind, uris: readonly string[]): Promise<void> {
  const { session, report } = run;
  const candidates = await candidatesOf(run, uris);
  const here = await readStored(session.tx, candidates.map(({ record }) => record.uri));
  const last = await findLastImports(session.tx, candidates.map(({ record }) => record.uri));
  const approved = await approve(run, candidates, here, last);
  const written: Approved[] = [];
  const noted: CatalogRecord[] = [];
  for (const { record, remarks } of approved) {
    const imported = last.get(record.uri)?.record;
    const decision = decide({ file: record, here: here.get(record.uri), imported }, run.force);
    report.decided(record, decision, remarks);
    if (decision.kind === 'conflict') continue;
    if (decision.kind !== 'unchanged') written.push({ record, here: here.get(record.uri) });
    if (decision.kind !== 'unchanged' || !('remark' in decision)) noted.push(record);
    if (record.kind === 'service') nameParts(session, record);
    if (record.kind === 'service' && decision.kind !== 'unchanged') collectLinks(run, record, imported);
  }
  await registerNumbers(session.tx, written.map(({ record }) => record), session.source);
  await write(session, kind, written);
  await noteImports(session.tx, noted, last, { fileName: run.fileName, importer: session.importer });
}

/** The records of the file, those left out that can be kept by nobody. */
async function candidatesOf({ session, report }: ImportRun, uris: readonly string[]): Promise<Candidate[]> {
  const taken = uris.map((uri) => session.file.take(uri)).filter(({ record }) => !saysNothing(record));
  const complete = await addGroupedServices(session, taken);
  return complete.filter(({ record, remarks }) => {
    const code = screen(record);
    if (code !== null) report.skip(record, code, remarks);
    return code === null;
  });
}

/** An event has the services too of which the register knows that they say that they belong to it. */
async function addGroupedServices(session: ImportSession, candidates: readonly Candidate[]): Promise<Candidate[]> {
  if (!candidates.some(({ record }) => record.kind === 'event')) return [...candidates];
  const naming = await session.naming('groupedBy');
  return candidates.map((candidate) => {
    const { record } = candidate;
    const added = record.kind === 'event' ? (naming.get(record.uri) ?? []).map(({ uri }) => uri) : [];
    return added.length === 0 ? candidate : { ...candidate, record: withServices(record as CatalogEvent, added) };
  });
}

/** The same event with more services. */
export function withServices(event: CatalogEvent, added: readonly string[]): CatalogRecord {
  const { uri, class: className, identifier } = event;
  return makeRecord('event', uri, { class: className, identifier, fields: { ...event, services: [...event.services, ...added] } });
}

async function approve(run: ImportRun, candidates: readonly Candidate[], here: ReadonlyMap<string, CatalogRecord>, last: ReadonlyMap<string, LastImport>): Promise<Candidate[]> {
  const { session, report } = run;
  const standings = candidates.map(({ record }) => ({ record, here: here.get(record.uri), importedBy: last.get(record.uri)?.importedBy ?? null }));
  const refusals = await forbidden(session, standings, run.today);
  return candidates.filter(({ record, remarks }) => {
    const stored = here.get(record.uri);
    const code = stored && isOtherThing(record, stored) ? 'OTHER_KIND' : (refusals.get(record.uri) ?? null);
    if (code !== null) report.skip(record, code, remarks);
    return code === null;
  });
}

const isStep = (record: CatalogRecord): boolean => record.class === 'cv:Event';
const isOtherThing = (record: CatalogRecord, stored: CatalogRecord): boolean => record.kind !== stored.kind || (record.kind === 'event' && isStep(record) !== isStep(stored));

/** Remembers which services of the file name a part, so that it is recorded with them. */
function nameParts({ holders }: ImportSession, { uri, outputs, evidence, participations }: CatalogService): void {
  for (const part of [...outputs, ...evidence, ...participations]) holders.set(part, [...(holders.get(part) ?? []), uri]);
}

/** A service that newly says that it belongs to an event which the file does not describe. */
function collectLinks({ session, newLinks }: ImportRun, service: CatalogService, imported: CatalogRecord | undefined): void {
  const before = imported?.kind === 'service' ? imported.groupedBy : [];
  for (const event of service.groupedBy) if (!before.includes(event) && session.file.kindOf(event) === null) newLinks.set(event, [...(newLinks.get(event) ?? []), service.uri]);
}

async function write(session: ImportSession, kind: CatalogKind, items: readonly Approved[]): Promise<void> {
  if (kind === 'event') await writeEvents(session, items as Approved<CatalogEvent>[]);
  else if (kind === 'service') await writeServices(session, items as Approved<CatalogService>[]);
  else if (kind === 'dataset') await writeDatasets(session, items as Approved<CatalogDataset>[]);
  else if (kind === 'output' || kind === 'evidence' || kind === 'participation') await writeParts(session, items as Approved<Part>[]);
  else await writeResources(session, items);
}
