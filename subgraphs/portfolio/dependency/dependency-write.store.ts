import type { Dependency, Prisma } from '../../../prisma/generated/portfolio/client/client';
import { sql } from '../../shared/database/page-query';
import type { Link } from '../../shared/way-between';
import type { Tx } from '../context';
import { partStore } from '../record/part.store';

export const DEPENDENCIES = partStore<Dependency, Prisma.DependencyUncheckedCreateInput, Prisma.DependencyUncheckedUpdateInput>('Dependency', (tx) => tx.dependency);

/** Lets those who make initiatives wait for each other pass one by one, each until its transaction ends, so that no two close a circle together. */
export async function waitForDependencies(tx: Tx): Promise<void> {
  await tx.$queryRaw(sql`SELECT pg_advisory_xact_lock(hashtext('samspill dependencies'))::text`);
}

/** Every link by which an initiative waits for others, at any depth; what was dropped is no link, and `without` is left out. */
export function findOnwardLinks(tx: Tx, fromId: string, without: string | null): Promise<Link[]> {
  const isLink = sql`d."onInitiativeId" IS NOT NULL AND d."status" IS DISTINCT FROM 'DROPPED' AND d."id" IS DISTINCT FROM ${without}::uuid`;
  return tx.$queryRaw<Link[]>(sql`
    WITH RECURSIVE reached("id") AS (
      SELECT ${fromId}::uuid UNION SELECT d."onInitiativeId" FROM reached JOIN "Dependency" d ON d."initiativeId" = reached."id" WHERE ${isLink}
    )
    SELECT DISTINCT d."initiativeId"::text AS "from", d."onInitiativeId"::text AS "to" FROM reached JOIN "Dependency" d ON d."initiativeId" = reached."id" WHERE ${isLink} ORDER BY 1, 2`);
}

/** What these initiatives are called, by id. */
export async function findTitles(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const rows = await tx.initiative.findMany({ where: { id: { in: [...ids] } }, select: { id: true, titles: true } });
  return new Map(rows.map(({ id, titles }) => [id, titles]));
}
