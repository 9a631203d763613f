import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

// One file that plain Node runs, with everything bundled: people who use the terminal program install nothing else.
export default defineConfig({
  publicDir: false,
  define: { __PROGRAM_VERSION__: JSON.stringify(version) },
  ssr: { noExternal: true },
  build: {
    ssr: 'main/cli/index.ts',
    outDir: 'out/cli',
    target: 'node18',
    copyPublicDir: false,
    minify: false,
    rolldownOptions: {
      output: { format: 'cjs', entryFileNames: 'index.js', banner: '#!/usr/bin/env node', codeSplitting: false },
    },
  },
});
