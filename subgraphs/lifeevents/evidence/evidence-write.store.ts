import type { Prisma } from '../../../prisma/generated/lifeevents/client/client';
import type { ProvenanceColumns } from '../../shared/graphql/provenance';
import type { Tx } from '../context';
import { findEvidence, type EvidenceRow } from './evidence.store';

export async function findOneEvidence(tx: Tx, id: string): Promise<EvidenceRow | null> {
  return (await findEvidence(tx, [id]))[0] ?? null;
}

/** How many pieces of evidence a service requires, and the place after the last of them. */
export async function evidencePlaces(tx: Tx, serviceId: string): Promise<{ count: number; next: number }> {
  const { _count, _max } = await tx.evidence.aggregate({ where: { serviceId }, _max: { position: true }, _count: true });
  return { count: _count, next: (_max.position ?? 0) + 1 };
}

export async function insertEvidence(tx: Tx, data: Prisma.EvidenceUncheckedCreateInput): Promise<string> {
  return (await tx.evidence.create({ data, select: { id: true } })).id;
}

/** Writes a piece of evidence, also when only its lists have changed: its version tells of every change. */
export async function changeEvidence(tx: Tx, id: string, data: Prisma.EvidenceUncheckedUpdateInput): Promise<void> {
  await tx.evidence.update({ where: { id }, data: { ...data, recordedAt: new Date() } });
}

/** Makes these the datasets that can supply a piece of evidence; links that stay are not touched. */
export async function replaceDatasets(tx: Tx, evidenceId: string, datasetIds: readonly string[], source: ProvenanceColumns): Promise<void> {
  await tx.evidenceDataset.deleteMany({ where: { evidenceId, OR: [{ datasetId: null }, { datasetId: { notIn: [...datasetIds] } }] } });
  const kept = await tx.evidenceDataset.findMany({ where: { evidenceId }, select: { datasetId: true } });
  const added = datasetIds.filter((id) => !kept.some((link) => link.datasetId === id));
  for (const datasetId of added) await tx.evidenceDataset.create({ data: { evidenceId, datasetId, ...source } });
}

/** Makes these the outputs that are a piece of evidence; links that stay are not touched. */
export async function replaceOutputs(tx: Tx, evidenceId: string, outputIds: readonly string[], source: ProvenanceColumns): Promise<void> {
  await tx.evidenceOutput.deleteMany({ where: { evidenceId, outputId: { notIn: [...outputIds] } } });
  const kept = await tx.evidenceOutput.findMany({ where: { evidenceId }, select: { outputId: true } });
  const added = outputIds.filter((id) => !kept.some((link) => link.outputId === id));
  for (const outputId of added) await tx.evidenceOutput.create({ data: { evidenceId, outputId, ...source } });
}

/** Which of these outputs come out of the service itself. */
export async function findOutputsOf(tx: Tx, serviceId: string, outputIds: readonly string[]): Promise<string[]> {
  return (await tx.output.findMany({ where: { serviceId, id: { in: [...outputIds] } }, select: { id: true } })).map((row) => row.id);
}

/** Takes out a piece of evidence with its links. */
export async function deleteEvidence(tx: Tx, id: string): Promise<void> {
  await tx.evidenceDataset.deleteMany({ where: { evidenceId: id } });
  await tx.evidenceOutput.deleteMany({ where: { evidenceId: id } });
  await tx.evidence.delete({ where: { id } });
}
