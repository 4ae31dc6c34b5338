import { EMPTY_PAGE, queryPages, sql, uuids, type RawQueries } from '../database/page-query';
import { toConnection, type Connection, type PageRequest } from '../graphql/connection';
import { ChangeOperation, type Change, type ChangedField } from './change.type';

interface VersionRow {
  id: string;
  record: string;
  operation: 'INSERT' | 'UPDATE' | 'DELETE';
  recordedAt: Date;
  after: Record<string, unknown>;
  before: Record<string, unknown> | null;
  cause: { organizationNumber?: string; operation?: string } | null;
}

const OPERATIONS = { INSERT: ChangeOperation.CREATED, UPDATE: ChangeOperation.UPDATED, DELETE: ChangeOperation.REMOVED } as const;

/** Bookkeeping of the row itself, which says nothing about what changed. */
const SILENT_FIELDS: ReadonlySet<string> = new Set(['id', 'version', 'recordedAt', 'sortKey', 'searchText']);

/** Whether a value of a version must not be shown: restricted fields stay restricted in the history too. */
export type HidesField = (record: string, field: string, data: Readonly<Record<string, unknown>>) => boolean;

/** The changes of many records, newest first, a page of each in two statements however many there are. */
export async function findChanges(db: RawQueries, rootIds: readonly string[], request: PageRequest, hides: HidesField = () => false): Promise<Map<string, Connection<Change>>> {
  const pages = await queryPages(
    db,
    {
      edges: sql`SELECT "rootId" AS "parent", "id" AS "node", lpad("sequence"::text, 19, '0') AS "sort" FROM "RowVersion" WHERE "rootId" = ANY (${uuids(rootIds)})`,
      sortType: 'text',
      descending: true,
    },
    request,
  );
  const ids = [...pages.values()].flatMap((page) => page.entries.map((entry) => entry.id));
  const changes = new Map(ids.length === 0 ? [] : (await findVersions(db, ids)).map((row) => [row.id, toChange(row, hides)]));
  return new Map(
    rootIds.map((rootId) => {
      const page = pages.get(rootId) ?? EMPTY_PAGE;
      return [rootId, toConnection(page, page.entries.map((entry) => changes.get(entry.id) as Change), request)];
    }),
  );
}

function findVersions(db: RawQueries, ids: readonly string[]): Promise<VersionRow[]> {
  return db.$queryRaw<VersionRow[]>(sql`
    SELECT v."id"::text AS "id", v."tableName" AS "record", v."operation", v."recordedFrom" AS "recordedAt", v."data" AS "after", v."cause",
           (SELECT p."data" FROM "RowVersion" p WHERE p."tableName" = v."tableName" AND p."rowId" = v."rowId" AND p."version" = v."version" - 1) AS "before"
    FROM "RowVersion" v WHERE v."id" = ANY (${uuids(ids)})`);
}

function toChange(row: VersionRow, hides: HidesField): Change {
  return {
    recordedAt: row.recordedAt,
    operation: OPERATIONS[row.operation],
    record: row.record,
    fields: changedFields(row.before ?? {}, row.operation === 'DELETE' ? {} : row.after).filter(({ field }) => !hides(row.record, field, row.after)),
    organizationNumber: row.cause?.organizationNumber ?? null,
    cause: row.cause?.operation ?? null,
  };
}

function changedFields(before: Record<string, unknown>, after: Record<string, unknown>): ChangedField[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !SILENT_FIELDS.has(field))
    .map((field) => ({ field, before: jsonText(before[field]), after: jsonText(after[field]) }))
    .filter((change) => change.before !== change.after);
}

function jsonText(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}

/** Says, for the rest of a transaction, what the changes in it come from; the history keeps it with each of them. */
export async function setCause(tx: RawQueries, cause: { organizationNumber?: string; operation: string }): Promise<void> {
  await tx.$queryRaw(sql`SELECT set_config('samspill.cause', ${JSON.stringify(cause)}, true)`);
}
