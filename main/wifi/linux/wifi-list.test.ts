import { describe, expect, it } from 'vitest';
import { ssidFromHex, ssidFromText, ssidText } from '../../../shared/domain/ssid';
import { networksOf } from './wifi-list';

/** What nmcli 1.42 answers with LC_ALL=C.UTF-8. */
const recorded = `50686F746F6E2D41423132:11:2462 MHz:75:
486F6D653A4E65745C35:6:2437 MHz:62:WPA2
:1:2412 MHz:55:WPA2
486F6D653A4E65745C35:36:5180 MHz:48:WPA2
436166C3A920E2989520E697A5E69CACE8AA9E:100:5500 MHz:41:WPA3
436F7270:149:5745 MHz:30:WPA2 802.1X
50686F746F6E2D41423132:1:2412 MHz:20:
FF00FE4C6174696E31E9:6:2437 MHz:12:WPA2
206C65616420616E6420747261696C20:6:2437 MHz:11:WPA1 WPA2
`;

describe('the list of networks', () => {
  it('holds each name once, the strongest, by its bytes', () => {
    const seen = networksOf(recorded).map(({ ssid }) => ssidText(ssid) ?? ssid);
    expect(seen).toEqual([
      'Photon-AB12',
      'Home:Net\\5',
      'Café ☕ 日本語',
      'Corp',
      'ff00fe4c6174696e31e9',
      ' lead and trail ',
    ]);
    expect(networksOf(recorded)[0]).toMatchObject({ rssi: -55, channel: 11, ssid: ssidFromText('Photon-AB12') });
  });

  it.each([
    ['', 'open'],
    ['WEP', 'wep'],
    ['WPA1', 'wpa'],
    ['WPA1 WPA2', 'wpa2'],
    ['WPA2', 'wpa2'],
    ['WPA2 WPA3', 'wpa2'],
    ['WPA3', 'wpa3'],
    ['OWE', 'unknown'],
    ['WPA1 802.1X', 'wpa-enterprise'],
    ['WPA1 WPA2 802.1X', 'wpa2-enterprise'],
    ['WPA2 802.1X', 'wpa2-enterprise'],
  ])('security "%s" is %s', (words, security) => {
    expect(networksOf(`41:1:2412 MHz:50:${words}\n`)).toMatchObject([{ security, ssid: ssidFromHex('41') }]);
  });

  it('leaves out hidden networks, however they hide their name', () => {
    expect(networksOf(':1:2412 MHz:50:WPA2\n0000000000:1:2412 MHz:50:WPA2\n')).toEqual([]);
  });

  it('makes no network of a name that is too long or no name', () => {
    expect(networksOf(`${'41'.repeat(33)}:1:2412 MHz:50:\nxyz:1:2412 MHz:50:\nError: nothing.\n`)).toEqual([]);
  });
});
