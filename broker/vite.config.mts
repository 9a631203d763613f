import { defineConfig } from 'vite';

// Our own code in one file; the packages stay what npm installs, PGlite's data files among them.
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    ssr: 'index.ts',
    outDir: 'dist',
    target: 'node20',
    minify: false,
    rolldownOptions: {
      external: ['@electric-sql/pglite', 'fastify', 'pg', 'zod'],
      output: { format: 'es', entryFileNames: 'index.js' },
    },
  },
});
