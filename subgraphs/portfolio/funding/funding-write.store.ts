import type { FundingLine, Prisma } from '../../../prisma/generated/portfolio/client/client';
import type { Tx } from '../context';
import { partStore } from '../record/part.store';

export const FUNDING_LINES = partStore<FundingLine, Prisma.FundingLineUncheckedCreateInput, Prisma.FundingLineUncheckedUpdateInput>('FundingLine', (tx) => tx.fundingLine);

/** What is left before the funding of an initiative can be complete: its lines, and the funders that are named without one. */
export async function findFundingState(tx: Tx, initiativeId: string) {
  const lines = await tx.fundingLine.findMany({ where: { initiativeId }, select: { id: true, kind: true, year: true, planned: true, actual: true, funderActorId: true }, orderBy: { id: 'asc' } });
  const funders = await tx.initiativeParticipation.findMany({ where: { initiativeId, role: 'FUNDER' }, select: { actorId: true }, orderBy: { id: 'asc' } });
  return { lines, funders };
}
