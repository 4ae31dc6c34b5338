import type { Prisma } from '../../../prisma/generated/actors/client/client';
import { sql } from '../../shared/database/page-query';
import type { Tx } from '../context';

/**
 * Takes the turn to write before anything is read, where what is written depends on rows that others may be writing:
 * writers take turns by this row (0003_follow_history), so until this transaction ends nobody else writes.
 */
export async function takeTurn(tx: Tx): Promise<void> {
  await tx.$queryRaw(sql`SELECT 1 FROM "Revision" WHERE "id" = 1 FOR UPDATE`);
}

/** How many roles have each of these degrees; those that none has are left out. */
export async function countRoles(tx: Tx, degreeIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.coordinationAssignment.groupBy({ by: ['degreeId'], where: { degreeId: { in: [...degreeIds] } }, _count: true });
  return new Map(rows.map(({ degreeId, _count }) => [degreeId ?? '', _count]));
}

export async function insertDegrees(tx: Tx, data: Prisma.CoordinationDegreeCreateManyInput[]): Promise<void> {
  await tx.coordinationDegree.createMany({ data });
}

export async function changeDegree(tx: Tx, id: string, data: Prisma.CoordinationDegreeUncheckedUpdateInput): Promise<void> {
  await tx.coordinationDegree.update({ where: { id }, data });
}

export async function deleteDegrees(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.coordinationDegree.deleteMany({ where: { id: { in: [...ids] } } });
}
