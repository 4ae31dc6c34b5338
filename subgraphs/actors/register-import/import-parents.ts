import { fromDay, toDay } from '../../shared/context';
import { mayImportFor, mayWriteAll } from '../../shared/importing/importer';
import { LanguageCode } from '../../shared/graphql/localized-text';
import { groupBy } from '../../shared/loader';
import { namesForWords } from '../actor/actor-called';
import { WRITERS } from '../authority/authority';
import { parentCircle, type ParentCircle, type ParentLink } from '../parent-period/parent-circle';
import { findLinksAbove } from '../parent-period/parent-period-write.store';
import { periodDays } from '../period';
import { periodFrom } from '../period-from';
import { decideFields, valuesToNote, type FieldOutcome, type FieldRules } from './deciding/decide-fields';
import { tell } from './import-actors';
import { idOf, nameOf, type ImportedConnection } from './imported';
import { provenanceOf, type ImportSession } from './import-session';
import { inWords, reason, type Reason } from './report/reasons';
import { findNoted, findParents, findTiedActors, type StoredParent, type TiedActor } from './stored/stored.store';
import { noteRecords, type NotedRecord } from './writing/note-records';
import { insertRows, updateRows } from './writing/rows.store';

const RULES: FieldRules = { isSame: (_field, a, b) => a === b, groupOf: (field) => field };
const keyOf = ({ from }: ImportedConnection): string => `parent/${nameOf(from)}`;

interface Known {
  readonly actors: ReadonlyMap<string, TiedActor>;
  readonly parents: ReadonlyMap<string, readonly StoredParent[]>;
  readonly noted: Awaited<ReturnType<typeof findNoted>>;
  /** Every actor that the file has: of those that are not here something is told already. */
  readonly names: ReadonlySet<string>;
  /** What anybody belongs under, as far up as the batch reaches; what the batch adds is added. */
  readonly links: ParentLink[];
}

interface Batch {
  readonly ended: { readonly id: string; readonly parentId: string; readonly validTo: Date | null }[];
  readonly begun: { readonly actorId: string; readonly parentId: string; readonly validFrom: Date | null; readonly validTo: Date | null }[];
  readonly records: NotedRecord[];
  readonly circles: { readonly connection: ImportedConnection; readonly circle: ParentCircle }[];
}

/**
 * Imports a batch of ties to what actors belong under. Sources do not say since when: the first parent of an actor holds
 * for as long as is known, and another one from the day it is read. What the secretariat has recorded stays.
 */
export async function importParents(session: ImportSession, connections: readonly ImportedConnection[], names: ReadonlySet<string>): Promise<void> {
  const { tx, source } = session;
  const ids = connections.map(({ from }) => idOf(from));
  const known: Known = {
    actors: await findTiedActors(tx, connections.flatMap(({ from, to }) => [idOf(from), idOf(to)])),
    parents: groupBy(await findParents(tx, ids), ({ actorId }) => actorId),
    noted: await findNoted(tx, source.key, connections.map(keyOf)),
    names,
    links: await findLinksAbove(tx, [...new Set(connections.map(({ to }) => idOf(to)))]),
  };
  const batch: Batch = { ended: [], begun: [], records: [], circles: [] };
  for (const connection of connections) importOne(session, known, connection, batch);
  await updateRows(tx, 'ParentPeriod', 'id', batch.ended);
  await insertRows(tx, 'ParentPeriod', batch.begun.map((row) => ({ ...row, ...provenanceOf(session, undefined, inWords(reason('PARENT_SINCE_UNTOLD', {}), LanguageCode.en)) })));
  await noteRecords(session, batch.records);
  await tellCircles(session, batch.circles);
}

function importOne(session: ImportSession, known: Known, connection: ImportedConnection, batch: Batch): void {
  const { from, to } = connection;
  const [child, parent] = [known.actors.get(idOf(from)), known.actors.get(idOf(to))];
  const entry = entryOf(connection);
  const ask = (why: Reason): void => { session.report.add('questions', { ...entry, reason: why }); };
  if (!mayImportFor(WRITERS, session.importer, idOf(from))) return;
  if (!child) {
    if (!known.names.has(nameOf(from))) ask(reason('ACTOR_UNKNOWN', { name: nameOf(from) }));
    return;
  }
  if (idOf(from) === idOf(to)) ask(reason('PARENT_ITSELF', {}));
  else if (!parent) ask(reason('PARENT_UNKNOWN', { number: nameOf(to) }));
  else compare(session, known, { connection, child, parent }, batch);
}

function compare(session: ImportSession, known: Known, { connection, child, parent }: { connection: ImportedConnection; child: TiedActor; parent: TiedActor }, batch: Batch): void {
  const { importer, force, today, report } = session;
  const key = keyOf(connection);
  const before = known.noted.get(key);
  const rows = known.parents.get(child.id) ?? [];
  const { running, isTaken, validTo } = periodFrom(rows, today);
  const here = running === null ? {} : { parent: running.parent.organizationNumber ?? running.parent.key ?? running.parentId };
  const outcomes = decideFields({ file: { parent: parent.name }, here, imported: before?.values }, RULES, force)
    .map((outcome): FieldOutcome => (outcome.kind === 'write' && !mayWriteAll(importer) ? { ...outcome, kind: 'conflict', why: reason('SECRETARIAT_DECIDES', {}) } : outcome));
  const isWritten = outcomes.some(({ kind }) => kind === 'write');
  if (isWritten && isGone(parent, today)) {
    report.add('questions', { ...entryOf(connection), reason: reason('PARENT_DISSOLVED', { number: parent.name, dissolvedOn: toDay(parent.dissolvedOn as Date) }) });
    return;
  }
  // Of an actor that is no more only the past is told, and the source does not tell it.
  if (isWritten && isGone(child, today)) return;
  const begun = { actorId: child.id, parentId: parent.id, validFrom: rows.length === 0 ? null : fromDay(today), validTo };
  const circle = isWritten ? parentCircle({ ...begun, ...periodDays(begun) }, known.links) : null;
  if (circle) {
    batch.circles.push({ connection, circle });
    return;
  }
  if (isWritten) write(known, batch, { running, isTaken, begun, today });
  batch.records.push({ key, part: connection.part ?? null, values: valuesToNote(outcomes, before?.values), before });
  tell(report, entryOf(connection), outcomes, [], running === null);
}

const isGone = ({ dissolvedOn }: TiedActor, today: string): boolean => dissolvedOn !== null && toDay(dissolvedOn) <= today;

interface Change {
  readonly running: StoredParent | null;
  readonly isTaken: boolean;
  readonly begun: Batch['begun'][number];
  readonly today: string;
}

function write({ links }: Known, { ended, begun }: Batch, change: Change): void {
  const { running } = change;
  // A tie that began this very day was never anything else.
  if (running && change.isTaken) ended.push({ id: running.id, parentId: change.begun.parentId, validTo: running.validTo });
  else {
    if (running) ended.push({ id: running.id, parentId: running.parentId, validTo: fromDay(change.today) });
    begun.push(change.begun);
  }
  links.push({ ...change.begun, ...periodDays(change.begun) });
}

async function tellCircles({ tx, report, today }: ImportSession, circles: Batch['circles']): Promise<void> {
  if (circles.length === 0) return;
  const names = await namesForWords(tx, [...new Set(circles.flatMap(({ circle }) => circle.way))], today);
  for (const { connection, circle } of circles) report.add('questions', { ...entryOf(connection), reason: reason('PARENT_CIRCULAR', { way: circle.way.map((id) => names.get(id) ?? id).join(' → ') }) });
}

const entryOf = ({ place, from, to }: ImportedConnection) => ({ place, name: nameOf(from), title: `${nameOf(from)} → ${nameOf(to)}` });
