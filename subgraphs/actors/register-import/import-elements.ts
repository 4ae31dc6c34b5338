import { importingActor, mayImportFor, mayWriteAll, type Importer } from '../../shared/importing/importer';
import { searchFold } from '../../shared/graphql/sort-key';
import { inParts } from '../../shared/database/bulk';
import { keyOfName } from '../../shared/key-of-name';
import { groupBy } from '../../shared/loader';
import { levelOfKind } from '../actor/actor-kind';
import { isSyntheticNumber } from '../actor/synthetic-number';
import { WRITERS } from '../authority/authority';
import { currentTexts, isTwin } from './deciding/actor-values';
import { importActors } from './import-actors';
import { idOf, nameOf, type ActorName, type ImportedActor } from './imported';
import type { ImportedElement } from './imported-map';
import type { ImportSession } from './import-session';
import { calledHere, hubIdOf, matchActors, type Match } from './matching/match-actors';
import { reason, type Reason } from './report/reasons';
import { findNoted, findStoredActors, findTiedActors, type StoredActor } from './stored/stored.store';
import { noteRecords } from './writing/note-records';

const AT_ONCE = 500;
/** Kinds of actors that have no organisation number by what they are. */
const WITHOUT_NUMBER: ReadonlySet<string> = new Set(['GROUP', 'BODY']);

/** An element of which it is known who is meant. */
interface Meant {
  readonly element: ImportedElement;
  readonly name: ActorName;
  readonly here: StoredActor | null;
}

/** The key under which it is noted whom the maps of an importer mean by an id or a label; those of others may mean somebody else by it. */
export const elementKey = (importer: Importer, text: string): string => `element/${importingActor(importer) ?? 'operator'}/${searchFold(text)}`;

/**
 * Imports the elements of a map: finds out which actors are meant, imports what the map says of them as any list of
 * actors, and notes their ids and labels, by which the connections of the map name them.
 */
export async function importElements(session: ImportSession, elements: Iterable<ImportedElement>): Promise<void> {
  const meant: Meant[] = [];
  for (const some of inParts([...elements], AT_ONCE)) {
    const matches = await matchActors(session, some.map(({ number, id, label, names }) => ({ number, id: id === null ? null : hubIdOf(id), noted: [], key: null, names: [label, ...Object.values(names)] })));
    some.forEach((element, i) => {
      const one = whoIsMeant(session, element, matches[i] as Match);
      if (one) meant.push(one);
    });
  }
  const single = await withKeysFree(session, withoutDoubles(session, meant));
  for (const some of inParts(single, AT_ONCE)) {
    // Of others a map only tells whom its connections are with.
    const own = some.filter(({ name }) => mayImportFor(WRITERS, session.importer, idOf(name)));
    await importActors(session, own.map((one) => actorOf(session, one)), new Map());
    for (let others = some.length - own.length; others > 0; others -= 1) session.report.addSame();
  }
  await noteElements(session, single);
}

function whoIsMeant({ report, today, kind: kindGiven, importer }: ImportSession, element: ImportedElement, match: Match): Meant | null {
  const { place, number, label } = element;
  const ask = (why: Reason): null => {
    report.add('questions', { place, name: number, title: label === '' ? null : label, reason: why });
    return null;
  };
  if (match.kind === 'several') return ask(reason('SEVERAL_MATCH', { text: label, matches: match.actors.map((actor) => calledHere(actor, today)).join(', ') }));
  if (match.kind === 'other') return ask(reason('NUMBER_DIFFERS', { number: number ?? '', here: calledHere(match.actor, today) }));
  if (match.kind === 'one') return { element, name: nameHere(match.actor), here: match.actor };
  const kind = element.kind ?? kindGiven;
  if (!mayWriteAll(importer)) return ask(reason('SECRETARIAT_CREATES', {}));
  if (kind === null) return ask(element.remarks.find(({ code }) => code === 'KIND_WORD_UNKNOWN') ?? reason('KIND_UNTOLD', { form: null }));
  if (number !== null) return kind === 'GROUP' ? ask(reason('NUMBER_UNNEEDED', {})) : { element, name: { number }, here: null };
  if (!WITHOUT_NUMBER.has(kind)) return ask(reason('NUMBER_NEEDED', {}));
  const key = keyOfName(label);
  return /[a-z]/.test(key) ? { element, name: { key }, here: null } : ask(reason('KEY_IMPOSSIBLE', {}));
}

const nameHere = ({ id, organizationNumber, key }: StoredActor): ActorName => (organizationNumber !== null ? { number: organizationNumber } : key !== null ? { key } : { id });

/** Each actor once; those of which the map says several things are asked about, and none of it is taken. */
function withoutDoubles({ report }: ImportSession, meant: readonly Meant[]): Meant[] {
  const rows = groupBy(meant, ({ name }) => idOf(name));
  return [...rows.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    if (new Set(some.map(({ element: { place: _, id: __, remarks: ___, ...said } }) => JSON.stringify(said))).size === 1) return [first];
    report.add('questions', { place: first.element.place, name: nameOf(first.name), title: first.element.label, reason: reason('ELEMENT_TWICE', { records: some.map(({ element }) => element.place.record).join(', ') }) });
    return [];
  });
}

/** Asks about those that would take the key of somebody with another name. */
async function withKeysFree({ tx, report, today }: ImportSession, meant: readonly Meant[]): Promise<Meant[]> {
  const fresh = meant.filter(({ here, name }) => here === null && 'key' in name);
  const taken = await findStoredActors(tx, [...(await findTiedActors(tx, fresh.map(({ name }) => idOf(name)))).keys()]);
  return meant.filter(({ element, name, here }) => {
    const holder = here === null ? taken.get(idOf(name)) : undefined;
    if (holder) report.add('questions', { place: element.place, name: null, title: element.label, reason: reason('KEY_TAKEN', { key: nameOf(name), by: calledHere(holder, today) }) });
    return holder === undefined;
  });
}

/** The element as an actor. Its label is a name of those that are new only: what a map calls somebody changes no name. */
function actorOf({ kind: kindGiven, today }: ImportSession, { element, name, here }: Meant): ImportedActor {
  const { place, label, names, shortName, number, remarks } = element;
  const kind = element.kind ?? (here === null ? kindGiven : null);
  const level = kind === null ? null : levelOfKind(kind);
  const isSynthetic = number !== null && isSyntheticNumber(number);
  const isUnknownName = here !== null && label !== '' && ![...Object.values(currentTexts(here, today)), here.shortName ?? ''].some((text) => isTwin(text, label));
  return {
    place,
    name,
    ...(here === null ? { names: { nb: label === '' ? nameOf(name) : label, ...names } } : Object.keys(names).length > 0 ? { names } : {}),
    ...(shortName === null ? {} : { shortName }),
    ...(kind === null ? {} : { kind }),
    ...(level === null ? {} : { level }),
    ...(isSynthetic ? { isSynthetic } : {}),
    remarks: [...remarks, ...(isSynthetic ? [reason('SYNTHETIC', {})] : []), ...(isUnknownName ? [reason('LABEL_DIFFERS', { label, here: calledHere(here, today) })] : [])],
  };
}

/** Notes whom the map means by its ids and labels. What it means several by stays open. */
async function noteElements(session: ImportSession, meant: readonly Meant[]): Promise<void> {
  const texts = new Map<string, Set<string>>();
  for (const { element, name } of meant) {
    for (const text of [element.id, element.label]) {
      if (text === null || searchFold(text) === '') continue;
      const key = elementKey(session.importer, text);
      texts.set(key, (texts.get(key) ?? new Set()).add(idOf(name)));
    }
  }
  for (const some of inParts([...texts], AT_ONCE)) {
    const before = await findNoted(session.tx, session.source.key, some.map(([key]) => key));
    await noteRecords(session, some.map(([key, ids]) => ({ key, part: null, values: { actors: [...ids].sort().join(' ') }, before: before.get(key) })));
  }
}
