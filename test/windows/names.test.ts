import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import { nativeWindowsAdapter, openWlan } from '../../main/wifi/windows/native-windows-adapter';
import { deviceProfile, shownProfileName } from '../../main/wifi/windows/device-profile';
import type { Netsh } from '../../main/wifi/windows/netsh/netsh';
import { netshRadio } from '../../main/wifi/windows/netsh/netsh-radio';
import { ok } from '../../shared/result';
import { ssidFromBytes, type Ssid } from '../../shared/domain/ssid';
import { ADAPTER_GUID, buildLibraries, usual, WindowsWorld } from './stand-in/windows-world';
import { textOfWideHex } from './stand-in/world-file';

const COUNT = 5000;
const calm = new AbortController().signal;
const world = new WindowsWorld({ ...usual, on: null, networks: [], profiles: [] });
const library = buildLibraries(world);
const libraries = { wlanapi: library, iphlpapi: library };
const names = hostileNames();

afterAll(() => {
  world.close();
});

describe(`${COUNT} names`, () => {
  it('come out of a scan as they are in the air', async () => {
    const networks = names.map((ssid) => ({ ssid, auth: 1, quality: 50, outcome: 'ok' as const, address: '10.0.0.2' }));
    world.become({ ...usual, networks });
    const clock = systemClock(100);
    const wifi = nativeWindowsAdapter({ guid: ADAPTER_GUID, clock, libraries, interfaces: world.interfaces });
    const seen = await wifi.observe.scan?.(calm);
    expect(seen?.ok === true ? new Set(seen.value.map(({ ssid }) => ssid)) : seen).toEqual(new Set(names));
  });

  it('go into both ways of joining byte for byte', async () => {
    world.become({ ...usual, networks: [], profiles: [] });
    const opened = openWlan(systemClock(), libraries);
    if (!opened.ok) throw new Error('the stand-in cannot be loaded');
    for (const ssid of names) {
      const xml = deviceProfile(ssid, shownProfileName(ssid));
      expect(await opened.value.connect(ADAPTER_GUID, { by: 'temporary-profile', xml })).toEqual(ok(undefined));
      expect(await opened.value.connect(ADAPTER_GUID, { by: 'open-network', ssid })).toEqual(ok(undefined));
    }
    const told = world.told();
    expect(told.flatMap(({ what, detail }) => (what === 'open' ? [detail] : []))).toEqual(names);
    const profiles = told.flatMap(({ what, detail }) => (what === 'temporary' ? [textOfWideHex(detail)] : []));
    expect(profiles.map((xml) => /<hex>([0-9A-F]+)<\/hex>/.exec(xml)?.[1]?.toLowerCase())).toEqual(names);
  });

  it('are profiles that Windows is asked for by the same letters', async () => {
    const opened = openWlan(systemClock(), libraries);
    if (!opened.ok) throw new Error('the stand-in cannot be loaded');
    const odd = names.map((ssid) => Buffer.from(ssid, 'hex').toString('utf16le').replace(/\0/g, '')).filter(Boolean);
    world.become({ ...usual, networks: [], profiles: [] });
    for (const name of odd) await opened.value.connect(ADAPTER_GUID, { by: 'profile', name });
    expect(world.told().map(({ detail }) => textOfWideHex(detail))).toEqual(odd);
  });

  it('give netsh one argument for each, and a file that is gone afterwards', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'photon-names-'));
    vi.stubEnv('TMPDIR', folder);
    const given: (readonly string[])[] = [];
    const written: string[] = [];
    const netsh: Netsh = (args) => {
      given.push(args);
      const file = args.find((arg) => arg.startsWith('filename='))?.slice('filename='.length);
      if (file !== undefined) written.push(readFileSync(file, 'utf8'));
      return Promise.resolve(ok({ exit: 0, text: '', isUtf8: true }));
    };
    const findRouter = (): Promise<null> => Promise.resolve(null);
    const radio = netshRadio({ netsh, findRouter, name: 'Wi-Fi', clock: systemClock(), interfaces: world.interfaces });
    for (const ssid of names) for (const join of radio.waysToJoin(ssid)) await join(calm);
    expect(readdirSync(folder)).toEqual([]);
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
    expect(written.map((xml) => /<hex>([0-9A-F]+)<\/hex>/.exec(xml)?.[1]?.toLowerCase())).toEqual(names);
    expect(given.filter(([verb]) => verb === 'add').every((args) => args.length === 5)).toBe(true);
    const shape = /^name=photon-setup-[0-9a-f]{12}$/;
    expect(given.filter(([verb]) => verb === 'connect').every(([, name]) => shape.test(name ?? ''))).toBe(true);
  });
});

/** Quotes, shell signs, controls, both directions, emoji, bytes that are no text, and what chance brings; each once. */
function hostileNames(): readonly Ssid[] {
  const signs = [
    '"',
    "'",
    '`',
    '$(',
    ')',
    '\\',
    '%PATH%',
    ';',
    '&',
    '|',
    '<',
    '>',
    '\n',
    '\r',
    '\0',
    '\u202e',
    '😀',
    'é',
  ];
  const text = fc
    .array(fc.constantFrom(...signs, 'a', ' '), { minLength: 1, maxLength: 12 })
    .map((all) => all.join(''));
  const bytes = fc.oneof(
    text.map((one) => new TextEncoder().encode(one).subarray(0, 32)),
    fc.uint8Array({ minLength: 1, maxLength: 32 }),
    fc.uint8Array({ minLength: 32, maxLength: 32 }),
  );
  const found = new Set<Ssid>();
  for (const one of fc.sample(bytes, { numRuns: COUNT * 2, seed: 7 })) {
    const ssid = ssidFromBytes(one);
    if (ssid !== undefined && found.size < COUNT) found.add(ssid);
  }
  for (let number = 0; found.size < COUNT; number += 1) {
    found.add(createHash('sha256').update(String(number)).digest('hex') as Ssid);
  }
  return [...found];
}
