import { byKey, defineLoader, groupBy } from '../../shared/loader';
import type { Connection, PageArgs } from '../../shared/graphql/connection';
import { definePagedList } from '../../shared/page-loader';
import type { Context } from '../context';
import {
  findComponentsOfServices,
  findInstancePages,
  findServicePagesOfActors,
  findServicePagesOfComponents,
  findServicePagesOfLifeEvents,
  findServices,
  findServicesByUri,
  instancesKey,
  type InstancesWanted,
  type ServiceRow,
} from './service.store';

export const serviceById = defineLoader<Context, string, ServiceRow | null>(
  async ({ db }, ids) => byKey(await findServices(db, ids), (row) => row.id),
  () => null,
);

export const serviceByUri = defineLoader<Context, string, ServiceRow | null>(
  async ({ db }, uris) => byKey(await findServicesByUri(db, uris), (row) => row.uri),
  () => null,
);

export const componentIdsOfService = defineLoader<Context, string, string[]>(
  async ({ db }, ids) => {
    const groups = groupBy(await findComponentsOfServices(db, ids), (row) => row.serviceId);
    return new Map([...groups].map(([serviceId, rows]) => [serviceId, rows.map((row) => row.componentId)]));
  },
  () => [],
);

export const servicesOfLifeEvent = definePagedList<Context, ServiceRow>(({ db }, ids, request) => findServicePagesOfLifeEvents(db, ids, request), serviceById);
const instancesByKey = definePagedList<Context, ServiceRow>(({ db }, keys, request) => findInstancePages(db, keys, request), serviceById);
export const instancesOfService = (context: Context, wanted: InstancesWanted, page: PageArgs): Promise<Connection<ServiceRow>> => instancesByKey(context, instancesKey(wanted), page);
export const servicesOfActor = definePagedList<Context, ServiceRow>(({ db, today }, ids, request) => findServicePagesOfActors(db, ids, today, request), serviceById);
export const servicesOfComponent = definePagedList<Context, ServiceRow>(({ db }, ids, request) => findServicePagesOfComponents(db, ids, request), serviceById);
