import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SUBGRAPH_NAMES } from './contracts';
import { copyStarterOnServer, ON_POSTGRES, starterDump } from './databases';

/** Where a hub under test keeps its data, and how to be rid of it. */
export interface HubData {
  readonly dataFolder: string;
  readonly environment: Readonly<Record<string, string>>;
  dispose(): Promise<void>;
}

/**
 * Data for a hub that begins with the starter dataset already in place: databases of a PostgreSQL server when the tests
 * run on one, else a folder of embedded ones. Without prepared templates the folder is empty and the hub fills it.
 */
export async function prepareHubData(): Promise<HubData> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'samspill-hub-'));
  const removeFolder = (): void => { rmSync(dataFolder, { recursive: true, force: true }); };
  if (ON_POSTGRES) {
    const copies = await Promise.all(SUBGRAPH_NAMES.map(async (name) => ({ name, copy: await copyStarterOnServer(name) })));
    return {
      dataFolder,
      environment: Object.fromEntries(copies.map(({ name, copy }) => [`${name.toUpperCase()}_DATABASE_URL`, copy.url])),
      dispose: async () => {
        removeFolder();
        for (const { copy } of copies) await copy.drop();
      },
    };
  }
  for (const name of SUBGRAPH_NAMES) {
    const dump = starterDump(name);
    if (!dump || !existsSync(dump)) continue;
    mkdirSync(join(dataFolder, name));
    execFileSync('tar', ['-xf', dump, '-C', join(dataFolder, name)], { stdio: 'ignore' });
  }
  return {
    dataFolder,
    environment: {},
    dispose: () => {
      removeFolder();
      return Promise.resolve();
    },
  };
}
