import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../../shared/result';
import { openStand, type Stand } from './stand/open-stand';
import type { AirNetwork, MacWorld } from './stand/world';
import {
  adapterOf,
  atDevice,
  calm,
  deviceNetwork,
  HOME,
  homeNetwork,
  homeOf,
  moverOf,
  ssid,
  town,
  without,
} from './town';

/** A router as a shop sells it: with the addresses of home, whose owner gave the Mac its password once. */
const neighbour: AirNetwork = { ...homeNetwork, ssidHex: ssid('FRITZ!Box 7590'), rssi: -70 };
const world: MacWorld = { ...town, air: [homeNetwork, deviceNetwork, neighbour], preferred: [HOME, neighbour.ssidHex] };
const shown = { jxa: true, profiler: true, summary: true };

describe('macOS: a network with the addresses of home', () => {
  let stand: Stand;
  beforeEach(() => {
    stand = openStand(world);
  });
  afterEach(() => {
    stand.close();
  });

  it.each<readonly [string, Partial<MacWorld>]>([
    ['whose names are hidden', {}],
    ['whose names are shown', { names: shown }],
    ['to whose router only we talk', { silent: true }],
    ['that has an id of its own, where arp is not to be had', { networkIds: true, hang: ['arp'] }],
  ])('is no home: one %s', async (_, traits) => {
    stand.change(() => traits);
    const { adapter, home } = await atDevice(stand);
    stand.change(without(homeNetwork));
    stand.change(without(deviceNetwork));
    expect(await moverOf(adapter).restore(home, calm)).toEqual(fail({ kind: 'return-failed' }));
    // All ways were gone.
    expect(stand.look()).toMatchObject({ switched: true, power: true, link: { ssidHex: neighbour.ssidHex } });
    expect(await adapter.observe.isHome(home, calm)).toEqual(ok(false));
  });

  it('is left for home by the next way', async () => {
    const { adapter, home } = await atDevice(stand);
    stand.change(without(deviceNetwork));
    stand.change(({ preferred, air }) => ({
      preferred: [...preferred].reverse(),
      air: air.map((one) => (one.ssidHex === neighbour.ssidHex ? { ...one, joins: 'no-address' } : one)),
    }));
    stand.change(() => ({ link: { ssidHex: neighbour.ssidHex, addressAt: 0 } }));
    const returning = moverOf(adapter).restore(home, calm);
    await expect.poll(() => stand.look().switched, { timeout: 20_000, interval: 20 }).toBe(true);
    stand.change(() => ({ preferred: [HOME, neighbour.ssidHex] }));
    expect(await returning).toEqual(ok(undefined));
    expect(stand.look().link?.ssidHex).toBe(HOME);
  });

  it.each<readonly [string, Partial<MacWorld>]>([
    ['by its router, once something was said to it', { silent: true }],
    ['by its id, where arp is not to be had', { networkIds: true, hang: ['arp'] }],
    ['by its addresses, where nothing else is told', { hang: ['arp'] }],
  ])('home itself is known %s', async (_, traits) => {
    stand.change(() => traits);
    const { adapter, home } = await atDevice(stand);
    stand.change(without(deviceNetwork));
    expect(await moverOf(adapter).restore(home, calm)).toEqual(ok(undefined));
    expect(stand.look()).toMatchObject({ switched: false, link: { ssidHex: HOME } });
    expect(await adapter.observe.isHome(home, calm)).toEqual(ok(true));
  });

  it('is not taken for home while its router cannot be told, and is known when it can', async () => {
    const { adapter, home } = await atDevice(stand);
    stand.change(without(deviceNetwork));
    stand.change(() => ({ hang: ['arp'] }));
    const returning = moverOf(adapter).restore(home, calm);
    await expect.poll(() => stand.look().link?.ssidHex, { timeout: 10_000, interval: 20 }).toBe(HOME);
    expect(await adapter.observe.isHome(home, calm)).toEqual(ok(false));
    stand.change(() => ({ hang: [] }));
    expect(await returning).toEqual(ok(undefined));
  });

  it('asks arp for one address, and knocks there only where that is not enough', async () => {
    await homeOf(adapterOf(stand));
    const asked = [['-n', '10.20.30.1']];
    expect(stand.calls('arp')).toEqual(asked);
    expect(stand.calls('nc')).toEqual([]);
    stand.change(() => ({ silent: true }));
    await homeOf(adapterOf(stand));
    expect(stand.calls('arp')).toEqual([...asked, ...asked, ...asked]);
    expect(stand.calls('nc')).toEqual([['-z', '-G', '1', '-s', '10.20.30.44', '10.20.30.1', '53']]);
  });
});
