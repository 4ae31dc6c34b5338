import { raw } from '@prisma/client/runtime/client';
import { openClaim } from '../../shared/claim/open-claim.store';
import { sql, uuids, type Sql } from '../../shared/database/page-query';
import type { PortfolioDb } from '../context';

/**
 * What more initiatives than this share says little of any of them: everybody logs in through ID-porten. Whoever
 * operates it is suggested all the same, and no answer grows with the register.
 */
export const MOST_SHARING = 25;

/** What one initiative shares with another, or builds on; of the latter no actor is known here. */
export interface SharingRow {
  readonly initiativeId: string;
  /** Who leads the other one; null for what it builds on. */
  readonly actorId: string | null;
  readonly reason: string;
  readonly throughKind: string | null;
  readonly throughId: string | null;
  /** The other initiative; null where there is none. */
  readonly otherId: string | null;
  /** How the actor stands to leading it; CLAIMED where there is none. */
  readonly claimStatus: 'CLAIMED' | 'CONFIRMED';
}

/** What an initiative has in common with others by a table that leads to both; what too many have in common is left out. */
function shared(reason: string, throughKind: string, table: string, column: string, ids: Sql, isOpen: Sql = sql`TRUE`): Sql {
  const [links, through] = [raw(`"${table}"`), raw(`"${column}"`)];
  return sql`
    SELECT x."initiativeId" AS mine, y.other, ${reason}::text AS reason, ${throughKind}::text AS kind, x.through
    FROM (SELECT DISTINCT l."initiativeId", l.${through} AS through FROM ${links} l WHERE l."initiativeId" = ANY (${ids}) AND ${isOpen}) x
    CROSS JOIN LATERAL (SELECT array_agg(few."initiativeId") AS ids FROM (SELECT DISTINCT l."initiativeId" FROM ${links} l WHERE l.${through} = x.through AND ${isOpen} LIMIT ${MOST_SHARING + 2}) few) sharers
    CROSS JOIN LATERAL unnest(sharers.ids) y (other)
    WHERE cardinality(sharers.ids) <= ${MOST_SHARING + 1} AND y.other <> x."initiativeId"`;
}

/**
 * Who leads initiatives that share a component, a life event, a service, a need or beneficiaries with these, or that
 * these depend on; whom they depend on; and the components that they build on. One statement for any number of them.
 */
export function findSharing(db: PortfolioDb, initiativeIds: readonly string[]): Promise<SharingRow[]> {
  const ids = uuids(initiativeIds);
  const waits = sql`d."initiativeId" = ANY (${ids}) AND d."status" IS DISTINCT FROM 'DROPPED'`;
  return db.$queryRaw<SharingRow[]>(sql`
    WITH common AS (
      ${shared('SHARED_COMPONENT', 'COMPONENT', 'InitiativeComponent', 'componentId', ids)}
      UNION ${shared('SHARED_LIFE_EVENT', 'LIFE_EVENT', 'InitiativeLifeEvent', 'lifeEventId', ids)}
      UNION ${shared('SHARED_SERVICE', 'SERVICE', 'InitiativeService', 'serviceId', ids)}
      UNION ${shared('SHARED_NEED', 'NEED', 'InitiativeNeed', 'userNeedId', ids)}
      UNION ${shared('SAME_BENEFICIARIES', 'ACTOR', 'Benefit', 'beneficiaryActorId', ids, openClaim('l'))}
      UNION SELECT d."initiativeId", d."onInitiativeId", 'SUPPLIES_WHAT_IS_NEEDED', 'INITIATIVE', d."onInitiativeId" FROM "Dependency" d WHERE ${waits} AND d."onInitiativeId" IS NOT NULL
    )
    SELECT m."id"::text AS "initiativeId", o."leadActorId"::text AS "actorId", c.reason, c.kind AS "throughKind", c.through::text AS "throughId", o."id"::text AS "otherId", o."leadClaimStatus"::text AS "claimStatus"
    FROM common c JOIN "Initiative" m ON m."id" = c.mine JOIN "Initiative" o ON o."id" = c.other
    WHERE o."leadActorId" IS NOT NULL AND o."leadActorId" IS DISTINCT FROM m."leadActorId" AND o."leadClaimStatus" <> 'DISPUTED'
    UNION SELECT d."initiativeId"::text, d."onActorId"::text, 'SUPPLIES_WHAT_IS_NEEDED', NULL, NULL, NULL, 'CLAIMED' FROM "Dependency" d WHERE ${waits} AND d."onActorId" IS NOT NULL
    UNION SELECT b."initiativeId"::text, NULL, 'OPERATES_COMPONENT', 'COMPONENT', b."componentId"::text, NULL, 'CLAIMED' FROM "InitiativeComponent" b WHERE b."initiativeId" = ANY (${ids}) AND b."use" = 'USES'
    UNION SELECT d."initiativeId"::text, NULL, 'OPERATES_COMPONENT', 'COMPONENT', d."onComponentId"::text, NULL, 'CLAIMED' FROM "Dependency" d WHERE ${waits} AND d."onComponentId" IS NOT NULL
    ORDER BY 1, 3, 5 NULLS FIRST, 2 NULLS FIRST, 6 NULLS FIRST`);
}

/** The organisations that councils advised these initiatives to learn from; what a draft says is not public. */
export function findAdvisers(db: PortfolioDb, initiativeIds: readonly string[]): Promise<{ initiativeId: string; actorId: string }[]> {
  return db.$queryRaw(sql`
    SELECT DISTINCT c."initiativeId"::text AS "initiativeId", l."actorId"::text AS "actorId"
    FROM "CouncilCase" c JOIN "CouncilAdvice" a ON a."caseId" = c."id" JOIN "AdviceLearnFrom" l ON l."adviceId" = a."id"
    WHERE c."initiativeId" = ANY (${uuids(initiativeIds)}) AND NOT c."isDraft" AND l."actorId" IS NOT NULL
    ORDER BY 1, 2`);
}

/** Those of these initiatives that a follow-up conversation found to have followed advice. */
export async function findFollowers(db: PortfolioDb, initiativeIds: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT DISTINCT c."initiativeId"::text AS "id"
    FROM "CouncilCase" c JOIN "CouncilAdvice" a ON a."caseId" = c."id" JOIN "AdviceFollowUp" f ON f."adviceId" = a."id"
    WHERE c."initiativeId" = ANY (${uuids(initiativeIds)}) AND NOT c."isDraft" AND f."isFollowed"
    ORDER BY 1`);
  return rows.map((row) => row.id);
}
