import { byKey, defineLoader, groupBy } from '../../shared/loader';
import type { Context } from '../context';
import { findEvidence, findEvidenceOfServices, type EvidenceRow } from './evidence.store';

export const evidenceOfService = defineLoader<Context, string, EvidenceRow[]>(
  async ({ db }, serviceIds) => groupBy(await findEvidenceOfServices(db, serviceIds), (row) => row.serviceId),
  () => [],
);

export const evidenceById = defineLoader<Context, string, EvidenceRow | null>(
  async ({ db }, ids) => byKey(await findEvidence(db, ids), (row) => row.id),
  () => null,
);
