import type { Prisma } from '../../../prisma/generated/lifeevents/client/client';
import type { Tx } from '../context';
import type { DatasetRow } from './dataset.store';

export function findDataset(tx: Tx, id: string): Promise<DatasetRow | null> {
  return tx.dataset.findUnique({ where: { id } });
}

export async function hasDatasetWithUri(tx: Tx, uri: string): Promise<boolean> {
  return (await tx.dataset.count({ where: { uri } })) > 0;
}

/** Which of these datasets are there. */
export async function findKnownDatasets(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.dataset.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  return new Set(rows.map((row) => row.id));
}

/** How many pieces of evidence a dataset can supply, and how many exchanges go by it. */
export async function countUsesOf(tx: Tx, datasetId: string): Promise<{ evidence: number; exchanges: number }> {
  return { evidence: await tx.evidenceDataset.count({ where: { datasetId } }), exchanges: await tx.dataExchange.count({ where: { datasetId } }) };
}

export function insertDataset(tx: Tx, data: Prisma.DatasetUncheckedCreateInput): Promise<DatasetRow> {
  return tx.dataset.create({ data });
}

export function changeDataset(tx: Tx, id: string, data: Prisma.DatasetUncheckedUpdateInput): Promise<DatasetRow> {
  return tx.dataset.update({ where: { id }, data });
}

export function deleteDataset(tx: Tx, id: string): Promise<DatasetRow> {
  return tx.dataset.delete({ where: { id } });
}
