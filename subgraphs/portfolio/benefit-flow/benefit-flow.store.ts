import type { PortfolioDb } from '../context';

/** Claims that are marked restricted and not confirmed are in no public figure, whoever asks. */
const PUBLIC = { NOT: { isRestricted: true, claimStatus: { not: 'CONFIRMED' } } } as const;

export async function findRevision(db: PortfolioDb): Promise<bigint> {
  return (await db.revision.findUniqueOrThrow({ where: { id: 1 } })).value;
}

export function findLifeEventMembers(db: PortfolioDb, lifeEventIds: readonly string[]) {
  return db.initiativeLifeEvent.findMany({ where: { lifeEventId: { in: [...lifeEventIds] } }, select: { lifeEventId: true, initiativeId: true } });
}

export function findPortfolioMembers(db: PortfolioDb, portfolioIds: readonly string[]) {
  return db.initiative.findMany({ where: { portfolioId: { in: [...portfolioIds] } }, select: { id: true, portfolioId: true } });
}

export async function findAllInitiativeIds(db: PortfolioDb): Promise<string[]> {
  return (await db.initiative.findMany({ select: { id: true } })).map((row) => row.id);
}

export function findPublicBenefits(db: PortfolioDb, initiativeIds: readonly string[]) {
  return db.benefit.findMany({ where: { initiativeId: { in: [...initiativeIds] }, ...PUBLIC } });
}

export function findYearsOfInitiatives(db: PortfolioDb, initiativeIds: readonly string[]) {
  return db.benefitYear.findMany({ where: { initiativeId: { in: [...initiativeIds] } } });
}

export function findOperatingCosts(db: PortfolioDb, initiativeIds: readonly string[]) {
  return db.costLine.findMany({ where: { initiativeId: { in: [...initiativeIds] }, kind: 'OPERATION', ...PUBLIC } });
}

/** The initiatives that each of these actors pays for or gains from, as far as the public may see. */
export async function findConcernedInitiatives(db: PortfolioDb, actorIds: readonly string[]): Promise<{ actorId: string; initiativeId: string }[]> {
  const ids = { in: [...actorIds] };
  const [funded, received] = await Promise.all([
    db.fundingLine.findMany({ where: { funderActorId: ids, ...PUBLIC }, select: { funderActorId: true, initiativeId: true }, distinct: ['funderActorId', 'initiativeId'] }),
    db.benefit.findMany({ where: { beneficiaryActorId: ids, ...PUBLIC }, select: { beneficiaryActorId: true, initiativeId: true }, distinct: ['beneficiaryActorId', 'initiativeId'] }),
  ]);
  return [
    ...funded.map((row) => ({ actorId: row.funderActorId as string, initiativeId: row.initiativeId })),
    ...received.map((row) => ({ actorId: row.beneficiaryActorId as string, initiativeId: row.initiativeId })),
  ];
}
