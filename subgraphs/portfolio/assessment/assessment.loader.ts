import { childrenOf } from '../children-loader';
import { findExitReviews, findObstacles, findQualityAssurances, findSuccessFactors, findUserInvolvements } from './assessment.store';

export const userInvolvementsOf = childrenOf(findUserInvolvements);
export const qualityAssurancesOf = childrenOf(findQualityAssurances);
export const successFactorsOf = childrenOf(findSuccessFactors);
export const exitReviewsOf = childrenOf(findExitReviews);
export const obstaclesOf = childrenOf(findObstacles);
