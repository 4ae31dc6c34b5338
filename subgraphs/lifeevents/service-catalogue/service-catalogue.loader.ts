import { byKey, defineLoader } from '../../shared/loader';
import type { Context } from '../context';
import { findContactPoints, type ResourceRow } from './service-catalogue.store';

export const contactPointByUri = defineLoader<Context, string, ResourceRow | null>(
  async ({ db }, uris) => byKey(await findContactPoints(db, uris), (row) => row.uri),
  () => null,
);
