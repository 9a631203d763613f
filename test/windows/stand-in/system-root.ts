import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { WindowsWorld } from './windows-world';

export const shapes = path.resolve(import.meta.dirname, '../../fixtures/wifi/windows');

/** A folder like that of Windows, with programs in it that speak this language; returns the folder. */
export function buildSystemRoot(world: WindowsWorld, language: string, folder = `windows-${language}`): string {
  const root = path.join(world.folder, folder);
  const stand = path.join(import.meta.dirname, 'netsh.mjs');
  mkdirSync(path.join(root, 'System32'), { recursive: true });
  const wordsOf = (script: string): string =>
    [process.execPath, script, world.file, language, shapes].map((word) => `'${word}'`).join(' ');
  const words = wordsOf(stand);
  // What only shows needs no lock, and the town is not kept waiting.
  const script = [
    '#!/bin/sh',
    `case "$2" in show) exec ${words} "$@" ;; esac`,
    `exec flock '${world.file}.lock' ${words} "$@"`,
    '',
  ];
  writeFileSync(path.join(root, 'System32', 'netsh.exe'), script.join('\n'), { mode: 0o755 });
  const ipTools = wordsOf(path.join(import.meta.dirname, 'ip-tools.mjs'));
  const others = {
    reg: wordsOf(path.join(import.meta.dirname, 'reg.mjs')),
    ...{ route: `${ipTools} route`, arp: `${ipTools} arp` },
  };
  for (const [tool, begin] of Object.entries(others)) {
    const lines = ['#!/bin/sh', `exec ${begin} "$@"`, ''];
    writeFileSync(path.join(root, 'System32', `${tool}.exe`), lines.join('\n'), { mode: 0o755 });
  }
  return root;
}
