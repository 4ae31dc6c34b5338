import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CALL_DEFAULTS } from '../../gateway/calls/settings';
import { createGateway, type Gateway } from '../../gateway/gateway';
import type { ServedSupergraph } from '../../gateway/supergraph/edition';
import { readSupergraph } from '../../gateway/supergraph/supergraph';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { listen } from '../../subgraphs/shared/server';
import { DASHBOARD, SERIOUSLY_ILL_CHILD, type DashboardAnswer } from '../support/dashboard';
import { askAt, HUB_SECRET, startHub, type GraphQLAnswer, type RunningHub } from '../support/hub';

/** A port that nothing listens on: the discard service, which no machine of ours runs. */
const NOWHERE = 'http://127.0.0.1:9/graphql';

let hub: RunningHub;
/** A gateway beside that of the hub, which is told where the subgraphs are. */
let gateway: Gateway;
let url: string;
beforeAll(async () => {
  hub = await startHub({ environment: { HUB_SECRET } });
  const log = pino({ level: 'silent' });
  gateway = await createGateway({ ...without('nobody'), calls: { ...CALL_DEFAULTS, hubSecret: HUB_SECRET }, introspection: false, corsOrigins: [], playground: null, log });
  url = `http://127.0.0.1:${String(await listen(gateway.app, 0, 'PORT'))}/graphql`;
});
afterAll(async () => {
  await gateway.close();
  await hub.close();
});

function without(subgraph: string): ServedSupergraph {
  const addresses = ['portfolio', 'actors', 'lifeevents'].map((name): [string, string] => [name, name === subgraph ? NOWHERE : (hub.addresses[name] ?? '')]);
  return { supergraph: readSupergraph(join(PACKAGE_ROOT, 'gateway', 'supergraph.graphql')), addresses: new Map(addresses) };
}

/** Asks the dashboard operation while one subgraph is away. */
async function askWithout(subgraph: string): Promise<GraphQLAnswer<DashboardAnswer>> {
  await gateway.serve(without(subgraph));
  return askAt<DashboardAnswer>(url, DASHBOARD, { by: SERIOUSLY_ILL_CHILD });
}

describe('a subgraph that is away', () => {
  test('without portfolio the event, its services and its map stand', async () => {
    const { data, errors } = await askWithout('portfolio');
    expect(data?.lifeEvent?.title).toBe('Alvorlig sykt barn');
    expect(data?.lifeEvent?.services.totalCount).toBeGreaterThanOrEqual(5);
    expect(data?.lifeEvent?.ownership?.owner?.name).toBeTruthy();
    expect(data?.lifeEvent?.initiatives).toBeNull();
    expect(data?.lifeEvent?.benefitFlows).toBeNull();
    expect(data?.lifeEvent?.actorMap?.nodes.length).toBeGreaterThan(0);
    expect(errors?.map((error) => error.path?.join('.'))).toEqual(expect.arrayContaining(['lifeEvent.initiatives', 'lifeEvent.benefitFlows']));
    expectNothingInternal(errors);
  });

  test('without actors everything that is not about actors stands', async () => {
    const { data, errors } = await askWithout('actors');
    expect(data?.lifeEvent?.services.totalCount).toBeGreaterThanOrEqual(5);
    expect(data?.lifeEvent?.services.nodes.every((service) => service.title !== '' && service.owner === null)).toBe(true);
    expect(data?.lifeEvent?.initiatives?.totalCount).toBeGreaterThan(0);
    expect(data?.lifeEvent?.initiatives?.nodes.every((initiative) => (initiative.findings ?? []).length > 0)).toBe(true);
    expect(data?.lifeEvent?.actorMap).toBeNull();
    expect(data?.lifeEvent?.benefitFlows?.coverage.total).toBeGreaterThan(0);
    expect(data?.lifeEvent?.benefitFlows?.bySector).toBeNull();
    expect(errors?.every((error) => error.path?.[0] === 'lifeEvent')).toBe(true);
    expectNothingInternal(errors);
  });

  test('without lifeevents there is nothing to stand on, and one error says so', async () => {
    const { data, errors } = await askWithout('lifeevents');
    expect(data).toEqual({ lifeEvent: null });
    expect(errors?.map((error) => error.path)).toEqual([['lifeEvent']]);
    expectNothingInternal(errors);
  });
});

function expectNothingInternal(errors: GraphQLAnswer<unknown>['errors']): void {
  for (const error of errors ?? []) {
    expect(error.extensions?.['code']).toMatch(/^SUBGRAPH_UNAVAILABLE$/);
    expect(JSON.stringify(error)).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|undici|stacktrace|serviceName|Involvements|flowFacts/);
  }
}
