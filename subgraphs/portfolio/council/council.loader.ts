import type { Council, CouncilCaseStep, CouncilMember, CouncilSubmitter } from '../../../prisma/generated/portfolio/client/client';
import { byKey, defineLoader, groupBy } from '../../shared/loader';
import { childrenOf } from '../children-loader';
import { maySeeRestricted, type PortfolioContext } from '../context';
import { findAdvice, findCases, findCouncils, findMembers, findSteps, findSubmitters, type AdviceRow } from './council.store';

/** Drafts are restricted, so they are left out of the list for those who may not see them. */
export const casesOf = childrenOf((db, ids, context) => findCases(db, ids, maySeeRestricted(context)));

export const councilLoader = defineLoader<PortfolioContext, string, Council | null>(
  async ({ db }, ids) => byKey(await findCouncils(db, ids), (row) => row.id),
  () => null,
);
export const membersOf = defineLoader<PortfolioContext, string, CouncilMember[]>(
  async ({ db }, ids) => groupBy(await findMembers(db, ids), (row) => row.councilId),
  () => [],
);
export const submittersOf = defineLoader<PortfolioContext, string, CouncilSubmitter[]>(
  async ({ db }, ids) => groupBy(await findSubmitters(db, ids), (row) => row.councilId),
  () => [],
);
export const stepsOf = defineLoader<PortfolioContext, string, CouncilCaseStep[]>(
  async ({ db }, ids) => groupBy(await findSteps(db, ids), (row) => row.caseId),
  () => [],
);
export const adviceOf = defineLoader<PortfolioContext, string, AdviceRow[]>(
  async ({ db }, ids) => groupBy(await findAdvice(db, ids), (row) => row.caseId),
  () => [],
);
