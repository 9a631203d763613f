import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import { applePaths } from '../../main/wifi/macos/apple-tools';
import { scanByCoreWlan } from '../../main/wifi/macos/core-wlan';
import { guestsOf } from '../../main/wifi/macos/guests';
import { joinDevice, setNetwork } from '../../main/wifi/macos/join-device';
import { macRadio, type MacRadio } from '../../main/wifi/macos/mac-radio';
import { ssidFromBytes, ssidText, type Ssid } from '../../shared/domain/ssid';
import { fail, ok } from '../../shared/result';
import { openStand } from './stand/open-stand';
import { adapterOf, calm, deviceNetwork, HOME, homeOf, moverOf, ssid, town } from './town';

const NAMES = 5_000;
const nasty = [
  '"; reboot; "', "'$(id)`id`'", '-setairportpower', '--', 'a:b\\c', ' lead and trail ', 'tab\tinside', '\u0001\u001b[2K\r',
  'Café ☕ 日本語', '\u202egnirts', '🦊🦊🦊🦊🦊🦊🦊🦊', '%s%n', '*', '~', '$HOME', '<redacted>', 'Error: -3900', 'x'.repeat(32),
]; // prettier-ignore
const wild: fc.Arbitrary<Ssid> = fc
  .oneof(
    fc.uint8Array({ minLength: 1, maxLength: 32 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 32 }).map((text) => Buffer.from(text)),
    fc
      .string({
        unit: fc.constantFrom(...Array.from('"\'`$;&|<>(){}[]*?~#!\\ \t\n-%^=,')),
        minLength: 1,
        maxLength: 32,
      })
      .map((text) => Buffer.from(text)),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((text) => Buffer.from(text)),
  )
  .map((bytes) => ssidFromBytes(bytes.subarray(0, 32)))
  .filter((name) => name !== undefined);

const isArgument = (ssid: Ssid): boolean => ssidText(ssid)?.includes('\0') === false;
const commandLine = (...words: readonly string[]): string =>
  Buffer.from(words.map((word) => `${word}\0`).join('')).toString('hex');

describe('macOS: 5,000 names of any bytes', () => {
  let folder = '';
  let radio: MacRadio;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'photon-mac-names-'));
    const echo = path.join(folder, 'echo');
    writeFileSync(echo, `#!/bin/sh\nfor word; do printf '%s\\0' "$word"; done > ${folder}/heard\n`);
    chmodSync(echo, 0o755);
    const paths = { ...applePaths, networksetup: echo, osascript: echo };
    radio = macRadio({ device: 'en0', clock: systemClock(), paths, addressesOf: () => [] });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const heard = (): string => readFileSync(path.join(folder, 'heard')).toString('hex');

  it('each that is text is one argument, byte for byte; any other is refused before anything is started', async () => {
    const sample = fc.sample(wild, NAMES);
    const texts = [...nasty.map(ssid), ...sample.filter(isArgument)];
    const others = sample.filter((name) => !isArgument(name));
    expect(Math.min(texts.length, others.length)).toBeGreaterThan(500);
    for (const [at, name] of texts.entries()) {
      const text = ssidText(name) ?? '';
      expect(await setNetwork(radio, name, 20_000, calm)).toEqual(ok('accepted'));
      expect(heard()).toBe(commandLine('-setairportnetwork', 'en0', text));
      if (at % 20 !== 0) continue;
      await scanByCoreWlan(radio, name, calm);
      expect(heard()).toBe(commandLine('-l', 'JavaScript', '-', 'scan', 'en0', text));
    }
    const mark = heard();
    for (const name of others) {
      expect(await joinDevice(radio, guestsOf(radio), name, calm)).toEqual(fail({ kind: 'name-unsuitable' }));
    }
    expect(heard()).toBe(mark);
    expect(readdirSync(folder).sort()).toEqual(['echo', 'heard']);
  });
});

describe('macOS: hostile names', () => {
  it('are seen, joined, forgotten and left like any other, and so are their neighbours', async () => {
    const hostile = nasty.map(ssid);
    const air = hostile.map((name) => ({ ...deviceNetwork, ssidHex: name }));
    const stand = openStand({ ...town, air: [...town.air, ...air] });
    try {
      const adapter = adapterOf(stand);
      const home = await homeOf(adapter);
      const seen = await adapter.observe.scan?.(calm);
      expect(seen?.ok === true ? seen.value.map((network) => network.ssid) : []).toEqual(
        expect.arrayContaining(hostile),
      );
      for (const name of hostile) {
        expect(await moverOf(adapter).join(name, calm)).toEqual(ok(undefined));
        expect(stand.look()).toMatchObject({ link: { ssidHex: name }, preferred: town.preferred });
      }
      expect(await moverOf(adapter).restore(home, calm)).toEqual(ok(undefined));
      expect(stand.look().link?.ssidHex).toBe(HOME);
    } finally {
      stand.close();
    }
  });
});
