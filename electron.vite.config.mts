import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Everything is bundled for the oldest runtime we start on (Node 18, Chrome 114), but for koffi, which is machine code.
const node = {
  target: 'node18',
  externalizeDeps: false,
  outDir: 'out/app',
  emptyOutDir: false,
  minify: false,
} as const;

export default defineConfig({
  main: {
    build: {
      ...node,
      rolldownOptions: {
        input: { index: 'main/app/index.ts' },
        external: ['koffi'],
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
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
    plugins: [react()],
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
