import { childrenOf } from '../children-loader';
import { byKey, defineLoader } from '../../shared/loader';
import type { PortfolioContext } from '../context';
import {
  findBaselines,
  findBodyLinks,
  findComponentLinks,
  findIdentifiers,
  findIdentitySteps,
  findInitiatives,
  findLifeEventLinks,
  findMilestones,
  findParticipations,
  findServiceLinks,
  type InitiativeRow,
} from './initiative.store';

export const initiativeLoader = defineLoader<PortfolioContext, string, InitiativeRow | null>(
  async ({ db }, ids) => byKey(await findInitiatives(db, ids), (row) => row.id),
  () => null,
);

export const participationsOf = childrenOf(findParticipations);
export const lifeEventLinksOf = childrenOf(findLifeEventLinks);
export const serviceLinksOf = childrenOf(findServiceLinks);
export const componentLinksOf = childrenOf(findComponentLinks);
export const bodyLinksOf = childrenOf(findBodyLinks);
export const baselinesOf = childrenOf(findBaselines);
export const milestonesOf = childrenOf(findMilestones);
export const identifiersOf = childrenOf(findIdentifiers);
export const identityStepsOf = childrenOf(findIdentitySteps);
