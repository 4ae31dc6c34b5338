import { textCell, numberCell } from '../../sheet/cell';
import { csvFile } from '../../sheet/csv';
import { readEntries, type AuditEntry, type LogConnection } from '../audit-log';

/** Which entries are listed. */
export interface Wanted {
  /** Instants, or null for no limit. */
  readonly since: Date | null;
  readonly until: Date | null;
  /** An organisation number, or the name of a client; null for everybody. */
  readonly who: string | null;
}

/** An entry with what it was about, for people. */
export interface ListedEntry extends AuditEntry {
  readonly part: string;
  /** Such as "UserNeed created 2, LifeEvent updated 1". */
  readonly rows: string;
}

const WHERE = `($2::timestamptz IS NULL OR e."recordedAt" >= $2) AND ($3::timestamptz IS NULL OR e."recordedAt" < $3)
  AND ($4::text IS NULL OR $4 IN (e."organizationNumber", e."supplierNumber", e."clientId"))`;

const ROWS = `
  SELECT string_agg("tableName" || ' ' || CASE "operation" WHEN 'INSERT' THEN 'created' WHEN 'UPDATE' THEN 'updated' ELSE 'removed' END || ' ' || "count", ', ' ORDER BY "tableName", "operation") AS "rows"
  FROM (
    SELECT "tableName", "operation", count(*) AS "count" FROM public."RowVersion"
    WHERE "sequence" <= $2 AND "sequence" > coalesce((SELECT "lastSequence" FROM public."AuditEntry" WHERE "number" = $1 - 1), 0)
    GROUP BY 1, 2
  ) counted`;

/** The entries of one log that are wanted, oldest first. */
export async function* listEntries(part: string, connection: LogConnection, { since, until, who }: Wanted): AsyncGenerator<ListedEntry, undefined> {
  for await (const entry of readEntries(connection, WHERE, [since, until, who])) {
    const { rows } = await connection.query<{ rows: string | null }>(ROWS, [entry.number, entry.lastSequence]);
    yield { ...entry, part, rows: rows[0]?.rows ?? '' };
  }
  return undefined;
}

/** One line that a person reads. */
export function entryLine({ part, number, recordedAt, organizationNumber, supplierNumber, clientId, operation, rows, rootCount, correlationId }: ListedEntry): string {
  const who = organizationNumber === null ? 'the hub' : [organizationNumber, ...(supplierNumber === null ? [] : [`by ${supplierNumber}`]), ...(clientId === null ? [] : [`(${clientId})`])].join(' ');
  const request = correlationId === null ? '' : `  request ${correlationId}`;
  return `${recordedAt.slice(0, 19)}Z  ${part} ${String(number)}  ${who}  ${operation ?? 'unknown operation'}  ${rows || 'nothing'}${rootCount > 1 ? ` of ${String(rootCount)} records` : ''}${request}\n`;
}

const COLUMNS = ['part', 'number', 'recordedAt', 'organizationNumber', 'supplierNumber', 'clientId', 'tokenId', 'operation', 'correlationId', 'rows', 'records', 'hash'].map((heading) => ({ heading, holds: heading === 'number' || heading === 'records' ? ('number' as const) : ('text' as const) }));

/** The same as a file of separated values, for programs and spreadsheets. */
export function entriesCsv(entries: AsyncIterable<ListedEntry>): AsyncGenerator<string> {
  return csvFile({ name: 'Audit', columns: COLUMNS, rows: csvRows(entries) }, { delimiter: ',', decimal: '.', isMarked: false });
}

async function* csvRows(entries: AsyncIterable<ListedEntry>) {
  for await (const { part, number, recordedAt, organizationNumber, supplierNumber, clientId, tokenId, operation, correlationId, rows, rootCount, hash } of entries) {
    yield [textCell(part), numberCell(number), textCell(recordedAt), ...[organizationNumber, supplierNumber, clientId, tokenId, operation, correlationId, rows].map(textCell), numberCell(rootCount), textCell(hash)];
  }
}
