import { toDay } from '../../../shared/context';
import type { CatalogDataset, CatalogEvent, CatalogRecord, CatalogService } from '../catalog';
import { makeRecord } from '../catalog';
import type { CatalogKind } from '../profile';
import { readStored } from '../stored/read-stored';
import { saysNothing } from '../understanding/understand';
import { findLastImports, noteImports, type LastImport } from './bookkeeping.store';
import { decide, type Decision } from './compare';
import { skipFor } from './import-report';
import { addHolder, type Approved, type ImportSession } from './import-session';
import { collectLinks } from './new-links';
import { forbidden } from './permission';
import type { ReportBuilder } from './report-builder';
import { findNamingServices, registerNumbers } from './rows.store';
import { screen } from './screen';
import { findWithdrawals } from './withdrawals.store';
import { writeEvents } from './write-events';
import { writeParts, type Part } from './write-parts';
import { writeDatasets, writeResources, writeServices } from './write-simple';

export interface ImportRun {
  readonly session: ImportSession;
  readonly report: ReportBuilder;
  readonly force: boolean;
  readonly fileName: string;
  readonly today: string;
  /** Services that newly say that they belong to events of the register, by the IRIs of the events. */
  readonly newLinks: Map<string, string[]>;
}

interface Candidate {
  readonly record: CatalogRecord;
  readonly remarks: readonly string[];
}

/** What the register has and knows of some records, by their IRIs. */
interface Known {
  readonly here: ReadonlyMap<string, CatalogRecord>;
  readonly last: ReadonlyMap<string, LastImport>;
}

/** A record that the importer may write, and what becomes of it. */
interface Decided extends Candidate {
  readonly decision: Decision;
}

/** Imports some records of one kind: compares each with the register and with the last import, and writes what may be. */
export async function importRecords(run: ImportRun, kind: CatalogKind, uris: readonly string[]): Promise<void> {
  const { session, report } = run;
  const candidates = await candidatesOf(run, uris);
  const asked = candidates.map(({ record }) => record.uri);
  const known = { here: await readStored(session.tx, asked), last: await findLastImports(session.tx, asked) };
  // What is not here any more was taken out by an import, or the file is to win: it is new again.
  const importedOf = (uri: string) => (known.here.has(uri) ? known.last.get(uri)?.record : undefined);
  const decided = (await approve(run, candidates, known)).map((candidate): Decided => {
    const { record: file } = candidate;
    return { ...candidate, decision: decide({ file, here: known.here.get(file.uri), imported: importedOf(file.uri) }, run.force) };
  });
  const written = decided.filter(({ decision }) => decision.kind === 'create' || decision.kind === 'update').map(({ record }) => record);
  const services = written.filter((record) => record.kind === 'service').map((service) => ({ service, imported: importedOf(service.uri) }));
  const refusedLinks = services.length === 0 ? new Map<string, string[]>() : await collectLinks(run, services);
  for (const { record, decision, remarks } of decided) report.decided(record, decision, [...remarks, ...(refusedLinks.get(record.uri) ?? [])]);
  for (const { record, decision } of decided) if (record.kind === 'service' && decision.kind !== 'conflict') nameParts(session, record);
  await registerNumbers(session.tx, written, session.source);
  await write(session, kind, written.map((record) => ({ record, here: known.here.get(record.uri) })));
  await noteImports(session.tx, decided.filter(isAgreed).map(({ record }) => record), known.last, { fileName: run.fileName, importer: session.importer });
}

/** Whether the register says now what the file says. */
const isAgreed = ({ decision }: Decided): boolean => decision.kind !== 'conflict' && !(decision.kind === 'unchanged' && 'remark' in decision);

/** The records of the file, those left out that can be kept by nobody. */
async function candidatesOf({ session, report }: ImportRun, uris: readonly string[]): Promise<Candidate[]> {
  const taken = uris.map((uri) => session.file.take(uri)).filter(({ record }) => !saysNothing(record));
  const complete = await addGroupedServices(session, taken);
  return complete.filter(({ record, remarks }) => {
    const code = screen(record);
    if (code !== null) report.skip(record, skipFor(code, {}), remarks);
    return code === null;
  });
}

/** An event has the services too of which the register knows that they say that they belong to it. */
async function addGroupedServices({ tx }: ImportSession, candidates: readonly Candidate[]): Promise<Candidate[]> {
  const events = candidates.filter(({ record }) => record.kind === 'event').map(({ record }) => record.uri);
  const naming = await findNamingServices(tx, 'groupedBy', events);
  return candidates.map((candidate) => {
    const { record } = candidate;
    const added = record.kind === 'event' ? (naming.get(record.uri) ?? []).map(({ uri }) => uri) : [];
    return added.length === 0 ? candidate : { ...candidate, record: withServices(record as CatalogEvent, added) };
  });
}

/** The same event with more services. */
export function withServices(event: CatalogEvent, added: readonly string[]): CatalogEvent {
  const { uri, class: className, identifier } = event;
  return makeRecord('event', uri, { class: className, identifier, fields: { ...event, services: [...event.services, ...added] } });
}

/** Leaves out what the importer may not write, and what was withdrawn here unless the file is to win. */
async function approve({ session, report, today, force }: ImportRun, candidates: readonly Candidate[], { here, last }: Known): Promise<Candidate[]> {
  const standings = candidates.map(({ record }) => ({ record, here: here.get(record.uri), importedBy: last.get(record.uri)?.importedBy ?? null }));
  const refusals = await forbidden(session, standings, today);
  const withdrawals = force ? new Map<string, Date>() : await findWithdrawals(session.tx, candidates.map(({ record }) => record.uri).filter((uri) => !here.has(uri)));
  return candidates.filter(({ record, remarks }) => {
    const stored = here.get(record.uri);
    const code = stored && isOtherThing(record, stored) ? 'OTHER_KIND' : (refusals.get(record.uri) ?? null);
    const withdrawnAt = withdrawals.get(record.uri);
    const skip = code !== null ? skipFor(code, {}) : withdrawnAt ? skipFor('WITHDRAWN', { day: toDay(withdrawnAt) }) : null;
    if (skip !== null) report.skip(record, skip, remarks);
    return skip === null;
  });
}

const isStep = (record: CatalogRecord): boolean => record.class === 'cv:Event';
const isOtherThing = (record: CatalogRecord, stored: CatalogRecord): boolean => record.kind !== stored.kind || (record.kind === 'event' && isStep(record) !== isStep(stored));

/** Remembers which services of the file name a part, so that it is recorded with them. */
function nameParts(session: ImportSession, { uri, outputs, evidence, participations }: CatalogService): void {
  for (const part of [...outputs, ...evidence, ...participations]) addHolder(session, part, uri);
}

async function write(session: ImportSession, kind: CatalogKind, items: readonly Approved[]): Promise<void> {
  if (kind === 'event') await writeEvents(session, items as Approved<CatalogEvent>[]);
  else if (kind === 'service') await writeServices(session, items as Approved<CatalogService>[]);
  else if (kind === 'dataset') await writeDatasets(session, items as Approved<CatalogDataset>[]);
  else if (kind === 'output' || kind === 'evidence' || kind === 'participation') await writeParts(session, items as Approved<Part>[]);
  else await writeResources(session, items);
}
