import type { PrismaClient } from '../../../prisma/generated/actors/client/client';

/** Which ecosystems initiatives and life events belong to. */
export function findEcosystemsOfSubjects(db: PrismaClient, subjectIds: readonly string[]): Promise<{ targetId: string; ecosystemId: string }[]> {
  return db.ecosystemLink.findMany({ where: { targetId: { in: [...subjectIds] } }, select: { targetId: true, ecosystemId: true }, orderBy: { id: 'asc' } });
}
