import type { Prisma, Relation as RelationRow, RelationKind } from '../../../prisma/generated/actors/client/client';
import { sql } from '../../shared/database/page-query';
import { toDay } from '../../shared/context';
import type { Tx } from '../context';
import type { Period } from '../period';
import { partStore } from '../record/part.store';
import { MUTUAL_KINDS } from './mutual-kinds';

export const RELATIONS = partStore<RelationRow, Prisma.RelationUncheckedCreateInput, Prisma.RelationUncheckedUpdateInput>('Relation', (tx) => tx.relation);

/** What makes two records the same relation, where their periods meet. */
export interface SameRelation extends Period {
  readonly fromId: string;
  readonly toId: string;
  readonly kind: RelationKind;
  readonly contextId: string | null;
}

/** The record of the same relation on some of the same days, if there is one besides `exceptId`: the first by id. */
export async function findSameRelation(tx: Tx, { fromId, toId, kind, contextId, validFrom, validTo }: SameRelation, exceptId: string | null): Promise<string | null> {
  const sides = sql`(r."fromId" = ${fromId}::uuid AND r."toId" = ${toId}::uuid)`;
  const turned = MUTUAL_KINDS.includes(kind) ? sql`OR (r."fromId" = ${toId}::uuid AND r."toId" = ${fromId}::uuid)` : sql``;
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT r."id"::text AS "id" FROM "Relation" r
    WHERE (${sides} ${turned}) AND r."kind" = ${kind}::"RelationKind" AND r."contextId" IS NOT DISTINCT FROM ${contextId}::uuid
      AND daterange(r."validFrom", r."validTo") && daterange(${validFrom && toDay(validFrom)}::date, ${validTo && toDay(validTo)}::date)
      AND r."id" IS DISTINCT FROM ${exceptId}::uuid
    ORDER BY r."id" LIMIT 1`);
  return rows[0]?.id ?? null;
}
