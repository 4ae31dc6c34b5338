import { childrenOf } from '../children-loader';
import { findRisks } from './risk.store';

export const risksOf = childrenOf(findRisks);
