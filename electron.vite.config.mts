import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { outsideTexts } from './scripts/bundling/outside-texts.mts';
import { subsetFonts } from './scripts/bundling/subset-fonts.mts';
import { withoutAjv } from './scripts/bundling/without-ajv.mts';

// Everything is bundled for the oldest runtime we start on (Node 18, Chrome 114), but for koffi, which is machine code.
const node = {
  target: 'node18',
  externalizeDeps: false,
  outDir: 'out/app',
  emptyOutDir: false,
  minify: false,
} as const;

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

export default defineConfig({
  main: {
    plugins: [outsideTexts(), withoutAjv()],
    define: { __PROGRAM_VERSION__: JSON.stringify(version) },
    build: {
      ...node,
      rolldownOptions: {
        // The window, and the terminal program of the packed app: what both need is in it once.
        input: { index: 'main/app/index.ts', terminal: 'main/cli/index.ts' },
        external: ['koffi'],
        output: {
          format: 'cjs',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          comments: { legal: true, annotation: false, jsdoc: false },
        },
      },
    },
  },
  preload: {
    build: {
      ...node,
      rolldownOptions: {
        input: { preload: 'main/app/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react(), subsetFonts(import.meta.dirname)],
    build: {
      outDir: 'out/renderer',
      target: 'chrome114',
      minify: true,
      // The page may load fonts from its own files only.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
});
