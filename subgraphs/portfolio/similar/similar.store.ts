import { sql, uuids } from '../../shared/database/page-query';
import type { PortfolioDb } from '../context';
import { REASONS, SIGNALS, SIGNALS_AMONG_ASKED } from './signals';
import type { ReasonRow } from './similar';
import { LEAST_OVERLAP, WEIGHT_OF_BEING_FURTHER } from './weights';

export interface SimilarRow {
  a: string;
  b: string;
  isFurtherAlong: boolean;
  /** How much all the reasons weigh together; no client sees it. */
  weight: number;
  reasons: ReasonRow[];
}

/** The initiatives most like each of many, with the reasons, in one statement. */
export function findSimilar(db: PortfolioDb, initiativeIds: readonly string[], first: number): Promise<SimilarRow[]> {
  return db.$queryRaw<SimilarRow[]>(sql`
    WITH asked AS (SELECT "id", "phase" FROM "Initiative" WHERE "id" = ANY (${uuids(initiativeIds)})),
    ${SIGNALS},
    pairs AS (
      SELECT s.a, s.b, sum(s.weight) AS weight, COALESCE((SELECT "phase" FROM "Initiative" WHERE "id" = s.b) > (SELECT "phase" FROM asked WHERE "id" = s.a), false) AS further
      FROM signals s GROUP BY s.a, s.b
    ),
    ranked AS (SELECT *, row_number() OVER (PARTITION BY a ORDER BY weight + CASE WHEN further THEN ${WEIGHT_OF_BEING_FURTHER}::float8 ELSE 0 END DESC, b) AS rank FROM pairs)
    SELECT r.a::text, r.b::text, r.further AS "isFurtherAlong", r.weight, ${REASONS} AS reasons
    FROM ranked r JOIN signals s ON s.a = r.a AND s.b = r.b
    WHERE r.rank <= ${first} GROUP BY r.a, r.b, r.further, r.weight, r.rank ORDER BY r.a, r.rank`);
}

export interface OverlapRow {
  lifeEventId: string;
  a: string;
  b: string;
  reasons: ReasonRow[];
}

/** All pairs share the life event, and what a council advises is to learn from one another: neither says that they do the same. */
const SAYS_WHAT_THEY_DO = sql`s.kind NOT IN ('SHARED_LIFE_EVENT', 'ADVISED_BY_COUNCIL')`;

/** The pairs in each of many life events that different organisations lead and that are most alike, in one statement. */
export function findOverlaps(db: PortfolioDb, lifeEventIds: readonly string[], first: number): Promise<OverlapRow[]> {
  return db.$queryRaw<OverlapRow[]>(sql`
    WITH members AS (
      SELECT l."lifeEventId", i."id", i."leadActorId" FROM "InitiativeLifeEvent" l JOIN "Initiative" i ON i."id" = l."initiativeId"
      WHERE l."lifeEventId" = ANY (${uuids(lifeEventIds)}) AND i."leadActorId" IS NOT NULL
    ),
    asked AS (SELECT DISTINCT "id" FROM members),
    ${SIGNALS_AMONG_ASKED},
    pairs AS (
      SELECT x."lifeEventId", s.a, s.b, sum(s.weight) AS weight
      FROM signals s JOIN members x ON x."id" = s.a JOIN members y ON y."id" = s.b AND y."lifeEventId" = x."lifeEventId" AND y."leadActorId" <> x."leadActorId"
      WHERE s.a < s.b AND ${SAYS_WHAT_THEY_DO}
      GROUP BY x."lifeEventId", s.a, s.b HAVING sum(s.weight) >= ${LEAST_OVERLAP}
    ),
    ranked AS (SELECT *, row_number() OVER (PARTITION BY "lifeEventId" ORDER BY weight DESC, a, b) AS rank FROM pairs)
    SELECT r."lifeEventId"::text, r.a::text, r.b::text, ${REASONS} AS reasons
    FROM ranked r JOIN signals s ON s.a = r.a AND s.b = r.b AND ${SAYS_WHAT_THEY_DO}
    WHERE r.rank <= ${first} GROUP BY r."lifeEventId", r.a, r.b, r.rank ORDER BY r."lifeEventId", r.rank`);
}
