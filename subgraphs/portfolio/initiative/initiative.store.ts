import type { Initiative } from '../../../prisma/generated/portfolio/client/client';
import type { PortfolioDb } from '../context';

export type InitiativeRow = Initiative;

/** For every child of an initiative: the condition that it belongs to one of these. */
function ofInitiatives(ids: readonly string[]): { initiativeId: { in: string[] } } {
  return { initiativeId: { in: [...ids] } };
}

export function findInitiatives(db: PortfolioDb, ids: readonly string[]): Promise<Initiative[]> {
  return db.initiative.findMany({ where: { id: { in: [...ids] } } });
}

/** Every participation, restricted claims too. */
export function findParticipations(db: PortfolioDb, initiativeIds: readonly string[]) {
  return db.initiativeParticipation.findMany({ where: ofInitiatives(initiativeIds), orderBy: [{ role: 'asc' }, { id: 'asc' }] });
}

export function findLifeEventLinks(db: PortfolioDb, initiativeIds: readonly string[]) {
  return db.initiativeLifeEvent.findMany({ where: ofInitiatives(initiativeIds), orderBy: { id: 'asc' } });
}

export function findServiceLinks(db: PortfolioDb, initiativeIds: readonly string[]) {
  return db.initiativeService.findMany({ where: ofInitiatives(initiativeIds), orderBy: { id: 'asc' } });
}

export function findComponentLinks(db: PortfolioDb, initiativeIds: readonly string[]) {
  return db.initiativeComponent.findMany({ where: ofInitiatives(initiativeIds), orderBy: { id: 'asc' } });
}

export function findBodyLinks(db: PortfolioDb, initiativeIds: readonly string[]) {
  return db.initiativeBody.findMany({ where: ofInitiatives(initiativeIds), orderBy: { id: 'asc' } });
}

export function findBaselines(db: PortfolioDb, initiativeIds: readonly string[]) {
  return db.baseline.findMany({ where: ofInitiatives(initiativeIds), orderBy: [{ ordinal: 'asc' }] });
}

export function findMilestones(db: PortfolioDb, initiativeIds: readonly string[]) {
  return db.initiativeMilestone.findMany({ where: ofInitiatives(initiativeIds), orderBy: [{ on: 'asc' }, { id: 'asc' }] });
}

export function findIdentifiers(db: PortfolioDb, initiativeIds: readonly string[]) {
  return db.initiativeIdentifier.findMany({ where: ofInitiatives(initiativeIds), orderBy: [{ register: 'asc' }, { number: 'asc' }] });
}

export function findIdentitySteps(db: PortfolioDb, initiativeIds: readonly string[]) {
  return db.initiativeIdentityStep.findMany({ where: ofInitiatives(initiativeIds), orderBy: [{ on: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }] });
}
