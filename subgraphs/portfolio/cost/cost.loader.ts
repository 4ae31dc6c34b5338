import { childrenOf } from '../children-loader';
import { visibleClaims } from '../ledger/visibility';
import { findCostLines } from './cost.store';

export const costLinesOf = childrenOf((db, ids, context) => findCostLines(db, ids, visibleClaims(context)));
