import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../subgraphs/shared/package-root';
import type { DatabaseClient, SubgraphDefinition } from '../../subgraphs/shared/subgraph-process';
import { dropTemplates, makeTemplates } from './databases';

const SUBGRAPHS = ['portfolio', 'actors', 'lifeevents'] as const;

export default async function setup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'samspill-test-'));
  const run = `samspill_test_${randomBytes(4).toString('hex')}`;
  process.env['SAMSPILL_TEST_TEMPLATE'] = JSON.stringify({ folder, run });
  for (const subgraph of SUBGRAPHS) {
    if (!existsSync(join(PACKAGE_ROOT, 'subgraphs', subgraph, 'subgraph.ts'))) continue;
    const module = (await import(`../../subgraphs/${subgraph}/subgraph.ts`)) as Record<string, SubgraphDefinition<DatabaseClient>>;
    await makeTemplates(module[subgraph] as SubgraphDefinition<DatabaseClient>, { folder, run });
  }
  return async () => {
    await dropTemplates(run);
    rmSync(folder, { recursive: true, force: true });
  };
}
