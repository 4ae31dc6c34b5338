import { byKey, defineLoader, groupBy } from '../../shared/loader';
import { definePagedList } from '../../shared/page-loader';
import type { Context } from '../context';
import { findLifeEventPagesOfActors, findLifeEventPagesOfServices, findLifeEvents, findLifeEventsByUri, findTypesOfLifeEvents, type LifeEventRow } from './life-event.store';

export const lifeEventById = defineLoader<Context, string, LifeEventRow | null>(
  async ({ db }, ids) => byKey(await findLifeEvents(db, ids), (row) => row.id),
  () => null,
);

export const lifeEventByUri = defineLoader<Context, string, LifeEventRow | null>(
  async ({ db }, uris) => byKey(await findLifeEventsByUri(db, uris), (row) => row.uri),
  () => null,
);

export const typesOfLifeEvent = defineLoader<Context, string, Awaited<ReturnType<typeof findTypesOfLifeEvents>>>(
  async ({ db }, ids) => groupBy(await findTypesOfLifeEvents(db, ids), (row) => row.lifeEventId),
  () => [],
);

export const lifeEventsOfService = definePagedList<Context, LifeEventRow>(({ db }, serviceIds, request) => findLifeEventPagesOfServices(db, serviceIds, request), lifeEventById);

export const lifeEventsOfActor = definePagedList<Context, LifeEventRow>(({ db, today }, actorIds, request) => findLifeEventPagesOfActors(db, actorIds, today, request), lifeEventById);

/** The changes of a life event, of a service or of any other record, and of all that belongs to it. */
