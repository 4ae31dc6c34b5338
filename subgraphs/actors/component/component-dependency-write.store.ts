import type { Prisma } from '../../../prisma/generated/actors/client/client';
import { sql } from '../../shared/database/page-query';
import type { Link } from '../../shared/way-between';
import type { Tx } from '../context';

export function findDependency(tx: Tx, componentId: string, needsId: string): Promise<{ id: string } | null> {
  return tx.componentDependency.findUnique({ where: { componentId_needsId: { componentId, needsId } }, select: { id: true } });
}

export function countNeeds(tx: Tx, componentId: string): Promise<number> {
  return tx.componentDependency.count({ where: { componentId } });
}

export async function insertDependency(tx: Tx, data: Prisma.ComponentDependencyUncheckedCreateInput): Promise<void> {
  await tx.componentDependency.create({ data });
}

export async function deleteDependency(tx: Tx, id: string): Promise<void> {
  await tx.componentDependency.delete({ where: { id } });
}

/** Every link by which a component needs others, at any depth. */
export function findOnwardNeeds(tx: Tx, componentId: string): Promise<Link[]> {
  return tx.$queryRaw<Link[]>(sql`
    WITH RECURSIVE reached("id") AS (
      SELECT ${componentId}::uuid UNION SELECT d."needsId" FROM reached JOIN "ComponentDependency" d ON d."componentId" = reached."id"
    )
    SELECT d."componentId"::text AS "from", d."needsId"::text AS "to" FROM reached JOIN "ComponentDependency" d ON d."componentId" = reached."id" ORDER BY 1, 2`);
}

/** What these components are called, by id. */
export async function findComponentNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const rows = await tx.sharedComponent.findMany({ where: { id: { in: [...ids] } }, select: { id: true, names: true } });
  return new Map(rows.map(({ id, names }) => [id, names]));
}
