import type { ActorNeed as NeedRow, PrismaClient } from '../../../prisma/generated/actors/client/client';

export type { NeedRow };

export function findNeeds(db: PrismaClient, actorIds: readonly string[]): Promise<NeedRow[]> {
  return db.actorNeed.findMany({ where: { actorId: { in: [...actorIds] } }, orderBy: [{ type: 'desc' }, { id: 'asc' }] });
}
