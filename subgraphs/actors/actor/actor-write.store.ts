import type { Actor, ActorName, Prisma } from '../../../prisma/generated/actors/client/client';
import { sql } from '../../shared/database/page-query';
import { lockRow } from '../../shared/writing/version.store';
import type { Tx } from '../context';

export function findActor(tx: Tx, id: string): Promise<Actor | null> {
  return tx.actor.findUnique({ where: { id } });
}

export function insertActor(tx: Tx, data: Prisma.ActorUncheckedCreateInput): Promise<Actor> {
  return tx.actor.create({ data });
}

export function changeActor(tx: Tx, id: string, data: Prisma.ActorUncheckedUpdateInput): Promise<Actor> {
  return tx.actor.update({ where: { id }, data });
}

/** An actor with all its names; writers of its names pass one by one from here on. */
export async function holdActor(tx: Tx, id: string): Promise<Actor & { names: ActorName[] }> {
  await lockRow(tx, 'Actor', id);
  return tx.actor.findUniqueOrThrow({ where: { id }, include: { names: { orderBy: { id: 'asc' } } } });
}

/** What nobody else may have: the keys of an actor. */
export interface ActorKeys {
  readonly id: string | null;
  readonly organizationNumber: string | null;
  readonly altinnCode: string | null;
  readonly key: string | null;
}

/** The actors that have any of these keys already. */
export function findHolders(tx: Tx, { id, organizationNumber, altinnCode, key }: ActorKeys): Promise<ActorKeys[]> {
  const conditions = [{ id }, { organizationNumber }, { altinnCode }, { key }].filter((one) => Object.values(one)[0] !== null) as Prisma.ActorWhereInput[];
  return tx.actor.findMany({ where: { OR: conditions }, select: { id: true, organizationNumber: true, altinnCode: true, key: true }, orderBy: { id: 'asc' } });
}

/** The functions of government with these codes. */
export function findFunctionsByCode(tx: Tx, codes: readonly string[]): Promise<{ id: string; code: string }[]> {
  return tx.governmentFunction.findMany({ where: { code: { in: [...codes] } }, select: { id: true, code: true } });
}

/** Writes the functions of an actor in place of those that it had; those that stay are left alone. */
export async function replaceFunctions(tx: Tx, actorId: string, functionIds: readonly string[], provenance: Partial<Prisma.ActorFunctionUncheckedCreateInput>): Promise<void> {
  await tx.actorFunction.deleteMany({ where: { actorId, functionId: { notIn: [...functionIds] } } });
  const kept = new Set((await tx.actorFunction.findMany({ where: { actorId }, select: { functionId: true } })).map((row) => row.functionId));
  const data = functionIds.filter((functionId) => !kept.has(functionId)).map((functionId) => ({ ...provenance, actorId, functionId }));
  if (data.length > 0) await tx.actorFunction.createMany({ data });
}

/** All names of many actors. */
export function findNamesToWrite(tx: Tx, actorIds: readonly string[]): Promise<ActorName[]> {
  return tx.actorName.findMany({ where: { actorId: { in: [...actorIds] } }, orderBy: { id: 'asc' } });
}

/** Who belongs under an actor on a day or later, by sort key; one more than `most` tells that there are others. */
export function findActorsUnder(tx: Tx, parentId: string, day: string, most: number): Promise<{ id: string; total: number }[]> {
  return tx.$queryRaw(sql`
    SELECT a."id"::text AS "id", count(*) OVER ()::int AS "total" FROM "Actor" a
    WHERE EXISTS (SELECT 1 FROM "ParentPeriod" p WHERE p."actorId" = a."id" AND p."parentId" = ${parentId}::uuid AND (p."validTo" IS NULL OR p."validTo" > ${day}::date))
    ORDER BY a."sortKey" COLLATE "C", a."id" LIMIT ${most}`);
}
