import type { ParentPeriod, Prisma } from '../../../prisma/generated/actors/client/client';
import { sql, uuids } from '../../shared/database/page-query';
import { lockRow } from '../../shared/writing/version.store';
import type { Tx } from '../context';
import { partStore } from '../record/part.store';
import type { ParentLink } from './parent-circle';

export const PARENT_PERIODS = partStore<ParentPeriod, Prisma.ParentPeriodUncheckedCreateInput, Prisma.ParentPeriodUncheckedUpdateInput>('ParentPeriod', (tx) => tx.parentPeriod);

/** Everything that an actor has belonged under. */
export function findParentPeriodsToWrite(tx: Tx, actorId: string): Promise<ParentPeriod[]> {
  return tx.parentPeriod.findMany({ where: { actorId }, orderBy: { id: 'asc' } });
}

/** Every tie by which any of the actors, directly or through others, has ever belonged under anybody, in one statement. */
export function findLinksAbove(tx: Tx, actorIds: readonly string[]): Promise<ParentLink[]> {
  return tx.$queryRaw<ParentLink[]>(sql`
    WITH RECURSIVE above("id") AS (
      SELECT unnest(${uuids(actorIds)}) UNION SELECT p."parentId" FROM above JOIN "ParentPeriod" p ON p."actorId" = above."id"
    )
    SELECT p."actorId"::text AS "actorId", p."parentId"::text AS "parentId", p."validFrom"::text AS "validFrom", p."validTo"::text AS "validTo"
    FROM above JOIN "ParentPeriod" p ON p."actorId" = above."id" ORDER BY p."validFrom" NULLS FIRST, p."id"`);
}

/** When an actor ceases to exist; null while it does. From here on nobody else dissolves it until the mutation is done. */
export async function holdDissolution(tx: Tx, id: string): Promise<Date | null> {
  await lockRow(tx, 'Actor', id);
  return (await tx.actor.findUnique({ where: { id }, select: { dissolvedOn: true } }))?.dissolvedOn ?? null;
}
