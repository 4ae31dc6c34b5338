import type { BodyMember, ServiceParticipation } from '../../../prisma/generated/lifeevents/client/client';
import type { ClaimAnswer } from '../../shared/claim/answer-claim';
import { EMPTY_PAGE, queryPages, ROOT, ROOT_PARENT, sql, uuids } from '../../shared/database/page-query';
import type { IdPage, PageRequest } from '../../shared/graphql/connection';
import type { Tx } from '../context';
import { withDays, type WithDays } from '../record/with-days';

/** What was recorded about an organisation: that it takes part in a service, or is a member of a body. */
export type ClaimRow = (WithDays<ServiceParticipation> & { readonly kind: 'SERVICE_PARTICIPATION' }) | (WithDays<BodyMember> & { readonly kind: 'BODY_MEMBERSHIP' });

/** The tables that claims are in. */
export const CLAIM_TABLES = { SERVICE_PARTICIPATION: 'ServiceParticipation', BODY_MEMBERSHIP: 'BodyMember' } as const;

/** Conditions on the claims about one organisation. */
export interface ClaimConditions {
  readonly actorId: string;
  readonly statuses: readonly string[];
  readonly kinds: readonly string[];
}

/** The claims about an organisation, those that have waited longest first. */
export async function findClaimPage(db: Tx, { actorId, statuses, kinds }: ClaimConditions, request: PageRequest): Promise<IdPage> {
  const edges = sql`
    SELECT ${ROOT_PARENT} AS "parent", c."id" AS "node", c."claimedAt" AS "sort" FROM (
      SELECT p."id", p."claimedAt", p."claimStatus", 'SERVICE_PARTICIPATION' AS "kind" FROM "ServiceParticipation" p WHERE p."actorId" = ${actorId}::uuid
      UNION ALL SELECT m."id", m."claimedAt", m."claimStatus", 'BODY_MEMBERSHIP' FROM "BodyMember" m WHERE m."actorId" = ${actorId}::uuid
    ) c WHERE c."claimStatus"::text = ANY (${[...statuses]}::text[]) AND c."kind" = ANY (${[...kinds]}::text[])`;
  return (await queryPages(db, { edges, sortType: 'timestamptz' }, request)).get(ROOT) ?? EMPTY_PAGE;
}

export async function findClaims(db: Tx, ids: readonly string[]): Promise<ClaimRow[]> {
  const where = { id: { in: [...ids] } };
  const participations = await db.serviceParticipation.findMany({ where });
  const members = await db.bodyMember.findMany({ where });
  return [...participations.map((row) => ({ ...withDays(row), kind: 'SERVICE_PARTICIPATION' as const })), ...members.map((row) => ({ ...withDays(row), kind: 'BODY_MEMBERSHIP' as const }))];
}

/** Which organisation recorded each of these claims as they are to be answered, by its number; left out where the hub itself did. */
export async function findClaimants(db: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ id: string; organizationNumber: string | null }[]>(sql`
    SELECT DISTINCT ON (c."id") c."id"::text AS "id", v."cause" ->> 'organizationNumber' AS "organizationNumber" FROM (
      SELECT 'ServiceParticipation' AS "table", p."id", p."claimedAt" FROM "ServiceParticipation" p WHERE p."id" = ANY (${uuids(ids)})
      UNION ALL SELECT 'BodyMember', m."id", m."claimedAt" FROM "BodyMember" m WHERE m."id" = ANY (${uuids(ids)})
    ) c JOIN "RowVersion" v ON v."tableName" = c."table" AND v."rowId" = c."id" AND (v."data" ->> 'claimedAt')::timestamptz = c."claimedAt"
    ORDER BY c."id", v."sequence"`);
  return new Map(rows.flatMap(({ id, organizationNumber }) => (organizationNumber === null ? [] : [[id, organizationNumber] as const])));
}

export async function answerClaim(tx: Tx, { kind, id }: ClaimRow, data: ClaimAnswer): Promise<ClaimRow> {
  if (kind === 'SERVICE_PARTICIPATION') return { ...withDays(await tx.serviceParticipation.update({ where: { id }, data })), kind };
  return { ...withDays(await tx.bodyMember.update({ where: { id }, data })), kind };
}
