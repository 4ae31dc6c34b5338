import { byKey, defineLoader } from '../../shared/loader';
import { definePagedList } from '../../shared/page-loader';
import type { Context } from '../context';
import type { EventRow } from '../output/output.store';
import { serviceById } from '../service/service.loader';
import type { ServiceRow } from '../service/service.store';
import { findEventsByUri, findServicePagesOfEvents } from './event.store';

export const eventByUri = defineLoader<Context, string, EventRow | null>(
  async ({ db }, uris) => byKey(await findEventsByUri(db, uris), (row) => row.uri),
  () => null,
);

export const servicesOfEvent = definePagedList<Context, ServiceRow>(({ db }, ids, request) => findServicePagesOfEvents(db, ids, request), serviceById);
