import { sql, uuids, type Sql } from '../../shared/database/page-query';
import type { Db } from '../context';
import { heldOn } from '../claim/restricted-claim.store';

/** Data that more services than this ask for says little of any of them: half the state reads Folkeregisteret. Whoever holds it is told all the same. */
export const MOST_SHARING = 25;

/** A reason that services and life events give, about a life event or an initiative. */
export interface SignalRow {
  readonly subjectId: string;
  /** Null for a component: who operates it is not known here. */
  readonly actorId: string | null;
  readonly reason: string;
  readonly throughKind: string;
  readonly throughId: string | null;
  readonly byKind: string | null;
  readonly byId: string | null;
  readonly evidence: 'CONFIRMED' | 'CLAIMED';
}

/** Where an instance shows a part from: itself, or its template where it has none of its own and does not decline it (`inheritance.ts`). */
function shownFrom(part: 'REQUIRES' | 'OUTPUTS' | 'COMPONENTS', own: Sql): Sql {
  return sql`CASE WHEN s."templateId" IS NULL OR ${part} = ANY (s."notInheritedParts") OR EXISTS (${own}) THEN s."id" ELSE s."templateId" END`;
}

/** The services of each subject, with where each of their parts is recorded; `asked` selects the columns subject and service. */
function shown(asked: Sql): Sql {
  return sql`
    asked AS MATERIALIZED (${asked}),
    shown AS MATERIALIZED (
      SELECT a.subject, s."id" AS service, s."ownerActorId" AS owner,
        ${shownFrom('REQUIRES', sql`SELECT 1 FROM "Evidence" o WHERE o."serviceId" = s."id"`)} AS evidence_of,
        ${shownFrom('OUTPUTS', sql`SELECT 1 FROM "Output" o WHERE o."serviceId" = s."id"`)} AS outputs_of,
        ${shownFrom('COMPONENTS', sql`SELECT 1 FROM "ServiceComponent" o WHERE o."serviceId" = s."id"`)} AS components_of
      FROM asked a JOIN "Service" s ON s."id" = a.service
    )`;
}

/** The owners of services that an output of a service here leads to, and that are none of the services here. */
const NEXT_SERVICES = sql`
  SELECT h.subject, n."ownerActorId" AS actor, 'NEXT_SERVICE' AS reason, 'SERVICE' AS kind, n."id" AS through, 'SERVICE' AS by_kind, h.service AS by, 'CONFIRMED' AS evidence
  FROM shown h JOIN "Output" o ON o."serviceId" = h.outputs_of JOIN "OutputEvent" oe ON oe."outputId" = o."id" JOIN "EventService" es ON es."eventId" = oe."eventId" JOIN "Service" n ON n."id" = es."serviceId"
  WHERE n."ownerActorId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM asked a WHERE a.subject = h.subject AND a.service = n."id")`;

const COMPONENTS = sql`
  SELECT h.subject, NULL::uuid, 'OPERATES_COMPONENT', 'COMPONENT', c."componentId", 'SERVICE', h.service, 'CLAIMED'
  FROM shown h JOIN "ServiceComponent" c ON c."serviceId" = h.components_of`;

const ORDERED = sql`
  SELECT subject::text AS "subjectId", actor::text AS "actorId", reason, kind AS "throughKind", through::text AS "throughId", by_kind AS "byKind", by::text AS "byId", evidence
  FROM signals ORDER BY 1, 3, 5 NULLS FIRST, 2 NULLS FIRST, 7 NULLS FIRST, 8`;

/** Who owns another life event on a day: the alias of its row is r. */
const ownerOn = (day: string): Sql => sql`r."role" = 'OWNER' AND ${heldOn('r', day)}`;

/**
 * Who ought to take part in each of many life events: who owns the service that comes next, who answers for another event
 * with the same service or for the same users, and the components that services here are built on. One statement.
 */
export function findLifeEventSignals(db: Db, lifeEventIds: readonly string[], day: string): Promise<SignalRow[]> {
  const ids = uuids(lifeEventIds);
  const groups = sql`SELECT n."lifeEventId" AS event, lower(trim(g.value)) AS users FROM "UserNeed" n CROSS JOIN LATERAL jsonb_each_text(n."groups") g`;
  return db.$queryRaw<SignalRow[]>(sql`
    WITH ${shown(sql`SELECT l."lifeEventId" AS subject, l."serviceId" AS service FROM "LifeEventService" l WHERE l."lifeEventId" = ANY (${ids}) AND l."serviceId" IS NOT NULL`)},
    signals AS (
      ${NEXT_SERVICES}
      UNION ${COMPONENTS}
      UNION SELECT a.subject, r."actorId", 'SHARED_SERVICE', 'SERVICE', a.service, 'LIFE_EVENT', l."lifeEventId", 'CONFIRMED'
      FROM asked a JOIN "LifeEventService" l ON l."serviceId" = a.service AND l."lifeEventId" <> a.subject JOIN "Responsibility" r ON r."lifeEventId" = l."lifeEventId" AND ${ownerOn(day)}
      UNION SELECT mine.event, r."actorId", 'SAME_BENEFICIARIES', 'LIFE_EVENT', theirs.event, NULL, NULL::uuid, 'CONFIRMED'
      FROM (${groups} WHERE n."lifeEventId" = ANY (${ids})) mine JOIN (${groups}) theirs ON theirs.users = mine.users AND theirs.event <> mine.event JOIN "Responsibility" r ON r."lifeEventId" = theirs.event AND ${ownerOn(day)}
    ) ${ORDERED}`);
}

/** A life event or a service that an initiative serves. */
export interface Served {
  readonly initiativeId: string;
  readonly kind: 'LIFE_EVENT' | 'SERVICE';
  readonly id: string;
}

/**
 * Who could be a partner of each of many initiatives: who answers for the life events it serves and owns services in
 * them, who owns the services that it makes or changes and those that come next, who holds the data that they ask for,
 * and whose services ask for the same. One statement.
 */
export function findInitiativeSignals(db: Db, served: readonly Served[], day: string): Promise<SignalRow[]> {
  const of = (kind: Served['kind']): Sql => {
    const some = served.filter((one) => one.kind === kind);
    return sql`SELECT * FROM unnest(${some.map((one) => one.initiativeId)}::uuid[], ${some.map((one) => one.id)}::uuid[]) u (subject, thing)`;
  };
  return db.$queryRaw<SignalRow[]>(sql`
    WITH ${shown(sql`SELECT DISTINCT u.subject, u.thing AS service FROM (${of('SERVICE')}) u`)},
    events AS MATERIALIZED (SELECT DISTINCT u.subject, u.thing AS event FROM (${of('LIFE_EVENT')}) u),
    wanted AS MATERIALIZED (
      SELECT DISTINCT h.subject, h.service, d."id" AS dataset, d."holderActorId" AS holder
      FROM shown h JOIN "Evidence" e ON e."serviceId" = h.evidence_of JOIN "EvidenceDataset" ed ON ed."evidenceId" = e."id" JOIN "Dataset" d ON d."id" = ed."datasetId"
    ),
    signals AS (
      ${NEXT_SERVICES}
      UNION ${COMPONENTS}
      UNION SELECT h.subject, h.owner, 'OWNS_SERVICE', 'SERVICE', h.service, NULL, NULL::uuid, 'CONFIRMED' FROM shown h WHERE h.owner IS NOT NULL
      UNION SELECT v.subject, r."actorId", 'SHARED_LIFE_EVENT', 'LIFE_EVENT', v.event, NULL, NULL::uuid, 'CONFIRMED' FROM events v JOIN "Responsibility" r ON r."lifeEventId" = v.event AND ${ownerOn(day)}
      UNION SELECT v.subject, s."ownerActorId", 'SHARED_LIFE_EVENT', 'LIFE_EVENT', v.event, 'SERVICE', s."id", 'CONFIRMED'
      FROM events v JOIN "LifeEventService" l ON l."lifeEventId" = v.event JOIN "Service" s ON s."id" = l."serviceId" WHERE s."ownerActorId" IS NOT NULL
      UNION SELECT w.subject, w.holder, 'HOLDS_DATA', 'DATASET', w.dataset, 'SERVICE', w.service, 'CLAIMED' FROM wanted w WHERE w.holder IS NOT NULL
      UNION SELECT w.subject, s."ownerActorId", 'SHARED_DATA', 'DATASET', w.dataset, 'SERVICE', s."id", 'CONFIRMED'
      FROM (SELECT DISTINCT subject, dataset FROM wanted) w
      CROSS JOIN LATERAL (
        SELECT array_agg(few."serviceId") AS ids
        FROM (SELECT DISTINCT e."serviceId" FROM "EvidenceDataset" ed JOIN "Evidence" e ON e."id" = ed."evidenceId" WHERE ed."datasetId" = w.dataset LIMIT ${MOST_SHARING + 1}) few
      ) users
      JOIN "Service" s ON s."id" = ANY (users.ids)
      WHERE cardinality(users.ids) <= ${MOST_SHARING} AND s."ownerActorId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM asked a WHERE a.subject = w.subject AND a.service = s."id")
    ) ${ORDERED}`);
}
