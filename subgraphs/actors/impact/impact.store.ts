import type { PrismaClient } from '../../../prisma/generated/actors/client/client';

/** Which component needs which, in the whole register; no more than `most` of them. */
export function findComponentNeeds(db: PrismaClient, most: number): Promise<{ componentId: string; needsId: string }[]> {
  return db.componentDependency.findMany({ select: { componentId: true, needsId: true }, orderBy: [{ componentId: 'asc' }, { needsId: 'asc' }], take: most });
}
