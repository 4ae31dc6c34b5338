import type { CouncilCaseState, CouncilKind, Prisma } from '../../../prisma/generated/portfolio/client/client';
import { fromDay } from '../../shared/context';
import { EMPTY_PAGE, queryPages, ROOT, ROOT_PARENT, sql, uuids } from '../../shared/database/page-query';
import type { IdPage, PageRequest } from '../../shared/graphql/connection';
import type { PortfolioDb } from '../context';

const WITH_COUNCIL = { council: { select: { kind: true } } } as const;
const WITH_WHAT_FOLLOWED = { learnFrom: { orderBy: { id: 'asc' } }, followUps: { orderBy: [{ heldOn: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }] } } as const satisfies Prisma.CouncilAdviceInclude;

export type CaseRow = Prisma.CouncilCaseGetPayload<{ include: typeof WITH_COUNCIL }> & { initiativeId: string };
export type AdviceRow = Prisma.CouncilAdviceGetPayload<{ include: typeof WITH_WHAT_FOLLOWED }>;

/** Who may see which drafts: those that an actor is concerned with, all of them, or none. */
export type DraftViewer = { readonly actorId: string; readonly today: string } | 'EVERY_DRAFT' | 'NO_DRAFT';

/**
 * Drafts are for the organisations that keep the initiative, those that have confirmed that they take part in it, whoever
 * submits the case, the council that it is for, and the secretariat of the hub.
 */
function visibleTo(viewer: DraftViewer): Prisma.CouncilCaseWhereInput {
  if (viewer === 'EVERY_DRAFT') return {};
  if (viewer === 'NO_DRAFT') return { isDraft: false };
  const { actorId } = viewer;
  const at = fromDay(viewer.today);
  const lasts = { AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: at } }] }, { OR: [{ validTo: null }, { validTo: { gt: at } }] }] };
  return {
    OR: [
      { isDraft: false },
      { submitterActorId: actorId },
      { initiative: { OR: [{ leadActorId: actorId }, { portfolio: { ownerActorId: actorId } }, { participations: { some: { actorId, claimStatus: 'CONFIRMED', role: { in: ['PARTNER', 'SUPPLIER', 'USER_REPRESENTATIVE'] }, ...lasts } } }] } },
      { council: { OR: [{ ownerActorId: actorId }, { members: { some: { actorId, role: 'SECRETARIAT', ...lasts } } }] } },
    ],
  };
}

/** The cases of many initiatives, oldest first. */
export async function findCases(db: PortfolioDb, initiativeIds: readonly string[], viewer: DraftViewer): Promise<CaseRow[]> {
  const rows = await db.councilCase.findMany({ where: { initiativeId: { in: [...initiativeIds] }, ...visibleTo(viewer) }, include: WITH_COUNCIL, orderBy: { id: 'asc' } });
  return rows as CaseRow[];
}

/** Cases by their ids. */
export async function findCasesById(db: PortfolioDb, ids: readonly string[], viewer: DraftViewer): Promise<CaseRow[]> {
  const rows = await db.councilCase.findMany({ where: { id: { in: [...ids] }, initiativeId: { not: null }, ...visibleTo(viewer) }, include: WITH_COUNCIL });
  return rows as CaseRow[];
}

/** A page of each council's cases without drafts, the last written first. */
export function findCasePages(db: PortfolioDb, councilIds: readonly string[], states: readonly CouncilCaseState[] | null, request: PageRequest): Promise<Map<string, IdPage>> {
  const edges = sql`
    SELECT "councilId" AS "parent", "id" AS "node", "recordedAt" AS "sort" FROM "CouncilCase"
    WHERE "councilId" = ANY (${uuids(councilIds)}) AND "initiativeId" IS NOT NULL AND NOT "isDraft" AND (${states === null} OR "state"::text = ANY (${[...(states ?? [])]}::text[]))`;
  return queryPages(db, { edges, sortType: 'timestamptz', descending: true }, request);
}

/** A page of all councils, by name. */
export async function findCouncilPage(db: PortfolioDb, kind: CouncilKind | null, request: PageRequest): Promise<IdPage> {
  const edges = sql`SELECT ${ROOT_PARENT} AS "parent", "id" AS "node", "sortKey" AS "sort" FROM "Council" WHERE ${kind}::text IS NULL OR "kind"::text = ${kind}`;
  return (await queryPages(db, { edges, sortType: 'text' }, request)).get(ROOT) ?? EMPTY_PAGE;
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

export function findConditions(db: PortfolioDb, caseIds: readonly string[]) {
  return db.councilCondition.findMany({ where: { caseId: { in: [...caseIds] } }, orderBy: { ordinal: 'asc' } });
}

export function findAdvice(db: PortfolioDb, caseIds: readonly string[]): Promise<AdviceRow[]> {
  return db.councilAdvice.findMany({ where: { caseId: { in: [...caseIds] } }, include: WITH_WHAT_FOLLOWED, orderBy: { ordinal: 'asc' } });
}
