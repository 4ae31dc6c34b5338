import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  // Relative addresses: the page works at `/` and behind a proxy that serves the gateway under a path.
  base: './',
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Monaco, the editor in GraphiQL, is one big module; splitting it would not make it smaller.
    chunkSizeWarningLimit: 5_000,
    reportCompressedSize: false,
  },
  worker: { format: 'es' },
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000' } },
});
