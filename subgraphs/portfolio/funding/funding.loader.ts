import { childrenOf } from '../children-loader';
import { findFundingLines, findNamedFunders } from './funding.store';

export const fundingLinesOf = childrenOf(findFundingLines);
export const namedFundersOf = childrenOf(findNamedFunders);
