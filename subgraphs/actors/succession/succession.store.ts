import type { PrismaClient } from '../../../prisma/generated/actors/client/client';
import { sql, uuids } from '../../shared/database/page-query';
import type { SuccessionStep } from './current-successors';

export interface StepOfChain extends SuccessionStep {
  readonly id: string;
}

/**
 * Every step that leads onwards from any of the actors, at any distance, of those in effect on a day: one statement
 * however long the chains are. UNION leaves out what was met before, so circles come to an end.
 */
export function findStepsOnwards(db: PrismaClient, actorIds: readonly string[], at: string): Promise<StepOfChain[]> {
  return db.$queryRaw<StepOfChain[]>(sql`
    WITH RECURSIVE reached("id") AS (
      SELECT unnest(${uuids(actorIds)})
      UNION SELECT s."successorId" FROM reached JOIN "Succession" s ON s."predecessorId" = reached."id" AND s."effectiveOn" <= ${at}::date
    )
    SELECT s."id"::text AS "id", s."predecessorId"::text AS "predecessorId", s."successorId"::text AS "successorId", s."kind"::text AS "kind", s."effectiveOn"::text AS "effectiveOn",
           (p."dissolvedOn" IS NULL OR p."dissolvedOn" > ${at}::date) AS "isPredecessorLiving", (n."dissolvedOn" IS NULL OR n."dissolvedOn" > ${at}::date) AS "isSuccessorLiving"
    FROM reached JOIN "Succession" s ON s."predecessorId" = reached."id" AND s."effectiveOn" <= ${at}::date
    JOIN "Actor" p ON p."id" = s."predecessorId" JOIN "Actor" n ON n."id" = s."successorId"
    ORDER BY s."effectiveOn", s."id"`);
}
