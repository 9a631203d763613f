import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ssidFromText, ssidText, type Ssid } from '../../../../shared/domain/ssid';
import { codePageText, utf8Text } from './console-text';
import { netshInterfaces } from './netsh-interfaces';
import { netshNetworks } from './netsh-networks';
import { isOwnProfileName, netshProfiles, ownProfileName } from './netsh-profiles';

const fixtures = path.resolve(import.meta.dirname, '../../../../test/fixtures/wifi/windows');
const languages = ['en', 'de', 'es', 'fr', 'it', 'ja', 'pt', 'zh-CN'];
const expected = z
  .object({
    networks: z.array(
      z.object({ ssid: z.string(), open: z.boolean(), bss: z.array(z.object({ signal: z.number() })) }),
    ),
    interface: z.object({ guid: z.string(), description: z.string(), profile: z.string(), ssid: z.string() }),
    profiles: z.array(z.string()),
  })
  .parse(JSON.parse(read('expected.json')));

function read(file: string): string {
  return readFileSync(path.join(fixtures, file), 'utf8');
}

function filesLike(pattern: RegExp): readonly string[] {
  return languages.flatMap((language) =>
    readdirSync(path.join(fixtures, language))
      .filter((name) => pattern.test(name))
      .map((name) => `${language}/${name}`),
  );
}

const inTheAir = expected.networks.flatMap(({ ssid, open, bss }) =>
  bss.map(({ signal }) => ({ ssid, open, rssi: Math.round(signal / 2 - 100) })),
);

function heard(text: string, isUtf8 = true): readonly { ssid: string; open: boolean; rssi: number }[] {
  return netshNetworks({ text, isUtf8 }).map(({ ssidHex, security, rssi }) => ({
    ssid: ssidHex === '' ? '' : (ssidText(ssidHex as Ssid) ?? ''),
    open: security === 'open',
    rssi,
  }));
}

describe('netsh in any language', () => {
  it.each(filesLike(/^show-networks-(win1[01]|bssidd)\.txt$/))('%s: the same networks', (file) => {
    expect(heard(read(file))).toEqual(inTheAir);
    expect(netshNetworks({ text: read(file), isUtf8: true }).map(({ channel }) => channel)).toEqual([
      44, 11, 6, 44, 6, 1,
    ]);
    expect(netshNetworks({ text: read(file), isUtf8: true })[0]?.security).toBe('wpa2');
  });

  it.each(filesLike(/^show-interfaces-win1[01](-24h2)?\.txt$/))('%s: the same adapter', (file) => {
    const { guid, description, profile, ssid } = expected.interface;
    const found = netshInterfaces(read(file));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ guid, description, profile, ssid, isSecondary: false, isRadioOff: false });
    expect(['Wi-Fi', 'WLAN']).toContain(found[0]?.name);
  });

  it.each(filesLike(/^show-profiles/))('%s: the same profiles', (file) => {
    expect(netshProfiles(read(file))).toEqual(expected.profiles);
  });

  it.each(filesLike(/^show-interfaces-disconnected/))('%s: connected to nothing', (file) => {
    expect(netshInterfaces(read(file))).toMatchObject([{ ssid: null, profile: null, isRadioOff: false }]);
  });
});

describe('netsh in a code page of the console', () => {
  it.each([
    ['de/show-networks-win10.cp850.bin', 850],
    ['ja/show-networks-win10.cp932.bin', 932],
    ['zh-CN/show-networks-win10.cp936.bin', 936],
  ] as const)('%s: the names that are sure', (file, codePage) => {
    const bytes = readFileSync(path.join(fixtures, file));
    expect(utf8Text(bytes)).toBeUndefined();
    const networks = heard(codePageText(bytes, codePage), false);
    const sure = inTheAir.map((one) => (/^[ -~]*$/.test(one.ssid) ? one : { ...one, ssid: '' }));
    expect(networks).toEqual(sure);
  });

  it('keeps what is ASCII of a page that it does not know', () => {
    const bytes = readFileSync(path.join(fixtures, 'de/show-networks-win10.cp850.bin'));
    expect(heard(codePageText(bytes, 99999), false).map(({ ssid }) => ssid)).toContain('Photon-AB12');
  });
});

describe('netsh with traps', () => {
  it('is not taken in by names that look like lines', () => {
    const text = read('en/show-networks-hostile-names.txt');
    expect(heard(text).map(({ ssid }) => ssid)).toEqual([
      'BSSID 1 : 00:11:22:33:44:55',
      'x" & calc.exe & "',
      '99%',
      '</name><x>',
      ' Photon-AB12',
      'Photon-AB12',
      'Photon-AB12',
    ]);
    expect(heard(text).map(({ open }) => open)).toEqual([true, true, true, true, true, false, true]);
  });

  it('lists networks whose access points are not shown, and none where there are none', () => {
    const names = expected.networks.map(({ ssid }) => ssid);
    expect(heard(read('en/show-networks-no-bssids.txt')).map(({ ssid }) => ssid)).toEqual(names);
    expect(heard(read('en/show-networks-none-visible.txt'))).toEqual([]);
  });

  it('reads on with the second adapter', () => {
    const names = heard(read('en/show-networks-two-adapters.txt')).map(({ ssid }) => ssid);
    expect(names).toEqual(['Müllers WLAN & Büro', 'Müllers WLAN & Büro', 'Photon-AB12']);
  });

  it('knows the second face of an adapter, and a radio that is off', () => {
    const faces = netshInterfaces(read('en/show-interfaces-win11-secondary.txt'));
    expect(faces.map(({ isSecondary }) => isSecondary)).toEqual([false, true]);
    expect(netshInterfaces(read('en/show-interfaces-radio-off.txt'))).toMatchObject([{ isRadioOff: true }]);
  });

  it('finds no adapter in a refusal', () => {
    for (const file of ['en/err-no-adapter.txt', 'ko/err-no-adapter.txt', 'en/err-location-24h2.txt']) {
      expect(netshInterfaces(read(file))).toEqual([]);
    }
  });
});

describe('our profile', () => {
  it('has a name that no other program gives', () => {
    const name = ownProfileName(ssidFromText('Photon-AB12') as Ssid);
    expect(isOwnProfileName(name)).toBe(true);
    expect(name).not.toBe(ownProfileName(ssidFromText('Photon-AB13') as Ssid));
    expect(['Photon-AB12', 'photon-setup-my-own', `x${name}`].map(isOwnProfileName)).toEqual([false, false, false]);
  });
});
