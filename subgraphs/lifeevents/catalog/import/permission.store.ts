import { fromDay } from '../../../shared/context';
import { addTo } from '../multimap';
import { rowUri } from '../row-uri';
import type { CatalogDb } from '../stored/stored-rows.store';

/** Who owns these life events on a day, by their IRIs; null for those that nobody owns. */
export async function findOwners(tx: CatalogDb, uris: readonly string[], day: string): Promise<Map<string, string | null>> {
  const at = fromDay(day);
  const rows = await tx.lifeEvent.findMany({
    where: { uri: { in: [...uris] } },
    select: { uri: true, responsibilities: { where: { role: 'OWNER', validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] }, select: { actorId: true } } },
  });
  return new Map(rows.map(({ uri, responsibilities }) => [uri, responsibilities[0]?.actorId ?? null]));
}

/** Who describes these steps of journeys, by their IRIs; null for those that the secretariat describes. */
export async function findStepOwners(tx: CatalogDb, uris: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await tx.event.findMany({ where: { uri: { in: [...uris] } }, select: { uri: true, ownerActorId: true } });
  return new Map(rows.map(({ uri, ownerActorId }) => [uri, ownerActorId]));
}

/** Who answers for these services, by their IRIs. */
export async function findAuthorities(tx: CatalogDb, uris: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await tx.service.findMany({ where: { uri: { in: [...uris] } }, select: { uri: true, ownerActorId: true } });
  return new Map(rows.map(({ uri, ownerActorId }) => [uri, ownerActorId]));
}

/** Who answers for the services that have one of these parts, by the IRIs of the parts. */
export async function findPartAuthorities(tx: CatalogDb, uris: readonly string[], ids: readonly string[]): Promise<Map<string, (string | null)[]>> {
  const where = { OR: [{ uri: { in: [...uris] } }, { uri: null, id: { in: [...ids] } }] };
  const select = { id: true, uri: true, service: { select: { ownerActorId: true } } } as const;
  const rows = [...(await tx.output.findMany({ where, select })), ...(await tx.evidence.findMany({ where, select })), ...(await tx.serviceParticipation.findMany({ where, select }))];
  const found = new Map<string, (string | null)[]>();
  for (const { service, ...row } of rows) addTo(found, rowUri(row), service.ownerActorId);
  return found;
}
