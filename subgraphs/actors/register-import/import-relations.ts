import { v7 as uuidv7 } from 'uuid';
import { fromDay } from '../../shared/context';
import { callerOf, importingActor, mayImportFor, mayWriteAll } from '../../shared/importing/importer';
import { searchFold } from '../../shared/graphql/sort-key';
import { groupBy } from '../../shared/loader';
import { WRITERS } from '../authority/authority';
import { MUTUAL_KINDS } from '../relation/mutual-kinds';
import { saidBy } from '../relation/relation-claim';
import { decideFields, valuesToNote, type FieldOutcome } from './deciding/decide-fields';
import { isOverlapping, pairOf, periodOf, recordOf, RELATION_RULES, valuesOfRelation, valuesOfSaid, withValues, type Said } from './deciding/relation-values';
import { elementKey } from './import-elements';
import { tell } from './import-actors';
import type { ImportedTie } from './imported-map';
import { provenanceOf, type ImportSession } from './import-session';
import { calledHere, matchActors, referenceOf, type Match } from './matching/match-actors';
import { reason, type Reason } from './report/reasons';
import { findParentPairs, findRelationsAmong } from './stored/relations.store';
import { findNoted, type StoredActor } from './stored/stored.store';
import { noteRecords, type NotedRecord } from './writing/note-records';
import { insertRows, updateRows, type RelationToWrite } from './writing/rows.store';

/** A connection of which both ends are known. */
interface Known extends Said {
  readonly tie: ImportedTie;
  readonly from: StoredActor;
  readonly to: StoredActor;
}

/** A relation as it is here, or as this import has just made it. */
type Row = Pick<RelationToWrite, 'claimedById' | 'fromAnsweredAt' | 'toAnsweredAt'> & Parameters<typeof withValues>[0];

interface Batch {
  readonly rows: Map<string, Row[]>;
  readonly noted: Awaited<ReturnType<typeof findNoted>>;
  readonly parents: ReadonlySet<string>;
  readonly inserted: RelationToWrite[];
  readonly updated: (Omit<RelationToWrite, 'fromId' | 'toId' | 'kind' | 'contextKind' | 'contextId' | 'claimedById'>)[];
  readonly records: NotedRecord[];
}

/** What the rows of the file so far have said, by pair: a map says a thing once. */
export type SaidSoFar = Map<string, { readonly said: Said; readonly record: number }[]>;

/**
 * Imports a batch of connections as relations. Each is a claim: the importer's own side agrees by saying it, the others
 * are asked, and nobody answers for a group. What somebody has answered or edited here is never overwritten by a file.
 */
export async function importRelations(session: ImportSession, ties: readonly ImportedTie[], soFar: SaidSoFar): Promise<void> {
  const { tx, source, today } = session;
  const known = (await withEnds(session, ties)).filter((one) => isOnce(session, one, soFar));
  const ids = [...new Set(known.flatMap(({ fromId, toId }) => [fromId, toId]))];
  const rows = groupBy<Row>(await findRelationsAmong(tx, ids), pairOf);
  const keys = known.flatMap((one) => [keyOf(session, one, one.validFrom), keyOf(session, one, firstDayOf(recordOf(one, rows.get(pairOf(one)) ?? [], today)))]);
  const batch: Batch = { rows, noted: await findNoted(tx, source.key, [...new Set(keys)]), parents: await findParentPairs(tx, ids, fromDay(today)), inserted: [], updated: [], records: [] };
  for (const one of known) importOne(session, one, batch);
  await insertRows(tx, 'Relation', batch.inserted);
  await updateRows(tx, 'Relation', 'id', batch.updated);
  await noteRecords(session, batch.records);
}

const firstDayOf = (row: Row | null): string | null => (row ? (valuesOfRelation(row, {})['validFrom'] ?? null) : null);
const keyOf = ({ importer }: ImportSession, said: Said, firstDay: string | null): string => `relation/${importingActor(importer) ?? 'operator'}/${pairOf(said)}/${firstDay ?? ''}`;
/** A connection as the file has it, for as long as its ends are not known; then with the names that they have here. */
const entryOf = ({ place, from, to }: ImportedTie) => ({ place, name: null, title: `${from} → ${to}` });
const toldAs = ({ today }: ImportSession, { tie, from, to }: Known) => ({ place: tie.place, name: null, title: `${calledHere(from, today)} → ${calledHere(to, today)}` });

/** Finds out between whom the connections are; asks where that cannot be told. */
async function withEnds(session: ImportSession, ties: readonly ImportedTie[]): Promise<Known[]> {
  const { tx, source, importer, report } = session;
  const texts = [...new Set(ties.flatMap(({ from, to }) => [from, to]))];
  const noted = await findNoted(tx, source.key, texts.filter((text) => searchFold(text) !== '').map((text) => elementKey(importer, text)));
  const references = texts.map((text) => referenceOf(text, (noted.get(elementKey(importer, text))?.values['actors'] ?? '').split(' ').filter((id) => id !== '')));
  const matches = await matchActors(session, references);
  const meant = new Map(texts.map((text, i) => [text, matches[i] as Match]));
  const actorAt = (tie: ImportedTie, text: string): StoredActor | null => {
    const match = meant.get(text) ?? { kind: 'none' };
    if (match.kind === 'one') return match.actor;
    const why = match.kind === 'several' ? reason('SEVERAL_MATCH', { text, matches: match.actors.map((actor) => calledHere(actor, session.today)).join(', ') }) : reason('END_UNKNOWN', { text });
    report.add('questions', { ...entryOf(tie), reason: why });
    return null;
  };
  return ties.flatMap((tie) => {
    const [from, to] = [actorAt(tie, tie.from), actorAt(tie, tie.to)];
    return from && to ? directed(session, tie, from, to) : [];
  });
}

/** A connection as what it says from one to the other: one that is drawn both ways says it twice, unless it holds both ways by what it is. */
function directed({ report }: ImportSession, tie: ImportedTie, from: StoredActor, to: StoredActor): Known[] {
  const { kind, direction, details, validFrom, validTo } = tie;
  const ask = (why: Reason): [] => {
    report.add('questions', { ...entryOf(tie), reason: why });
    return [];
  };
  if (from.id === to.id) return ask(reason('TO_ITSELF', {}));
  const isMutual = MUTUAL_KINDS.includes(kind);
  if (direction === 'UNDIRECTED' && !isMutual) return ask(reason('DIRECTION_NEEDED', {}));
  const one: Known = { tie, from, to, fromId: from.id, toId: to.id, kind, details, validFrom, validTo };
  return direction === 'MUTUAL' && !isMutual ? [one, { ...one, from: to, to: from, fromId: to.id, toId: from.id }] : [one];
}

/** Whether the file has not said it yet; where it says something else of the same days, that is asked about. */
function isOnce(session: ImportSession, one: Known, soFar: SaidSoFar): boolean {
  const { report } = session;
  const pair = pairOf(one);
  const before = soFar.get(pair) ?? [];
  const earlier = before.find(({ said }) => isOverlapping(periodOf(said), periodOf(one)));
  if (!earlier) {
    soFar.set(pair, [...before, { said: one, record: one.tie.place.record }]);
    return true;
  }
  if (JSON.stringify(valuesOfSaid(earlier.said)) === JSON.stringify(valuesOfSaid(one))) report.addSame();
  else report.add('questions', { ...toldAs(session, one), reason: reason('CONNECTION_TWICE', { record: earlier.record }) });
  return false;
}

function importOne(session: ImportSession, one: Known, batch: Batch): void {
  const { report, importer, today } = session;
  if (![one.fromId, one.toId].some((id) => mayImportFor(WRITERS, importer, id))) {
    report.add('skipped', { ...toldAs(session, one), reason: reason('NOT_A_SIDE', {}) });
    return;
  }
  const row = recordOf(one, batch.rows.get(pairOf(one)) ?? [], today);
  if (row) compare(session, one, row, batch);
  else if (one.kind === 'GOVERNS' && batch.parents.has(`${one.fromId} ${one.toId}`)) report.add('unchanged', { ...toldAs(session, one), notes: [reason('ALREADY_PARENT', {})] });
  else create(session, one, batch);
}

function create(session: ImportSession, one: Known, { rows, noted, inserted, records }: Batch): void {
  const { report, force, importer } = session;
  const key = keyOf(session, one, one.validFrom);
  const before = noted.get(key);
  if (before && !force) {
    report.add('unchanged', { ...toldAs(session, one), notes: [reason('RELATION_REMOVED', {})] });
    return;
  }
  const row: RelationToWrite = {
    id: uuidv7(), fromId: one.fromId, toId: one.toId, kind: one.kind, contextKind: null, contextId: null, details: one.details === null ? null : { nb: one.details }, ...periodOf(one),
    ...saidNow(session, one), claimedById: importingActor(importer), ...provenanceOf(session, undefined),
  };
  inserted.push(row);
  rows.set(pairOf(one), [...(rows.get(pairOf(one)) ?? []), row]);
  records.push({ key, part: null, values: valuesOfSaid(one), before });
  report.add('created', toldAs(session, one));
}

const saidNow = ({ importer, now }: ImportSession, { fromId, toId, from, to }: Known) => saidBy(callerOf(importer), { fromId, toId, fromCanAnswer: from.organizationNumber !== null, toCanAnswer: to.organizationNumber !== null }, now);

function compare(session: ImportSession, one: Known, row: Row, batch: Batch): void {
  const { report, force } = session;
  const [key, ofRow] = [keyOf(session, one, one.validFrom), keyOf(session, one, firstDayOf(row))];
  const before = batch.noted.get(key) ?? batch.noted.get(ofRow);
  const file = valuesOfSaid(one);
  const outcomes = decideFields({ file, here: valuesOfRelation(row, file), imported: before?.values }, RELATION_RULES, force);
  const against = outcomes.some(({ kind }) => kind === 'write') ? whyNot(session, one, row, batch) : null;
  const decided = outcomes.map((outcome): FieldOutcome => (outcome.kind === 'write' && against ? { ...outcome, kind: 'conflict', why: against } : outcome));
  const values = Object.fromEntries(decided.flatMap(({ kind, field, value }) => (kind === 'write' ? [[field, value]] : [])));
  if (Object.keys(values).length > 0) {
    // Days and details are turned with the relation where the file has its ends the other way round; the sides stay.
    const isTurned = row.fromId !== one.fromId;
    const said = saidNow(session, isTurned ? { ...one, fromId: one.toId, toId: one.fromId, from: one.to, to: one.from } : one);
    batch.updated.push({ id: row.id, ...withValues(row, values), ...said, ...provenanceOf(session, undefined) });
  }
  batch.records.push({ key, part: null, values: valuesToNote(decided, before?.values), before: batch.noted.get(key) });
  tell(report, toldAs(session, one), decided, []);
}

/** Why what a file says anew of a relation is not written; null when it may be. */
function whyNot({ importer, force }: ImportSession, one: Known, row: Row, { rows }: Batch): Reason | null {
  if (!mayWriteAll(importer) && !mayImportFor(WRITERS, importer, row.claimedById)) return reason('RELATION_OF_OTHERS', {});
  const own = importingActor(importer);
  const isAnswered = (row.fromAnsweredAt !== null && row.fromId !== own) || (row.toAnsweredAt !== null && row.toId !== own);
  if (isAnswered && !force) return reason('RELATION_ANSWERED', {});
  const after = withValues(row, valuesOfSaid(one));
  if (after.validFrom !== null && after.validTo !== null && after.validTo <= after.validFrom) return reason('PERIOD_BACKWARDS', { from: after.validFrom.toISOString().slice(0, 10), to: after.validTo.toISOString().slice(0, 10) });
  const others = (rows.get(pairOf(one)) ?? []).filter(({ id, contextId }) => id !== row.id && contextId === row.contextId);
  return others.some((other) => isOverlapping(other, after)) ? reason('RELATION_OVERLAPS', {}) : null;
}
