import { raw, sql, uuids, type RawQueries, type Sql } from '../../shared/database/page-query';
import type { RowData, Scope } from './sheet';

/** One record as it is or was: its id, its version and its columns. */
export interface RecordedRow {
  readonly id: string;
  readonly version: number;
  readonly data: RowData;
}

const ownedLifeEvents = (actorId: string, today: string): Sql => sql`
  SELECT "lifeEventId" FROM "Responsibility"
  WHERE "role" = 'OWNER' AND "actorId" = ${actorId}::uuid AND "validFrom" <= ${today}::date AND ("validTo" IS NULL OR "validTo" > ${today}::date)`;
const ownServices = (actorId: string): Sql => sql`SELECT "id" FROM "Service" WHERE "ownerActorId" = ${actorId}::uuid`;

const WITHIN: Readonly<Record<Scope, (actorId: string, today: string) => Sql>> = {
  OWNED_LIFE_EVENTS: (actorId, today) => sql`t."id" IN (${ownedLifeEvents(actorId, today)})`,
  PARTS_OF_OWNED_LIFE_EVENTS: (actorId, today) => sql`t."lifeEventId" IN (${ownedLifeEvents(actorId, today)})`,
  MEASUREMENTS_OF_OWNED_LIFE_EVENTS: (actorId, today) => sql`t."indicatorId" IN (SELECT "id" FROM "Indicator" WHERE "lifeEventId" IN (${ownedLifeEvents(actorId, today)}))`,
  BODIES_OF_OWNED_LIFE_EVENTS: (actorId, today) => sql`t."id" IN (SELECT "bodyId" FROM "LifeEventBody" WHERE "keepsBody" AND "lifeEventId" IN (${ownedLifeEvents(actorId, today)}))`,
  OWN_SERVICES: (actorId) => sql`t."ownerActorId" = ${actorId}::uuid`,
  PARTS_OF_OWN_SERVICES: (actorId) => sql`t."serviceId" IN (${ownServices(actorId)})`,
};

/** A value is handed on as text: as a JSON number it would lose digits on the way. */
const withExactValue = (data: Sql): Sql => sql`${data} || jsonb_build_object('value', ${data} ->> 'value')`;

/** Every row of a table that an organisation keeps today. */
export function findOwnRows(tx: RawQueries, table: string, scope: Scope, actorId: string, today: string): Promise<RecordedRow[]> {
  return tx.$queryRaw<RecordedRow[]>(sql`
    SELECT t."id"::text AS "id", t."version", ${withExactValue(sql`to_jsonb(t)`)} AS "data"
    FROM ${raw(`"${table}"`)} t WHERE ${WITHIN[scope](actorId, today)} ORDER BY t."id"`);
}

/** Rows as the history keeps them at given versions; a version that never was is left out. */
export function findVersions(tx: RawQueries, table: string, wanted: readonly { readonly id: string; readonly version: number }[]): Promise<RecordedRow[]> {
  return tx.$queryRaw<RecordedRow[]>(sql`
    SELECT v."rowId"::text AS "id", v."version", ${withExactValue(sql`v."data"`)} AS "data"
    FROM "RowVersion" v JOIN unnest(${uuids(wanted.map(({ id }) => id))}, ${wanted.map(({ version }) => version)}::int[]) AS w("id", "version") ON v."rowId" = w."id" AND v."version" = w."version"
    WHERE v."tableName" = ${table} AND v."operation" <> 'DELETE'`);
}

/** Which of these records there are, whoever keeps them. */
export async function findExisting(tx: RawQueries, table: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`SELECT "id"::text AS "id" FROM ${raw(`"${table}"`)} WHERE "id" = ANY (${uuids(ids)})`);
  return new Set(rows.map(({ id }) => id));
}
