import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ssidFromText } from '../../../shared/domain/ssid';
import { systemClock } from '../../ports/system-clock';
import { hintsFrom } from './hints';
import { readByNodeWifi } from './reading';

const calm = new AbortController().signal;
const formerPath = process.env['PATH'];
const photon = ssidFromText('Photon-AB12');
const row = (active: string, name: string): string =>
  `${active}:${name}:AA\\:BB\\:CC\\:DD\\:EE\\:01:Infra:11:2462 MHz:80::::wlan0`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'photon-hints-'));
});
afterEach(() => {
  process.env['PATH'] = formerPath;
  rmSync(folder, { recursive: true });
});

function program(name: string, script: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe.skipIf(process.platform !== 'linux')('what node-wifi reads', () => {
  it('is names and strengths, of what is in the air and of what the PC is on; it is asked for nothing else', async () => {
    const rows = [row('no', 'Photon-AB12'), row('yes', 'Home')].map((line) => `'${line}'`).join(' ');
    program('nmcli', `echo "$@" >> ${folder}/calls\nprintf '%s\\n' ${rows}`);
    process.env['PATH'] = folder;
    const heard = await readByNodeWifi(systemClock(20));
    expect(heard.map(({ ssidHex }) => ssidHex)).toEqual([photon, ssidFromText('Home'), ssidFromText('Home')]);
    expect(heard[0]).toEqual({ ssidHex: photon, rssi: -60, channel: null, security: 'unknown' });
    const calls = readFileSync(path.join(folder, 'calls'), 'utf8').trim().split('\n');
    expect(calls).toHaveLength(2);
    for (const call of calls) expect(call).toMatch(/^--terse --fields \S+ device wifi/);
  });

  it('is nothing where its program is missing or talks nonsense', async () => {
    process.env['PATH'] = folder;
    expect(await readByNodeWifi(systemClock(20))).toEqual([]);
    program('nmcli', 'echo nonsense');
    expect(await readByNodeWifi(systemClock(20))).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('hints', () => {
  const hints = (script: string, limit = calm): ReturnType<typeof hintsFrom> =>
    hintsFrom({ command: program('child', script), args: ['x'], env: { PATH: formerPath } }, systemClock(20), limit);

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
