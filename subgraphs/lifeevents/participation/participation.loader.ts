import { defineLoader, groupBy } from '../../shared/loader';
import type { Context } from '../context';
import { findParticipations, type ParticipationRow } from './participation.store';

export const participationsOfService = defineLoader<Context, string, ParticipationRow[]>(
  async ({ db }, serviceIds) => groupBy(await findParticipations(db, serviceIds), (row) => row.serviceId),
  () => [],
);
