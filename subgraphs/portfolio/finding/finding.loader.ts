import { byKey, defineLoader } from '../../shared/loader';
import type { PortfolioContext } from '../context';
import { findFacts, type FactRow } from './finding.store';

/** What the rules look at, for every initiative of a request in one statement. */
export const factsOf = defineLoader<PortfolioContext, string, FactRow | null>(
  async ({ db }, ids) => byKey(await findFacts(db, ids), (row) => row.id),
  () => null,
);
