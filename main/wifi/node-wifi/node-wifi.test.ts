import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ssidFromText } from '../../../shared/domain/ssid';
import { systemClock } from '../../ports/system-clock';
import { heardByNodeWifi } from './heard-by-node-wifi';
import { readByNodeWifi } from './reading';

const calm = new AbortController().signal;
const formerPath = process.env['PATH'];
const system = Object.getOwnPropertyDescriptor(process, 'platform') ?? {};
const photon = ssidFromText('Photon-AB12');
const shapes = path.resolve(import.meta.dirname, '../../../test/fixtures/wifi/windows/en');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'photon-hints-'));
});
afterEach(() => {
  process.env['PATH'] = formerPath;
  Object.defineProperty(process, 'platform', system);
  rmSync(folder, { recursive: true });
});

function program(name: string, script: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe.skipIf(process.platform === 'win32')('what node-wifi reads on Windows', () => {
  beforeEach(() => {
    process.env['PATH'] = folder;
    Object.defineProperty(process, 'platform', { value: 'win32' });
  });

  it('is names in ASCII and strengths of what is in the air; it is asked for nothing else', async () => {
    program('netsh', `echo "$@" >> ${folder}/calls\nexec /bin/cat '${shapes}/show-networks-win11.txt'`);
    const heard = await readByNodeWifi(systemClock(), calm);
    expect(heard.map(({ ssidHex }) => ssidHex)).toEqual([photon, ssidFromText('Photon-C6MN')]);
    expect(heard[0]).toEqual({ ssidHex: photon, rssi: -53.5, channel: null, security: 'unknown' });
    expect(readFileSync(path.join(folder, 'calls'), 'utf8')).toBe('wlan show networks mode=Bssid\n');
  });

  it('is not the name of an adapter, which it takes for a network', async () => {
    program('netsh', `exec /bin/cat '${shapes}/show-networks-two-adapters.txt'`);
    expect(await readByNodeWifi(systemClock(), calm)).toMatchObject([{ ssidHex: photon }]);
  });

  it('is nothing where its program is missing, fails or talks nonsense', async () => {
    expect(await readByNodeWifi(systemClock(), calm)).toEqual([]);
    program('netsh', `/bin/cat '${shapes}/err-location-24h2.txt'; exit 1`);
    expect(await readByNodeWifi(systemClock(), calm)).toEqual([]);
    program('netsh', 'echo nonsense');
    expect(await readByNodeWifi(systemClock(), calm)).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('hints of node-wifi', () => {
  const hints = (script: string, limit = calm): ReturnType<typeof heardByNodeWifi> =>
    heardByNodeWifi(
      { command: program('child', script), args: ['x'], env: { PATH: formerPath } },
      systemClock(20),
      limit,
    );

  it('come from a process of its own, in our environment alone', async () => {
    const entry = `{\\"ssidHex\\":\\"${photon ?? ''}\\",\\"rssi\\":-60,\\"channel\\":null,\\"security\\":\\"unknown\\"}`;
    process.env['PHOTON_CANARY'] = 'canary';
    expect(await hints(`[ "$*$PHOTON_CANARY" = "x hints" ] && echo "[${entry}]"`)).toMatchObject([{ ssid: photon }]);
  });

  it.each([
    ['nonsense', 'echo nonsense'],
    ['another shape', `echo '[{"ssid":"x"}]'`],
    ['a failure', 'exit 1'],
    ['silence without end', 'exec sleep 60'],
  ])('are none after %s', async (_, script) => {
    expect(await hints(script)).toEqual([]);
  });
});
