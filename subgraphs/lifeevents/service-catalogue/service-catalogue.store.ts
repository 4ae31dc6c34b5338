import type { CatalogResource, Prisma } from '../../../prisma/generated/lifeevents/client/client';
import { sql } from '../../shared/database/page-query';
import type { Tx } from '../context';

export type ResourceRow = CatalogResource;

/** The contact points of these IRIs. */
export function findContactPoints(db: Pick<Tx, 'catalogResource'>, uris: readonly string[]): Promise<ResourceRow[]> {
  return db.catalogResource.findMany({ where: { kind: 'contactPoint', uri: { in: [...uris] } } });
}

export async function insertContactPoint(tx: Tx, data: Prisma.CatalogResourceUncheckedCreateInput): Promise<void> {
  await tx.catalogResource.create({ data });
}

/** Takes out those of these contact points that nothing in the register refers to any more. */
export async function deleteUnusedContactPoints(tx: Tx, uris: readonly string[]): Promise<void> {
  await tx.$queryRaw(sql`
    DELETE FROM "CatalogResource" r WHERE r."kind" = 'contactPoint' AND r."uri" = ANY (${[...uris]}::text[])
      AND NOT EXISTS (SELECT 1 FROM "Service" s WHERE s."details" -> 'contactPoints' @> to_jsonb(ARRAY[r."uri"]))
      AND NOT EXISTS (SELECT 1 FROM "CatalogResource" c WHERE c."fields" -> 'contactPoints' @> to_jsonb(ARRAY[r."uri"]))
    RETURNING 1`);
}
