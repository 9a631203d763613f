import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';

/** One module, with all that it imports in it, as a file that a plain Node runs. */
export interface BuiltScript {
  readonly file: string;
  remove(): Promise<void>;
}

/** `entry`: from the root of the project. */
export async function builtScript(entry: string): Promise<BuiltScript> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'photon-script-'));
  await build({
    root: path.resolve(import.meta.dirname, '../..'),
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: { ssr: entry, outDir, emptyOutDir: false, rolldownOptions: { output: { entryFileNames: 'script.mjs' } } },
  });
  return { file: path.join(outDir, 'script.mjs'), remove: () => rm(outDir, { recursive: true }) };
}
