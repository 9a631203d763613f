import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

// One file that plain Node runs, with everything bundled but koffi, which is machine code and asked for on Windows only.
export default defineConfig({
  publicDir: false,
  define: { __PROGRAM_VERSION__: JSON.stringify(version) },
  ssr: { noExternal: true, external: ['koffi'] },
  build: {
    ssr: 'main/cli/index.ts',
    outDir: 'out/cli',
    target: 'node18',
    copyPublicDir: false,
    minify: false,
    rolldownOptions: {
      external: ['koffi'],
      output: { format: 'cjs', entryFileNames: 'index.js', banner: '#!/usr/bin/env node', codeSplitting: false },
    },
  },
});
