import { childrenOf } from '../children-loader';
import { defineLoader, groupBy } from '../../shared/loader';
import type { PortfolioContext } from '../context';
import { findDependants, findDependencies, type DependencyRow } from './dependency.store';

export const dependenciesOf = childrenOf(findDependencies);

export const dependantsOf = defineLoader<PortfolioContext, string, DependencyRow[]>(
  async ({ db }, ids) => groupBy(await findDependants(db, ids), (row) => row.onInitiativeId ?? ''),
  () => [],
);
