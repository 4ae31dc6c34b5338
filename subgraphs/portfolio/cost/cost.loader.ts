import { childrenOf } from '../children-loader';
import { findCostLines } from './cost.store';

export const costLinesOf = childrenOf(findCostLines);
