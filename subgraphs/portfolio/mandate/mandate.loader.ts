import { childrenOf } from '../children-loader';
import { findMandates } from './mandate.store';

export const mandatesOf = childrenOf(findMandates);
