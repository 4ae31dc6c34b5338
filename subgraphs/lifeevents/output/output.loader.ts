import { byKey, defineLoader, groupBy } from '../../shared/loader';
import type { Context } from '../context';
import { findEvents, findEventsOfOutputs, findOutputs, findOutputsOfServices, type EventRow, type OutputRow } from './output.store';

export const outputsOfService = defineLoader<Context, string, OutputRow[]>(
  async ({ db }, serviceIds) => groupBy(await findOutputsOfServices(db, serviceIds), (row) => row.serviceId),
  () => [],
);

export const outputById = defineLoader<Context, string, OutputRow | null>(
  async ({ db }, ids) => byKey(await findOutputs(db, ids), (row) => row.id),
  () => null,
);

export const eventById = defineLoader<Context, string, EventRow | null>(
  async ({ db }, ids) => byKey(await findEvents(db, ids), (row) => row.id),
  () => null,
);

export const eventsOfOutput = defineLoader<Context, string, EventRow[]>(
  async ({ db }, outputIds) => {
    const groups = groupBy(await findEventsOfOutputs(db, outputIds), (row) => row.outputId);
    return new Map([...groups].map(([outputId, rows]) => [outputId, rows.flatMap((row) => row.event ?? [])]));
  },
  () => [],
);
