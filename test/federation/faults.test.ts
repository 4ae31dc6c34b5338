import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { DASHBOARD, SERIOUSLY_ILL_CHILD, type DashboardAnswer } from '../support/dashboard';
import { askAt, end, startHub, type GraphQLAnswer, type RunningHub } from '../support/hub';

/** A port that nothing listens on: the discard service, which no machine of ours runs. */
const NOWHERE = 'http://127.0.0.1:9/graphql';

let hub: RunningHub;
beforeAll(async () => { hub = await startHub(); });
afterAll(async () => { await hub.close(); });

/** Asks the dashboard operation at a gateway for which one subgraph is away. */
async function askWithout(subgraph: string): Promise<GraphQLAnswer<DashboardAnswer>> {
  const urls = Object.fromEntries(['portfolio', 'actors', 'lifeevents'].map((name) => [`${name.toUpperCase()}_URL`, name === subgraph ? NOWHERE : hub.addresses[name]]));
  const gateway: ChildProcess = fork(join(PACKAGE_ROOT, 'dist', 'gateway.js'), { env: { ...urls, PORT: '0', LOG_LEVEL: 'silent' }, stdio: 'ignore' });
  const url = await new Promise<string>((resolve, reject) => {
    gateway.on('message', (message: { type: string; url?: string; text?: string }) => {
      if (message.type === 'ready') resolve(message.url ?? '');
      if (message.type === 'failed') reject(new Error(message.text));
    });
  });
  try {
    return await askAt<DashboardAnswer>(url, DASHBOARD, { by: SERIOUSLY_ILL_CHILD });
  } finally {
    await end(gateway);
  }
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
