import type { ComponentActor, EcosystemMember, Relation } from '../../../prisma/generated/actors/client/client';
import type { ClaimAnswer } from '../../shared/claim/answer-claim';
import { secondClaimId } from '../../shared/claim/second-claim';
import { EMPTY_PAGE, queryPages, ROOT, ROOT_PARENT, sql } from '../../shared/database/page-query';
import type { IdPage, PageRequest } from '../../shared/graphql/connection';
import type { Tx } from '../context';
import { answeredBy, type Side } from '../relation/relation-claim';
import { claimsAbout } from './claims-about.store';

/** The row that says something of an organisation, by what it says; a relation says something of each of its sides. */
export type ClaimRecord =
  | { readonly kind: 'RELATION'; readonly side: Side; readonly row: Relation }
  | { readonly kind: 'ECOSYSTEM_MEMBERSHIP'; readonly row: EcosystemMember }
  | { readonly kind: 'COMPONENT_OPERATOR' | 'COMPONENT_FUNDER'; readonly row: ComponentActor };

/** Conditions on the claims about one organisation. */
export interface ClaimConditions {
  readonly actorId: string;
  readonly statuses: readonly string[];
  readonly kinds: readonly string[];
}

/** The claims about an organisation, those that have waited longest first. */
export async function findClaimPage(db: Tx, { actorId, statuses, kinds }: ClaimConditions, request: PageRequest): Promise<IdPage> {
  const edges = sql`
    SELECT ${ROOT_PARENT} AS "parent", c."id" AS "node", c."since" AS "sort" FROM (${claimsAbout([actorId])}) c
    WHERE c."status"::text = ANY (${[...statuses]}::text[]) AND c."kind" = ANY (${[...kinds]}::text[])`;
  return (await queryPages(db, { edges, sortType: 'timestamptz' }, request)).get(ROOT) ?? EMPTY_PAGE;
}

/** The rows behind these claims. */
export async function findClaimRecords(db: Tx, ids: readonly string[]): Promise<ClaimRecord[]> {
  const where = { id: { in: [...ids] } };
  const asked = new Set(ids);
  const relations = await db.relation.findMany({ where: { id: { in: [...ids, ...ids.map(secondClaimId)] } } });
  const members = await db.ecosystemMember.findMany({ where });
  const roles = await db.componentActor.findMany({ where });
  return [
    ...relations.filter((row) => asked.has(row.id)).map((row) => ({ kind: 'RELATION' as const, side: 'from' as const, row })),
    ...relations.filter((row) => asked.has(secondClaimId(row.id))).map((row) => ({ kind: 'RELATION' as const, side: 'to' as const, row })),
    ...members.map((row) => ({ kind: 'ECOSYSTEM_MEMBERSHIP' as const, row })),
    ...roles.map((row) => ({ kind: row.role === 'OPERATOR' ? ('COMPONENT_OPERATOR' as const) : ('COMPONENT_FUNDER' as const), row })),
  ];
}

/** Writes the answer where the claim is. */
export async function answerClaim(tx: Tx, record: ClaimRecord, answer: ClaimAnswer): Promise<ClaimRecord> {
  const where = { id: record.row.id };
  switch (record.kind) {
    case 'RELATION':
      return { ...record, row: await tx.relation.update({ where, data: answeredBy(record.side, record.row, answer) }) };
    case 'ECOSYSTEM_MEMBERSHIP':
      return { ...record, row: await tx.ecosystemMember.update({ where, data: answer }) };
    default:
      return { ...record, row: await tx.componentActor.update({ where, data: answer }) };
  }
}
