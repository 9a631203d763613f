import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import { heardByNodeWifi } from '../../main/wifi/node-wifi/heard-by-node-wifi';
import { ssidFromText, type Ssid } from '../../shared/domain/ssid';
import { builtTerminalProgram } from '../support/build-cli';
import { isPlainName, manyNames } from '../support/many-names';
import { buildSystemRoot } from './stand-in/system-root';
import { usual, WindowsWorld, type ConsoleKind } from './stand-in/windows-world';

const COUNT = 5000;
/** A name with empty lines in it brings node-wifi's process down, and then nothing is read of all. */
const IN_THE_AIR = 125;
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'ja', 'zh-CN'];
const consoles: readonly ConsoleKind[] = ['utf8', 'page', 'bytes'];
const asWindows = path.join(import.meta.dirname, 'stand-in/as-windows.cjs');
const calm = new AbortController().signal;
const names = manyNames(COUNT);

describe.skipIf(process.platform !== 'linux')(`${COUNT} names in the air, read by node-wifi as on Windows`, () => {
  const world = new WindowsWorld();
  let program = '';
  beforeAll(async () => {
    program = await builtTerminalProgram();
  });
  afterAll(() => {
    world.close();
  });

  /** What comes out of `photon-setup hints`, with the real node-wifi, while these and no others are in the air. */
  async function read(there: readonly Ssid[], turn: number): Promise<readonly Ssid[]> {
    const networks = there.map((ssid) => ({ ssid, auth: 1, quality: 50, outcome: 'ok' as const, address: '10.0.0.2' }));
    world.become({ ...usual, console: consoles[turn % consoles.length] ?? 'utf8', networks });
    const root = buildSystemRoot(world, languages[turn % languages.length] ?? 'en', `windows-${turn}`);
    symlinkSync('netsh.exe', path.join(root, 'System32/netsh'));
    const env = { ...process.env, PATH: `${root}/System32:${process.env['PATH'] ?? ''}` };
    const start = { command: process.execPath, args: ['--require', asWindows, program], env };
    return (await heardByNodeWifi(start, systemClock(), calm)).map(({ ssid }) => ssid);
  }

  it('come back byte for byte or not at all', async () => {
    const all = new Set<Ssid>();
    for (let turn = 0; turn * IN_THE_AIR < COUNT; turn += 1) {
      const there = names.slice(turn * IN_THE_AIR, (turn + 1) * IN_THE_AIR);
      const seen = await read(there, turn);
      expect(seen.filter((name) => !there.includes(name))).toEqual([]);
      for (const name of seen) all.add(name);
    }
    expect(all.size).toBeGreaterThan(500);
  });

  it('come back all of them where all are plain; nothing but reading is asked for', async () => {
    const there = names.filter(isPlainName).slice(0, 200);
    expect([...(await read(there, COUNT))].sort()).toEqual([...there].sort());
    const calls = new Set(readFileSync(`${world.file}.argv`, 'utf8').trimEnd().split('\n'));
    expect([...calls]).toEqual([JSON.stringify(['wlan', 'show', 'networks', 'mode=Bssid'])]);
  });

  it('are none where one of them brings node-wifi down', async () => {
    const there = ['a\n\nb', 'Photon-AB12'].map(ssidFromText).filter((name) => name !== undefined);
    expect(await read(there, COUNT + 1)).toEqual([]);
  });
});
