import type { CatalogParticipation } from '../catalog';
import { actorIdOf } from '../organization';
import { rowIdOf } from '../row-uri';
import { roleFor } from '../stored/role';
import type { CatalogDb } from '../stored/stored-rows.store';
import { findConfirmedByOthers } from '../../../shared/claim/taking-out.store';
import { deleteRows } from '../../../shared/database/bulk';
import { insertRows, updateRows } from './bulk.store';
import { importingActor } from '../../../shared/importing/importer';
import type { ImportSession } from './import-session';
import { Places, type Place } from './participation-places';
import { participationColumns } from './record-columns';
import type { PlacedPart } from './write-parts';

/**
 * Records that organisations take part in these services: a claim of each, to be confirmed by the organisation itself.
 * An organisation takes part once in a role; whoever has no organisation number is named beside the others. Answers with
 * the IRIs of those for which there is any row now.
 */
export async function writeParticipations(session: ImportSession, parts: readonly PlacedPart<CatalogParticipation>[]): Promise<Set<string>> {
  const { tx } = session;
  const known = await findOwnRows(tx, parts.map(({ record }) => record.uri));
  const serviceIds = new Set([...known.map((row) => row.serviceId), ...parts.flatMap((part) => part.serviceIds)]);
  const taken = serviceIds.size === 0 ? [] : await tx.serviceParticipation.findMany({ where: { serviceId: { in: [...serviceIds] } } });
  const confirmed = await findConfirmedByOthers(tx, 'ServiceParticipation', taken.map(({ id }) => id), importingActor(session.importer));
  const places = new Places(taken, confirmed);
  const placed = new Set<string>();
  let changes = noChanges();
  for (const { record, serviceIds: added } of parts) {
    const plan = planOf(session, record, [...new Set([...places.servicesOf(record.uri), ...added])], places);
    // Two rows that change places would meet in one of them while both are being written.
    if (plan.claims.some((place) => places.isVacated(place))) {
      await carryOut(tx, changes);
      changes = noChanges();
      places.settle();
    }
    places.apply(record.uri, plan);
    for (const kind of ['gone', 'changed', 'added'] as const) (changes[kind] as unknown[]).push(...plan[kind]);
    if (plan.claims.length > 0) placed.add(record.uri);
  }
  await carryOut(tx, changes);
  return placed;
}

const noChanges = () => ({ gone: [] as Planned['gone'][number][], changed: [] as Planned['changed'][number][], added: [] as Planned['added'][number][] });
type Planned = ReturnType<typeof planOf>;

async function carryOut(tx: CatalogDb, { gone, changed, added }: ReturnType<typeof noChanges>): Promise<void> {
  await deleteRows(tx, 'ServiceParticipation', gone.map(({ id }) => id));
  await updateRows(tx, 'ServiceParticipation', 'id', changed);
  await insertRows(tx, 'ServiceParticipation', added);
}

/** What is to be done so that a participation is recorded in these services, and nowhere else. */
function planOf({ source, importer }: ImportSession, record: CatalogParticipation, serviceIds: readonly string[], places: Places) {
  const role = roleFor(record.roles);
  const actors = record.participants.map((uri) => ({ uri, actorId: actorIdOf(uri) }));
  const wanted = serviceIds.flatMap((serviceId) => actors.flatMap(({ actorId }) => (actorId === null ? [] : [{ serviceId, actorId, role }])));
  const claims = wanted.filter((place) => places.isFreeFor(record.uri, place));
  const own = places.rowsOf(record.uri);
  const isClaimed = new Set(claims.map(holding));
  const isHeld = new Set(own.map(holding));
  const kept = new Set(claims.map(({ actorId }) => actorId));
  const others = actors.filter(({ actorId }) => actorId === null || !kept.has(actorId)).map(({ uri }) => uri);
  const columns = { role, ...participationColumns(record, others), ...source };
  // What is said anew about another is a claim anew, also where it had answered to what was said before.
  const claim = (actorId: string) => {
    const isOwn = actorId === importingActor(importer);
    return { claimStatus: isOwn ? ('CONFIRMED' as const) : ('CLAIMED' as const), claimedAt: source.retrievedAt, answeredAt: isOwn ? source.retrievedAt : null, answerReasons: {} };
  };
  return {
    claims,
    gone: own.filter((row) => !isClaimed.has(holding(row)) && !places.isConfirmed(row)),
    changed: own.filter((row) => isClaimed.has(holding(row)) && !saysTheSame(row, columns)).map(({ id, actorId }) => ({ id, ...columns, ...claim(actorId) })),
    added: claims.filter((place) => !isHeld.has(holding(place))).map(({ serviceId, actorId }) => ({ serviceId, actorId, uri: record.uri, ...claim(actorId), ...columns })),
  };
}

const holding = ({ serviceId, actorId }: Omit<Place, 'role'>): string => `${serviceId} ${actorId}`;

interface Said {
  readonly role: string;
  readonly identifier: string | null;
  readonly descriptions: unknown;
  readonly details: unknown;
}

function saysTheSame(row: Said, columns: Said): boolean {
  const said = ({ role, identifier, descriptions, details }: Said) => JSON.stringify([role, identifier, sorted(descriptions), sorted(details)]);
  return said(row) === said(columns);
}

/** JSON comes back from the database with its keys in another order. */
const sorted = (json: unknown): unknown => Object.entries((json ?? {})).sort(([a], [b]) => (a < b ? -1 : 1));

function findOwnRows(tx: CatalogDb, uris: readonly string[]): Promise<{ id: string; uri: string | null; serviceId: string }[]> {
  const where = { OR: [{ uri: { in: [...uris] } }, { uri: null, id: { in: uris.flatMap((uri) => rowIdOf(uri) ?? []) } }] };
  return tx.serviceParticipation.findMany({ where, select: { id: true, uri: true, serviceId: true } });
}

