import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openInMemory } from '../../subgraphs/shared/database/embedded';
import { migrate, readMigrations, schemaDifference } from '../../subgraphs/shared/database/migrate';
import type { DatabaseSource } from '../../subgraphs/shared/database/source';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { SUBGRAPH_NAMES } from '../support/contracts';

/** Every column of a database, as PostgreSQL itself describes it. */
async function columns(source: DatabaseSource): Promise<string[]> {
  const pool = source.pool();
  try {
    const { rows } = await pool.query<{ line: string }>(`
      SELECT table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' ' || coalesce(numeric_precision::text, '') || ' ' || coalesce(numeric_scale::text, '') AS line
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1`);
    return rows.map((row) => row.line);
  } finally {
    await pool.end();
  }
}

describe.each(SUBGRAPH_NAMES)('the migrations of %s', (name) => {
  const folder = join(PACKAGE_ROOT, 'prisma', name);
  const source = readMigrations(folder);

  test('have a migration for every change of the schema', async () => {
    const database = await openInMemory();
    expect(await schemaDifference(database, readFileSync(join(folder, 'migrations', 'migrated.prisma'), 'utf8'), source.schema)).toBe('');
    await database.close();
  });

  test('give the very columns that the schema says', async () => {
    const migrated = await openInMemory();
    const pushed = await openInMemory();
    await migrate(migrated, source);
    const script = await schemaDifference(pushed, null, source.schema);
    await migrate(pushed, { schema: source.schema, migrations: [{ name: '0001_all', sql: `CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gist;\n${script}` }] });
    expect(await columns(migrated)).toEqual(await columns(pushed));
    await migrated.close();
    await pushed.close();
  });

  test('change nothing the second time', async () => {
    const database = await openInMemory();
    expect((await migrate(database, source)).length).toBe(source.migrations.length);
    expect(await migrate(database, source)).toEqual([]);
    await database.close();
  });
});
