import { byKey, defineLoader } from '../../shared/loader';
import type { Context } from '../context';
import { findDatasets, findDatasetsByUri, type DatasetRow } from './dataset.store';

export const datasetById = defineLoader<Context, string, DatasetRow | null>(
  async ({ db }, ids) => byKey(await findDatasets(db, ids), (row) => row.id),
  () => null,
);

export const datasetByUri = defineLoader<Context, string, DatasetRow | null>(
  async ({ db }, uris) => byKey(await findDatasetsByUri(db, uris), (row) => row.uri),
  () => null,
);
