import type { Prisma } from '../../../prisma/generated/portfolio/client/client';
import { EMPTY_PAGE, queryPages, ROOT, ROOT_PARENT, sql } from '../../shared/database/page-query';
import type { IdPage, PageRequest } from '../../shared/graphql/connection';
import type { PortfolioDb } from '../context';

export const WITH_AGENCIES = { agencies: { orderBy: { id: 'asc' } } } as const satisfies Prisma.MandateInclude;
const WITH_MANDATE = { mandate: { include: WITH_AGENCIES } } as const satisfies Prisma.MandateInitiativeInclude;
export type MandateRow = Prisma.MandateGetPayload<{ include: typeof WITH_AGENCIES }>;
export type MandateLinkRow = Prisma.MandateInitiativeGetPayload<{ include: typeof WITH_MANDATE }>;

/** The mandates of many initiatives, each with its agencies, oldest year first. */
export function findMandateLinks(db: PortfolioDb, initiativeIds: readonly string[]): Promise<MandateLinkRow[]> {
  return db.mandateInitiative.findMany({ where: { initiativeId: { in: [...initiativeIds] } }, include: WITH_MANDATE, orderBy: [{ mandate: { year: 'asc' } }, { id: 'asc' }] });
}

export function findMandates(db: PortfolioDb, ids: readonly string[]): Promise<MandateRow[]> {
  return db.mandate.findMany({ where: { id: { in: [...ids] } }, include: WITH_AGENCIES });
}

/** Which initiatives mandates are given for, in the order they were linked. */
export function findMandated(db: PortfolioDb, mandateIds: readonly string[]) {
  return db.mandateInitiative.findMany({ where: { mandateId: { in: [...mandateIds] } }, select: { mandateId: true, initiativeId: true }, orderBy: { id: 'asc' } });
}

/** A page of the mandates of a year, or given to an actor, or all; the latest year first. */
export async function findMandatePage(db: PortfolioDb, { year, agencyId }: { year: number | null; agencyId: string | null }, request: PageRequest): Promise<IdPage> {
  const edges = sql`
    SELECT ${ROOT_PARENT} AS "parent", m."id" AS "node", m."year" AS "sort" FROM "Mandate" m
    WHERE (${year}::int IS NULL OR m."year" = ${year}::int)
      AND (${agencyId}::uuid IS NULL OR EXISTS (SELECT 1 FROM "MandateAgency" a WHERE a."mandateId" = m."id" AND a."actorId" = ${agencyId}::uuid))`;
  return (await queryPages(db, { edges, sortType: 'int', descending: true }, request)).get(ROOT) ?? EMPTY_PAGE;
}
