import type { ExitReview, InitiativeObstacle, Prisma, QualityAssurance, SuccessFactors, UserInvolvement } from '../../../prisma/generated/portfolio/client/client';
import type { Tx } from '../context';
import { partStore } from '../record/part.store';

export const USER_INVOLVEMENTS = partStore<UserInvolvement, Prisma.UserInvolvementUncheckedCreateInput, Prisma.UserInvolvementUncheckedUpdateInput>('UserInvolvement', (tx) => tx.userInvolvement);
export const QUALITY_ASSURANCES = partStore<QualityAssurance, Prisma.QualityAssuranceUncheckedCreateInput, Prisma.QualityAssuranceUncheckedUpdateInput>('QualityAssurance', (tx) => tx.qualityAssurance);
export const OBSTACLES = partStore<InitiativeObstacle, Prisma.InitiativeObstacleUncheckedCreateInput, Prisma.InitiativeObstacleUncheckedUpdateInput>('InitiativeObstacle', (tx) => tx.initiativeObstacle);
export const SUCCESS_FACTORS = partStore<SuccessFactors, Prisma.SuccessFactorsUncheckedCreateInput, Prisma.SuccessFactorsUncheckedUpdateInput>('SuccessFactors', (tx) => tx.successFactors);
export const EXIT_REVIEWS = partStore<ExitReview, Prisma.ExitReviewUncheckedCreateInput, never>('ExitReview', (tx) => tx.exitReview);

export function findSuccessFactorsOf(tx: Tx, initiativeId: string): Promise<SuccessFactors | null> {
  return tx.successFactors.findUnique({ where: { initiativeId } });
}
