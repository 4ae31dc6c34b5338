import type { GroundworkAlternative } from '../../../prisma/generated/portfolio/client/client';
import { defineLoader, groupBy } from '../../shared/loader';
import { childrenOf } from '../children-loader';
import type { PortfolioContext } from '../context';
import { findAlternatives, findGroundwork } from './groundwork.store';

export const groundworkOf = childrenOf(findGroundwork);

export const alternativesOf = defineLoader<PortfolioContext, string, GroundworkAlternative[]>(
  async ({ db }, ids) => groupBy(await findAlternatives(db, ids), (row) => row.groundworkId),
  () => [],
);
