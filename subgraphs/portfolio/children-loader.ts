import type DataLoader from 'dataloader';
import { defineLoader, groupBy, type Asking } from '../shared/loader';
import type { PortfolioContext, PortfolioDb } from './context';

/** Declares the loader of what belongs to initiatives: one statement for all the initiatives of a request, in the order the store gives. */
export function childrenOf<Row extends { initiativeId: string }>(
  find: (db: PortfolioDb, initiativeIds: readonly string[], context: Asking<PortfolioContext>) => Promise<Row[]>,
): (context: PortfolioContext) => DataLoader<string, Row[], string> {
  return defineLoader<PortfolioContext, string, Row[]>(
    async (context, ids) => groupBy(await find(context.db, ids, context), (row) => row.initiativeId),
    () => [],
  );
}
