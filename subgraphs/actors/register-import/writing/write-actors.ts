import { v7 as uuidv7 } from 'uuid';
import type { ActorKind } from '../../../../prisma/generated/actors/client/client';
import { fromDay } from '../../../shared/context';
import { textsOf, type Texts } from '../../../shared/graphql/localized-text';
import { actorColumns } from '../../actor/actor-columns';
import { nameOn } from '../../actor/actor';
import { periodFrom } from '../../period-from';
import { currentTexts, OFFICIAL_NAME } from '../deciding/actor-values';
import type { Values } from '../deciding/decide-fields';
import { idOf, nameOf, type ImportedActor } from '../imported';
import { provenanceOf, type ImportSession } from '../import-session';
import type { StoredActor } from '../stored/stored.store';
import { insertRows, updateRows } from './rows.store';

/** An actor that is written: as the file has it, as it is here, and the fields that are taken from the file. */
export interface WrittenActor {
  readonly actor: ImportedActor;
  readonly here: StoredActor | undefined;
  readonly values: Values;
}

/** The columns that fields are written to as they are. */
const COLUMNS = ['shortName', 'kind', 'level', 'organizationForm', 'altinnCode', 'dissolvedOn'] as const;

/** Writes a batch of actors and their names, new ones and changed ones, in a fixed number of statements. */
export async function writeActors(session: ImportSession, written: readonly WrittenActor[]): Promise<void> {
  const created = written.filter(({ here }) => here === undefined);
  const changed = written.flatMap((one) => (one.here === undefined ? [] : [{ ...one, here: one.here, names: namesAfter(session, one.here, one) }]));
  await insertRows(session.tx, 'Actor', created.map((one) => newActorRow(session, one)));
  await insertRows(session.tx, 'ActorName', created.map(({ actor, values }) => ({ actorId: idOf(actor.name), names: newTexts(actor, values), validFrom: actor.officialName?.since ?? null, ...provenanceOf(session, actor.url) })));
  // A name that ends makes room for the one that begins.
  await updateRows(session.tx, 'ActorName', 'id', changed.flatMap(({ names }) => names.updated));
  await insertRows(session.tx, 'ActorName', changed.flatMap(({ names }) => names.inserted));
  await updateRows(session.tx, 'Actor', 'id', changed.map((one) => changedActorRow(session, one)));
}

function newActorRow(session: ImportSession, { actor, values }: WrittenActor) {
  const number = 'number' in actor.name ? actor.name.number : null;
  const key = 'key' in actor.name ? actor.name.key : null;
  const texts = newTexts(actor, values);
  return {
    id: idOf(actor.name),
    organizationNumber: number,
    key,
    ...columnsOf(values, null),
    kind: values['kind'] as ActorKind,
    isSynthetic: values['isSynthetic'] === 'yes',
    ...actorColumns({ names: [{ names: texts, validFrom: null, validTo: null }], shortName: values['shortName'] ?? null, organizationNumber: number, altinnCode: values['altinnCode'] ?? null, key }, session.today),
    ...provenanceOf(session, actor.url),
  };
}

interface ChangedActor extends WrittenActor {
  readonly here: StoredActor;
  readonly names: NamesAfter;
}

function changedActorRow(session: ImportSession, { actor, here, values, names }: ChangedActor) {
  const columns = columnsOf(values, here);
  const fields = [...COLUMNS, 'isSynthetic'].filter((field) => values[field] !== undefined);
  const kept = { provenanceKind: here.provenanceKind, sourceUrl: here.sourceUrl, retrievedAt: here.retrievedAt, provenanceNote: here.provenanceNote };
  return {
    id: here.id,
    ...columns,
    isSynthetic: here.isSynthetic || values['isSynthetic'] === 'yes',
    ...actorColumns({ ...here, ...columns, names: names.all }, session.today),
    // What a source says of the names stands with the names.
    ...(fields.length === 0 ? kept : provenanceOf(session, actor.url, `From there: ${fields.join(', ')}.`)),
  };
}

function columnsOf(values: Values, here: StoredActor | null) {
  return {
    shortName: values['shortName'] ?? here?.shortName ?? null,
    kind: (values['kind'] ?? here?.kind) as ActorKind,
    level: (values['level'] as StoredActor['level'] | undefined) ?? here?.level ?? null,
    organizationForm: values['organizationForm'] ?? here?.organizationForm ?? null,
    altinnCode: values['altinnCode'] ?? here?.altinnCode ?? null,
    dissolvedOn: values['dissolvedOn'] === undefined ? (here?.dissolvedOn ?? null) : fromDay(values['dissolvedOn']),
  };
}

const textsIn = (values: Values): Texts => Object.fromEntries(Object.entries(values).flatMap(([field, text]) => (field.startsWith('names.') ? [[field.slice('names.'.length), text]] : [])));

function newTexts({ officialName }: ImportedActor, values: Values): Texts {
  const texts = textsIn(values);
  return officialName === undefined || texts[officialName.language] !== undefined ? texts : { [officialName.language]: officialName.text, ...texts };
}

interface NamesAfter {
  readonly updated: readonly { readonly id: string; readonly names: Texts; readonly validFrom: Date | null; readonly validTo: Date | null; readonly provenanceKind: StoredActor['provenanceKind']; readonly sourceUrl: string | null; readonly retrievedAt: Date | null; readonly provenanceNote: string | null }[];
  readonly inserted: readonly { readonly id: string; readonly actorId: string; readonly names: Texts; readonly validFrom: Date; readonly validTo: Date | null }[];
  /** All names that it has then. */
  readonly all: readonly { readonly names: Texts; readonly validFrom: Date | null; readonly validTo: Date | null }[];
}

/**
 * What becomes of the names of an actor. A new official name holds from the day that the register tells, else from the
 * day it is read, and the name until then ends; what a list says in languages corrects the name in force.
 */
function namesAfter(session: ImportSession, here: StoredActor, { actor, values }: WrittenActor): NamesAfter {
  const names = here.names.map((row) => ({ ...row, names: textsOf(row.names) }));
  const current = nameOn(names, session.today);
  const official = values[OFFICIAL_NAME];
  const corrected = { ...currentTexts(here, session.today), ...textsIn(values) };
  const isSame = official === undefined && Object.keys(textsIn(values)).length === 0;
  if (isSame || current === null) return { updated: [], inserted: [], all: names };
  const source = provenanceOf(session, actor.url);
  const replaced = (row: typeof current, change: Partial<typeof current>): NamesAfter['updated'][number] => {
    const { id, names: texts, validFrom, validTo, provenanceKind, sourceUrl, retrievedAt, provenanceNote } = { ...row, ...change };
    return { id, names: texts, validFrom, validTo, provenanceKind, sourceUrl, retrievedAt, provenanceNote };
  };
  const others = names.filter(({ id }) => id !== current.id);
  if (official === undefined || actor.officialName === undefined) {
    const row = replaced(current, { names: corrected, ...source });
    return { updated: [row], inserted: [], all: [...others, row] };
  }
  const texts = { [actor.officialName.language]: official, ...textsIn(values) };
  const since = [actor.officialName.since, session.today].find((day) => day !== null && day <= session.today && periodFrom(names, day).running?.id === current.id) ?? session.today;
  const { running, isTaken, validTo } = periodFrom(names, since);
  if (running && isTaken) {
    const row = replaced(running, { names: texts, ...source });
    return { updated: [row], inserted: [], all: [...others, row] };
  }
  const ended = running ? [replaced(running, { validTo: fromDay(since) })] : [];
  const begun = { id: uuidv7(), actorId: here.id, names: texts, validFrom: fromDay(since), validTo, ...source };
  return { updated: ended, inserted: [begun], all: [...names.filter(({ id }) => id !== running?.id), ...ended, begun] };
}

/** What a report calls an actor: its name here, else that of the file. */
export const titleOf = ({ officialName, names, name }: ImportedActor): string => Object.values(names ?? {})[0] ?? officialName?.text ?? nameOf(name);
