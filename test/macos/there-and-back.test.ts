import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../shared/result';
import { openStand, type Stand } from './stand/open-stand';
import { adapterOf, calm, deviceNetwork, HOME, homeOf, moverOf, PHOTON, town, withNetwork, without } from './town';

describe('macOS: there and back', () => {
  let stand: Stand;
  beforeEach(() => {
    stand = openStand(town);
  });
  afterEach(() => {
    stand.close();
  });

  it('joins by one call, is forgotten at once, and comes back by itself when the device has gone', async () => {
    const adapter = adapterOf(stand);
    const home = await homeOf(adapter);
    expect(await adapter.observe.isHome(home, calm)).toEqual(ok(true));
    expect(await moverOf(adapter).join(PHOTON, calm)).toEqual(ok(undefined));
    expect(stand.look()).toMatchObject({ link: { ssidHex: PHOTON }, preferred: town.preferred });
    expect(await adapter.observe.isHome(home, calm)).toEqual(ok(false));
    stand.change(without(deviceNetwork));
    expect(await moverOf(adapter).restore(home, calm)).toEqual(ok(undefined));
    expect(stand.look()).toMatchObject({ link: { ssidHex: HOME }, preferred: town.preferred, switched: false });
    expect(stand.calls('networksetup').filter(([verb]) => verb === '-setairportnetwork')).toHaveLength(1);
  });

  it('comes back by switching the radio while the device is still there and no name is known', async () => {
    const adapter = adapterOf(stand);
    const home = await homeOf(adapter);
    expect(home.name).toBeNull();
    expect(await moverOf(adapter).join(PHOTON, calm)).toEqual(ok(undefined));
    expect(await moverOf(adapter).restore(home, calm)).toEqual(ok(undefined));
    expect(stand.look()).toMatchObject({ power: true, switched: true, link: { ssidHex: HOME } });
    expect(await adapter.observe.isHome(home, calm)).toEqual(ok(true));
  });

  it('comes back by name where it is known, without switching', async () => {
    stand.change(() => ({ names: { ...town.names, summary: true } }));
    const adapter = adapterOf(stand);
    const home = await homeOf(adapter);
    expect(home.name).toBe('Müllers WLAN & Büro');
    expect(await moverOf(adapter).join(PHOTON, calm)).toEqual(ok(undefined));
    expect(await moverOf(adapter).restore(home, calm)).toEqual(ok(undefined));
    expect(stand.look()).toMatchObject({ switched: false, link: { ssidHex: HOME } });
  });

  it('goes on to switching when macOS may not use the password of home', async () => {
    stand.change(() => ({ names: { ...town.names, summary: true } }));
    stand.change(withNetwork({ ...deviceNetwork, ssidHex: HOME }, { joins: 'err3924', returns: 'after-switch' }));
    const adapter = adapterOf(stand);
    const home = await homeOf(adapter);
    expect(await moverOf(adapter).join(PHOTON, calm)).toEqual(ok(undefined));
    stand.change(() => ({ switched: false }));
    expect(await moverOf(adapter).restore(home, calm)).toEqual(ok(undefined));
    expect(stand.look()).toMatchObject({ switched: true, link: { ssidHex: HOME } });
  });

  it('speaks to the device from its own address there, and at home steers nothing', async () => {
    const adapter = adapterOf(stand);
    const home = await homeOf(adapter);
    expect(await adapter.observe.sourceAddress?.(calm)).toBeNull();
    expect(await moverOf(adapter).join(PHOTON, calm)).toEqual(ok(undefined));
    expect(await adapter.observe.sourceAddress?.(calm)).toBe('192.168.0.44');
    stand.change(without(deviceNetwork));
    expect(await moverOf(adapter).restore(home, calm)).toEqual(ok(undefined));
    expect(await adapter.observe.sourceAddress?.(calm)).toBeNull();
  });

  it('is restored twice without a change', async () => {
    const adapter = adapterOf(stand);
    const home = await homeOf(adapter);
    expect(await moverOf(adapter).restore(home, calm)).toEqual(ok(undefined));
    expect(stand.look()).toMatchObject({ link: { ssidHex: HOME }, switched: false, preferred: town.preferred });
  });
});
