import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import { DASHBOARD, SERIOUSLY_ILL_CHILD, type DashboardAnswer } from '../support/dashboard';
import { startHub } from '../support/hub';

test.each(['22', '24'])('the hub starts on Node %s, answers the dashboard operation and stops', async (release) => {
  const node = join(PACKAGE_ROOT, 'test', 'peers', 'node_modules', `node${release}`, 'bin', 'node');
  expect(execFileSync(node, ['--version'], { encoding: 'utf8' })).toMatch(new RegExp(`^v${release}\\.`));

  const hub = await startHub({ node });
  const { data, errors } = await hub.ask<DashboardAnswer>(DASHBOARD, { by: SERIOUSLY_ILL_CHILD });

  expect(errors).toBeUndefined();
  expect(data?.lifeEvent?.title).toBe('Alvorlig sykt barn');
  expect(data?.lifeEvent?.initiatives?.totalCount).toBeGreaterThan(0);
  expect(await hub.close()).toBe(0);
});
