import { raw, sql, uuids, type RawQueries, type Sql } from '../../shared/database/page-query';
import type { Lookup, RowData, Scope, Sheet } from './sheet';

/** One record as it is or was: its id, its version and its columns. */
export interface RecordedRow {
  readonly id: string;
  readonly version: number;
  readonly data: RowData;
}

const ownedLifeEvents = (actorId: string, today: string): Sql => sql`
  SELECT "lifeEventId" FROM "Responsibility"
  WHERE "role" = 'OWNER' AND "actorId" = ${actorId}::uuid AND "validFrom" <= ${today}::date AND ("validTo" IS NULL OR "validTo" > ${today}::date)`;
const keptBodies = (actorId: string, today: string): Sql => sql`SELECT "bodyId" FROM "LifeEventBody" WHERE "keepsBody" AND "lifeEventId" IN (${ownedLifeEvents(actorId, today)})`;
const ownServices = (actorId: string): Sql => sql`SELECT "id" FROM "Service" WHERE "ownerActorId" = ${actorId}::uuid`;

const WITHIN: Readonly<Record<Scope, (actorId: string, today: string) => Sql>> = {
  OWNED_LIFE_EVENTS: (actorId, today) => sql`t."id" IN (${ownedLifeEvents(actorId, today)})`,
  PARTS_OF_OWNED_LIFE_EVENTS: (actorId, today) => sql`t."lifeEventId" IN (${ownedLifeEvents(actorId, today)})`,
  SERVICES_OF_OWNED_LIFE_EVENTS: (actorId, today) => sql`t."serviceId" IS NOT NULL AND t."lifeEventId" IN (${ownedLifeEvents(actorId, today)})`,
  MEASUREMENTS_OF_OWNED_LIFE_EVENTS: (actorId, today) => sql`t."indicatorId" IN (SELECT "id" FROM "Indicator" WHERE "lifeEventId" IN (${ownedLifeEvents(actorId, today)}))`,
  BODIES_OF_OWNED_LIFE_EVENTS: (actorId, today) => sql`t."id" IN (${keptBodies(actorId, today)})`,
  MEMBERS_OF_KEPT_BODIES: (actorId, today) => sql`t."bodyId" IN (${keptBodies(actorId, today)})`,
  OWN_SERVICES: (actorId) => sql`t."ownerActorId" = ${actorId}::uuid`,
  PARTS_OF_OWN_SERVICES: (actorId) => sql`t."serviceId" IN (${ownServices(actorId)})`,
  EVENTS_OF_OWN_OUTPUTS: (actorId) => sql`t."eventId" IS NOT NULL AND t."outputId" IN (SELECT "id" FROM "Output" WHERE "serviceId" IN (${ownServices(actorId)}))`,
  OWN_EVENTS: (actorId) => sql`t."ownerActorId" = ${actorId}::uuid`,
  SERVICES_OF_OWN_EVENTS: (actorId) => sql`t."serviceId" IS NOT NULL AND t."eventId" IN (SELECT "id" FROM "Event" WHERE "ownerActorId" = ${actorId}::uuid)`,
  OWN_DATASETS: (actorId) => sql`t."holderActorId" = ${actorId}::uuid`,
};

/** What a row names by its id, as it is today: an IRI and a title, or an organisation number. */
const LOOKUPS: Readonly<Record<Lookup, (data: Sql) => Sql>> = {
  service: (data) => sql`(SELECT jsonb_build_object('service', jsonb_build_object('uri', n."uri", 'titles', n."titles")) FROM "Service" n WHERE n."id" = (${data} ->> 'serviceId')::uuid)`,
  event: (data) => sql`(SELECT jsonb_build_object('event', jsonb_build_object('uri', n."uri", 'titles', n."titles")) FROM "Event" n WHERE n."id" = (${data} ->> 'eventId')::uuid)`,
  actor: (data) => sql`(SELECT jsonb_build_object('actor', jsonb_build_object('organizationNumber', n."organizationNumber")) FROM "ActorNumber" n WHERE n."actorId" = (${data} ->> 'actorId')::uuid)`,
};

function withLookups(data: Sql, lookups: readonly Lookup[]): Sql {
  return lookups.reduce((whole, name) => sql`${whole} || coalesce(${LOOKUPS[name](data)}, '{}'::jsonb)`, withExactValue(data));
}

/** A value is handed on as text: as a JSON number it would lose digits on the way. */
const withExactValue = (data: Sql): Sql => sql`${data} || jsonb_build_object('value', ${data} ->> 'value')`;

/** Every row of a table that an organisation keeps today. */
export function findOwnRows(tx: RawQueries, { table, scope, looksUp = [] }: Pick<Sheet, 'table' | 'scope' | 'looksUp'>, actorId: string, today: string): Promise<RecordedRow[]> {
  return tx.$queryRaw<RecordedRow[]>(sql`
    SELECT t."id"::text AS "id", t."version", ${withLookups(sql`to_jsonb(t)`, looksUp)} AS "data"
    FROM ${raw(`"${table}"`)} t WHERE ${WITHIN[scope](actorId, today)} ORDER BY t."id"`);
}

/** Rows as the history keeps them at given versions; a version that never was is left out. */
export function findVersions(tx: RawQueries, { table, looksUp = [] }: Pick<Sheet, 'table' | 'looksUp'>, wanted: readonly { readonly id: string; readonly version: number }[]): Promise<RecordedRow[]> {
  return tx.$queryRaw<RecordedRow[]>(sql`
    SELECT v."rowId"::text AS "id", v."version", ${withLookups(sql`v."data"`, looksUp)} AS "data"
    FROM "RowVersion" v JOIN unnest(${uuids(wanted.map(({ id }) => id))}, ${wanted.map(({ version }) => version)}::int[]) AS w("id", "version") ON v."rowId" = w."id" AND v."version" = w."version"
    WHERE v."tableName" = ${table} AND v."operation" <> 'DELETE'`);
}

/** Which of these records there are, whoever keeps them. */
export async function findExisting(tx: RawQueries, table: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`SELECT "id"::text AS "id" FROM ${raw(`"${table}"`)} WHERE "id" = ANY (${uuids(ids)})`);
  return new Set(rows.map(({ id }) => id));
}
