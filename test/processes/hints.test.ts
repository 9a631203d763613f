import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import { hintsFrom } from '../../main/wifi/node-wifi/hints';
import { ssidFromText } from '../../shared/domain/ssid';
import { builtTerminalProgram } from '../support/build-cli';

const row = '*:Photon-AB12:AA\\:BB\\:CC\\:DD\\:EE\\:01:Infra:11:2462 MHz:80:::';

describe.skipIf(process.platform !== 'linux')('hints, in a process of their own', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'photon-hints-'));
  let program = '';
  beforeAll(async () => {
    program = await builtTerminalProgram();
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['reads all', row],
    ['dies of what it reads', `${row}\nyes:cut`],
  ])('come through when node-wifi %s; only reading is asked for, and our own language stays', async (_, rows) => {
    const nmcli = path.join(folder, 'nmcli');
    writeFileSync(nmcli, `#!/bin/sh\necho "$@" >> ${folder}/calls\nprintf '%s\\n' '${rows}'\n`);
    chmodSync(nmcli, 0o755);
    const language = process.env['LC_ALL'];
    const env = { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` };
    const started = { command: process.execPath, args: [program], env };
    const hints = await hintsFrom(started, systemClock(), new AbortController().signal);
    expect(hints.map(({ ssid }) => ssid)).toContain(ssidFromText('Photon-AB12'));
    expect(process.env['LC_ALL']).toBe(language);
    for (const call of readFileSync(path.join(folder, 'calls'), 'utf8').trim().split('\n')) {
      expect(call).toMatch(/^--terse --fields \S+ device wifi/);
    }
  });
});
