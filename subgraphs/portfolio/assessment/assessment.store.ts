import type { PortfolioDb } from '../context';

function ofInitiatives(ids: readonly string[]) {
  return { where: { initiativeId: { in: [...ids] } }, orderBy: { id: 'asc' as const } };
}

export const findUserInvolvements = (db: PortfolioDb, ids: readonly string[]) => db.userInvolvement.findMany(ofInitiatives(ids));
export const findQualityAssurances = (db: PortfolioDb, ids: readonly string[]) => db.qualityAssurance.findMany(ofInitiatives(ids));
export const findSuccessFactors = (db: PortfolioDb, ids: readonly string[]) => db.successFactors.findMany(ofInitiatives(ids));
export const findExitReviews = (db: PortfolioDb, ids: readonly string[]) => db.exitReview.findMany(ofInitiatives(ids));
export const findObstacles = (db: PortfolioDb, ids: readonly string[]) => db.initiativeObstacle.findMany(ofInitiatives(ids));
