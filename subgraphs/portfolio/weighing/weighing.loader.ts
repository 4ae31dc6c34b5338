import { childrenOf } from '../children-loader';
import { findCapacityNeeds, findScores } from './weighing.store';

export const scoresOf = childrenOf(findScores);
export const capacityNeedsOf = childrenOf(findCapacityNeeds);
