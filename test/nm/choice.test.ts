import { describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import { findNetworkManagerRadio } from '../../main/wifi/linux/find-radio';
import type { HandReason } from '../../shared/domain/wifi-reason';
import { ok } from '../../shared/result';
import { adapterOf, calm, moverOf } from './expectations';
import { CABIN, HOME, homeTown, photon, ssid } from './home-town';
import { standIsPossible } from './possible';
import { onStand, type Plan } from './stand';

const second = { name: 'wlan1', type: 'wifi', mac: '02:00:00:00:00:03' } as const;
const wired = { name: 'eth0', type: 'ethernet', mac: '02:00:00:00:00:02' } as const;
const cabin = { name: 'Cabin', uuid: CABIN, ssidHex: ssid('Cabin') } as const;
const noProfiles = { profiles: [] };
const none = (id: HandReason['id']) => ({ kind: 'none', reason: { id } });

describe.skipIf(!standIsPossible())('NetworkManager: which radio', () => {
  it.each<readonly [string, Plan, object]>([
    ['the only one', homeTown, { kind: 'radio', ref: { device: 'wlan0' } }],
    [
      'of two the one that is on nothing',
      { ...homeTown, devices: [...homeTown.devices, second] },
      { ref: { device: 'wlan1' } },
    ],
    [
      'of two that are on a network the one that carries no internet',
      {
        ...{ ...homeTown, devices: [...homeTown.devices.slice(0, 1), second] },
        profiles: [...homeTown.profiles.slice(0, 1), { ...cabin, activeOn: 'wlan1' }],
        ways: { [cabin.ssidHex]: { gateway: '' } },
      },
      { ref: { device: 'wlan1' }, reason: { id: 'no-internet', adapter: 'wlan1' } },
    ],
    [
      'not one that another program manages',
      { ...homeTown, devices: [...homeTown.devices, { ...second, state: 10 }] },
      { ref: { device: 'wlan0' } },
    ],
    [
      'not one that does not work',
      { ...homeTown, devices: [...homeTown.devices, { ...second, state: 20 }] },
      { ref: { device: 'wlan0' } },
    ],
    [
      'one that is switched off, so that a person can be told',
      { ...homeTown, ...noProfiles, devices: [{ ...second, state: 20 }, wired], radio: false },
      { kind: 'radio', ref: { device: 'wlan1' } },
    ],
    [
      'none where another program manages all of them',
      { ...homeTown, ...noProfiles, devices: [{ ...second, state: 10 }] },
      none('network-manager-unmanaged'),
    ],
    ['none without Wi-Fi', { ...homeTown, ...noProfiles, devices: [wired] }, none('network-manager-no-adapter')],
    [
      'none without the right',
      { ...homeTown, rights: { 'network-control': 'auth' } },
      none('network-manager-password'),
    ],
  ])('%s', async (_, plan, expected) => {
    await onStand(plan, async (stand) => {
      expect(await findNetworkManagerRadio(systemClock(), stand.env)).toMatchObject(expected);
    });
  });

  it('none without NetworkManager', async () => {
    const env = { PATH: process.env['PATH'], DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/nowhere' };
    expect(await findNetworkManagerRadio(systemClock(), env)).toEqual(none('network-manager-down'));
  });

  it('moves the second radio and leaves the first at home', async () => {
    await onStand({ ...homeTown, devices: [...homeTown.devices, second] }, async (stand) => {
      const adapter = adapterOf(stand, 'wlan1');
      const home = await adapter.observe.home(calm);
      expect(home).toEqual(ok({ connectionId: null, name: null }));
      expect(await moverOf(adapter).join(photon, calm)).toEqual(ok(undefined));
      const during = await stand.look();
      expect(during.devices.map(({ name, active }) => [name, active])).toContainEqual(['wlan0', HOME]);
      expect(home.ok && (await moverOf(adapter).restore(home.value, calm))).toEqual(ok(undefined));
      const after = (await stand.look()).devices.map(({ name, active }) => [name, active]);
      expect(after).toContainEqual(['wlan0', HOME]);
      expect(after).toContainEqual(['wlan1', null]);
    });
  });
});
