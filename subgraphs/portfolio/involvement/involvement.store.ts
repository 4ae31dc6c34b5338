import { sql, uuids } from '../../shared/database/page-query';
import type { PortfolioDb } from '../context';

/** Claims that are marked restricted and not confirmed are not shown by who stands in a map. */
const PUBLIC = { NOT: { isRestricted: true, claimStatus: { not: 'CONFIRMED' } } } as const;

const of = (ids: readonly string[]) => ({ initiativeId: { in: [...ids] }, ...PUBLIC });

export function findLifeEventInitiatives(db: PortfolioDb, lifeEventIds: readonly string[]) {
  return db.initiativeLifeEvent.findMany({ where: { lifeEventId: { in: [...lifeEventIds] } }, select: { lifeEventId: true, initiativeId: true }, orderBy: { id: 'asc' } });
}

export function findParticipants(db: PortfolioDb, ids: readonly string[]) {
  return db.initiativeParticipation.findMany({ where: of(ids), select: { initiativeId: true, actorId: true, role: true, claimStatus: true } });
}

export function findFunders(db: PortfolioDb, ids: readonly string[]) {
  return db.fundingLine.findMany({ where: of(ids), select: { initiativeId: true, funderActorId: true, claimStatus: true } });
}

export function findBenefitActors(db: PortfolioDb, ids: readonly string[]) {
  return db.benefit.findMany({ where: of(ids), select: { initiativeId: true, beneficiaryActorId: true, claimStatus: true, ownerActorId: true, ownerClaimStatus: true } });
}

export function findCostBearers(db: PortfolioDb, ids: readonly string[]) {
  return db.costLine.findMany({ where: of(ids), select: { initiativeId: true, bearerActorId: true, claimStatus: true } });
}

export interface SignalRow {
  initiativeId: string;
  actorId: string;
  reason: string;
  throughId: string;
}

/**
 * Who leads other initiatives that share something with these: a component, a life event, a service or a beneficiary;
 * and, as DONE_BEFORE, those of them whose initiative is further along. One statement for any number of initiatives.
 */
export function findPartnerSignals(db: PortfolioDb, ids: readonly string[]): Promise<SignalRow[]> {
  return db.$queryRaw<SignalRow[]>(sql`
    WITH mine AS (SELECT "id", "leadActorId", "phase" FROM "Initiative" WHERE "id" = ANY (${uuids(ids)})),
    shared AS (
      SELECT a."initiativeId" AS "mine", b."initiativeId" AS "other", 'SHARED_COMPONENT' AS "reason", a."componentId" AS "through"
      FROM "InitiativeComponent" a JOIN "InitiativeComponent" b ON b."componentId" = a."componentId" WHERE a."initiativeId" = ANY (${uuids(ids)})
      UNION SELECT a."initiativeId", b."initiativeId", 'SHARED_LIFE_EVENT', a."lifeEventId"
      FROM "InitiativeLifeEvent" a JOIN "InitiativeLifeEvent" b ON b."lifeEventId" = a."lifeEventId" WHERE a."initiativeId" = ANY (${uuids(ids)})
      UNION SELECT a."initiativeId", b."initiativeId", 'SHARED_SERVICE', a."serviceId"
      FROM "InitiativeService" a JOIN "InitiativeService" b ON b."serviceId" = a."serviceId" WHERE a."initiativeId" = ANY (${uuids(ids)})
      UNION SELECT a."initiativeId", b."initiativeId", 'SAME_BENEFICIARIES', a."beneficiaryActorId"
      FROM "Benefit" a JOIN "Benefit" b ON b."beneficiaryActorId" = a."beneficiaryActorId" AND NOT (b."isRestricted" AND b."claimStatus" <> 'CONFIRMED')
      WHERE a."initiativeId" = ANY (${uuids(ids)}) AND NOT (a."isRestricted" AND a."claimStatus" <> 'CONFIRMED')
    ),
    led AS (
      SELECT s."mine", s."reason", s."through", o."id" AS "other", o."leadActorId" AS "actor", o."phase" > m."phase" AS "further"
      FROM shared s JOIN mine m ON m."id" = s."mine" JOIN "Initiative" o ON o."id" = s."other"
      WHERE s."mine" <> s."other" AND o."leadActorId" IS NOT NULL AND o."leadActorId" IS DISTINCT FROM m."leadActorId"
    )
    SELECT "mine"::text AS "initiativeId", "actor"::text AS "actorId", "reason", "through"::text AS "throughId" FROM led
    UNION SELECT "mine"::text, "actor"::text, 'DONE_BEFORE', "other"::text FROM led WHERE "further"
    ORDER BY 1, 2, 3, 4`);
}
