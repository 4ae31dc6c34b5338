import { v7 as uuidv7 } from 'uuid';
import { raw, sql, uuids, type Sql } from './page-query';

/**
 * Writing many rows in one statement. They travel as one JSON text, so a statement has one parameter however many rows it
 * writes, and the database gives each value the type of its column.
 */

/** Anything that runs a raw statement: a transaction of a Prisma client. */
export interface RawStatements {
  $executeRaw(statement: Sql): Promise<number>;
}

/** One record may have any number of links, so rows are sent in parts. */
const ROWS_AT_ONCE = 2_000;

/** The name of a table or a column as SQL. Names come from the code, never from a file. */
export const named = (name: string): Sql => raw(`"${name}"`);
const listed = (columns: readonly string[]): Sql => raw(columns.map((column) => `"${column}"`).join(', '));
const rowsOf = (table: string, rows: readonly object[]): Sql => sql`jsonb_populate_recordset(NULL::${named(table)}, ${JSON.stringify(rows)}::jsonb)`;

/** The writes of a subgraph, for its tables with their rows. */
export interface BulkWrites<Tables extends { readonly [Name in keyof Tables]: object }> {
  /** Adds rows, each with an id of its own unless it brings one. All rows have the same columns. */
  readonly insertRows: <Name extends keyof Tables & string>(tx: RawStatements, table: Name, rows: readonly Tables[Name][]) => Promise<void>;
  /** Changes rows that are found by a column that tells them apart, such as their ids. All rows have the same columns. */
  readonly updateRows: <Name extends keyof Tables & string, Key extends keyof Tables[Name] & string>(tx: RawStatements, table: Name, key: Key, rows: readonly (Partial<Tables[Name]> & Readonly<Record<Key, string>>)[]) => Promise<void>;
}

export function bulkWrites<Tables extends { readonly [Name in keyof Tables]: object }>(): BulkWrites<Tables> {
  return {
    insertRows: async (tx, table, rows) => {
      for (const some of inParts<object>(rows, ROWS_AT_ONCE)) {
        const complete = some.map((row) => ({ id: uuidv7(), ...row }));
        const columns = listed(Object.keys(complete[0] ?? {}));
        await tx.$executeRaw(sql`INSERT INTO ${named(table)} (${columns}) SELECT ${columns} FROM ${rowsOf(table, complete)}`);
      }
    },
    updateRows: async (tx, table, key, rows) => {
      for (const some of inParts<object>(rows, ROWS_AT_ONCE)) {
        const columns = Object.keys(some[0] ?? {}).filter((column) => column !== key);
        const assignments = raw(columns.map((column) => `"${column}" = changed."${column}"`).join(', '));
        await tx.$executeRaw(sql`UPDATE ${named(table)} known SET ${assignments} FROM ${rowsOf(table, some)} changed WHERE known.${named(key)} = changed.${named(key)}`);
      }
    },
  };
}

/** Removes rows by a column that holds ids: their own, or those of what they belong to. */
export async function deleteRows(tx: RawStatements, table: string, ids: readonly string[], column = 'id'): Promise<void> {
  if (ids.length > 0) await tx.$executeRaw(sql`DELETE FROM ${named(table)} WHERE ${named(column)} = ANY (${uuids(ids)})`);
}

export function inParts<Item>(items: readonly Item[], most: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, i) => items.slice(i * most, (i + 1) * most));
}
