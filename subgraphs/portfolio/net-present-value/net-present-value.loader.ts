import { childrenOf } from '../children-loader';
import { findBenefitAmounts, findPublicCosts } from './net-present-value.store';

export const benefitAmountsOf = childrenOf(findBenefitAmounts);
export const publicCostsOf = childrenOf(findPublicCosts);
