import { allOf, empty, EMPTY_PAGE, queryPages, sql, uuids, type RawQueries, type Sql } from '../database/page-query';
import { hubError } from '../errors';
import { toConnection, type Connection, type IdPage, type PageRequest } from '../graphql/connection';
import { keepableCause, type Cause } from './cause';
import { toChange, type HidesField, type VersionRow } from './change';
import type { Change } from './change.type';

/** How somebody sees the changes of a subgraph. */
export interface ChangeView {
  /** Which values are restricted; none when left out. */
  readonly hides?: HidesField | undefined;
  /** Of which of these changes every value is restricted, since what the record belongs to is; of none when left out. */
  readonly hidesAllOf?: (changeIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Of which of these changes everything is shown: restricted values, client and token; of none when left out. */
  readonly seesAllOf?: (changeIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Which versions ("v") are not told of in the changes of a record, since that there is a link at all is restricted; none when left out. */
  readonly leavesOut?: Sql;
  /**
   * Whether versions note everything they belong to, at any depth ("rootIds"), or only the record that their row
   * points at ("rootId").
   */
  readonly isDeep?: boolean;
}

/** The changes of many records, newest first, a page of each in two statements however many there are. */
export async function findChanges(db: RawQueries, rootIds: readonly string[], request: PageRequest, view: ChangeView = {}): Promise<Map<string, Connection<Change>>> {
  const told = view.leavesOut ? sql`NOT (${view.leavesOut})` : allOf([]);
  const pages = await queryPages(db, { edges: view.isDeep ? deepEdges(rootIds, told) : edges(rootIds, told), sortType: 'text', descending: true }, request);
  const changes = await findChangesOf(db, [...pages.values()], view);
  return new Map(rootIds.map((rootId) => [rootId, connect(pages.get(rootId) ?? EMPTY_PAGE, changes, request)]));
}

const SORT = sql`lpad(v."sequence"::text, 19, '0')`;

function edges(rootIds: readonly string[], told: Sql): Sql {
  return sql`SELECT v."rootId" AS "parent", v."id" AS "node", ${SORT} AS "sort" FROM "RowVersion" v WHERE v."rootId" = ANY (${uuids(rootIds)}) AND ${told}`;
}

function deepEdges(rootIds: readonly string[], told: Sql): Sql {
  return sql`
    SELECT root."id" AS "parent", v."id" AS "node", ${SORT} AS "sort" FROM "RowVersion" v CROSS JOIN LATERAL unnest(v."rootIds") root("id")
    WHERE v."rootIds" && ${uuids(rootIds)} AND root."id" = ANY (${uuids(rootIds)}) AND ${told}`;
}

/**
 * The changes of the whole database since an instant, oldest first. Writers take turns (0005_follow_history), so what
 * becomes visible later has a higher sequence number than everything read before: whoever goes on from the last cursor
 * misses nothing.
 */
export async function findChangesSince(db: RawQueries, since: Date | null, request: PageRequest, view: ChangeView = {}): Promise<Connection<Change>> {
  const { first, after } = request;
  if (after !== null && !/^\d{1,19}$/.test(after.sort)) throw hubError('CURSOR_MALFORMED', { path: 'after' });
  const isSince = since === null ? [] : [sql`v."recordedFrom" >= ${since}`];
  const [count] = await db.$queryRaw<{ total: number }[]>(sql`SELECT count(*)::int AS "total" FROM "RowVersion" v WHERE ${allOf(isSince)}`);
  const rows = await db.$queryRaw<{ id: string; sort: string }[]>(sql`
    SELECT v."id"::text AS "id", ${SORT} AS "sort" FROM "RowVersion" v
    WHERE ${allOf([...isSince, ...(after === null ? [] : [sql`v."sequence" > ${BigInt(after.sort)}`])])}
    ORDER BY v."sequence" LIMIT ${first + 1}`);
  const page: IdPage = { totalCount: count?.total ?? 0, entries: rows.slice(0, first), hasNextPage: rows.length > first };
  return connect(page, await findChangesOf(db, [page], view), request);
}

const NOTHING: HidesField = () => false;
const EVERYTHING: HidesField = () => true;

async function findChangesOf(db: RawQueries, pages: readonly IdPage[], { hides = NOTHING, hidesAllOf, seesAllOf }: ChangeView): Promise<ReadonlyMap<string, Change>> {
  const ids = [...new Set(pages.flatMap((page) => page.entries.map((entry) => entry.id)))];
  if (ids.length === 0) return new Map();
  const whole = (await seesAllOf?.(ids)) ?? new Set();
  const hidden = (await hidesAllOf?.(ids)) ?? new Set();
  return new Map((await findVersions(db, ids)).map((row) => [row.id, toChange(row, hidden.has(row.id) ? EVERYTHING : hides, whole.has(row.id))]));
}

function findVersions(db: RawQueries, ids: readonly string[]): Promise<VersionRow[]> {
  return db.$queryRaw<VersionRow[]>(sql`
    SELECT v."id"::text AS "id", v."tableName" AS "record", v."rowId"::text AS "recordId", v."operation", v."recordedFrom" AS "recordedAt", v."data" AS "after", v."cause",
           (SELECT p."data" FROM "RowVersion" p WHERE p."tableName" = v."tableName" AND p."rowId" = v."rowId" AND p."version" = v."version" - 1 AND p."operation" <> 'DELETE') AS "before"
    FROM "RowVersion" v WHERE v."id" = ANY (${uuids(ids)})`);
}

function connect(page: IdPage, changes: ReadonlyMap<string, Change>, request: PageRequest): Connection<Change> {
  return toConnection(page, page.entries.map((entry) => changes.get(entry.id) as Change), request);
}

/**
 * Says, for the rest of a transaction, what the changes in it come from; the history keeps it with each of them. What
 * writes thousands of records takes its time, for a statement and in waiting for its turn.
 */
export async function setCause(tx: RawQueries, cause: Cause, { takesLong = false } = {}): Promise<void> {
  const limits = takesLong ? sql`, set_config('statement_timeout', ${LONG_TRANSACTION_MS}, true), set_config('lock_timeout', ${LONG_TRANSACTION_MS}, true)` : empty;
  await tx.$queryRaw(sql`SELECT set_config('samspill.cause', ${JSON.stringify(keepableCause(cause))}, true)${limits}`);
}

/** Longer than any import may take as a whole, which ends it in our own words. */
const LONG_TRANSACTION_MS = '1800000';
