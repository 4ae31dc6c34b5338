import type { Prisma } from '../../../prisma/generated/portfolio/client/client';
import type { PortfolioDb } from '../context';

const WITH_COUNCIL = { council: { select: { kind: true } } } as const;
const WITH_WHAT_FOLLOWED = { learnFrom: { orderBy: { id: 'asc' } }, followUps: { orderBy: [{ heldOn: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }] } } as const satisfies Prisma.CouncilAdviceInclude;

export type CaseRow = Prisma.CouncilCaseGetPayload<{ include: typeof WITH_COUNCIL }> & { initiativeId: string };
export type AdviceRow = Prisma.CouncilAdviceGetPayload<{ include: typeof WITH_WHAT_FOLLOWED }>;

/** The cases of many initiatives, oldest first; drafts only for those who may see them. */
export async function findCases(db: PortfolioDb, initiativeIds: readonly string[], withDrafts: boolean): Promise<CaseRow[]> {
  const rows = await db.councilCase.findMany({ where: { initiativeId: { in: [...initiativeIds] }, ...(withDrafts ? {} : { isDraft: false }) }, include: WITH_COUNCIL, orderBy: { id: 'asc' } });
  return rows as CaseRow[];
}

export function findCouncils(db: PortfolioDb, ids: readonly string[]) {
  return db.council.findMany({ where: { id: { in: [...ids] } } });
}

export function findMembers(db: PortfolioDb, councilIds: readonly string[]) {
  return db.councilMember.findMany({ where: { councilId: { in: [...councilIds] } }, orderBy: [{ role: 'asc' }, { id: 'asc' }] });
}

export function findSubmitters(db: PortfolioDb, councilIds: readonly string[]) {
  return db.councilSubmitter.findMany({ where: { councilId: { in: [...councilIds] } }, orderBy: { id: 'asc' } });
}

export function findSteps(db: PortfolioDb, caseIds: readonly string[]) {
  return db.councilCaseStep.findMany({ where: { caseId: { in: [...caseIds] } }, orderBy: { ordinal: 'asc' } });
}

export function findAdvice(db: PortfolioDb, caseIds: readonly string[]): Promise<AdviceRow[]> {
  return db.councilAdvice.findMany({ where: { caseId: { in: [...caseIds] } }, include: WITH_WHAT_FOLLOWED, orderBy: { ordinal: 'asc' } });
}
