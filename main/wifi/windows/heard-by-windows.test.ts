import { describe, expect, it } from 'vitest';
import { ssidFromText, type Ssid } from '../../../shared/domain/ssid';
import { seenNetworks } from '../seen-networks';
import { channelAt, heardByWindows } from './heard-by-windows';
import type { WlanAccessPoint, WlanNetwork } from './wlan-api/wlan-replies';

const home = ssidFromText('Home') as Ssid;
const secured: WlanNetwork = { ssid: home, rssi: -50, isSecured: true, security: 'wpa2' };
const point = (rssi: number, frequency: number, isSecured = true): WlanAccessPoint => ({
  ...{ ssid: home, rssi, frequency, isSecured },
});

describe('what Windows heard', () => {
  it('has the channel of the access point that a device can hear, be another stronger', () => {
    const seen = seenNetworks(heardByWindows([secured], [point(-44, 5180), point(-61, 2437)]));
    expect(seen).toMatchObject([{ ssid: home, rssi: -61, channel: 6, on24GHz: true, security: 'wpa2' }]);
  });

  it('is known to be beyond a device where every access point is', () => {
    const seen = seenNetworks(heardByWindows([secured], [point(-44, 5180), point(-61, 6055)]));
    expect(seen).toMatchObject([{ rssi: -44, channel: 36, on24GHz: false }]);
  });

  it('keeps an open twin of the same name apart', () => {
    const open: WlanNetwork = { ssid: home, rssi: -80, isSecured: false, security: 'open' };
    const heard = heardByWindows([secured, open], [point(-61, 2437), point(-80, 2412, false)]);
    expect(heard.map(({ security, channel }) => [security, channel])).toEqual([
      ['wpa2', 6],
      ['open', 1],
    ]);
  });

  it('has no channel where no access point is listed', () => {
    expect(seenNetworks(heardByWindows([secured], []))).toMatchObject([{ rssi: -50, channel: null, on24GHz: null }]);
  });
});

it.each([
  [2412, 1],
  [2472, 13],
  [2484, 14],
  [5180, 36],
  [5825, 165],
  [5955, 1],
  [7115, 233],
  [60480, null],
])('%i MHz is channel %s', (frequency, channel) => {
  expect(channelAt(frequency)).toBe(channel);
});
