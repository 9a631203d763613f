import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { WindowsWorld } from './windows-world';

export const shapes = path.resolve(import.meta.dirname, '../../fixtures/wifi/windows');

/** A folder like that of Windows, with a netsh in it that speaks this language; returns the folder. */
export function buildSystemRoot(world: WindowsWorld, language: string): string {
  const root = path.join(world.folder, `windows-${language}`);
  const stand = path.join(import.meta.dirname, 'netsh.mjs');
  mkdirSync(path.join(root, 'System32'), { recursive: true });
  const words = [process.execPath, stand, world.file, language, shapes].map((word) => `'${word}'`).join(' ');
  writeFileSync(path.join(root, 'System32', 'netsh.exe'), `#!/bin/sh\nexec ${words} "$@"\n`, { mode: 0o755 });
  return root;
}
