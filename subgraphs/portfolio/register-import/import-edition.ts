import { pickText } from '../../shared/graphql/localized-text';
import type { Decision } from '../../shared/importing/three-ways';
import { compareProject, type Compared } from './compare-project';
import { importFault } from './import-fault';
import { SKIPS, type Candidate, type MissingInitiative, type ReportedRow } from './import-report';
import { mayWriteFor } from './importer';
import { Matcher, type Match } from './matching/match';
import { findImports, findKnown, type KnownInitiative } from './stored/known.store';
import { findLastRecords, findStored, type StoredInitiative } from './stored/stored.store';
import type { Values } from './stored/values';
import { titleOf, type Project } from './understanding/project';
import { findRegisterPortfolios, noteImport, noteNumbers, type NotedRow } from './writing/bookkeeping.store';
import type { ImportSession } from './writing/session';
import { moveOnly, writeChanged } from './writing/write-changed';
import { writeNew } from './writing/write-new';

export interface EditionOptions {
  readonly fileName: string;
  readonly digest: string;
  readonly force: boolean;
  /** What people have said of rows that nobody else can tell: the id of an initiative, or null for a new one. */
  readonly answers: ReadonlyMap<number, string | null>;
  /** Whether a row that would be asked about is new. */
  readonly isNewWhereUnsure: boolean;
  readonly onProgress?: ((done: number) => void) | undefined;
}

export interface EditionResult {
  readonly rows: readonly ReportedRow[];
  readonly missing: readonly MissingInitiative[];
}

const AT_ONCE = 300;

/** Imports the rows of one edition of a register: finds out what each is, compares it, and writes what may be written. */
export async function importEdition(session: ImportSession, projects: readonly Project[], options: EditionOptions): Promise<EditionResult> {
  const known = await findKnown(session.tx, session.register, [session.portfolioId]);
  const matches = new Matcher(known, session.profile).matchAll(projects, options.answers);
  checkOnce(projects, matches);
  const newest = new Map(known.map(({ id, lastEdition }) => [id, lastEdition]));
  const run: EditionRun = { session, options, matches, newest, portfolios: await findRegisterPortfolios(session), rows: [], noted: [], hasNews: false };
  for (let i = 0; i < projects.length; i += AT_ONCE) {
    await importSome(run, projects.slice(i, i + AT_ONCE));
    options.onProgress?.(Math.min(i + AT_ONCE, projects.length));
  }
  const imports = await findImports(session.tx, session.register);
  const last = imports.filter(({ edition }) => edition === session.edition).at(-1);
  if (run.hasNews || last?.fileDigest !== options.digest) await noteImport(session, run.noted, { fileName: options.fileName, digest: options.digest, counts: countsOf(run.rows) });
  return { rows: run.rows, missing: missingOf(session, known, matches, { editions: imports.map(({ edition }) => edition), isNewWhereUnsure: options.isNewWhereUnsure }) };
}

interface EditionRun {
  readonly session: ImportSession;
  readonly options: EditionOptions;
  readonly matches: ReadonlyMap<number, Match>;
  /** The newest edition that each known initiative stood in. */
  readonly newest: ReadonlyMap<string, string | null>;
  /** The portfolios of the register: from these an initiative goes with its edition, from others it does not. */
  readonly portfolios: ReadonlySet<string>;
  readonly rows: ReportedRow[];
  readonly noted: NotedRow[];
  hasNews: boolean;
}

async function importSome(run: EditionRun, projects: readonly Project[]): Promise<void> {
  const { session, matches } = run;
  const ids = projects.flatMap(({ row }) => { const match = matches.get(row); return match?.kind === 'known' ? [match.id] : []; });
  const stored = await findStored(session.tx, ids);
  const last = await findLastRecords(session.tx, session.register, ids);
  const added: Project[] = [];
  const numbers: { initiativeId: string; number: string }[] = [];
  for (const project of projects) {
    const match = matches.get(project.row);
    if (!match || match.kind === 'new' || (match.kind === 'ambiguous' && run.options.isNewWhereUnsure)) added.push(project);
    else if (match.kind === 'ambiguous') run.rows.push(reported(project, 'ambiguous', { why: match.why, candidates: match.candidates.map(toCandidate) }));
    else {
      const here = stored.get(match.id);
      if (!here) throw importFault('ANSWERS_WRONG', { why: `there is no initiative with the id ${match.id}` }, { row: project.row, column: null });
      const isKept = await importKnown(run, project, here, last.get(match.id));
      if (isKept && project.number !== null && !here.identifiers.some(({ register, number }) => register === session.register && number === project.number)) numbers.push({ initiativeId: here.id, number: project.number });
    }
  }
  await noteNumbers(session, numbers);
  const newIds = await writeNew(session, added);
  for (const project of added) {
    const initiativeId = newIds.get(project.row) ?? '';
    run.rows.push(reported(project, 'created', { initiativeId }));
    noteRow(run, { project, initiativeId, record: compareProject(project, undefined, undefined, false).values });
  }
}

/** Whether the row counts as one of the register's from now on. */
async function importKnown(run: EditionRun, project: Project, stored: StoredInitiative, imported: Values | undefined): Promise<boolean> {
  const { session, options, newest, portfolios } = run;
  const { id } = stored;
  if (![stored.portfolio?.ownerActorId ?? null, stored.leadActorId].some((actorId) => mayWriteFor(session.importer, actorId))) {
    run.rows.push(reported(project, 'skipped', { initiativeId: id, why: SKIPS.NOT_OWNER }));
    return false;
  }
  const edition = newest.get(id) ?? null;
  // Lists of awards stand beside each other; only editions of the whole take over from each other.
  if (session.profile.isComplete && edition !== null && edition > session.edition) {
    run.rows.push(reported(project, 'unchanged', { initiativeId: id, remarks: [`The hub has the edition ${edition} of it, which is newer; the row is kept beside it.`] }));
    noteRow(run, { project, initiativeId: id, record: null }, true);
    return true;
  }
  const compared = compareProject(project, stored, imported, options.force);
  const portfolioId = stored.portfolioId === null || portfolios.has(stored.portfolioId) ? session.portfolioId : stored.portfolioId;
  await carryOut(run, { project, stored, imported, portfolioId }, compared);
  return compared.decision.kind !== 'conflict';
}

async function carryOut(run: EditionRun, changed: Parameters<typeof writeChanged>[1], { decision, values }: Compared): Promise<void> {
  const { session } = run;
  const { project, stored, imported, portfolioId } = changed;
  const isElsewhere = portfolioId !== stored.portfolioId;
  if (decision.kind === 'update') await writeChanged(session, changed);
  else if (decision.kind === 'unchanged' && isElsewhere) await moveOnly(session, changed);
  const isNoted = decision.kind === 'update' || (decision.kind === 'unchanged' && decision.remark === undefined);
  const isNews = decision.kind === 'update' || (isNoted && (imported === undefined || isElsewhere));
  run.rows.push(reported(project, outcomeOf(decision, isElsewhere), {
    initiativeId: stored.id,
    why: decision.kind === 'conflict' ? decision.why : null,
    remarks: [...('remark' in decision ? [decision.remark] : []), ...(decision.kind !== 'conflict' && isElsewhere && stored.portfolioId !== null ? ['It goes on from another edition of the register.'] : [])],
    differences: 'differences' in decision ? decision.differences : [],
  }));
  noteRow(run, { project, initiativeId: stored.id, record: isNoted ? values : null }, !isNews);
}

function noteRow(run: EditionRun, row: NotedRow, isKnown = false): void {
  run.noted.push(row);
  if (!isKnown) run.hasNews = true;
}

function outcomeOf(decision: Decision, isElsewhere: boolean): ReportedRow['outcome'] {
  if (decision.kind === 'conflict') return 'conflict';
  return decision.kind === 'update' || isElsewhere ? 'updated' : 'unchanged';
}

function reported(project: Project, outcome: ReportedRow['outcome'], rest: Partial<Omit<ReportedRow, 'row' | 'outcome'>> = {}): ReportedRow {
  return { row: project.row, edition: project.edition, number: project.number, title: titleOf(project), outcome, initiativeId: null, why: null, remarks: [], differences: [], candidates: [], ...rest };
}

function toCandidate({ id, titles, leadActorId, leadText, numbers }: KnownInitiative): Candidate {
  return { id, title: pickText(titles) ?? '', lead: leadText ?? leadActorId, number: numbers[0] ?? null };
}

/** Two rows of an edition are never the same initiative, whatever the answers say. */
function checkOnce(projects: readonly Project[], matches: ReadonlyMap<number, Match>): void {
  const taken = new Map<string, number>();
  for (const { row } of projects) {
    const match = matches.get(row);
    if (match?.kind !== 'known') continue;
    const other = taken.get(match.id);
    if (other !== undefined) throw importFault('INITIATIVE_TAKEN', { row: other }, { row, column: null });
    taken.set(match.id, row);
  }
}

/** What stood in the edition before this one and is not in it: never deleted, but told. */
function missingOf({ profile, edition }: ImportSession, known: readonly KnownInitiative[], matches: ReadonlyMap<number, Match>, { editions, isNewWhereUnsure }: { readonly editions: readonly string[]; readonly isNewWhereUnsure: boolean }): MissingInitiative[] {
  if (!profile.isComplete || editions.some((other) => other > edition)) return [];
  const before = editions.filter((other) => other < edition).at(-1);
  const found = new Set([...matches.values()].flatMap((match) => (match.kind === 'known' ? [match.id] : match.kind === 'ambiguous' && !isNewWhereUnsure ? match.candidates.map(({ id }) => id) : [])));
  return known.flatMap(({ id, titles, lastEdition }) => (before !== undefined && (lastEdition === before || lastEdition === edition) && !found.has(id) ? [{ id, title: pickText(titles) ?? '', lastEdition }] : []));
}

function countsOf(rows: readonly ReportedRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome } of rows) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
