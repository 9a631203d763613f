import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { english } from '../../shared/texts/english';
import { sizeOf } from '../bench/window/package-figures';
import { environmentFor } from '../support/desktop';
import { startPracticeWorld } from '../support/practice-world';
import { bringOn, newHome } from '../support/stage';

const run = promisify(execFile);
const checkout = path.resolve(import.meta.dirname, '../..');
const unpacked = path.join(checkout, 'dist/linux-unpacked');

describe.skipIf(process.platform !== 'linux')('the packed app, with every fuse as it ships', () => {
  let program: string;

  beforeAll(async () => {
    await run(process.execPath, [path.join(checkout, 'scripts/package.mjs'), '--no-build']);
    program = bringOn(inject('stage'), 'packed', unpacked, 'photon-setup');
  }, 300_000);

  function environment(): { readonly env: Record<string, string>; readonly cwd: string } {
    const stage = inject('stage');
    const home = newHome(stage);
    return { env: environmentFor({ stage, display: inject('display') }, home), cwd: home };
  }

  it('holds the app and nothing of a developer’s', () => {
    expect(readdirSync(path.join(unpacked, 'resources'))).toContain('app.asar');
    for (const left of ['resources/default_app.asar', 'version', 'runtime-revision']) {
      expect(existsSync(path.join(unpacked, left))).toBe(false);
    }
  });

  it('holds no more than 5 MB of our own, whatever is beside the archive too', () => {
    expect(sizeOf(path.join(unpacked, 'resources'))).toBeLessThan(5_000_000);
  });

  it('opens its window', async () => {
    // The fuse against inspecting Node is burnt, so Playwright comes in by the page's own door.
    const app = spawn(program, ['--remote-debugging-port=0'], {
      ...environment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = once(app, 'exit');
    const browser = await chromium.connectOverCDP(await devToolsAddress(app), { noDefaults: true });
    const page = await firstPage(browser);
    await page.getByRole('heading', { level: 1, name: english('start.title') }).waitFor({ timeout: 30_000 });
    expect(page.url()).toMatch(/^app:\/\/setup\//);
    await browser.close();
    app.kill('SIGTERM');
    await ended;
  });

  it('is the terminal program too, when called with one of its commands', async () => {
    const world = await startPracticeWorld(['--ethernet', '--profile', 'zero']);
    const words = ['inspect', '--softap', world.facts.softap, '--json'];
    const { stdout } = await run(program, words, { ...environment(), timeout: 30_000 }).finally(() => world.close());
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.at(-1)).toMatchObject({ type: 'result', deviceId: world.facts.deviceId });
  });
});

async function devToolsAddress(app: ChildProcess): Promise<string> {
  if (app.stderr === null) throw new Error('no standard error');
  for await (const line of createInterface({ input: app.stderr })) {
    const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('The packed app ended without a word on its debugging port.');
}

async function firstPage(browser: Browser) {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The packed app has no browser context.');
  return context.pages()[0] ?? (await context.waitForEvent('page'));
}
