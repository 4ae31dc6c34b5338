import type { WithheldValue } from '../../../prisma/generated/portfolio/client/client';
import { defineLoader, groupBy } from '../../shared/loader';
import type { PortfolioContext } from '../context';
import { findWithheldValues } from './withheld.store';

/** The values of an initiative and of everything that belongs to it that are withheld or could not be read. */
export const withheldOf = defineLoader<PortfolioContext, string, WithheldValue[]>(
  async ({ db }, rootIds) => groupBy(await findWithheldValues(db, rootIds), (row) => row.rootId),
  () => [],
);
