import type { Initiative } from '../../../prisma/generated/portfolio/client/client';
import { sql, uuids } from '../../shared/database/page-query';
import type { PortfolioDb } from '../context';
import type { LinkKind, Thing } from './impact-graph';
import type { ScheduleFacts } from './impact-plan';

/** That a component needs another, as the register of actors says it. */
export interface ComponentNeedRow {
  readonly componentId: string;
  readonly needsId: string;
}

/** A link of a thing that depends on the root with this number. */
export interface LinkRow {
  readonly root: number;
  readonly kind: LinkKind;
  readonly fromId: string;
  readonly onId: string;
  readonly dependencyId: string | null;
  readonly status: 'OPEN' | 'DELIVERED' | 'LATE' | null;
  readonly neededBy: Date | null;
  readonly isToldByDependency: boolean;
}

const GOES_ON = sql`NOT EXISTS (SELECT 1 FROM "ExitReview" e WHERE e."initiativeId" = x."initiativeId" AND e."outcome" = 'CANCELLED')`;
const STILL_WAITS = sql`x."status" IS DISTINCT FROM 'DROPPED' AND ${GOES_ON}`;

/**
 * Everything that depends on each of these things, at any depth, as links; for a component that is reached, all the
 * initiatives that make it besides, since they tell when it is to be there. What was dropped is no link, and what a
 * cancelled initiative used or waited for it needs no more. Circles end, since nothing is reached twice.
 */
export function findImpactLinks(db: PortfolioDb, roots: readonly Thing[], needs: readonly ComponentNeedRow[]): Promise<LinkRow[]> {
  return db.$queryRaw<LinkRow[]>(sql`
    WITH RECURSIVE need("fromId", "onId") AS (
      SELECT * FROM unnest(${uuids(needs.map(({ componentId }) => componentId))}, ${uuids(needs.map(({ needsId }) => needsId))})
    ),
    reached("root", "isComponent", "id") AS (
      SELECT a."n"::int, a."isComponent", a."id"
      FROM unnest(${roots.map(({ kind }) => kind === 'COMPONENT')}::boolean[], ${uuids(roots.map(({ id }) => id))}) WITH ORDINALITY AS a("isComponent", "id", "n")
      UNION
      SELECT r."root", d."isComponent", d."id" FROM reached r CROSS JOIN LATERAL (
        SELECT FALSE AS "isComponent", x."initiativeId" AS "id" FROM "InitiativeComponent" x WHERE r."isComponent" AND x."componentId" = r."id" AND x."use" = 'USES' AND ${GOES_ON}
        UNION ALL SELECT FALSE, x."initiativeId" FROM "Dependency" x WHERE r."isComponent" AND x."onComponentId" = r."id" AND ${STILL_WAITS}
        UNION ALL SELECT FALSE, x."initiativeId" FROM "Dependency" x WHERE NOT r."isComponent" AND x."onInitiativeId" = r."id" AND ${STILL_WAITS}
        UNION ALL SELECT TRUE, x."componentId" FROM "InitiativeComponent" x WHERE NOT r."isComponent" AND x."initiativeId" = r."id" AND x."use" = 'PRODUCES'
        UNION ALL SELECT TRUE, x."fromId" FROM need x WHERE r."isComponent" AND x."onId" = r."id"
      ) d
    ),
    link AS (
      SELECT r."root", 'USES_COMPONENT' AS "kind", r."id" AS "fromId", TRUE AS "onComponent", x."componentId" AS "onId", NULL::uuid AS "dependencyId", NULL::text AS "status", NULL::date AS "neededBy",
        EXISTS (SELECT 1 FROM "Dependency" t WHERE t."initiativeId" = x."initiativeId" AND t."onComponentId" = x."componentId") AS "isToldByDependency"
      FROM reached r JOIN "InitiativeComponent" x ON x."initiativeId" = r."id" AND x."use" = 'USES' WHERE NOT r."isComponent" AND ${GOES_ON}
      UNION ALL
      SELECT r."root", CASE WHEN x."onInitiativeId" IS NULL THEN 'WAITS_FOR_COMPONENT' ELSE 'WAITS_FOR_INITIATIVE' END, r."id", x."onInitiativeId" IS NULL, COALESCE(x."onInitiativeId", x."onComponentId"), x."id", x."status"::text, x."neededBy", FALSE
      FROM reached r JOIN "Dependency" x ON x."initiativeId" = r."id" WHERE NOT r."isComponent" AND ${STILL_WAITS}
      UNION ALL
      SELECT r."root", 'COMPONENT_NEEDS_COMPONENT', r."id", TRUE, x."onId", NULL, NULL, NULL, FALSE FROM reached r JOIN need x ON x."fromId" = r."id" WHERE r."isComponent"
    )
    SELECT l."root", l."kind", l."fromId"::text, l."onId"::text, l."dependencyId"::text, l."status", l."neededBy", l."isToldByDependency"
    FROM link l JOIN reached o ON o."root" = l."root" AND o."isComponent" = l."onComponent" AND o."id" = l."onId"
    UNION ALL
    SELECT r."root", 'MADE_BY_INITIATIVE', r."id"::text, x."initiativeId"::text, NULL, NULL, NULL, FALSE
    FROM reached r JOIN "InitiativeComponent" x ON x."componentId" = r."id" AND x."use" = 'PRODUCES' WHERE r."isComponent"
    ORDER BY 1, 2, 3, 4, 5`);
}

export type ScheduleRow = Pick<Initiative, 'id' | 'sortKey' | 'leadActorId'> & ScheduleFacts;

/** What is recorded of these initiatives that tells when they are to be there. */
export function findSchedules(db: PortfolioDb, ids: readonly string[]): Promise<ScheduleRow[]> {
  return db.$queryRaw<ScheduleRow[]>(sql`
    SELECT i."id"::text, i."sortKey", i."leadActorId"::text, i."phase"::text, i."plannedStart", i."plannedEnd", i."forecastStart", i."forecastEnd", i."actualStart", i."actualEnd", i."datePrecisions", e."outcome"::text AS "exit"
    FROM "Initiative" i LEFT JOIN "ExitReview" e ON e."initiativeId" = i."id"
    WHERE i."id" = ANY (${uuids(ids)}) ORDER BY i."id"`);
}

export interface ServedRow {
  readonly kind: 'SERVICE' | 'LIFE_EVENT';
  readonly initiativeId: string;
  readonly subjectId: string;
}

/** The services that these initiatives make or change, and the life events that they serve. */
export function findServed(db: PortfolioDb, initiativeIds: readonly string[]): Promise<ServedRow[]> {
  return db.$queryRaw<ServedRow[]>(sql`
    SELECT 'SERVICE' AS "kind", "initiativeId"::text, "serviceId"::text AS "subjectId" FROM "InitiativeService" WHERE "initiativeId" = ANY (${uuids(initiativeIds)})
    UNION ALL SELECT 'LIFE_EVENT', "initiativeId"::text, "lifeEventId"::text FROM "InitiativeLifeEvent" WHERE "initiativeId" = ANY (${uuids(initiativeIds)})
    ORDER BY 1, 2, 3`);
}
