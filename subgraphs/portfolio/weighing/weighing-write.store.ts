import type { InitiativeCapacityNeed, InitiativeScore, Prisma } from '../../../prisma/generated/portfolio/client/client';
import type { Tx } from '../context';
import { partStore } from '../record/part.store';
import type { ScoreRow } from './weighing.store';

export const SCORES = partStore<InitiativeScore, Prisma.InitiativeScoreUncheckedCreateInput, Prisma.InitiativeScoreUncheckedUpdateInput>('InitiativeScore', (tx) => tx.initiativeScore);
export const CAPACITY_NEEDS = partStore<InitiativeCapacityNeed, Prisma.InitiativeCapacityNeedUncheckedCreateInput, Prisma.InitiativeCapacityNeedUncheckedUpdateInput>('InitiativeCapacityNeed', (tx) => tx.initiativeCapacityNeed);

export function findScoreOf(tx: Tx, initiativeId: string, criterionId: string): Promise<InitiativeScore | null> {
  return tx.initiativeScore.findUnique({ where: { initiativeId_criterionId: { initiativeId, criterionId } } });
}

export function findNeedOf(tx: Tx, initiativeId: string, roleKey: string, year: number): Promise<InitiativeCapacityNeed | null> {
  return tx.initiativeCapacityNeed.findUnique({ where: { initiativeId_roleKey_year: { initiativeId, roleKey, year } } });
}

/** A score with what it is by. */
export async function withCriterion(tx: Tx, score: InitiativeScore): Promise<ScoreRow> {
  return { ...score, criterion: await tx.portfolioCriterion.findUniqueOrThrow({ where: { id: score.criterionId } }) };
}
