import { sql, uuids, type RawQueries } from '../../shared/database/page-query';

/**
 * Which of these changes are of records that an actor answers for: of initiatives that it leads or has in its portfolio
 * and of what belongs to them, of its portfolios, and of its scenarios. A link shows in the history of both its ends; it
 * belongs to the one that it leads from.
 */
export async function findOwnedChanges(db: RawQueries, changeIds: readonly string[], actorId: string): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT v."id"::text AS "id"
    FROM "RowVersion" v
    WHERE v."id" = ANY (${uuids(changeIds)}) AND (
      EXISTS (
        SELECT 1 FROM "Initiative" i LEFT JOIN "Portfolio" p ON p."id" = i."portfolioId"
        WHERE i."id" = ANY (v."rootIds") AND ${actorId}::uuid IN (i."leadActorId", p."ownerActorId")
          AND v."tableName" NOT IN ('Mandate', 'MandateAgency', 'FundingScenario', 'FundingScenarioShare')
          AND (i."id" = v."rootId" OR v."tableName" NOT IN ('Dependency', 'InitiativeIdentityStep', 'ExitReview', 'FundingScenarioInitiative', 'Initiative'))
      )
      OR EXISTS (SELECT 1 FROM "Portfolio" p WHERE p."id" = v."rootId" AND p."ownerActorId" = ${actorId}::uuid)
      OR EXISTS (SELECT 1 FROM "FundingScenario" s WHERE s."id" = v."rootId" AND s."authorActorId" = ${actorId}::uuid)
    )`);
  return new Set(rows.map((row) => row.id));
}

/** Which of these changes are of parts of something that is a restricted claim, as it was recorded last. */
export async function findPartsOfRestricted(db: RawQueries, changeIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT v."id"::text AS "id"
    FROM "RowVersion" v CROSS JOIN LATERAL (
      SELECT w."data" FROM "RowVersion" w
      WHERE w."rowId" = COALESCE(v."data" ->> 'benefitId', v."data" ->> 'recordId')::uuid AND w."tableName" = CASE v."tableName" WHEN 'WithheldValue' THEN v."data" ->> 'recordTable' ELSE 'Benefit' END
      ORDER BY w."version" DESC LIMIT 1
    ) whole
    WHERE v."id" = ANY (${uuids(changeIds)}) AND v."tableName" IN ('BenefitYear', 'BenefitMeasurement', 'WithheldValue')
      AND (whole."data" ->> 'isRestricted')::boolean AND whole."data" ->> 'claimStatus' <> 'CONFIRMED'`);
  return new Set(rows.map((row) => row.id));
}
