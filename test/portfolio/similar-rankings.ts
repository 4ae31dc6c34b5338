import type { PrismaClient } from '../../prisma/generated/portfolio/client/client';
import { SIGNALS } from '../../subgraphs/portfolio/similar/signals';
import { sql } from '../../subgraphs/shared/database/page-query';
import { groupBy } from '../../subgraphs/shared/loader';
import type { Rankings } from './similar-measures';

export function rankingsOf(rows: readonly { a: string; b: string; weight: number }[]): Rankings {
  const lists = [...groupBy(rows, ({ a }) => a)].map(([a, list]) => [a, list.map(({ b, weight }) => ({ id: b, weight })).sort((x, y) => y.weight - x.weight || (x.id < y.id ? -1 : 1))] as const);
  return new Map(lists);
}

/** What the words of all initiatives say, with the weights that no client sees. */
export async function wordRankings(db: PrismaClient): Promise<Rankings> {
  return rankingsOf(await db.$queryRaw<{ a: string; b: string; weight: number }[]>(sql`
    WITH asked AS (SELECT "id" FROM "Initiative"), ${SIGNALS}
    SELECT a::text, b::text, weight FROM signals WHERE kind = 'WORDS'`));
}
