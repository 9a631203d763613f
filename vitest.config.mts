import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Worlds run twenty times faster than the clock on the wall, so a pause of the machine of a quarter of a second is a
// device that is silent for five. One such pause is no verdict; a second one is.
const retry = 1;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{main,shared}/**/*.test.ts', 'test/rules/**/*.test.ts', 'test/bench/**/*.test.ts'],
          retry,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'broker',
          environment: 'node',
          include: ['broker/**/*.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['renderer/**/*.test.tsx'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'conformance',
          environment: 'node',
          include: [
            'test/conformance/**/*.test.ts',
            'test/engine/**/*.test.ts',
            'test/processes/**/*.test.ts',
            'test/scenarios/**/*.test.ts',
          ],
          retry,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'safety',
          environment: 'node',
          include: ['test/{nm,moves,windows,macos}/**/*.test.ts'],
          // A PC that comes home only at the second try does not come home. A busy machine gets time instead.
          retry: 0,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/global-setup.ts'],
          // A second is too little for a window on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          pool: 'forks',
        },
      },
    ],
  },
});
