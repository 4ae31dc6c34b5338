import type { LogConnection } from './audit-log';
import type { Break } from './verify-log';

/**
 * The first row that is not what its newest version says, or has none: it was changed past the history. Only values that
 * both have are compared: columns come and go, and of persons the history keeps no particulars. Both are given the types
 * of the table first, since the text of an instant depends on who wrote it.
 */
export async function findStrayRow(connection: LogConnection): Promise<Break | null> {
  const { rows: tables } = await connection.query<{ name: string }>('SELECT DISTINCT "tableName" AS "name" FROM public."RowVersion" ORDER BY 1');
  for (const { name } of tables) {
    const table = `public."${name.replaceAll('"', '""')}"`;
    const { rows: known } = await connection.query<{ known: boolean }>('SELECT pg_catalog.to_regclass($1) IS NOT NULL AS "known"', [table]);
    if (!known[0]?.known) continue;
    const { rows } = await connection.query<{ id: string; isThere: boolean; isRecorded: boolean }>(
      `SELECT coalesce(t."id", v."rowId")::text AS "id", t."id" IS NOT NULL AS "isThere", v."rowId" IS NOT NULL AS "isRecorded"
       FROM ${table} t FULL JOIN (SELECT "rowId", "version", "data" FROM public."RowVersion" WHERE "tableName" = $1 AND "recordedTo" IS NULL) v ON v."rowId" = t."id"
       WHERE t."id" IS NULL OR v."rowId" IS NULL OR t."version" <> v."version" OR EXISTS (
         SELECT FROM pg_catalog.jsonb_each(pg_catalog.to_jsonb(pg_catalog.jsonb_populate_record(NULL::${table}, v."data"))) recorded
         WHERE v."data" ? recorded.key AND pg_catalog.to_jsonb(t) -> recorded.key IS DISTINCT FROM recorded.value)
       LIMIT 1`,
      [name],
    );
    const [row] = rows;
    if (row) return { place: `${name} ${row.id}`, what: whatIsWrong(row) };
  }
  return null;
}

function whatIsWrong({ isThere, isRecorded }: { readonly isThere: boolean; readonly isRecorded: boolean }): string {
  if (!isRecorded) return 'is in no version: it was added past the history';
  return isThere ? 'is not what its newest version says: it was changed past the history' : 'is not there, although its newest version says that it is: it was removed past the history';
}

/** The triggers that keep the log and the history; without one of them writes pass silently. */
const GUARDS: readonly (readonly [table: string, trigger: string])[] = [
  ['AuditEntry', 'refuse_change'],
  ['AuditEntry', 'refuse_truncate'],
  ['RowVersion', 'guard_version'],
  ['RowVersion', 'refuse_truncate'],
  ['RowVersion', 'audit_at_end'],
  ['RowVersion', 'audit_asked'],
];

/** The first guard that was taken away or switched off, of the log, of the history, or of a table that has a history. */
export async function findMissingGuard(connection: LogConnection): Promise<Break | null> {
  const { rows } = await connection.query<{ table: string; trigger: string }>(
    `SELECT wanted."table", wanted."trigger" FROM (
       SELECT * FROM unnest($1::text[], $2::text[]) fixed("table", "trigger")
       UNION ALL SELECT DISTINCT "tableName", 'record_version' FROM public."RowVersion" WHERE pg_catalog.to_regclass(pg_catalog.format('public.%I', "tableName")) IS NOT NULL
     ) wanted
     WHERE NOT EXISTS (
       SELECT FROM pg_catalog.pg_trigger g JOIN pg_catalog.pg_class c ON c.oid = g.tgrelid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relname = wanted."table" AND g.tgenabled IN ('O', 'A')
         AND (g.tgname = wanted."trigger" OR (wanted."trigger" = 'record_version' AND g.tgname = 'record_erasable')))
     ORDER BY 1, 2 LIMIT 1`,
    [GUARDS.map(([table]) => table), GUARDS.map(([, trigger]) => trigger)],
  );
  const [missing] = rows;
  return missing ? { place: `the trigger ${missing.trigger} of ${missing.table}`, what: 'is missing or switched off, so changes can pass unnoticed. Put it back as the migrations make it' } : null;
}
