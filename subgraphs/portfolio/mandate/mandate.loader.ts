import { byKey, defineLoader, groupBy } from '../../shared/loader';
import { childrenOf } from '../children-loader';
import type { PortfolioContext } from '../context';
import { findMandated, findMandateLinks, findMandates, type MandateRow } from './mandate.store';

export const mandatesOf = childrenOf(findMandateLinks);

export const mandateLoader = defineLoader<PortfolioContext, string, MandateRow | null>(
  async ({ db }, ids) => byKey(await findMandates(db, ids), (row) => row.id),
  () => null,
);

export const mandatedBy = defineLoader<PortfolioContext, string, { mandateId: string; initiativeId: string }[]>(
  async ({ db }, ids) => groupBy(await findMandated(db, ids), (row) => row.mandateId),
  () => [],
);
