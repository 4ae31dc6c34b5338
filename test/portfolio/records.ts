import { randomUUID } from 'node:crypto';
import type { Prisma, PrismaClient } from '../../prisma/generated/portfolio/client/client';
import { searchFold, sortKey } from '../../subgraphs/shared/graphql/sort-key';

type Row = Partial<Omit<Prisma.InitiativeUncheckedCreateInput, 'titles' | 'sortKey' | 'searchText'>>;

/** Writes an initiative with a title, and returns its id. */
export async function addInitiative(db: PrismaClient, title: string, row: Row = {}, summary = ''): Promise<string> {
  const id = randomUUID();
  await db.initiative.create({ data: { id, titles: { nb: title }, ...(summary ? { summaries: { nb: summary } } : {}), sortKey: sortKey(title), searchText: searchFold(`${title} ${summary}`), ...row } });
  return id;
}

/** Writes a portfolio and returns its id. */
export async function addPortfolio(db: PrismaClient, title: string, ownerActorId: string = randomUUID()): Promise<string> {
  const { id } = await db.portfolio.create({ data: { ownerActorId, titles: { nb: title }, sortKey: sortKey(title), searchText: searchFold(title) } });
  return id;
}
