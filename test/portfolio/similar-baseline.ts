import type { PrismaClient } from '../../prisma/generated/portfolio/client/client';
import { sql } from '../../subgraphs/shared/database/page-query';
import type { Rankings } from './similar-measures';
import { rankingsOf } from './similar-rankings';

/**
 * Plain full-text search to compare with: stems of the Norwegian configuration that at most eight initiatives share,
 * whatever the language of the text. The hub began with three of them at least; one is the most lenient.
 */
export async function baselineRankings(db: PrismaClient, fewestStems: number): Promise<Rankings> {
  const rows = await db.$queryRaw<{ a: string; b: string; weight: number }[]>(sql`
    WITH stems AS (
      SELECT i."id", stem FROM "Initiative" i CROSS JOIN LATERAL unnest(tsvector_to_array(to_tsvector('norwegian', i."searchText"))) stem
      WHERE length(stem) >= 4 AND stem ~ '^[[:alpha:]]+$' AND to_tsvector('english', stem) <> ''
    ),
    rare AS (SELECT stem FROM stems GROUP BY stem HAVING count(*) <= 8)
    SELECT x."id"::text AS a, y."id"::text AS b, count(*)::float8 AS weight
    FROM stems x JOIN rare USING (stem) JOIN stems y USING (stem)
    WHERE x."id" <> y."id" GROUP BY 1, 2 HAVING count(*) >= ${fewestStems}`);
  return rankingsOf(rows);
}
