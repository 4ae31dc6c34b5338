import type { Council, CouncilCaseState, CouncilCaseStep, CouncilCondition, CouncilMember, CouncilSubmitter } from '../../../prisma/generated/portfolio/client/client';
import { isSecretariat, may } from '../../shared/identity/access';
import { SCOPES } from '../../shared/identity/scopes';
import { byKey, defineDerived, defineLoader, groupBy, type Asking } from '../../shared/loader';
import { EMPTY_PAGE } from '../../shared/database/page-query';
import type { IdPage, PageRequest } from '../../shared/graphql/connection';
import { actorIdOf } from '../../shared/viewer';
import { childrenOf } from '../children-loader';
import type { PortfolioContext } from '../context';
import { dayOf } from '../initiative/schedule';
import { findAdvice, findCasePages, findCases, findCasesById, findConditions, findCouncils, findMembers, findSteps, findSubmitters, type AdviceRow, type CaseRow, type DraftViewer } from './council.store';

/** Which drafts the caller may see. */
function draftViewer(context: Asking<PortfolioContext>): DraftViewer {
  if (isSecretariat(context)) return 'EVERY_DRAFT';
  const actorId = actorIdOf(context.caller);
  return actorId !== null && may(context, SCOPES.readRestricted) ? { actorId, today: context.today } : 'NO_DRAFT';
}

/** Drafts are restricted, so they are left out of the list for those who may not see them. */
export const casesOf = childrenOf((db, ids, context) => findCases(db, ids, draftViewer(context)));

export const caseById = defineLoader<PortfolioContext, string, CaseRow | null>(
  async (context, ids) => byKey(await findCasesById(context.db, ids, draftViewer(context)), (row) => row.id),
  () => null,
);

/** A page of one council's cases, in any state or in some. */
interface CasePageKey {
  readonly councilId: string;
  readonly states: readonly CouncilCaseState[] | null;
  readonly request: PageRequest;
}

const listText = ({ states, request }: CasePageKey): string => JSON.stringify([states, request]);
const pageText = (key: CasePageKey): string => `${key.councilId}/${listText(key)}`;

export const casePage = defineLoader<PortfolioContext, CasePageKey, IdPage>(
  async ({ db }, keys) => {
    const found = new Map<string, IdPage>();
    for (const group of groupBy(keys, listText).values()) {
      const [{ states, request }] = group as [CasePageKey];
      for (const [councilId, page] of await findCasePages(db, group.map((key) => key.councilId), states, request)) found.set(pageText({ councilId, states, request }), page);
    }
    return found;
  },
  () => EMPTY_PAGE,
  pageText,
);

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
export const conditionsOf = defineLoader<PortfolioContext, string, CouncilCondition[]>(
  async ({ db }, ids) => groupBy(await findConditions(db, ids), (row) => row.caseId),
  () => [],
);
export const adviceOf = defineLoader<PortfolioContext, string, AdviceRow[]>(
  async ({ db }, ids) => groupBy(await findAdvice(db, ids), (row) => row.caseId),
  () => [],
);

function hasSeatOn({ validFrom, validTo }: CouncilMember, day: string): boolean {
  return (validFrom === null || (dayOf(validFrom) as string) <= day) && (validTo === null || day < (dayOf(validTo) as string));
}

/** Whether the caller may see the names of the persons in a council: who keeps it, who sits in it today, and the secretariat. */
export const maySeeNames = defineDerived<PortfolioContext, boolean>(async (context, councilId) => {
  if (isSecretariat(context)) return true;
  const actorId = actorIdOf(context.caller);
  if (actorId === null || !may(context, SCOPES.readRestricted)) return false;
  const [council, members] = await Promise.all([councilLoader(context).load(councilId), membersOf(context).load(councilId)]);
  return council?.ownerActorId === actorId || members.some((member) => member.actorId === actorId && hasSeatOn(member, context.today));
});
