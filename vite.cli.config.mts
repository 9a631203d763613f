import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

const SHEBANG = '#!/usr/bin/env node';
/** All but the small file that Node is started with, which hears signals while this one is loaded. */
const isRest = (id: string): boolean => !/main[\\/]cli[\\/]index\.ts$/.test(id);

// For plain Node, with everything bundled but koffi, which is machine code and asked for on Windows only.
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
      output: {
        format: 'cjs',
        entryFileNames: 'index.js',
        chunkFileNames: '[name].js',
        banner: ({ isEntry }) => (isEntry ? SHEBANG : ''),
        codeSplitting: { groups: [{ name: 'program', test: isRest }] },
      },
    },
  },
});
