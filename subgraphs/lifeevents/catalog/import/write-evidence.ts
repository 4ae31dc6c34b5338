import { v7 as uuidv7 } from 'uuid';
import type { CatalogEvidence } from '../catalog';
import type { CatalogDb } from '../stored/stored-rows.store';
import type { ImportSession, ImportSource } from './import-session';
import type { Placement } from './write-parts';
import { evidenceColumns } from './record-columns';
import { findDatasetIds, nextPositions } from './rows.store';

/** Records what services require, and makes what is recorded already say the same. */
export async function writeEvidence({ tx, source }: ImportSession, placements: readonly Placement<CatalogEvidence>[]): Promise<void> {
  const named = placements.flatMap(({ record }) => record.datasets);
  const datasets = named.length === 0 ? new Map<string, string>() : await findDatasetIds(tx, named);
  const columnsOf = (record: CatalogEvidence) => ({ ...evidenceColumns(record), ...source });
  for (const { record, rows } of placements) for (const { id } of rows) await tx.evidence.update({ where: { id }, data: columnsOf(record) });
  const takePosition = await nextPositions(tx, 'evidence', placements.flatMap(({ serviceIds }) => serviceIds));
  const added = placements.flatMap(({ record, serviceIds }) => serviceIds.map((serviceId) => ({ record, row: { id: uuidv7(), serviceId, uri: record.uri, position: takePosition(serviceId), ...columnsOf(record) } })));
  if (added.length > 0) await tx.evidence.createMany({ data: added.map(({ row }) => row) });
  for (const { record, rows } of placements) for (const { id } of rows) await relinkDatasets(tx, id, wantedDatasets(record, datasets), source);
  const links = added.flatMap(({ record, row }) => wantedDatasets(record, datasets).map((link) => ({ evidenceId: row.id, ...link, ...source })));
  if (links.length > 0) await tx.evidenceDataset.createMany({ data: links });
}

interface DatasetLink {
  readonly datasetId: string | null;
  readonly unresolvedReference: string | null;
}

function wantedDatasets({ datasets: named }: CatalogEvidence, datasets: ReadonlyMap<string, string>): DatasetLink[] {
  return named.map((uri) => ({ datasetId: datasets.get(uri) ?? null, unresolvedReference: datasets.has(uri) ? null : uri }));
}

const isSameLink = (a: DatasetLink, b: DatasetLink): boolean => a.datasetId === b.datasetId && a.unresolvedReference === b.unresolvedReference;

async function relinkDatasets(tx: CatalogDb, evidenceId: string, wanted: readonly DatasetLink[], source: ImportSource): Promise<void> {
  const rows = await tx.evidenceDataset.findMany({ where: { evidenceId }, select: { id: true, datasetId: true, unresolvedReference: true } });
  for (const row of rows) if (!wanted.some((link) => isSameLink(link, row))) await tx.evidenceDataset.delete({ where: { id: row.id } });
  const added = wanted.filter((link) => !rows.some((row) => isSameLink(link, row)));
  if (added.length > 0) await tx.evidenceDataset.createMany({ data: added.map((link) => ({ evidenceId, ...link, ...source })) });
}

/** Takes a piece of evidence away from its service. */
export async function removeEvidence(tx: CatalogDb, evidenceId: string): Promise<void> {
  await tx.evidenceDataset.deleteMany({ where: { evidenceId } });
  await tx.evidenceOutput.deleteMany({ where: { evidenceId } });
  await tx.evidence.delete({ where: { id: evidenceId } });
}
