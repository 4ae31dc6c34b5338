import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests that open no database, or an embedded one whatever is asked for: a second run on a server would tell nothing new. */
const WITHOUT_SERVER = [
  'subgraphs/**', 'gateway/**', 'test/{abuse,execution,gateway,observing,storage}/**', 'test/shared/drain.test.ts', 'test/audit/refusals.test.ts', 'test/identity/{keys,tokens,token-command}.test.ts', 'test/schema/{conventions,composition,contract}.test.ts',
  'test/lifeevents/{catalog-export,catalog-import-memory,history-killed,workbook-files}.test.ts',
];

export default defineConfig({
  resolve: {
    // One realm of graphql-js: Vitest would load its ES modules where node loads CommonJS.
    alias: { graphql: join(import.meta.dirname, 'node_modules/graphql/index.js') },
  },
  test: {
    include: ['test/**/*.test.ts', 'subgraphs/**/*.test.ts', 'gateway/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/peers/**', ...(process.env['TEST_DATABASE'] === 'postgres' ? WITHOUT_SERVER : [])],
    // TypeGraphQL's decorators need it before the first type is read.
    setupFiles: ['reflect-metadata'],
    globalSetup: ['test/support/global-setup.ts'],
    // Only what hangs is to meet these: starting a hub from nothing takes a minute beside other tests on a small machine.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: 'forks',
    // A worker reads the code once for all its files: reading it anew for each took as long as a third of the tests. So no
    // file may leave anything behind in a module, in the environment or in a database of another.
    isolate: false,
    maxWorkers: 2,
  },
});
