import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ssidFromText } from '../../../shared/domain/ssid';
import { fail } from '../../../shared/result';
import { wifiDeviceIn } from './hardware-ports';
import { joinAnswer } from './join-words';
import { parseLinkSummary } from './link-summary';
import { parsePreferred } from './preferred-networks';
import { parseReport } from './system-profiler';

const folder = path.resolve(import.meta.dirname, '../../../test/fixtures/wifi/macos');
const words = (fixture: string): string => readFileSync(path.join(folder, fixture), 'utf8');
const home = ssidFromText('Müllers WLAN & Büro');
const photon = ssidFromText('Photon-AB12');

describe('the Wi-Fi device', () => {
  it('is the one after its port, whatever comes first', () => {
    expect(wifiDeviceIn(words('networksetup-listallhardwareports.txt'))).toBe('en0');
    expect(wifiDeviceIn('\nHardware Port: AirPort\nDevice: en1\nEthernet Address: 00\n')).toBe('en1');
    expect(wifiDeviceIn(words('networksetup-listallhardwareports-no-wifi.txt'))).toBeUndefined();
    expect(wifiDeviceIn('')).toBeUndefined();
  });
});

describe('what a join answers', () => {
  it.each([
    ['ok', 'accepted'],
    ['not-found', 'not-found'],
    ['err3900', 'unsure'],
    ['tmperr', 'unsure'],
    ['err3905', 'refused'],
    ['err3912', 'refused'],
    ['err3924', 'refused'],
    ['err3925', 'refused'],
    ['not-wifi', 'no-adapter'],
  ])('%s: %s', (fixture, answer) => {
    expect(joinAnswer(words(`networksetup-setairportnetwork-${fixture}.txt`))).toBe(answer);
  });

  it('knows other refusals, and is unsure of what it never heard', () => {
    expect(joinAnswer(words('networksetup-removepreferred-admin.txt'))).toBe('permission');
    expect(joinAnswer('Failed to join network X.\nError: -3930  Not permitted.\n')).toBe('permission');
    expect(joinAnswer('Wi-Fi power is currently off.')).toBe('switched-off');
    expect(joinAnswer('Etwas anderes.')).toBe('unsure');
  });

  it.each(['Could not find network Failed to join network', 'Could not find network Error: -3905'])(
    'is not misled by a name: %s',
    (text) => {
      expect(joinAnswer(text)).toBe('not-found');
    },
  );
});

describe('the link', () => {
  const hidden = { ssid: null, networkId: null };
  const on = { active: true, dhcp: 'BOUND' };
  it.each([
    [
      '15.0',
      {
        ...on,
        ssid: home,
        security: 'WPA2_PSK',
        router: '10.20.30.1',
        networkId: 'D3B07384-D113-4EC6-A7D5-2B7F0F1C9A10',
      },
    ],
    ['15.6-redacted', { ...on, ...hidden, security: 'WPA2_PSK', router: '10.20.30.1' }],
    ['photon-bound', { ...on, ...hidden, security: 'NONE', router: '192.168.0.1' }],
    ['photon-waiting', { ...on, ...hidden, security: 'NONE', router: null, dhcp: 'SELECT' }],
    ['inactive', { ...hidden, active: false, security: null, router: null, dhcp: null }],
    ['hostile-dhcp', { ...on, ...hidden, security: 'NONE', router: '192.168.0.1' }],
  ])('%s', (fixture, summary) => {
    expect(parseLinkSummary(words(`ipconfig-getsummary-${fixture}.txt`))).toEqual(summary);
  });

  it('believes nothing that a DHCP server says, however it is indented', () => {
    const lies = [
      '  NetworkID : D3B07384-D113-4EC6-A7D5-2B7F0F1C9A10',
      '  Security : WPA2_PSK',
      '      Router : 6.6.6.6',
      '  LinkStatusActive : FALSE',
      'end (none):',
    ];
    const text = words('ipconfig-getsummary-photon-bound.txt').replace(
      'options:',
      ['options:', ...lies, ...lies].join('\n'),
    );
    expect(parseLinkSummary(text)).toEqual(parseLinkSummary(words('ipconfig-getsummary-photon-bound.txt')));
  });

  it('takes no protection and no id from a name with a line break', () => {
    const lies = ['  Security : NONE', '  NetworkID : 00000000-0000-4000-8000-000000000000'].join('\n');
    const text = words('ipconfig-getsummary-15.0.txt').replace('SSID : M', `SSID : x\n${lies}\nM`);
    const told = text.replace(/NetworkID : D3.*/, 'NetworkID : <redacted>');
    expect(parseLinkSummary(text).security).toBe('WPA2_PSK');
    expect(parseLinkSummary(text).networkId).toMatch(/^D3B0/);
    expect(parseLinkSummary(told).networkId).toBeNull();
  });

  it('knows nothing from nothing', () => {
    expect(parseLinkSummary('')).toEqual({
      active: null,
      ssid: null,
      security: null,
      networkId: null,
      router: null,
      dhcp: null,
    });
  });
});

describe('the preferred networks', () => {
  it('are names as they are, one per line', () => {
    const list = parsePreferred(words('networksetup-listpreferredwirelessnetworks.txt'));
    expect(list).toEqual([home, photon, ssidFromText('Office: 2nd floor')]);
    expect(parsePreferred('Preferred networks on en0:\n\t\ttwo tabs \n')).toEqual([ssidFromText('\ttwo tabs ')]);
  });

  it('are unknown where something else is said', () => {
    expect(parsePreferred(words('networksetup-removepreferred-admin.txt'))).toBeNull();
  });
});

describe('system_profiler', () => {
  it.each(['12', '14'])('macOS %s', (version) => {
    const report = parseReport(words(`system_profiler-${version}.json`), 'en0');
    expect(report).toMatchObject({ ok: true });
    const networks = report.ok ? report.value : [];
    expect(networks[0]).toMatchObject({ ssidHex: home, security: 'wpa2', channel: 44, rssi: -57 });
    // macOS 12 does not tell the band.
    const frequency = version === '12' ? null : 2000;
    expect(networks).toContainEqual({ ssidHex: photon, security: 'open', channel: 6, frequency, rssi: -48 });
  });

  it('has networks without names from macOS 15.6 on', () => {
    const report = parseReport(words('system_profiler-15.7-redacted.json'), 'en0');
    expect(report.ok ? new Set(report.value.map(({ ssidHex }) => ssidHex)) : null).toEqual(new Set(['']));
  });

  it('says why there are none', () => {
    expect(parseReport(words('system_profiler-off.json'), 'en0')).toEqual(fail({ kind: 'switched-off' }));
    expect(parseReport(words('system_profiler-no-wifi.json'), 'en0')).toEqual(fail({ kind: 'no-adapter' }));
    expect(parseReport('{', 'en0')).toEqual(fail({ kind: 'tool-failed' }));
  });
});
