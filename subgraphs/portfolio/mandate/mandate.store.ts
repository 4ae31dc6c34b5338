import type { Prisma } from '../../../prisma/generated/portfolio/client/client';
import type { PortfolioDb } from '../context';

const WITH_MANDATE = { mandate: { include: { agencies: { orderBy: { id: 'asc' } } } } } as const satisfies Prisma.MandateInitiativeInclude;
export type MandateLinkRow = Prisma.MandateInitiativeGetPayload<{ include: typeof WITH_MANDATE }>;

/** The mandates of many initiatives, each with its agencies, oldest year first. */
export function findMandates(db: PortfolioDb, initiativeIds: readonly string[]): Promise<MandateLinkRow[]> {
  return db.mandateInitiative.findMany({ where: { initiativeId: { in: [...initiativeIds] } }, include: WITH_MANDATE, orderBy: [{ mandate: { year: 'asc' } }, { id: 'asc' }] });
}
