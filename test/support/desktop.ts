import path from 'node:path';
import { _electron } from 'playwright-core';
import type { ElectronApplication, Page } from 'playwright-core';
import { newHome } from './stage';
import type { Stage } from './stage';

/** The app in a real window, and what a test needs to know of it. */
export interface Desktop {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly home: string;
  /** Everything the app printed, for the message of a test that fails. */
  output(): string;
  /** Quits as a person does, by force when it takes more than `limitMs`. */
  quit(limitMs?: number): Promise<'quit' | 'killed'>;
  /** `kill -9` of the app's main process. */
  kill(): Promise<void>;
}

export interface DesktopOptions {
  readonly stage: Stage;
  readonly display: string | null;
  /** The control address of a practice world, if there is one. */
  readonly practice?: string;
  /** A home that an earlier start has used already. */
  readonly home?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const launchLimitMs = 60_000;

/** Opens the app with Chromium's sandbox on. */
export async function openDesktop(options: DesktopOptions): Promise<Desktop> {
  const home = options.home ?? newHome(options.stage);
  const app = await _electron.launch({
    executablePath: options.stage.executable,
    args: [options.stage.appFolder],
    cwd: home,
    chromiumSandbox: true,
    timeout: launchLimitMs,
    env: environmentFor(options, home),
  });
  const process = app.process();
  const words: string[] = [];
  process.stdout?.on('data', (bytes: Buffer) => words.push(bytes.toString()));
  process.stderr?.on('data', (bytes: Buffer) => words.push(bytes.toString()));
  const ended = new Promise<void>((resolve) =>
    process.once('exit', () => {
      resolve();
    }),
  );
  const output = (): string => words.join('');
  const kill = async (): Promise<void> => {
    process.kill('SIGKILL');
    await ended;
  };
  const page = await app.firstWindow({ timeout: launchLimitMs }).catch(async (error: unknown) => {
    await kill();
    throw new Error(`The app opened no window.\n${output()}`, { cause: error });
  });
  return { app, page, home, output, kill, quit: (limitMs = 15_000) => quit(app, ended, kill, limitMs) };
}

async function quit(
  app: ElectronApplication,
  ended: Promise<void>,
  kill: () => Promise<void>,
  limitMs: number,
): Promise<'quit' | 'killed'> {
  let limit: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    limit = setTimeout(() => {
      resolve('late');
    }, limitMs);
  });
  // The connection breaks when the app ends: that is what was asked for.
  app
    .evaluate(({ app: electron }) => {
      electron.quit();
    })
    .catch(() => undefined);
  const how = await Promise.race([ended.then(() => 'quit' as const), late]);
  clearTimeout(limit);
  if (how === 'quit') return 'quit';
  await kill();
  return 'killed';
}

/** What the app gets of our environment, and folders of its own. */
export function environmentFor(options: DesktopOptions, home: string): Record<string, string> {
  const kept = ['PATH', 'SystemRoot', 'WAYLAND_DISPLAY', 'XAUTHORITY'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined || (options.stage.userId !== null && name !== 'PATH') ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(kept),
    LANG: 'C.UTF-8',
    HOME: home,
    TMPDIR: path.join(home, 'tmp'),
    XDG_CONFIG_HOME: path.join(home, 'config'),
    XDG_CACHE_HOME: path.join(home, 'cache'),
    XDG_DATA_HOME: path.join(home, 'data'),
    XDG_STATE_HOME: path.join(home, 'state'),
    XDG_RUNTIME_DIR: path.join(home, 'run'),
    ...(options.display === null ? {} : { DISPLAY: options.display }),
    ...(options.practice === undefined ? {} : { PHOTON_SETUP_PRACTICE: options.practice }),
    ...options.environment,
  };
}
