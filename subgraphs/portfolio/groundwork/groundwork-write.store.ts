import type { Groundwork, Prisma } from '../../../prisma/generated/portfolio/client/client';
import type { Tx } from '../context';

export function findGroundworkRow(tx: Tx, id: string): Promise<Groundwork | null> {
  return tx.groundwork.findUnique({ where: { id } });
}

export function findGroundworkOf(tx: Tx, initiativeId: string): Promise<Groundwork | null> {
  return tx.groundwork.findUnique({ where: { initiativeId } });
}

export function insertGroundwork(tx: Tx, data: Prisma.GroundworkUncheckedCreateInput): Promise<Groundwork> {
  return tx.groundwork.create({ data });
}

/** Writes the row even where only its alternatives change, so that whoever has seen the version before learns of it. */
export function changeGroundwork(tx: Tx, id: string, data: Prisma.GroundworkUncheckedUpdateInput & { initiativeId: string }): Promise<Groundwork> {
  return tx.groundwork.update({ where: { id }, data });
}

/** Writes the alternatives of groundwork in place of those before; their history stays. */
export async function replaceAlternatives(tx: Tx, groundworkId: string, rows: readonly Omit<Prisma.GroundworkAlternativeCreateManyInput, 'groundworkId'>[]): Promise<void> {
  await tx.groundworkAlternative.deleteMany({ where: { groundworkId } });
  await tx.groundworkAlternative.createMany({ data: rows.map((row) => ({ ...row, groundworkId })) });
}

/** Whether a case is one of an initiative. */
export async function hasCase(tx: Tx, initiativeId: string, caseId: string): Promise<boolean> {
  return (await tx.councilCase.count({ where: { id: caseId, initiativeId } })) > 0;
}
