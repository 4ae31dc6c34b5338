import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // One realm of graphql-js: Vitest would load its ES modules where node loads CommonJS.
    alias: { graphql: join(import.meta.dirname, 'node_modules/graphql/index.js') },
  },
  test: {
    include: ['test/**/*.test.ts', 'subgraphs/**/*.test.ts', 'gateway/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/peers/**'],
    // TypeGraphQL's decorators need it before the first type is read.
    setupFiles: ['reflect-metadata'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
