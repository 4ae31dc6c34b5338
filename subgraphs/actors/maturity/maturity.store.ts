import type { MaturityAssessment as MaturityRow, PrismaClient } from '../../../prisma/generated/actors/client/client';

export type { MaturityRow };

export function findMaturity(db: PrismaClient, actorIds: readonly string[]): Promise<MaturityRow[]> {
  return db.maturityAssessment.findMany({ where: { actorId: { in: [...actorIds] } }, orderBy: [{ assessedOn: 'desc' }, { id: 'asc' }] });
}
