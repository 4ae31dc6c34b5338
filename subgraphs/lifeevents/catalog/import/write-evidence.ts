import { v7 as uuidv7 } from 'uuid';
import type { CatalogEvidence } from '../catalog';
import type { CatalogDb } from '../stored/stored-rows.store';
import { deleteRows } from '../../../shared/database/bulk';
import { findIds, insertRows, updateRows } from './bulk.store';
import type { ImportSession } from './import-session';
import type { Placement } from './write-parts';
import { evidenceColumns } from './record-columns';
import { nextPositions } from './rows.store';

/** Records what services require, and makes what is recorded already say the same. */
export async function writeEvidence({ tx, source }: ImportSession, placements: readonly Placement<CatalogEvidence>[]): Promise<void> {
  const datasets = await findIds(tx, 'Dataset', placements.flatMap(({ record }) => record.datasets));
  const columnsOf = (record: CatalogEvidence) => ({ ...evidenceColumns(record), ...source });
  const linksOf = (evidenceId: string, record: CatalogEvidence) => record.datasets.map((uri) => ({ evidenceId, datasetId: datasets.get(uri) ?? null, unresolvedReference: datasets.has(uri) ? null : uri }));
  const changed = placements.flatMap(({ record, rows }) => rows.map(({ id }) => ({ id, record })));
  await updateRows(tx, 'Evidence', 'id', changed.map(({ id, record }) => ({ id, ...columnsOf(record) })));
  const takePosition = await nextPositions(tx, 'evidence', placements.flatMap(({ serviceIds }) => serviceIds));
  const added = placements.flatMap(({ record, serviceIds }) => serviceIds.map((serviceId) => ({ id: uuidv7(), serviceId, record })));
  await insertRows(tx, 'Evidence', added.map(({ id, serviceId, record }) => ({ id, serviceId, uri: record.uri, position: takePosition(serviceId), ...columnsOf(record) })));
  const kept = await dropUnwanted(tx, changed.map(({ id }) => id), changed.flatMap(({ id, record }) => linksOf(id, record)));
  const wanted = [...changed, ...added].flatMap(({ id, record }) => linksOf(id, record));
  await insertRows(tx, 'EvidenceDataset', wanted.filter((link) => !kept.has(keyOf(link))).map((link) => ({ ...link, ...source })));
}

interface DatasetLink {
  readonly evidenceId: string;
  readonly datasetId: string | null;
  readonly unresolvedReference: string | null;
}

const keyOf = ({ evidenceId, datasetId, unresolvedReference }: DatasetLink): string => `${evidenceId} ${datasetId ?? `<${unresolvedReference ?? ''}>`}`;

/** Takes away the links of this evidence that nobody wants any more; tells those that stay. */
async function dropUnwanted(tx: CatalogDb, evidenceIds: readonly string[], wanted: readonly DatasetLink[]): Promise<Set<string>> {
  const rows = evidenceIds.length === 0 ? [] : await tx.evidenceDataset.findMany({ where: { evidenceId: { in: [...evidenceIds] } }, select: { id: true, evidenceId: true, datasetId: true, unresolvedReference: true } });
  const isWanted = new Set(wanted.map(keyOf));
  await deleteRows(tx, 'EvidenceDataset', rows.filter((row) => !isWanted.has(keyOf(row))).map(({ id }) => id));
  return new Set(rows.map(keyOf));
}

/** Takes evidence away from its services. */
export async function removeEvidence(tx: CatalogDb, evidenceIds: readonly string[]): Promise<void> {
  for (const table of ['EvidenceDataset', 'EvidenceOutput'] as const) await deleteRows(tx, table, evidenceIds, 'evidenceId');
  await deleteRows(tx, 'Evidence', evidenceIds);
}
