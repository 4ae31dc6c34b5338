import type { Relation as RelationRow } from '../../../../prisma/generated/actors/client/client';
import type { Tx } from '../../context';

/** Every relation between two of some actors. */
export function findRelationsAmong(tx: Tx, ids: readonly string[]): Promise<RelationRow[]> {
  return tx.relation.findMany({ where: { fromId: { in: [...ids] }, toId: { in: [...ids] } }, orderBy: { id: 'asc' } });
}

/** What belongs under what on a day, as "parent child", among some actors. */
export async function findParentPairs(tx: Tx, ids: readonly string[], day: Date): Promise<ReadonlySet<string>> {
  const rows = await tx.parentPeriod.findMany({
    where: { actorId: { in: [...ids] }, parentId: { in: [...ids] }, AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: day } }] }, { OR: [{ validTo: null }, { validTo: { gt: day } }] }] },
    select: { actorId: true, parentId: true },
  });
  return new Set(rows.map(({ actorId, parentId }) => `${parentId} ${actorId}`));
}
