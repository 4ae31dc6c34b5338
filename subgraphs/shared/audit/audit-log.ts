import type { ClientBase } from 'pg';

/** Where a log is read: one connection, in a transaction that sees one moment of the database. */
export type LogConnection = Pick<ClientBase, 'query'>;

/** One transaction of the log, as its database has it. */
export interface AuditEntry {
  readonly number: number;
  readonly recordedAt: string;
  readonly operation: string | null;
  readonly organizationNumber: string | null;
  readonly supplierNumber: string | null;
  readonly clientId: string | null;
  readonly tokenId: string | null;
  readonly correlationId: string | null;
  readonly lastSequence: number;
  readonly versionCount: number;
  readonly rootIds: readonly string[];
  readonly rootCount: number;
  readonly digest: string;
  readonly previousHash: string;
  readonly hash: string;
  /** What the hash is made of. */
  readonly text: string;
}

/** A version of a row, as far as the log tells of it. */
export interface AuditedVersion {
  readonly sequence: number;
  readonly table: string;
  readonly rowId: string;
  /** What the digest is made of. */
  readonly text: string;
  /** Whether it ended when the next version of its row began, or not at all when there is none. */
  readonly endsRightly: boolean;
}

/** How far the log of one database has come: whoever notes it elsewhere can tell later whether the log still leads there. */
export interface Head {
  readonly number: number;
  readonly hash: string;
}

/** What the hash before the first entry is taken to be. */
export const NO_HASH = '0'.repeat(64);

/** So much is read at once, however long the log is. */
const PAGE = 1_000;

/** Built-in functions by their full names: a database that somebody has tampered with may have others of the same name. */
const MICROSECONDS = (column: string): string => `(pg_catalog.extract('epoch', ${column}) * 1000000)::bigint`;

/** The same text as samspill_entry_text makes, without asking a function that could have been replaced. */
const ENTRY_TEXT = `pg_catalog.jsonb_build_array(e."number", ${MICROSECONDS('e."recordedAt"')}, e."operation", e."organizationNumber", e."supplierNumber",
  e."clientId", e."tokenId", e."correlationId", e."revision", e."lastSequence", e."versionCount", e."rootIds", e."rootCount", e."digest", e."previousHash")::text`;

/** The same text as samspill_version_text makes. */
const VERSION_TEXT = `pg_catalog.jsonb_build_array(v."sequence", v."id", v."tableName", v."rowId", v."rootId", v."rootIds", v."version", v."operation",
  ${MICROSECONDS('v."recordedFrom"')}, v."data", v."cause")::text`;

const ENTRIES = `
  SELECT e."number"::text AS "number", to_char(e."recordedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "recordedAt", e."operation", e."organizationNumber", e."supplierNumber",
         e."clientId", e."tokenId", e."correlationId", e."lastSequence"::text AS "lastSequence", e."versionCount", e."rootIds"::text[] AS "rootIds", e."rootCount", e."digest", e."previousHash", e."hash",
         ${ENTRY_TEXT} AS "text"
  FROM public."AuditEntry" e`;

const VERSIONS = `
  SELECT v."sequence"::text AS "sequence", v."tableName" AS "table", v."rowId"::text AS "rowId", ${VERSION_TEXT} AS "text",
         v."recordedTo" IS NOT DISTINCT FROM CASE WHEN v."operation" = 'DELETE' THEN v."recordedFrom" ELSE
           (SELECT n."recordedFrom" FROM public."RowVersion" n WHERE n."tableName" = v."tableName" AND n."rowId" = v."rowId" AND n."version" = v."version" + 1) END AS "endsRightly"
  FROM public."RowVersion" v WHERE v."sequence" > $1 ORDER BY v."sequence" LIMIT ${String(PAGE)}`;

/** Whether a database keeps a log at all; one that was never opened by this release does not. */
export async function hasLog(connection: LogConnection): Promise<boolean> {
  const { rows } = await connection.query<{ name: string | null }>(`SELECT pg_catalog.to_regclass('public."AuditEntry"')::text AS name`);
  return rows[0]?.name != null;
}

/** The last entry; null in a database whose entries are all gone. */
export async function readHead(connection: LogConnection): Promise<Head | null> {
  const { rows } = await connection.query<{ number: string; hash: string }>('SELECT "number"::text AS "number", "hash" FROM public."AuditEntry" ORDER BY "AuditEntry"."number" DESC LIMIT 1');
  return rows[0] ? { number: Number(rows[0].number), hash: rows[0].hash } : null;
}

/** The entries that meet a condition, from the first to the last. `where` is SQL about "e", and takes values from $2 on. */
export async function* readEntries(connection: LogConnection, where = 'TRUE', values: readonly unknown[] = []): AsyncGenerator<AuditEntry, undefined> {
  for (let last = -1; ; ) {
    const { rows } = await connection.query<AuditEntry & { number: string; lastSequence: string }>(`${ENTRIES} WHERE e."number" > $1 AND ${where} ORDER BY e."number" LIMIT ${String(PAGE)}`, [last, ...values]);
    for (const row of rows) {
      last = Number(row.number);
      yield { ...row, number: last, lastSequence: Number(row.lastSequence) };
    }
    if (rows.length < PAGE) return undefined;
  }
}

/** All versions, in the order in which they were recorded. */
export async function* readVersions(connection: LogConnection): AsyncGenerator<AuditedVersion, undefined> {
  for (let last = -1; ; ) {
    const { rows } = await connection.query<AuditedVersion & { sequence: string }>(VERSIONS, [last]);
    for (const row of rows) {
      last = Number(row.sequence);
      yield { ...row, sequence: last };
    }
    if (rows.length < PAGE) return undefined;
  }
}
