import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { processesNaming } from './process-tree';

const checkout = path.resolve(import.meta.dirname, '../..');
/** `nobody`: exists everywhere and owns nothing. */
const nobody = 65_534;

/** Where the built app and a runtime lie, ready for Chromium's sandbox. Plain data, so that it can cross processes. */
export interface Stage {
  readonly folder: string;
  /** Starts Electron as an ordinary user; give it the app's folder. */
  readonly executable: string;
  /** Electron itself, for a start that becomes that user in another way. */
  readonly runtime: string;
  readonly appFolder: string;
  /** The ordinary user's id; null when we are one ourselves. */
  readonly userId: number | null;
}

const runtimeSchema = z.object({ executable: z.string(), folder: z.string() });

/**
 * Prepares a stage. Chromium refuses its sandbox to root, so as root app and runtime are copied to a folder that an
 * ordinary user can reach; the checkout, which may lie where only root can enter, keeps its permissions.
 */
export function openStage(): Stage {
  if (!existsSync(path.join(checkout, 'out/app/index.js'))) throw new Error('Nothing is built yet: npm run build.');
  const runtime = findRuntime();
  const asRoot = process.getuid?.() === 0;
  const folder = mkdtempSync(path.join(asRoot ? '/tmp' : tmpdir(), 'photon-e2e-'));
  const userId = asRoot ? nobody : null;
  const bare = { folder, appFolder: asRoot ? copyApp(folder) : checkout, userId };
  if (asRoot) chmodSync(folder, 0o755);
  const program = path.relative(runtime.folder, runtime.executable);
  const executable = bringOn(bare, 'electron', runtime.folder, program);
  return { ...bare, executable, runtime: path.join(asRoot ? path.join(folder, 'electron') : runtime.folder, program) };
}

/**
 * Makes the program in a folder ready to be started as the stage's user; returns what to start. On Linux it dies with
 * the process that started it, so that a killed test runner leaves nothing behind.
 */
export function bringOn(
  stage: Omit<Stage, 'executable' | 'runtime'>,
  name: string,
  folder: string,
  program: string,
): string {
  const place = stage.userId === null ? folder : path.join(stage.folder, name);
  if (place !== folder) cpSync(folder, place, { recursive: true });
  const executable = path.join(place, program);
  if (process.platform !== 'linux') return executable;
  const user = String(stage.userId);
  const powerless = ['--clear-groups', '--inh-caps=-all', '--bounding-set=-all'];
  const identity = stage.userId === null ? [] : ['--reuid', user, '--regid', user, ...powerless];
  const wrapper = path.join(stage.folder, `${name}.sh`);
  const command = ['setpriv', ...identity, '--pdeathsig', 'KILL', '--', `'${executable}'`, '"$@"'].join(' ');
  writeFileSync(wrapper, `#!/bin/sh\nexec ${command}\n`, { mode: 0o755 });
  return wrapper;
}

/** Removes a stage with all homes on it, and ends what still runs from it: a late guard would write into it again. */
export function closeStage(stage: Stage): void {
  if (process.platform === 'linux') {
    for (const { pid } of processesNaming(stage.folder)) endProcess(pid);
  }
  rmSync(stage.folder, { recursive: true, force: true, maxRetries: 5 });
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself since it was seen.
  }
}

/** A home of its own on the stage, owned by the user whom the app runs as. */
export function newHome(stage: Stage): string {
  const home = mkdtempSync(path.join(stage.folder, 'h-'));
  for (const name of ['', 'config', 'cache', 'data', 'state', 'run', 'tmp']) {
    mkdirSync(path.join(home, name), { recursive: true, mode: 0o700 });
    if (stage.userId !== null) chownSync(path.join(home, name), stage.userId, stage.userId);
  }
  return home;
}

function findRuntime(): z.infer<typeof runtimeSchema> {
  const finder = path.join(checkout, 'scripts/electron-runtime.mjs');
  const answer = execFileSync(process.execPath, [finder, '--for-tests'], { stdio: ['ignore', 'pipe', 'inherit'] });
  return runtimeSchema.parse(JSON.parse(answer.toString()));
}

function copyApp(folder: string): string {
  const app = path.join(folder, 'app');
  for (const name of ['out/app', 'out/cli', 'out/renderer', 'package.json']) {
    cpSync(path.join(checkout, name), path.join(app, name), { recursive: true });
  }
  execFileSync('chmod', ['-R', 'a+rX', app]);
  return app;
}
