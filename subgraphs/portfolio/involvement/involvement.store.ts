import type { PortfolioDb } from '../context';

/** Claims that are marked restricted and not confirmed are not shown by who stands in a map. */
const PUBLIC = { NOT: { isRestricted: true, claimStatus: { not: 'CONFIRMED' } } } as const;

const of = (ids: readonly string[]) => ({ initiativeId: { in: [...ids] }, ...PUBLIC });

export function findLifeEventInitiatives(db: PortfolioDb, lifeEventIds: readonly string[]) {
  return db.initiativeLifeEvent.findMany({ where: { lifeEventId: { in: [...lifeEventIds] } }, select: { lifeEventId: true, initiativeId: true }, orderBy: { id: 'asc' } });
}

export function findParticipants(db: PortfolioDb, ids: readonly string[]) {
  return db.initiativeParticipation.findMany({ where: of(ids), select: { initiativeId: true, actorId: true, role: true, claimStatus: true } });
}

export function findFunders(db: PortfolioDb, ids: readonly string[]) {
  return db.fundingLine.findMany({ where: of(ids), select: { initiativeId: true, funderActorId: true, claimStatus: true } });
}

export function findBenefitActors(db: PortfolioDb, ids: readonly string[]) {
  return db.benefit.findMany({ where: of(ids), select: { initiativeId: true, beneficiaryActorId: true, claimStatus: true, ownerActorId: true, ownerClaimStatus: true } });
}

export function findCostBearers(db: PortfolioDb, ids: readonly string[]) {
  return db.costLine.findMany({ where: of(ids), select: { initiativeId: true, bearerActorId: true, claimStatus: true } });
}
