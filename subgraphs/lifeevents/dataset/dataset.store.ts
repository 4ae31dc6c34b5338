import type { Dataset } from '../../../prisma/generated/lifeevents/client/client';
import type { Db } from '../context';

export type DatasetRow = Dataset;

export function findDatasets(db: Db, ids: readonly string[]): Promise<DatasetRow[]> {
  return db.dataset.findMany({ where: { id: { in: [...ids] } } });
}

export function findDatasetsByUri(db: Db, uris: readonly string[]): Promise<DatasetRow[]> {
  return db.dataset.findMany({ where: { uri: { in: [...uris] } } });
}
