import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import { readByNodeWifi } from '../../main/wifi/node-wifi/reading';
import { ssidBytes, ssidFromBytes, ssidFromText, ssidText, type Ssid } from '../../shared/domain/ssid';
import { heard, homeTown } from './home-town';
import { standIsPossible } from './possible';
import { openStand } from './stand';

const COUNT = 5000;
/** More would be too much for one call within its limit. */
const IN_THE_AIR = 250;
/** What the locale that node-wifi asks for is made from. */
const LOCALE = '/usr/lib/locale/C.utf8';

const letters = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 });
const signs = fc.array(fc.constantFrom(...Array.from('aB7 \t\\\\:?&\n\0é日')), { minLength: 1, maxLength: 8 });
const bytes = fc.oneof(
  { weight: 4, arbitrary: fc.string({ minLength: 1, maxLength: 24 }).map((text) => Buffer.from(text)) },
  { weight: 3, arbitrary: letters.map((text) => Buffer.from(text)) },
  { weight: 2, arbitrary: signs.map((all) => Buffer.from(all.join(''))) },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 32 }) },
);
const names: readonly Ssid[] = [
  ...new Set(
    fc
      .sample(
        bytes.map((one) => ssidFromBytes(one)),
        COUNT * 2,
      )
      .filter((name) => name !== undefined)
      // Nothing but zeros is how a network looks that hides its name.
      .filter((name) => !/^(?:00)+$/.test(name)),
  ),
].slice(0, COUNT);

const there = new Set<string>(names);

/** Nothing is done to these anywhere. */
const isPlain = (name: Ssid): boolean => /^[ -~]+$/.test(ssidText(name) ?? '') && !/[:?]/.test(ssidText(name) ?? '');
/** Letters that no name is taken for which is no UTF-8. */
const isBeyondLatin = (name: Ssid): boolean => {
  const text = ssidText(name) ?? '';
  return /[^\0-\u00ff\ufffd]/.test(text) && !/[\0\n:?\ufffd]/.test(text);
};

/** What may be told of a name that leaves no sign: up to its zero byte, or after a colon in its last line. */
function remains(name: Ssid): readonly (Ssid | undefined)[] {
  const all = Buffer.from(ssidBytes(name));
  const told = ssidText(name) ?? all.toString('latin1');
  const upToZero = told.split('\0')[0] ?? '';
  const lastLine = upToZero.split('\n').at(-1) ?? '';
  const cut = [upToZero === told ? '' : upToZero, lastLine === told ? '' : lastLine.slice(lastLine.indexOf(':') + 1)];
  return cut.map(ssidFromText);
}

describe.skipIf(!standIsPossible())('5,000 names in the air, read by node-wifi with the real nmcli', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'photon-locale-'));
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  /** All that was read; node-wifi asks for the locale `en_US.UTF-8`, which a system may have or not. */
  async function readAll(hasLocale: boolean): Promise<ReadonlySet<string>> {
    if (hasLocale) cpSync(LOCALE, path.join(folder, 'en_US.utf8'), { recursive: true });
    const stand = await openStand(homeTown);
    for (const [name, value] of Object.entries({ ...stand.env, LOCPATH: folder })) vi.stubEnv(name, value);
    const read = new Set<string>();
    try {
      for (let from = 0; from < COUNT; from += IN_THE_AIR) {
        await stand.change({ air: names.slice(from, from + IN_THE_AIR).map((name) => heard(name)) });
        for (const { ssidHex } of await readByNodeWifi(systemClock())) read.add(ssidHex);
      }
    } finally {
      await stand.close();
    }
    return read;
  }

  it.each([
    ['without its locale', false, isPlain, 1_500],
    ['with its locale', true, (name: Ssid) => isPlain(name) || isBeyondLatin(name), 2_500],
  ] as const)('are byte for byte as they are, or not told: %s', async (_, hasLocale, isSure, atLeast) => {
    const read = await readAll(hasLocale && existsSync(LOCALE));
    const sure = names.filter(isSure);
    expect(sure.filter((name) => !read.has(name))).toEqual([]);
    expect(names.filter((name) => read.has(name)).length).toBeGreaterThan(atLeast);
    const explained = new Set<string | undefined>([...names, ...names.flatMap(remains), '']);
    expect([...read].filter((name) => !explained.has(name))).toEqual([]);
    // Those of which something remains that is no name: few, and no others are read wrongly.
    expect([...read].filter((name) => name !== '' && !there.has(name)).length).toBeLessThan(COUNT / 20);
  });
});
