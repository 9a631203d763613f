import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Desktop } from '../support/desktop';
import { closeStage, openStage } from '../support/stage';
import { openVirtualDisplay } from '../support/virtual-display';
import { demonstrate } from './demonstrate';

const pictures = path.resolve(import.meta.dirname, '../../out/demo');

/**
 * Sets up one virtual device in the real window, from start to finish, and says what happens and when. Answers whether
 * the device was verified. `keepOpen`: the window stays for a person to play with until they close it.
 */
export async function runDemo({ keepOpen }: { readonly keepOpen: boolean }): Promise<boolean> {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const stage = openStage();
  // Playwright ends this process by itself on Ctrl-C: what is ours goes at the exit, whichever way it comes.
  process.once('exit', () => {
    closeStage(stage);
  });
  process.once('SIGTERM', () => process.exit(143));
  const display = await displayToUse();
  const began = performance.now();
  const say = (text: string): void => {
    console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${text}`);
  };
  try {
    const { record, desktop, end } = await demonstrate({ stage, display: display.name, pictures, say });
    console.log(JSON.stringify(record, null, 2));
    console.log(`Screenshots: ${path.relative(process.cwd(), pictures)}`);
    if (keepOpen) await untilLeft(desktop);
    await end();
    return record.outcome === 'verified';
  } finally {
    await display.close();
  }
}

async function displayToUse(): Promise<{ readonly name: string | null; close(): Promise<void> }> {
  const given = process.env['DISPLAY'] ?? null;
  const needed = process.platform === 'linux' && given === null && process.env['WAYLAND_DISPLAY'] === undefined;
  return needed ? openVirtualDisplay() : { name: given, close: () => Promise.resolve() };
}

/** Resolves when a person closes the window or presses Ctrl-C. */
async function untilLeft(desktop: Desktop): Promise<void> {
  console.log('The window and its practice world stay until you close the window or press Ctrl-C.');
  const closed = new Promise<void>((resolve) =>
    desktop.app.once('close', () => {
      resolve();
    }),
  );
  const interrupted = new Promise<void>((resolve) =>
    process.once('SIGINT', () => {
      resolve();
    }),
  );
  await Promise.race([closed, interrupted]);
}
