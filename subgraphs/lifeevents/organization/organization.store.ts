import type { CatalogResource, Prisma } from '../../../prisma/generated/lifeevents/client/client';
import { organizationUri } from '../catalog/organization';
import type { Db, Tx } from '../context';

export type OrganizationRow = CatalogResource;

/** What the catalogue says of these actors, each with the actor. */
export async function findOrganizations(db: Db, actorIds: readonly string[]): Promise<{ actorId: string; row: OrganizationRow }[]> {
  const numbers = await db.actorNumber.findMany({ where: { actorId: { in: [...actorIds] } }, select: { actorId: true, organizationNumber: true } });
  const actorByUri = new Map(numbers.map(({ actorId, organizationNumber }) => [organizationUri(organizationNumber), actorId]));
  const rows = await db.catalogResource.findMany({ where: { kind: 'organization', uri: { in: [...actorByUri.keys()] } } });
  return rows.map((row) => ({ actorId: actorByUri.get(row.uri) ?? '', row }));
}

export function findOrganization(tx: Tx, organizationNumber: string): Promise<OrganizationRow | null> {
  return tx.catalogResource.findUnique({ where: { uri: organizationUri(organizationNumber), kind: 'organization' } });
}

export function insertOrganization(tx: Tx, data: Prisma.CatalogResourceUncheckedCreateInput): Promise<OrganizationRow> {
  return tx.catalogResource.create({ data });
}

export function changeOrganization(tx: Tx, id: string, data: Prisma.CatalogResourceUncheckedUpdateInput): Promise<OrganizationRow> {
  return tx.catalogResource.update({ where: { id }, data });
}
