import { toDay } from '../../shared/context';
import { mayImportFor, mayWriteAll } from '../../shared/importing/importer';
import { WRITERS } from '../authority/authority';
import { ACTOR_RULES, isBetterSpelling, isOwnWord, OFFICIAL_NAME, valuesOfFile, valuesOfStored } from './deciding/actor-values';
import { decideFields, valuesToNote, type FieldOutcome } from './deciding/decide-fields';
import { idOf, nameOf, type ImportedActor } from './imported';
import type { ImportSession } from './import-session';
import { reason, type Reason } from './report/reasons';
import { isInCapitals } from './sources/fit-name';
import { findCodeHolders, findMinistries, findNoted, findStoredActors, type StoredActor } from './stored/stored.store';
import { noteRecords, type NotedRecord } from './writing/note-records';
import { titleOf, writeActors, type WrittenActor } from './writing/write-actors';

/** What is known of a batch before it is decided. */
interface Known {
  readonly stored: ReadonlyMap<string, StoredActor>;
  readonly noted: Awaited<ReturnType<typeof findNoted>>;
  readonly holders: Awaited<ReturnType<typeof findCodeHolders>>;
  readonly ministries: ReadonlySet<string>;
  readonly sharedCodes: ReadonlyMap<string, unknown>;
}

interface Batch {
  readonly written: WrittenActor[];
  readonly records: NotedRecord[];
}

const keyOf = ({ name }: ImportedActor): string => `actor/${nameOf(name)}`;

/** Imports a batch of actors: compares each with what is here, writes what may be written, and reports on all of them. */
export async function importActors(session: ImportSession, actors: readonly ImportedActor[], sharedCodes: ReadonlyMap<string, unknown>): Promise<void> {
  const { tx, source } = session;
  const known: Known = {
    stored: await findStoredActors(tx, actors.map(({ name }) => idOf(name))),
    noted: await findNoted(tx, source.key, actors.map(keyOf)),
    holders: await findCodeHolders(tx, actors.flatMap(({ altinnCode }) => altinnCode ?? [])),
    ministries: await findMinistries(tx, actors.flatMap(({ kind, underMinistry }) => (kind === undefined && underMinistry ? [idOf(underMinistry.parent)] : []))),
    sharedCodes,
  };
  const batch: Batch = { written: [], records: [] };
  for (const actor of actors) importOne(session, known, actor, batch);
  await writeActors(session, batch.written);
  await noteRecords(session, batch.records);
}

function importOne(session: ImportSession, known: Known, given: ImportedActor, batch: Batch): void {
  const { report, importer } = session;
  const entry = { place: given.place, name: nameOf(given.name), title: titleOf(given) };
  if (!mayImportFor(WRITERS, importer, idOf(given.name))) {
    report.add('skipped', { ...entry, reason: reason('NOT_YOURS', {}) });
    return;
  }
  const { actor, question } = withCodeChecked(withKind(given, known), known);
  if (question) report.add('questions', { ...entry, place: { ...given.place, field: 'altinnCode' }, reason: question });
  const here = known.stored.get(idOf(actor.name));
  if (here) importKnown(session, known, actor, here, batch);
  else importNew(session, known, actor, batch);
}

/** What an actor is may follow from what it belongs under. */
function withKind(actor: ImportedActor, { ministries }: Known): ImportedActor {
  const { underMinistry } = actor;
  if (actor.kind !== undefined || underMinistry === undefined || !ministries.has(idOf(underMinistry.parent))) return actor;
  return { ...actor, kind: underMinistry.kind, ...(underMinistry.level ? { level: underMinistry.level } : {}) };
}

/** A code that is somebody else's, here or in the file, is left out: with a question, unless the file was asked as a whole. */
function withCodeChecked(actor: ImportedActor, { holders, sharedCodes }: Known): { readonly actor: ImportedActor; readonly question: Reason | null } {
  const { altinnCode: code, ...rest } = actor;
  if (code === undefined) return { actor, question: null };
  if (sharedCodes.has(code)) return { actor: rest, question: null };
  const holder = holders.get(code);
  if (!holder || holder.id === idOf(actor.name)) return { actor, question: null };
  return { actor: rest, question: reason('CODE_TAKEN', { code, by: holder.name }) };
}

function importNew(session: ImportSession, { noted }: Known, actor: ImportedActor, { written, records }: Batch): void {
  const { report, importer } = session;
  const kind = actor.kind ?? session.kind;
  const entry = { place: actor.place, name: nameOf(actor.name), title: titleOf(actor), notes: notesOf(actor, undefined, session) };
  if (!mayWriteAll(importer)) report.add('skipped', { ...entry, reason: reason('SECRETARIAT_CREATES', {}) });
  else if (actor.notNew) report.add('skipped', { ...entry, reason: actor.notNew });
  else if (kind === null) report.add('questions', { ...entry, reason: reason('KIND_UNTOLD', { form: actor.form ?? null }) });
  else {
    const values = valuesOfFile(actor);
    written.push({ actor, here: undefined, values: { ...values, kind } });
    records.push({ key: keyOf(actor), part: actor.part ?? null, values, before: noted.get(keyOf(actor)) });
    report.add('created', entry);
  }
}

function importKnown(session: ImportSession, { noted }: Known, actor: ImportedActor, here: StoredActor, { written, records }: Batch): void {
  const { importer, force, today, report } = session;
  const key = keyOf(actor);
  const before = noted.get(key);
  const file = valuesOfFile(actor);
  const stored = valuesOfStored(here, file, before?.values, today);
  const outcomes = decideFields({ file, here: stored, imported: before?.values }, ACTOR_RULES, force)
    .map((outcome): FieldOutcome => (outcome.kind === 'same' && outcome.field !== OFFICIAL_NAME && isBetterSpelling(outcome.value, stored[outcome.field]) ? { ...outcome, kind: 'write', difference: { field: outcome.field, imported: before?.values[outcome.field] ?? null, here: stored[outcome.field] ?? null, file: outcome.value } } : outcome))
    .map((outcome): FieldOutcome => (outcome.kind === 'write' && !mayWriteAll(importer) && !isOwnWord(outcome.field) ? { ...outcome, kind: 'conflict', why: reason('SECRETARIAT_DECIDES', {}) } : outcome));
  const values = Object.fromEntries(outcomes.flatMap(({ kind, field, value }) => (kind === 'write' ? [[field, value]] : [])));
  if (Object.keys(values).length > 0) written.push({ actor, here, values });
  records.push({ key, part: actor.part ?? null, values: valuesToNote(outcomes, before?.values), before });
  tell(report, { place: actor.place, name: nameOf(actor.name), title: titleOf(actor) }, outcomes, notesOf(actor, here, session));
}

/** One entry for what was written of a record, and one for each reason for which something was not. */
export function tell(report: ImportSession['report'], entry: Parameters<ImportSession['report']['add']>[1], outcomes: readonly FieldOutcome[], notes: readonly Reason[], isNew = false): void {
  const differencesOf = (some: readonly FieldOutcome[]) => some.flatMap(({ difference }) => difference ?? []);
  const written = outcomes.filter(({ kind }) => kind === 'write');
  const conflicts = outcomes.filter(({ kind }) => kind === 'conflict');
  const kept = outcomes.filter(({ kind }) => kind === 'kept');
  const told = [...notes, ...(kept.length > 0 ? [reason('KEPT_AS_EDITED', {})] : [])];
  for (const code of new Set(conflicts.map(({ why }) => why?.code))) {
    const some = conflicts.filter(({ why }) => why?.code === code);
    report.add('conflicts', { ...entry, reason: some[0]?.why ?? null, differences: differencesOf(some), notes: written.length > 0 ? [] : told });
  }
  if (written.length > 0) report.add(isNew ? 'created' : 'updated', { ...entry, differences: differencesOf(written), notes: told });
  else if (conflicts.length === 0 && told.length > 0) report.add('unchanged', { ...entry, notes: told, differences: differencesOf(kept) });
  else if (conflicts.length === 0) report.addSame();
}

function notesOf({ remarks = [], isActive, officialName }: ImportedActor, here: StoredActor | undefined, { today }: ImportSession): Reason[] {
  const isDissolved = here?.dissolvedOn != null && toDay(here.dissolvedOn) <= today;
  return [
    ...remarks,
    ...(isActive === true && isDissolved && here.dissolvedOn ? [reason('STILL_ACTIVE', { dissolvedOn: toDay(here.dissolvedOn) })] : []),
    ...(here === undefined && officialName && isInCapitals(officialName.text) ? [reason('NAME_IN_CAPITALS', {})] : []),
  ];
}
