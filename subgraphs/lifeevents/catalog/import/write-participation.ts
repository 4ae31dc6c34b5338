import type { CatalogParticipation } from '../catalog';
import { actorIdOf } from '../organization';
import { rowUri } from '../row-uri';
import { roleFor } from '../stored/role';
import type { CatalogDb } from '../stored/stored-rows.store';
import { importingActor } from './importer';
import type { ImportSession } from './import-session';
import { participationColumns } from './record-columns';

/**
 * Records that organisations take part in these services: a claim of each, to be confirmed by the organisation itself.
 * An organisation takes part once in a role; whoever has no organisation number is named beside the others. Whether
 * there is any row for it now.
 */
export async function writeParticipation(session: ImportSession, record: CatalogParticipation, serviceIds: readonly string[]): Promise<boolean> {
  const { tx, source, importer } = session;
  const role = roleFor(record.roles);
  const actors = record.participants.map((uri) => ({ uri, actorId: actorIdOf(uri) }));
  const taken = await tx.serviceParticipation.findMany({ where: { serviceId: { in: [...serviceIds] } } });
  const own = taken.filter((row) => rowUri(row) === record.uri);
  const wanted = serviceIds.flatMap((serviceId) => actors.flatMap(({ actorId }) => (actorId === null ? [] : [{ serviceId, actorId }])));
  const free = wanted.filter(({ serviceId, actorId }) => !taken.some((row) => row.serviceId === serviceId && row.actorId === actorId && row.role === role && rowUri(row) !== record.uri));
  const others = actors.filter(({ actorId }) => actorId === null || !free.some((place) => place.actorId === actorId)).map(({ uri }) => uri);
  const columns = { role, ...participationColumns(record, others), ...source };
  // What is said anew about another is a claim anew, also where it had answered to what was said before.
  const claim = (actorId: string) => {
    const isOwn = actorId === importingActor(importer);
    return { claimStatus: isOwn ? ('CONFIRMED' as const) : ('CLAIMED' as const), claimedAt: source.retrievedAt, answeredAt: isOwn ? source.retrievedAt : null, answerReasons: {} };
  };
  for (const row of own) {
    if (!free.some((place) => place.serviceId === row.serviceId && place.actorId === row.actorId)) await tx.serviceParticipation.delete({ where: { id: row.id } });
    else if (!saysTheSame(row, columns)) await tx.serviceParticipation.update({ where: { id: row.id }, data: { ...columns, ...claim(row.actorId) } });
  }
  const added = free.filter((place) => !own.some((row) => row.serviceId === place.serviceId && row.actorId === place.actorId));
  if (added.length > 0) await tx.serviceParticipation.createMany({ data: added.map((place) => ({ ...place, uri: record.uri, ...claim(place.actorId), ...columns })) });
  return free.length > 0;
}

type Row = Awaited<ReturnType<CatalogDb['serviceParticipation']['findMany']>>[number];

function saysTheSame(row: Row, columns: Pick<Row, 'role' | 'identifier'> & { readonly descriptions: object; readonly details: object }): boolean {
  const said = ({ role, identifier, descriptions, details }: { role: unknown; identifier: unknown; descriptions: unknown; details: unknown }) => JSON.stringify([role, identifier, sorted(descriptions), sorted(details)]);
  return said(row) === said(columns);
}

/** JSON comes back from the database with its keys in another order. */
const sorted = (json: unknown): unknown => Object.entries((json ?? {})).sort(([a], [b]) => (a < b ? -1 : 1));

/** The services that a participation is recorded in. */
export async function findServicesOfParticipation(tx: CatalogDb, uri: string, id: string | null): Promise<string[]> {
  const rows = await tx.serviceParticipation.findMany({ where: { OR: [{ uri }, ...(id === null ? [] : [{ uri: null, id }])] }, select: { serviceId: true } });
  return [...new Set(rows.map(({ serviceId }) => serviceId))];
}
