import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import { putHome } from '../../main/setup/put-home';
import { fail, ok } from '../../shared/result';
import { openStand, type Stand } from './stand/open-stand';
import {
  adapterOf,
  atDevice,
  calm,
  deviceNetwork,
  HOME,
  homeNetwork,
  homeOf,
  moverOf,
  PHOTON,
  SPEED,
  town,
  withNetwork,
  without,
} from './town';

const alike = { ...homeNetwork, subnet: '192.168.0' };
const openAlike = { ...alike, security: 'NONE' };
const air = town.air.filter(({ ssidHex }) => ssidHex !== HOME);

describe('macOS: a return with trouble', () => {
  let stand: Stand;
  beforeEach(() => {
    stand = openStand(town);
  });
  afterEach(() => {
    stand.close();
  });

  it('home is out of reach, and another known network is no home', async () => {
    const { adapter, home } = await atDevice(stand);
    stand.change(without(homeNetwork));
    expect(await moverOf(adapter).restore(home, calm)).toEqual(fail({ kind: 'return-failed' }));
    expect(await adapter.observe.isHome(home, calm)).toEqual(ok(false));
    expect(stand.look()).toMatchObject({ power: true, preferred: town.preferred });
  });

  it('home comes back in time', async () => {
    const { adapter, home } = await atDevice(stand);
    stand.change(() => ({ air: [] }));
    const returning = moverOf(adapter).restore(home, calm);
    await expect.poll(() => stand.look().link, { timeout: 10_000, interval: 20 }).toBeNull();
    stand.change(() => ({ air: town.air }));
    expect(await returning).toEqual(ok(undefined));
    expect(stand.look()).toMatchObject({ switched: false, link: { ssidHex: HOME } });
  });

  it('a list that only administrators may change keeps the network, and the Mac comes home', async () => {
    stand.change(() => ({ needsAdmin: ['remove'] }));
    const { adapter, home } = await atDevice(stand);
    expect(stand.look().preferred).toEqual([PHOTON, ...town.preferred]);
    stand.change(without(deviceNetwork));
    expect(await moverOf(adapter).restore(home, calm)).toEqual(ok(undefined));
    expect(stand.look().link?.ssidHex).toBe(HOME);
    expect(adapter.observe.keepsDeviceNetwork?.()).toBe(true);
    stand.change(() => ({ needsAdmin: [] }));
    expect(await moverOf(adapter).restore(home, calm)).toEqual(ok(undefined));
    expect(stand.look().preferred).toEqual(town.preferred);
    expect(adapter.observe.keepsDeviceNetwork?.()).toBe(false);
  });

  it('a network that the Mac knew before stays known', async () => {
    stand.change(() => ({ preferred: [HOME, PHOTON] }));
    const { adapter, home } = await atDevice(stand);
    stand.change(without(deviceNetwork));
    expect(await moverOf(adapter).restore({ ...home, joined: [PHOTON] }, calm)).toEqual(ok(undefined));
    expect([...stand.look().preferred].sort()).toEqual([HOME, PHOTON].sort());
  });

  it('one try of those who put it back reaches the switching, although the order to join hangs', async () => {
    stand.change(() => ({ names: { ...town.names, summary: true } }));
    stand.change(withNetwork(homeNetwork, { joins: 'hangs', returns: 'after-switch' }));
    const { adapter, home } = await atDevice(stand);
    stand.change(() => ({ switched: false }));
    expect(await putHome(adapter, home, systemClock(SPEED), calm)).toEqual(ok({ isCutOff: false }));
    expect(stand.look()).toMatchObject({ switched: true, link: { ssidHex: HOME } });
    const orders = stand
      .calls('networksetup')
      .filter(([verb, , name]) => verb === '-setairportnetwork' && name === home.name);
    expect(orders).toHaveLength(1);
  });

  it('a radio that was left off is switched on, before anything else is tried', async () => {
    const { adapter, home } = await atDevice(stand);
    stand.change(() => ({ power: false }));
    expect(await moverOf(adapter).restore(home, calm)).toEqual(ok(undefined));
    expect(stand.look()).toMatchObject({ power: true, link: { ssidHex: HOME } });
    const orders = stand.calls('networksetup').filter(([verb]) => verb === '-setairportpower');
    expect(orders).toEqual([['-setairportpower', 'en0', 'on']]);
  });

  it('a return that is cut off while the radio is off leaves it on', async () => {
    const { adapter, home } = await atDevice(stand);
    const stop = new AbortController();
    const returning = moverOf(adapter).restore(home, stop.signal);
    await expect.poll(() => stand.look().power, { timeout: 20_000, interval: 20 }).toBe(false);
    stop.abort();
    expect((await returning).ok).toBe(false);
    expect(stand.look().power).toBe(true);
  });

  it('having been on no network, it is not on the device any more', async () => {
    stand.change(() => ({ preferred: [], link: null }));
    const { adapter, home } = await atDevice(stand);
    expect(home.name).toBeNull();
    expect(await adapter.observe.isHome(home, calm)).toEqual(ok(false));
    expect(await moverOf(adapter).restore(home, calm)).toEqual(ok(undefined));
    expect(stand.look()).toMatchObject({ power: true, link: null, preferred: [] });
  });

  it("the device's network is no home", async () => {
    stand.change(() => ({ link: { ssidHex: PHOTON, addressAt: 0 } }));
    const adapter = adapterOf(stand);
    const home = await homeOf(adapter);
    expect(await adapter.observe.isHome(home, calm)).toEqual(ok(false));
    stand.change(without(deviceNetwork));
    expect(await moverOf(adapter).restore(home, calm)).toEqual(ok(undefined));
    expect(await adapter.observe.isHome(home, calm)).toEqual(ok(true));
  });

  it.each([
    ['protected', alike],
    ['open', openAlike],
  ])("a home with the device's addresses is told from it: %s", async (_, network) => {
    stand.change(() => ({ air: [network, ...air] }));
    const { adapter, home } = await atDevice(stand);
    expect(await adapter.observe.isHome(home, calm)).toEqual(ok(false));
    expect(await moverOf(adapter).restore(home, calm)).toEqual(ok(undefined));
    expect(stand.look().link?.ssidHex).toBe(HOME);
    expect(await adapter.observe.isHome(home, calm)).toEqual(ok(true));
  });

  it('another network with the same router address is told by its protection', async () => {
    const adapter = adapterOf(stand);
    const home = await homeOf(adapter);
    stand.change(withNetwork(homeNetwork, { security: 'NONE' }));
    expect(await adapter.observe.isHome(home, calm)).toEqual(ok(false));
  });
});
