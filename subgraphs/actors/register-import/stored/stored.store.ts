import type { Actor, ActorName, ParentPeriod } from '../../../../prisma/generated/actors/client/client';
import { sql } from '../../../shared/database/page-query';
import type { Tx } from '../../context';
import type { Values } from '../deciding/decide-fields';

/** An actor that is recorded here, with all its names. */
export type StoredActor = Actor & { readonly names: readonly ActorName[] };

export async function findStoredActors(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, StoredActor>> {
  const rows = await tx.actor.findMany({ where: { id: { in: [...ids] } }, include: { names: { orderBy: { id: 'asc' } } } });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Who has each of some codes of Altinn, with the number or key that people know the actor by. */
export async function findCodeHolders(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, { readonly id: string; readonly name: string }>> {
  if (codes.length === 0) return new Map();
  const rows = await tx.actor.findMany({ where: { altinnCode: { in: [...codes] } }, select: { id: true, altinnCode: true, organizationNumber: true, key: true } });
  return new Map(rows.map(({ id, altinnCode, organizationNumber, key }) => [altinnCode ?? '', { id, name: organizationNumber ?? key ?? id }]));
}

/** Which of some actors are ministries. */
export async function findMinistries(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.actor.findMany({ where: { id: { in: [...ids] }, kind: 'MINISTRY' }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** An actor as far as ties need to know. */
export interface TiedActor {
  readonly id: string;
  /** The number or the key. */
  readonly name: string;
  readonly dissolvedOn: Date | null;
}

export async function findTiedActors(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, TiedActor>> {
  const rows = await tx.actor.findMany({ where: { id: { in: [...ids] } }, select: { id: true, organizationNumber: true, key: true, dissolvedOn: true } });
  return new Map(rows.map(({ id, organizationNumber, key, dissolvedOn }) => [id, { id, name: organizationNumber ?? key ?? id, dissolvedOn }]));
}

/** A period under a parent, with the number or key of the parent. */
export type StoredParent = ParentPeriod & { readonly parent: { readonly organizationNumber: string | null; readonly key: string | null } };

export function findParents(tx: Tx, actorIds: readonly string[]): Promise<StoredParent[]> {
  return tx.parentPeriod.findMany({ where: { actorId: { in: [...actorIds] } }, include: { parent: { select: { organizationNumber: true, key: true } } }, orderBy: { id: 'asc' } });
}

/** What the last import of a source noted of some records, by their keys. */
export async function findNoted(tx: Tx, source: string, keys: readonly string[]): Promise<ReadonlyMap<string, { readonly part: string | null; readonly values: Values }>> {
  const rows = await tx.importedRecord.findMany({ where: { source, key: { in: [...keys] } }, select: { key: true, part: true, content: true } });
  return new Map(rows.map(({ key, part, content }) => [key, { part, values: content as Values }]));
}

/** A record that stood in the source at an earlier import. */
export interface GoneRecord {
  readonly name: string;
  readonly content: Values;
  readonly importedOn: string;
}

/** More than these are not told one by one; a source that loses more has changed its shape. */
const MOST_GONE = 10_000;

/** The actors that the source had in some of its parts, that it has no more, and that exist here still. */
export function findGone(tx: Tx, source: string, parts: readonly string[] | null, names: readonly string[], today: string): Promise<GoneRecord[]> {
  const inParts = parts === null ? sql`TRUE` : sql`r."part" = ANY (${[...parts]}::text[])`;
  return tx.$queryRaw<GoneRecord[]>(sql`
    SELECT substr(r."key", 7) AS "name", r."content", to_char(r."importedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "importedOn"
    FROM "ImportedRecord" r LEFT JOIN "Actor" a ON a."organizationNumber" = substr(r."key", 7)
    WHERE r."source" = ${source} AND starts_with(r."key", 'actor/') AND ${inParts}
      AND (a."dissolvedOn" IS NULL OR a."dissolvedOn" > ${today}::date)
      AND NOT EXISTS (SELECT 1 FROM unnest(${[...names]}::text[]) AS named("name") WHERE 'actor/' || named."name" = r."key")
    ORDER BY r."key" COLLATE "C" LIMIT ${MOST_GONE}`);
}
