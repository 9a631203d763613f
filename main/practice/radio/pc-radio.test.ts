import { describe, expect, it } from 'vitest';

import { createFaultSwitches } from '../world/fault-switches';
import { worldTime } from '../world/world-time';
import { createNeighbourhood } from './neighbourhood';
import { createPcRadio } from './pc-radio';
import { networkNames } from './practice-networks';

const hex = (name: string): string => Buffer.from(name).toString('hex');
const deviceSsid = hex('Photon-TEST');

function radioIn(ethernet = false) {
  const neighbourhood = createNeighbourhood('quiet');
  const radio = createPcRadio({ time: worldTime(50), profile: 'quiet', neighbourhood, ethernet });
  return { neighbourhood, radio };
}

describe('the radio of the practice PC', () => {
  it('starts at home, where the internet is and the device is not', () => {
    const { neighbourhood, radio } = radioIn();
    neighbourhood.raiseDeviceNetwork(deviceSsid);
    expect(radio.position()).toMatchObject({ connectionId: 'home', connectionName: 'Practice Home' });
    expect([radio.reachesInternet(), radio.reachesDevice()]).toEqual([true, false]);
  });

  it('reaches the device and not the internet on the network of the device, and only with an address', async () => {
    const { neighbourhood, radio } = radioIn();
    neighbourhood.raiseDeviceNetwork(deviceSsid);
    const reachedWithoutAddress: boolean[] = [];
    radio.onChange(({ address }) => {
      if (address === null) reachedWithoutAddress.push(radio.reachesDevice());
    });
    expect(await radio.join(deviceSsid)).toMatchObject({
      ok: true,
      value: { ssidHex: deviceSsid, address: '192.168.0.2' },
    });
    expect([radio.reachesInternet(), radio.reachesDevice()]).toEqual([false, true]);
    expect(reachedWithoutAddress).toEqual([false, false]);
  });

  it('falls to no network when the device takes its own down, and does not go home by itself', async () => {
    const { neighbourhood, radio } = radioIn();
    neighbourhood.raiseDeviceNetwork(deviceSsid);
    await radio.join(deviceSsid);
    neighbourhood.dropDeviceNetwork();
    expect(radio.position().connectionId).toBeNull();
    neighbourhood.raiseDeviceNetwork(deviceSsid);
    expect([radio.reachesInternet(), radio.reachesDevice()]).toEqual([false, false]);
    expect(await radio.restore('home')).toMatchObject({ ok: true, value: { connectionId: 'home' } });
    expect(radio.reachesInternet()).toBe(true);
  });

  it('refuses what it cannot join, and stays on no network then', async () => {
    const { radio } = radioIn();
    expect(await radio.join(deviceSsid)).toEqual({ ok: false, error: 'network-gone' });
    expect(radio.position().connectionId).toBeNull();
    expect(await radio.join(hex(networkNames.cafe))).toEqual({ ok: false, error: 'join-refused' });
    expect(await radio.restore('nothing-such')).toEqual({ ok: false, error: 'unknown-connection' });
  });

  it('stays where it is while the system of the PC withholds its permission, and says so', async () => {
    const neighbourhood = createNeighbourhood('quiet');
    const faults = createFaultSwitches([{ name: 'permission-withheld' }]);
    const radio = createPcRadio({ time: worldTime(50), profile: 'quiet', neighbourhood, faults });
    neighbourhood.raiseDeviceNetwork(deviceSsid);
    expect(radio.permission()).toEqual({ mayMove: false, mayReachDevice: true });
    expect(await radio.join(deviceSsid)).toEqual({ ok: false, error: 'permission' });
    expect(radio.position().connectionId).toBe('home');
    faults.clear();
    expect(radio.permission()).toEqual({ mayMove: true, mayReachDevice: true });
    expect(await radio.join(deviceSsid)).toMatchObject({ ok: true });
  });

  it('moves to the device and does not reach it while the system of the PC keeps programs from it, and says so', async () => {
    const neighbourhood = createNeighbourhood('quiet');
    const faults = createFaultSwitches([{ name: 'local-network-withheld' }]);
    const radio = createPcRadio({ time: worldTime(50), profile: 'quiet', neighbourhood, faults });
    neighbourhood.raiseDeviceNetwork(deviceSsid);
    expect(radio.permission()).toEqual({ mayMove: true, mayReachDevice: false });
    expect(await radio.join(deviceSsid)).toMatchObject({ ok: true });
    expect(radio.reachesDevice()).toBe(false);
    faults.clear();
    expect(radio.reachesDevice()).toBe(true);
  });

  it('gives way to a newer move', async () => {
    const { radio } = radioIn();
    const [older, newer] = await Promise.all([radio.join(hex(networkNames.open)), radio.restore('home')]);
    expect(older).toEqual({ ok: false, error: 'network-gone' });
    expect(newer.ok).toBe(true);
    expect(radio.position().connectionId).toBe('home');
  });

  it('reaches both with Ethernet while the network of the device is up', () => {
    const { neighbourhood, radio } = radioIn(true);
    expect([radio.reachesInternet(), radio.reachesDevice()]).toEqual([true, false]);
    neighbourhood.raiseDeviceNetwork(deviceSsid);
    expect([radio.reachesInternet(), radio.reachesDevice()]).toEqual([true, true]);
  });

  it('sees the network of the device only while it is up, 5 GHz always and hidden ones never', async () => {
    const { neighbourhood, radio } = radioIn();
    const before = (await radio.scan()).map(({ ssidHex }) => ssidHex);
    neighbourhood.raiseDeviceNetwork(deviceSsid);
    const after = await radio.scan();
    expect(before).not.toContain(deviceSsid);
    expect(before).toContain(hex(networkNames.fiveGhz));
    expect(before).not.toContain(hex(networkNames.hidden));
    expect(after).toContainEqual({ ssidHex: deviceSsid, rssi: -40, channel: 11, security: 'open' });
  });
});
