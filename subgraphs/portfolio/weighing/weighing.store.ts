import type { Prisma } from '../../../prisma/generated/portfolio/client/client';
import type { PortfolioDb } from '../context';

const WITH_CRITERION = { criterion: true } as const satisfies Prisma.InitiativeScoreInclude;
export type ScoreRow = Prisma.InitiativeScoreGetPayload<{ include: typeof WITH_CRITERION }>;

/** The scores of these initiatives, by the weight of what they are scored by. */
export function findScores(db: Pick<PortfolioDb, 'initiativeScore'>, initiativeIds: readonly string[]): Promise<ScoreRow[]> {
  return db.initiativeScore.findMany({ where: { initiativeId: { in: [...initiativeIds] } }, include: WITH_CRITERION, orderBy: [{ criterion: { weight: 'desc' } }, { id: 'asc' }] });
}

export function findCapacityNeeds(db: PortfolioDb, initiativeIds: readonly string[]) {
  return db.initiativeCapacityNeed.findMany({ where: { initiativeId: { in: [...initiativeIds] } }, orderBy: [{ year: 'asc' }, { roleKey: 'asc' }] });
}
