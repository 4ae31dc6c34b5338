import type { PrismaClient } from '../../../prisma/generated/actors/client/client';
import { sql, uuids, type Sql } from '../../shared/database/page-query';
import { validOn } from '../period.store';
import type { Placement } from './sector';

/**
 * The actors asked for and everything they belong under on a day, up to the top, in one statement however long the
 * chains are. UNION leaves out what was met before, so that even a chain that runs in a circle comes to an end.
 */
export function findPlacements(db: PrismaClient, actorIds: readonly string[], at: string): Promise<Placement[]> {
  return db.$queryRaw<Placement[]>(sql`
    WITH RECURSIVE chain AS (
      SELECT a."id", a."kind", a."ownSector", p."parentId", ${livingOn(at)} AS "isLiving" FROM "Actor" a LEFT JOIN "ParentPeriod" p ON p."actorId" = a."id" AND ${validOn('p', at)}
      WHERE a."id" = ANY (${uuids(actorIds)})
      UNION
      SELECT a."id", a."kind", a."ownSector", p."parentId", ${livingOn(at)} FROM chain JOIN "Actor" a ON a."id" = chain."parentId" LEFT JOIN "ParentPeriod" p ON p."actorId" = a."id" AND ${validOn('p', at)}
    )
    SELECT "id"::text AS "id", "kind"::text AS "kind", "ownSector"::text AS "ownSector", "parentId"::text AS "parentId", "isLiving" FROM chain`);
}

/** Every actor with what it belongs under on a day. */
export function findAllPlacements(db: PrismaClient, at: string): Promise<Placement[]> {
  return db.$queryRaw<Placement[]>(sql`
    SELECT a."id"::text AS "id", a."kind"::text AS "kind", a."ownSector"::text AS "ownSector", p."parentId"::text AS "parentId", ${livingOn(at)} AS "isLiving"
    FROM "Actor" a LEFT JOIN "ParentPeriod" p ON p."actorId" = a."id" AND ${validOn('p', at)}`);
}

/** The ministries that exist on a day, in the order of their names. */
export async function findMinistryIds(db: PrismaClient, at: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT a."id"::text AS "id" FROM "Actor" a WHERE a."kind" = 'MINISTRY' AND ${livingOn(at)}
      AND NOT EXISTS (SELECT 1 FROM "ActorName" n WHERE n."actorId" = a."id" HAVING min(COALESCE(n."validFrom", '-infinity'::date)) > ${at}::date)
    ORDER BY a."sortKey" COLLATE "C", a."id"`);
  return rows.map((row) => row.id);
}

/** Condition: the actor `a` was not dissolved by a day. */
function livingOn(at: string): Sql {
  return sql`(a."dissolvedOn" IS NULL OR a."dissolvedOn" > ${at}::date)`;
}
