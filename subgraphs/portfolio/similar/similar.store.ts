import type { PartnerSignal } from '../../shared/graphql/involvement';
import { sql, uuids } from '../../shared/database/page-query';
import type { PortfolioDb } from '../context';
import { REASONS, SIGNALS } from './signals';
import type { ReasonRow } from './similar';

export interface SimilarRow {
  a: string;
  b: string;
  isFurtherAlong: boolean;
  reasons: ReasonRow[];
}

/** The initiatives most like each of many, with the reasons, in one statement. */
export function findSimilar(db: PortfolioDb, initiativeIds: readonly string[], first: number): Promise<SimilarRow[]> {
  return db.$queryRaw<SimilarRow[]>(sql`
    WITH asked AS (SELECT "id" FROM "Initiative" WHERE "id" = ANY (${uuids(initiativeIds)})),
    pairs AS (SELECT s.a, s.b, sum(s.weight) AS weight, ${REASONS} AS reasons FROM (${SIGNALS}) s GROUP BY s.a, s.b),
    ranked AS (
      SELECT p.a, p.b, p.reasons, COALESCE(theirs."phase" > mine."phase", false) AS further,
             row_number() OVER (PARTITION BY p.a ORDER BY p.weight + CASE WHEN theirs."phase" > mine."phase" THEN 1 ELSE 0 END DESC, p.b) AS rank
      FROM pairs p JOIN "Initiative" mine ON mine."id" = p.a JOIN "Initiative" theirs ON theirs."id" = p.b
    )
    SELECT a::text, b::text, further AS "isFurtherAlong", reasons FROM ranked WHERE rank <= ${first} ORDER BY a, rank`);
}

export interface OverlapRow {
  lifeEventId: string;
  a: string;
  b: string;
  reasons: ReasonRow[];
}

/** One shared component is no sign of doing the same thing; this takes more. */
const LEAST_OVERLAP = 1.5;

/** The pairs in each of many life events that different organisations lead and that are most alike, in one statement. */
export function findOverlaps(db: PortfolioDb, lifeEventIds: readonly string[], first: number): Promise<OverlapRow[]> {
  return db.$queryRaw<OverlapRow[]>(sql`
    WITH members AS (
      SELECT l."lifeEventId", i."id", i."leadActorId" FROM "InitiativeLifeEvent" l JOIN "Initiative" i ON i."id" = l."initiativeId"
      WHERE l."lifeEventId" = ANY (${uuids(lifeEventIds)}) AND i."leadActorId" IS NOT NULL
    ),
    asked AS (SELECT DISTINCT "id" FROM members),
    pairs AS (
      SELECT x."lifeEventId", s.a, s.b, sum(s.weight) AS weight, ${REASONS} AS reasons
      FROM (${SIGNALS}) s JOIN members x ON x."id" = s.a JOIN members y ON y."id" = s.b AND y."lifeEventId" = x."lifeEventId" AND y."leadActorId" <> x."leadActorId"
      WHERE s.a < s.b AND s.kind NOT IN ('SHARED_LIFE_EVENT', 'ADVISED_BY_COUNCIL')
      GROUP BY x."lifeEventId", s.a, s.b HAVING sum(s.weight) >= ${LEAST_OVERLAP}
    ),
    ranked AS (SELECT *, row_number() OVER (PARTITION BY "lifeEventId" ORDER BY weight DESC, a, b) AS rank FROM pairs)
    SELECT "lifeEventId"::text, a::text, b::text, reasons FROM ranked WHERE rank <= ${first} ORDER BY "lifeEventId", rank`);
}

export interface SignalRow extends PartnerSignal {
  initiativeId: string;
}

/** For each of many initiatives, the organisations that lead something related, with what relates them. */
export function findPartnerSignals(db: PortfolioDb, initiativeIds: readonly string[]): Promise<SignalRow[]> {
  return db.$queryRaw<SignalRow[]>(sql`
    WITH asked AS (SELECT "id" FROM "Initiative" WHERE "id" = ANY (${uuids(initiativeIds)})),
    related AS (
      SELECT s.a, s.b, s.kind AS reason, s.through FROM (${SIGNALS}) s WHERE s.kind IN ('SHARED_COMPONENT', 'SHARED_LIFE_EVENT', 'SHARED_SERVICE')
      UNION ALL
      SELECT s.a, s.b, 'DONE_BEFORE', s.b FROM (${SIGNALS}) s JOIN "Initiative" mine ON mine."id" = s.a JOIN "Initiative" theirs ON theirs."id" = s.b
      WHERE s.kind = 'ADVISED_BY_COUNCIL' OR (s.kind IN ('WORDS', 'SHARED_NEED') AND theirs."phase" > mine."phase")
      UNION ALL
      SELECT x."initiativeId", y."initiativeId", 'SAME_BENEFICIARIES', x."beneficiaryActorId"
      FROM "Benefit" x JOIN "Benefit" y ON y."beneficiaryActorId" = x."beneficiaryActorId" AND y."initiativeId" <> x."initiativeId"
      WHERE x."initiativeId" IN (SELECT "id" FROM asked) AND NOT (x."isRestricted" AND x."claimStatus" <> 'CONFIRMED') AND NOT (y."isRestricted" AND y."claimStatus" <> 'CONFIRMED')
    )
    SELECT DISTINCT r.a::text AS "initiativeId", theirs."leadActorId"::text AS "actorId", r.reason, r.through::text AS "throughId"
    FROM related r JOIN "Initiative" mine ON mine."id" = r.a JOIN "Initiative" theirs ON theirs."id" = r.b
    WHERE theirs."leadActorId" IS NOT NULL AND theirs."leadActorId" IS DISTINCT FROM mine."leadActorId"
    ORDER BY 1, 2, 3, 4`);
}
