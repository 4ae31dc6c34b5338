import type { Council, CouncilMember, Prisma } from '../../../prisma/generated/portfolio/client/client';
import type { ProvenanceColumns } from '../../shared/graphql/provenance';
import type { Tx } from '../context';

export function findCouncilRow(tx: Tx, id: string): Promise<Council | null> {
  return tx.council.findUnique({ where: { id } });
}

export function insertCouncil(tx: Tx, data: Prisma.CouncilUncheckedCreateInput): Promise<Council> {
  return tx.council.create({ data });
}

export function changeCouncil(tx: Tx, id: string, data: Prisma.CouncilUncheckedUpdateInput): Promise<Council> {
  return tx.council.update({ where: { id }, data });
}

/** Lists who may submit, in place of those listed before; who stays keeps its row and its history. */
export async function replaceSubmitters(tx: Tx, councilId: string, actorIds: readonly string[], source: Partial<ProvenanceColumns>): Promise<void> {
  await tx.councilSubmitter.deleteMany({ where: { councilId, actorId: { notIn: [...actorIds] } } });
  await tx.councilSubmitter.createMany({ data: actorIds.map((actorId) => ({ councilId, actorId, ...source })), skipDuplicates: true });
}

export function countSubmitters(tx: Tx, councilId: string): Promise<number> {
  return tx.councilSubmitter.count({ where: { councilId } });
}

export function findMember(tx: Tx, id: string): Promise<CouncilMember | null> {
  return tx.councilMember.findUnique({ where: { id } });
}

export function insertMember(tx: Tx, data: Prisma.CouncilMemberUncheckedCreateInput): Promise<CouncilMember> {
  return tx.councilMember.create({ data });
}

export function changeMember(tx: Tx, id: string, data: Prisma.CouncilMemberUncheckedUpdateInput): Promise<CouncilMember> {
  return tx.councilMember.update({ where: { id }, data });
}

export function deleteMember(tx: Tx, id: string): Promise<CouncilMember> {
  return tx.councilMember.delete({ where: { id } });
}
