import { expect, test } from 'vitest';
import { sql, type RawQueries } from '../../subgraphs/shared/database/page-query';

/** The past of a database can be read like its present: the views there have everything that its tables have. */
export function pastIsWhole(db: () => RawQueries): void {
  const HINT = 'end the migration that added them with SELECT samspill_renew_past()';

  test('has every table with a history, with all of its columns', async () => {
    const missing = await db().$queryRaw<{ column: string }[]>(sql`
      SELECT c.relname || '.' || a.attname AS "column"
      FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE g.tgname = 'record_version' AND NOT EXISTS (SELECT 1 FROM information_schema.columns p WHERE p.table_schema = 'past' AND p.table_name = c.relname AND p.column_name = a.attname)`);
    expect(missing, HINT).toEqual([]);
  });

  test('knows every value of every enum', async () => {
    const missing = await db().$queryRaw<{ value: string }[]>(sql`
      SELECT t.typname || '.' || e.enumlabel AS "value" FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
      WHERE t.typnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_enum pe JOIN pg_type p ON p.oid = pe.enumtypid WHERE p.typnamespace = 'past'::regnamespace AND p.typname = t.typname AND pe.enumlabel = e.enumlabel)`);
    expect(missing, HINT).toEqual([]);
  });
}
