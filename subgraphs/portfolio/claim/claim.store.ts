import type { Benefit, CostLine, FundingLine, Initiative, InitiativeParticipation } from '../../../prisma/generated/portfolio/client/client';
import type { ClaimAnswer } from '../../shared/claim/answer-claim';
import { EMPTY_PAGE, queryPages, ROOT, ROOT_PARENT, sql, uuids } from '../../shared/database/page-query';
import type { IdPage, PageRequest } from '../../shared/graphql/connection';
import type { Tx } from '../context';
import { secondClaimId } from '../../shared/claim/second-claim';

/** The row that says something of an organisation, by what it says. */
export type ClaimRecord =
  | { readonly kind: 'LEAD'; readonly row: Initiative }
  | { readonly kind: 'PARTICIPATION'; readonly row: InitiativeParticipation }
  | { readonly kind: 'FUNDING'; readonly row: FundingLine }
  | { readonly kind: 'COST'; readonly row: CostLine }
  | { readonly kind: 'BENEFIT'; readonly row: Benefit }
  | { readonly kind: 'BENEFIT_OWNER'; readonly row: Benefit };

/** Conditions on the claims about one organisation. */
export interface ClaimConditions {
  readonly actorId: string;
  readonly statuses: readonly string[];
  readonly kinds: readonly string[];
}

/** The claims about an organisation, those that have waited longest first. */
export async function findClaimPage(db: Tx, { actorId, statuses, kinds }: ClaimConditions, request: PageRequest): Promise<IdPage> {
  const edges = sql`
    SELECT ${ROOT_PARENT} AS "parent", c."id" AS "node", c."since" AS "sort" FROM (
      SELECT "id", COALESCE("leadClaimedAt", "recordedAt") AS "since", "leadClaimStatus" AS "status", 'LEAD' AS "kind" FROM "Initiative" WHERE "leadActorId" = ${actorId}::uuid
      UNION ALL SELECT "id", COALESCE("claimedAt", "recordedAt"), "claimStatus", 'PARTICIPATION' FROM "InitiativeParticipation" WHERE "actorId" = ${actorId}::uuid
      UNION ALL SELECT "id", COALESCE("claimedAt", "recordedAt"), "claimStatus", 'FUNDING' FROM "FundingLine" WHERE "funderActorId" = ${actorId}::uuid
      UNION ALL SELECT "id", COALESCE("claimedAt", "recordedAt"), "claimStatus", 'COST' FROM "CostLine" WHERE "bearerActorId" = ${actorId}::uuid
      UNION ALL SELECT "id", COALESCE("claimedAt", "recordedAt"), "claimStatus", 'BENEFIT' FROM "Benefit" WHERE "beneficiaryActorId" = ${actorId}::uuid
      UNION ALL SELECT (right(d."digits", 16) || left(d."digits", 16))::uuid, COALESCE(b."ownerClaimedAt", b."recordedAt"), b."ownerClaimStatus", 'BENEFIT_OWNER'
        FROM "Benefit" b CROSS JOIN LATERAL (SELECT replace(b."id"::text, '-', '') AS "digits") d WHERE b."ownerActorId" = ${actorId}::uuid
    ) c WHERE c."status"::text = ANY (${[...statuses]}::text[]) AND c."kind" = ANY (${[...kinds]}::text[])`;
  return (await queryPages(db, { edges, sortType: 'timestamptz' }, request)).get(ROOT) ?? EMPTY_PAGE;
}

/** The rows behind these claims. */
export async function findClaimRecords(db: Tx, ids: readonly string[]): Promise<ClaimRecord[]> {
  const where = { id: { in: [...ids] } };
  const asked = new Set(ids);
  const leads = await db.initiative.findMany({ where });
  const participations = await db.initiativeParticipation.findMany({ where });
  const funding = await db.fundingLine.findMany({ where });
  const costs = await db.costLine.findMany({ where });
  const benefits = await db.benefit.findMany({ where: { id: { in: [...ids, ...ids.map(secondClaimId)] } } });
  return [
    ...leads.map((row) => ({ kind: 'LEAD' as const, row })),
    ...participations.map((row) => ({ kind: 'PARTICIPATION' as const, row })),
    ...funding.map((row) => ({ kind: 'FUNDING' as const, row })),
    ...costs.map((row) => ({ kind: 'COST' as const, row })),
    ...benefits.filter((row) => asked.has(row.id)).map((row) => ({ kind: 'BENEFIT' as const, row })),
    ...benefits.filter((row) => asked.has(secondClaimId(row.id))).map((row) => ({ kind: 'BENEFIT_OWNER' as const, row })),
  ];
}

/** Which organisation named these leads and benefit owners, by its number; left out where the hub itself did. */
export async function findNamers(db: Tx, rowIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ id: string; organizationNumber: string | null }[]>(sql`
    SELECT DISTINCT ON (c."id") c."id"::text AS "id", v."cause" ->> 'organizationNumber' AS "organizationNumber" FROM (
      SELECT 'Initiative' AS "table", 'leadClaimedAt' AS "column", "id", "leadClaimedAt" AS "at" FROM "Initiative" WHERE "id" = ANY (${uuids(rowIds)})
      UNION ALL SELECT 'Benefit', 'ownerClaimedAt', "id", "ownerClaimedAt" FROM "Benefit" WHERE "id" = ANY (${uuids(rowIds)})
    ) c JOIN "RowVersion" v ON v."tableName" = c."table" AND v."rowId" = c."id" AND (v."data" ->> c."column")::timestamptz = c."at"
    ORDER BY c."id", v."sequence"`);
  return new Map(rows.flatMap(({ id, organizationNumber }) => (organizationNumber === null ? [] : [[id, organizationNumber] as const])));
}

/** Writes the answer where the claim is. */
export async function answerClaim(tx: Tx, { kind, row: { id } }: ClaimRecord, answer: ClaimAnswer): Promise<ClaimRecord> {
  const where = { id };
  const { claimStatus, answeredAt, answerReasons } = answer;
  switch (kind) {
    case 'LEAD':
      return { kind, row: await tx.initiative.update({ where, data: { leadClaimStatus: claimStatus, leadAnsweredAt: answeredAt, leadAnswerReasons: answerReasons } }) };
    case 'PARTICIPATION':
      return { kind, row: await tx.initiativeParticipation.update({ where, data: answer }) };
    case 'FUNDING':
      return { kind, row: await tx.fundingLine.update({ where, data: answer }) };
    case 'COST':
      return { kind, row: await tx.costLine.update({ where, data: answer }) };
    case 'BENEFIT':
      return { kind, row: await tx.benefit.update({ where, data: answer }) };
    case 'BENEFIT_OWNER':
      return { kind, row: await tx.benefit.update({ where, data: { ownerClaimStatus: claimStatus, ownerAnsweredAt: answeredAt, ownerAnswerReasons: answerReasons } }) };
  }
}
