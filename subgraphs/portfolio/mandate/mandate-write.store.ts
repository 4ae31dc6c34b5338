import type { MandateInitiative, Prisma } from '../../../prisma/generated/portfolio/client/client';
import type { ProvenanceColumns } from '../../shared/graphql/provenance';
import type { Tx } from '../context';
import { WITH_AGENCIES, type MandateRow } from './mandate.store';

export function findMandate(tx: Tx, id: string): Promise<MandateRow | null> {
  return tx.mandate.findUnique({ where: { id }, include: WITH_AGENCIES });
}

export async function insertMandate(tx: Tx, data: Prisma.MandateUncheckedCreateInput): Promise<string> {
  return (await tx.mandate.create({ data, select: { id: true } })).id;
}

/** Names the agencies of a mandate in place of those before; who stays keeps its row and its history. */
export async function replaceAgencies(tx: Tx, mandateId: string, actorIds: readonly string[], source: Partial<ProvenanceColumns>): Promise<void> {
  await tx.mandateAgency.deleteMany({ where: { mandateId, actorId: { notIn: [...actorIds] } } });
  await tx.mandateAgency.createMany({ data: actorIds.map((actorId) => ({ mandateId, actorId, ...source })), skipDuplicates: true });
}

/** Writes the row even where only its agencies change, so that whoever has seen the version before learns of it. */
export function changeMandate(tx: Tx, id: string, data: Prisma.MandateUncheckedUpdateInput & { year: number }): Promise<MandateRow> {
  return tx.mandate.update({ where: { id }, data, include: WITH_AGENCIES });
}

export async function deleteMandate(tx: Tx, id: string): Promise<void> {
  await tx.mandateAgency.deleteMany({ where: { mandateId: id } });
  await tx.mandate.delete({ where: { id } });
}

export function countLinks(tx: Tx, mandateId: string): Promise<number> {
  return tx.mandateInitiative.count({ where: { mandateId } });
}

export function findLink(tx: Tx, mandateId: string, initiativeId: string): Promise<MandateInitiative | null> {
  return tx.mandateInitiative.findUnique({ where: { mandateId_initiativeId: { mandateId, initiativeId } } });
}

export async function insertLink(tx: Tx, data: Prisma.MandateInitiativeUncheckedCreateInput): Promise<void> {
  await tx.mandateInitiative.create({ data });
}

export async function deleteLink(tx: Tx, id: string): Promise<void> {
  await tx.mandateInitiative.delete({ where: { id } });
}
