import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import { addByBytes } from '../../main/wifi/linux/byte-profile';
import { heardByNetworkManager } from '../../main/wifi/linux/heard-by-network-manager';
import { addArguments } from '../../main/wifi/linux/own-profile';
import { openNmcli } from '../../main/wifi/linux/nmcli';
import { ssidFromBytes, type Ssid } from '../../shared/domain/ssid';
import { ok } from '../../shared/result';
import { adapterOf, calm } from './expectations';
import { heard, homeTown } from './home-town';
import { standIsPossible } from './possible';
import { openStand } from './stand';

const COUNT = 5000;
const AT_ONCE = 4;
/** More would be too much for one call within its limit. */
const IN_THE_AIR = 250;
const owner = { device: 'wlan0', userId: 1000, login: 'mia' };
const signs = Array.from('"\'`$;&|<>(){}[]*?~#!\\: \t\n\r\u001b-%^=,\u202e😀é');
const texts = fc
  .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 20 })
  .map((all) => Buffer.from(all.join('')));
const wild = fc
  .oneof(fc.uint8Array({ minLength: 1, maxLength: 32 }), texts, fc.constant(new Uint8Array(32).fill(0x22)))
  .map((bytes) => ssidFromBytes(bytes.subarray(0, 32)))
  .filter((name) => name !== undefined)
  // Nothing but zeros is how a network looks that hides its name.
  .filter((name) => !/^(?:00)+$/.test(name));
const names: readonly Ssid[] = [...new Set(fc.sample(wild, COUNT * 2))].slice(0, COUNT);

it('5,000 names reach a program as one argument each or as numbers, byte for byte, and no file is made', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'photon-names-'));
  for (const tool of ['nmcli', 'busctl']) {
    writeFileSync(path.join(folder, tool), `#!/bin/sh\nprintf '%s\\0' ${tool} "$@"\n`);
    chmodSync(path.join(folder, tool), 0o755);
  }
  const nmcli = openNmcli({ clock: systemClock(), env: { PATH: folder }, log: null });
  const told = (words: readonly string[]): unknown =>
    ok({ exit: 0, output: words.map((word) => `${word}\0`).join(''), words: '' });
  const asked = { asArgument: 0, asNumbers: 0 };
  const left = names[Symbol.iterator]();
  const ask = async (): Promise<void> => {
    for (const name of left) {
      const args = addArguments(owner, name);
      if (args === undefined) {
        const call = addByBytes(owner, name);
        expect(await nmcli.call(call, 20_000, calm)).toEqual(told(['busctl', '--system', 'call', ...call]));
        asked.asNumbers += 1;
      } else {
        expect(await nmcli.run(args, 20_000, calm)).toEqual(told(['nmcli', ...args]));
        asked.asArgument += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  expect(asked.asArgument + asked.asNumbers).toBe(COUNT);
  expect(Math.min(asked.asArgument, asked.asNumbers)).toBeGreaterThan(1000);
  expect(readdirSync(folder).sort()).toEqual(['busctl', 'nmcli']);
  rmSync(folder, { recursive: true });
});

it.skipIf(!standIsPossible())(
  '5,000 names in the air come back from the real nmcli byte for byte, also as hints',
  async () => {
    const stand = await openStand(homeTown);
    try {
      const adapter = adapterOf(stand);
      for (let from = 0; from < COUNT; from += IN_THE_AIR) {
        const there = names.slice(from, from + IN_THE_AIR);
        await stand.change({ air: there.map((name) => heard(name)) });
        const seen = await adapter.observe.scan?.(calm);
        expect(seen?.ok === true ? seen.value.map(({ ssid }) => ssid).sort() : seen).toEqual([...there].sort());
        const hinted = await heardByNetworkManager(systemClock(), stand.env, calm);
        expect(hinted.map(({ ssid }) => ssid).sort()).toEqual([...there].sort());
      }
    } finally {
      await stand.close();
    }
  },
);
