import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ssidFromBytes, ssidFromHex, ssidFromText } from '../../../shared/domain/ssid';
import { systemClock } from '../../ports/system-clock';
import { guidedAdapter } from '../guided-adapter';
import { hintsFrom } from './hints';
import { readByNodeWifi } from './reading';

const COUNT = 5000;
const calm = new AbortController().signal;
const anyBytes = fc.uint8Array({ minLength: 1, maxLength: 32 }).map((bytes) => ssidFromBytes(bytes));
const made = (letters: string): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...Array.from(letters)), { minLength: 1, maxLength: 12 }).map((all) => all.join(''));
/** Some that are mended, and some that cannot be. What is left out here brings node-wifi's process down. */
const anyText = fc
  .oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 32 }), ...[made('aB7 \t\\'), made('aB7\\:&?üé')])
  .filter((text) => ssidFromText(text) !== undefined && !/[\0\n]|\\$/.test(text));

/** So many different ones. */
function many<T>(arbitrary: fc.Arbitrary<T | undefined>): readonly T[] {
  const sample = fc.sample(arbitrary, COUNT * 2).filter((each): each is T => each !== undefined);
  return [...new Set(sample)].slice(0, COUNT);
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'photon-many-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A program that prints these lines and does nothing else. */
function printer(name: string, lines: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(path.join(folder, 'lines'), `${lines.join('\n')}\n`);
  writeFileSync(file, `#!/bin/sh\nexec /bin/cat '${path.join(folder, 'lines')}'\n`);
  chmodSync(file, 0o755);
  return file;
}

describe.skipIf(process.platform === 'win32')('5,000 names', () => {
  it('come through the hints of a PC that is moved by hand byte for byte', async () => {
    const names = many(anyBytes);
    const line = JSON.stringify(names.map((ssidHex) => ({ ssidHex, rssi: -60, channel: null, security: 'unknown' })));
    const program = { command: printer('child', [line]), args: [], env: {} };
    const { hints } = guidedAdapter({ hints: (signal) => hintsFrom(program, systemClock(), signal) }).observe;
    const seen = await hints?.(calm);
    expect(names).toHaveLength(COUNT);
    expect(seen?.map(({ ssid }) => ssid).sort()).toEqual([...names].sort());
  });

  it.skipIf(process.platform !== 'linux').each([
    ['in the air', 'no'],
    ['that the PC is on', 'yes'],
  ])('%s are read by node-wifi byte for byte or not at all', async (_, active) => {
    const names = many(anyText);
    const escaped = names.map((name) => name.replace(/[\\:]/g, '\\$&'));
    printer(
      'nmcli',
      escaped.map((name) => `${active}:${name}:AA\\:BB\\:CC\\:DD\\:EE\\:01:Infra:11:2462 MHz:80::::wlan0`),
    );
    vi.stubEnv('PATH', folder);
    const heard = (await readByNodeWifi(systemClock())).map(({ ssidHex }) => ssidHex).filter((hex) => hex !== '');
    const there = new Set(names.map((name) => ssidFromText(name)));
    expect(heard.filter((hex) => !there.has(ssidFromHex(hex)))).toEqual([]);
    // Those that nothing is done to, and those with backslashes, which are mended.
    const sure = names.filter((name) => /^[ -~]*$/.test(name) && !/[:?&]/.test(name));
    expect(sure.filter((name) => name.includes('\\')).length).toBeGreaterThan(60);
    expect(sure.length).toBeGreaterThan(300);
    const read = new Set(heard);
    expect(sure.filter((name) => !read.has(ssidFromText(name) ?? ''))).toEqual([]);
    expect(new Set(heard).size).toBeLessThan(COUNT);
  });
});
