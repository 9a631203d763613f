import { afterEach, describe, expect, it } from 'vitest';

import type { PracticeFaultSetting } from '../../../shared/practice/world';
import { HOME_NETWORK_NAME, HOME_NETWORK_PASSWORD } from '../radio/practice-networks';
import { sec } from '../radio/security-values';
import { ask, encryptedFor, eventually, exchange, publicKeyOf, request, startDevice } from './practice-device.fixture';

let started: Awaited<ReturnType<typeof startDevice>> | undefined;
const start = async (...faults: readonly PracticeFaultSetting[]) => (started = await startDevice({ faults }));
afterEach(() => started?.device.close());

const home = { idx: 0, ssid: HOME_NETWORK_NAME, sec: sec.wpa2, ch: 6 };

describe('faults of the virtual Photon', () => {
  it.each(['refuse', 'reset'] as const)('%s: the connection is reset', async (name) => {
    const { device } = await start({ name });
    expect(await exchange(device.tcpPort, request('version'))).toMatchObject({ end: 'reset' });
    expect((await exchange(device.httpPort, 'GET /version HTTP/1.1\r\n\r\n')).end).toBe('reset');
  });

  it('refuse at a command: only that command, so often', async () => {
    const { device } = await start({ name: 'refuse', at: 'scan-ap', times: 1 });
    expect(await ask(device, 'version')).toBe('{"v":2}');
    expect(await exchange(device.tcpPort, request('scan-ap'))).toMatchObject({ end: 'reset' });
    expect(await ask(device, 'scan-ap')).toContain('{"scans":[');
  });

  it('half-reply: half of it, then the end', async () => {
    const { device } = await start({ name: 'half-reply', times: 1 });
    const heard = await exchange(device.tcpPort, request('version'));
    expect([heard.bytes.toString(), heard.end]).toEqual(['\n\n{"', 'end']);
    expect(await ask(device, 'version')).toBe('{"v":2}');
  });

  it('silence: nothing, and the next connection is served when the first is given up', async () => {
    const { device } = await start({ name: 'silence', times: 1 });
    expect(await exchange(device.tcpPort, request('version'), 100)).toMatchObject({ end: 'still-open' });
    expect(await ask(device, 'version')).toBe('{"v":2}');
    expect(device.record().halfRequests).toBe(0);
  });

  it('slow-drip: a byte every 200 ms', async () => {
    const { device, time } = await start({ name: 'slow-drip' });
    const begin = time.now();
    expect(await ask(device, 'version')).toBe('{"v":2}');
    expect(time.now() - begin).toBeGreaterThanOrEqual(9 * 200);
  });

  it('garbage: something else than a reply', async () => {
    const { device } = await start({ name: 'garbage' });
    expect(await ask(device, 'version')).toMatch(/^unframed: ./);
    expect(await ask(device, 'version')).toMatch(/^unframed: ./);
    expect(device.record().commands).toEqual([]);
  });

  it('rejected-body: an empty reply', async () => {
    const { device } = await start({ name: 'rejected-body', at: 'set' });
    expect(await ask(device, 'set', { k: 'cc', v: 'code' })).toBe('');
    expect(device.record().claimCodes).toEqual([]);
  });

  it('other-device-id: another id and key, once the first id has been told', async () => {
    const { device } = await start({ name: 'other-device-id', at: 'device-id' });
    const key = await publicKeyOf(device);
    expect(await ask(device, 'device-id')).toContain(device.idUpper);
    const other = await ask(device, 'device-id');
    expect(other).not.toContain(device.idUpper);
    expect(await ask(device, 'device-id')).toBe(other);
    expect((await publicKeyOf(device)).equals(key)).toBe(false);
  });

  it('ap-gone: the network is gone and stays so; ap-gone-and-back: it returns', async () => {
    const { device, faults } = await start({ name: 'ap-gone-and-back', at: 'set', times: 1 });
    await exchange(device.tcpPort, request('set', { k: 'cc', v: 'code' }));
    expect(device.networkUp()).toBe(false);
    await eventually(() => device.networkUp());
    faults.set({ name: 'ap-gone', at: 'version' });
    await exchange(device.tcpPort, request('version'));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(device.networkUp()).toBe(false);
  });

  it('claimed-before and owned-by-other: the claimed flag is set', async () => {
    const { device, faults } = await start({ name: 'claimed-before' });
    expect(await ask(device, 'device-id')).toContain('"c":"1"');
    faults.clear();
    expect(await ask(device, 'device-id')).toContain('"c":"0"');
    faults.set({ name: 'owned-by-other' });
    expect(await ask(device, 'device-id')).toContain('"c":"1"');
  });

  it('connect-reply-lost: no answer, yet the device leaves; never-leaves: an answer, yet it stays', async () => {
    const { device, faults } = await start({ name: 'never-leaves' });
    expect(await ask(device, 'connect-ap')).toBe('{"r":0}');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(device.networkUp()).toBe(true);
    faults.clear();
    faults.set({ name: 'connect-reply-lost' });
    expect((await exchange(device.tcpPort, request('connect-ap'))).bytes).toHaveLength(0);
    expect(device.networkUp()).toBe(false);
  });

  it('wrong-password: the right password fails as often as told', async () => {
    const { device } = await start({ name: 'wrong-password', times: 1 });
    for (const expected of ['back', 'online']) {
      const pwd = await encryptedFor(device, HOME_NETWORK_PASSWORD);
      expect(await ask(device, 'configure-ap', { ...home, pwd })).toBe('{"r":0}');
      await ask(device, 'connect-ap');
      await eventually(() => !device.networkUp());
      await eventually(() => (expected === 'back' ? device.networkUp() : device.record().phase === 'online'));
    }
  });

  it('network-absent: not in its list, and configure-ap says so', async () => {
    const { device } = await start({ name: 'network-absent' });
    expect(await ask(device, 'scan-ap')).not.toContain(HOME_NETWORK_NAME);
    const pwd = await encryptedFor(device, HOME_NETWORK_PASSWORD);
    expect(await ask(device, 'configure-ap', { ...home, pwd })).toBe('{"r":-2}');
  });

  it('network-without-internet: joined, not online, not back', async () => {
    const { device, uplinks } = await start({ name: 'network-without-internet' });
    const pwd = await encryptedFor(device, HOME_NETWORK_PASSWORD);
    await ask(device, 'configure-ap', { ...home, pwd });
    await ask(device, 'connect-ap');
    await eventually(() => device.record().joinedSsidHex !== null);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([device.record().phase, uplinks.length]).toEqual(['offline', 0]);
  });
});
