import type { InitiativeParticipation, Prisma } from '../../../prisma/generated/portfolio/client/client';
import type { Tx } from '../context';
import { partStore } from '../record/part.store';

export const PARTICIPATIONS = partStore<InitiativeParticipation, Prisma.InitiativeParticipationUncheckedCreateInput, Prisma.InitiativeParticipationUncheckedUpdateInput>('InitiativeParticipation', (tx) => tx.initiativeParticipation);

export async function hasFundingLine(tx: Tx, initiativeId: string, funderActorId: string): Promise<boolean> {
  return (await tx.fundingLine.count({ where: { initiativeId, funderActorId } })) > 0;
}
