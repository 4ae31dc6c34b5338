import { type Sql, empty, join, raw, sqltag as sql } from '@prisma/client/runtime/client';
import type { Cursor, IdPage, PageRequest } from '../graphql/connection';

/** Anything that runs a raw query: a Prisma client or a transaction of it. */
export interface RawQueries {
  $queryRaw<T>(query: Sql): Promise<T>;
}

/**
 * A list that belongs to each of many parents, as SQL. `edges` selects the columns `parent` (uuid), `node` (uuid) and
 * `sort` (of `sortType`, never null; a text, since cursors compare it), and is limited to the parents by the caller
 * through `parentsOf`.
 */
export interface PagedEdges {
  readonly edges: Sql;
  readonly sortType: 'text' | 'date' | 'timestamptz' | 'numeric' | 'int';
  readonly descending?: boolean;
}

interface Row {
  parent: string;
  total: number;
  node: string | null;
  sort: string | null;
}

/**
 * The same page of many parents' lists in one statement, each with its own total. Equal sort values are ordered by
 * id, so a page never repeats or skips a node.
 */
export async function queryPages(db: RawQueries, { edges, sortType, descending = false }: PagedEdges, { first, after }: PageRequest): Promise<Map<string, IdPage>> {
  const direction = raw(descending ? 'DESC' : 'ASC');
  const beyond = raw(descending ? '<' : '>');
  const type = raw(sortType);
  // "C" keeps the order of text the same on every server; sort keys are stored so that it is also the right one.
  const collate = raw(sortType === 'text' ? 'COLLATE "C"' : '');
  const fromCursor = after ? sql`WHERE ("sort" ${collate}, "node") ${beyond} (${after.sort}::${type}, ${after.id}::uuid)` : empty;
  const rows = await db.$queryRaw<Row[]>(sql`
    WITH edges AS (${edges}),
    ranked AS (
      SELECT "parent", "node", "sort",
             row_number() OVER (PARTITION BY "parent" ORDER BY "sort" ${collate} ${direction}, "node" ${direction}) AS "rank"
      FROM edges ${fromCursor}
    ),
    totals AS (SELECT "parent", count(*)::int AS "total" FROM edges GROUP BY "parent")
    SELECT t."parent"::text AS "parent", t."total", r."node"::text AS "node", r."sort"::text AS "sort"
    FROM totals t LEFT JOIN ranked r ON r."parent" = t."parent" AND r."rank" <= ${first + 1}
    ORDER BY t."parent", r."rank"`);

  const pages = new Map<string, { totalCount: number; entries: Cursor[]; hasNextPage: boolean }>();
  for (const row of rows) {
    const page = pages.get(row.parent) ?? { totalCount: row.total, entries: [], hasNextPage: false };
    pages.set(row.parent, page);
    if (row.node === null || row.sort === null) continue;
    if (page.entries.length === first) page.hasNextPage = true;
    else page.entries.push({ sort: row.sort, id: row.node });
  }
  return pages;
}

export const EMPTY_PAGE: IdPage = { totalCount: 0, entries: [], hasNextPage: false };

/** The one parent of a list that has none, such as a root field: select it as `parent`. */
export const ROOT = '00000000-0000-0000-0000-000000000000';
export const ROOT_PARENT = sql`${ROOT}::uuid`;

/** Ids as a PostgreSQL array, for `= ANY (…)`. */
export function uuids(ids: readonly string[]): Sql {
  return sql`${[...ids]}::uuid[]`;
}

/** Conditions joined with AND; TRUE when there are none. */
export function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`TRUE` : join([...conditions], ' AND ');
}

export { empty, raw, sql, type Sql };
