import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pageOpeners } from './settings-pages';

const folder = mkdtempSync(path.join(tmpdir(), 'photon-pages-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('pageOpeners', () => {
  it.each(['windows', 'macos'] as const)('opens only pages of the settings on %s', (system) => {
    for (const opener of pageOpeners(system).values()) {
      expect(opener).toMatchObject({ kind: 'address' });
      expect(JSON.stringify(opener)).toMatch(/"(ms-settings|x-apple\.systempreferences):/);
    }
  });

  it('opens on Linux what is installed, and nothing from a relative path', () => {
    expect([...pageOpeners('linux', `${folder}:.`)]).toEqual([]);
    const program = path.join(folder, 'nm-connection-editor');
    writeFileSync(program, '#!/bin/sh\n');
    expect([...pageOpeners('linux', folder)]).toEqual([]);
    chmodSync(program, 0o755);
    const opener = { kind: 'program', program: 'nm-connection-editor', words: [] };
    expect([...pageOpeners('linux', folder)]).toEqual([['networks', opener]]);
  });
});
