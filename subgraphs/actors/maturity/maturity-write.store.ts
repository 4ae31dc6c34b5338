import type { MaturityAssessment, Prisma } from '../../../prisma/generated/actors/client/client';
import type { Tx } from '../context';
import { partStore } from '../record/part.store';

export const ASSESSMENTS = partStore<MaturityAssessment, Prisma.MaturityAssessmentUncheckedCreateInput, Prisma.MaturityAssessmentUncheckedUpdateInput>('MaturityAssessment', (tx) => tx.maturityAssessment);

export async function isGroup(tx: Tx, actorId: string): Promise<boolean> {
  return (await tx.actor.count({ where: { id: actorId, kind: 'GROUP' } })) > 0;
}
