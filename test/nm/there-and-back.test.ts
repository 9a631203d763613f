import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../shared/result';
import type { WifiAdapter } from '../../main/ports/wifi-adapter';
import { adapterOf, calm, expectAtHomeAndClean, moverOf } from './expectations';
import { HOME, home as homeName, homeTown, photon, ssid } from './home-town';
import { standIsPossible } from './possible';
import { openStand, type Stand } from './stand';

const execFileAsync = promisify(execFile);

describe.skipIf(!standIsPossible())('NetworkManager: to the device and back', () => {
  let stand: Stand;
  let adapter: WifiAdapter;
  beforeEach(async () => {
    stand = await openStand(homeTown);
    adapter = adapterOf(stand);
  });
  afterEach(() => stand.close());

  it('sees each network once, the strongest, with its security and channel', async () => {
    const seen = await adapter.observe.scan?.(calm);
    expect(seen).toEqual(
      ok([
        { ssid: photon, rssi: -55, security: 'open', channel: 11, on24GHz: true, unsupported: null },
        { ssid: ssid('Home:Net\\5'), rssi: -63, security: 'wpa2', channel: 6, on24GHz: true, unsupported: 'backslash' },
        { ssid: ssid('Cabin'), rssi: -75, security: 'wpa3', channel: 100, on24GHz: false, unsupported: null },
      ]),
    );
  });

  it('names the network that it is on by the network, whatever the profile is called', async () => {
    const other = await openStand({
      ...homeTown,
      profiles: [{ name: 'Home 2', uuid: HOME, ssidHex: homeName, activeOn: 'wlan0' }],
    });
    expect(await adapterOf(other).observe.ownNetwork?.(calm)).toEqual(ok(homeName));
    await other.close();
  });

  it('still lists what is known when a new scan is refused', async () => {
    await stand.change({ scanRefused: true });
    const seen = await adapter.observe.scan?.(calm);
    expect(seen?.ok === true && seen.value.length).toBe(3);
  });

  it('joins by a profile in memory only, and comes back to the same connection, twice', async () => {
    for (let round = 0; round < 2; round += 1) {
      const home = await adapter.observe.home(calm);
      expect(home).toEqual(ok({ connectionId: HOME, name: 'Home:Net\\5' }));
      if (!home.ok) return;

      expect(await moverOf(adapter).join(photon, calm)).toEqual(ok(undefined));
      const there = await stand.look();
      const own = there.profiles.find((profile) => profile.ssidHex === photon);
      expect(own).toMatchObject({ name: 'photon-setup-AB12', inMemory: true, autoconnect: false });
      expect(own?.ipv4).toMatchObject({ 'never-default': '1', 'ignore-auto-dns': '1', 'route-metric': '50' });
      expect(there.devices[0]).toMatchObject({ name: 'wlan0', state: 100, active: own?.uuid });
      expect(await adapter.observe.isHome(home.value, calm)).toEqual(ok(false));

      expect(await moverOf(adapter).restore(home.value, calm)).toEqual(ok(undefined));
      expect(await adapter.observe.isHome(home.value, calm)).toEqual(ok(true));
      await expectAtHomeAndClean(stand);
    }
  });

  it('comes back to the same connection where another one bears its name', async () => {
    const [home, ...others] = homeTown.profiles;
    const alike = others.map((other) => ({ ...other, name: home?.name ?? '' }));
    const other = await openStand({ ...homeTown, profiles: [...alike, ...(home === undefined ? [] : [home])] });
    try {
      expect(await moverOf(adapterOf(other)).join(photon, calm)).toEqual(ok(undefined));
      const back = await moverOf(adapterOf(other)).restore({ connectionId: HOME, name: home?.name ?? null }, calm);
      expect(back).toEqual(ok(undefined));
      expect((await other.look()).devices[0]).toMatchObject({ state: 100, active: HOME });
    } finally {
      await other.close();
    }
  });

  it('is home only when the connection is up, and not on its way there', async () => {
    const back = { connectionId: HOME, name: null };
    expect(await moverOf(adapter).join(photon, calm)).toEqual(ok(undefined));
    await stand.change({ stepMs: 300 });
    const returning = moverOf(adapter).restore(back, calm);
    await expect
      .poll(async () => (await stand.look()).devices[0]?.active, { timeout: 10_000, interval: 10 })
      .toBe(HOME);
    expect(await adapter.observe.isHome(back, calm)).toEqual(ok(false));
    expect(await returning).toEqual(ok(undefined));
    expect(await adapter.observe.isHome(back, calm)).toEqual(ok(true));
  });

  it('leaves a home that is up alone when restoring is asked for again', async () => {
    const before = (await stand.look()).history.length;
    expect(await moverOf(adapter).restore({ connectionId: HOME, name: null }, calm)).toEqual(ok(undefined));
    expect((await stand.look()).history).toHaveLength(before);
  });

  it('goes back to being on no network when it was on none', async () => {
    await stand.change({ air: homeTown.air?.filter((one) => one.ssidHex === photon) ?? [] });
    await stand.change({ radio: false });
    await stand.change({ radio: true });
    const home = await adapter.observe.home(calm);
    expect(home).toEqual(ok({ connectionId: null, name: null }));
    if (!home.ok) return;
    expect(await moverOf(adapter).join(photon, calm)).toEqual(ok(undefined));
    expect(await adapter.observe.isHome(home.value, calm)).toEqual(ok(false));
    expect(await moverOf(adapter).restore(home.value, calm)).toEqual(ok(undefined));
    expect(await adapter.observe.isHome(home.value, calm)).toEqual(ok(true));
    const after = await stand.look();
    expect(after.devices[0]).toMatchObject({ name: 'wlan0', active: null, autoconnect: true });
    expect(after.profiles).toHaveLength(homeTown.profiles.length);
    await stand.change({ air: homeTown.air ?? [] });
    await adapter.observe.scan?.(calm);
    await expect.poll(async () => (await stand.look()).devices[0]?.active, { timeout: 10_000 }).toBe(HOME);
  });

  it('goes back to being alone when a person had disconnected it', async () => {
    await execFileAsync('nmcli', ['device', 'disconnect', 'wlan0'], { env: stand.env });
    const home = await adapter.observe.home(calm);
    expect(home).toEqual(ok({ connectionId: null, name: null, staysAlone: true }));
    if (!home.ok) return;
    expect(await moverOf(adapter).join(photon, calm)).toEqual(ok(undefined));
    expect(await moverOf(adapter).restore(home.value, calm)).toEqual(ok(undefined));
    expect((await stand.look()).devices[0]).toMatchObject({ active: null, autoconnect: false });
  });

  it('knows the way back home from the device, where home gives the same addresses', async () => {
    await stand.change({ ways: { [homeName]: { address: '192.168.0.23', gateway: '192.168.0.1' } } });
    expect(await moverOf(adapter).join(photon, calm)).toEqual(ok(undefined));
    expect(await adapter.observe.isAtDevice?.(calm)).toEqual(ok(true));
    await stand.change({ drop: ['wlan0'] });
    const isHome = async () => (await stand.look()).devices[0]?.state === 100;
    await expect.poll(isHome, { timeout: 10_000, interval: 20 }).toBe(true);
    expect(await adapter.observe.isAtDevice?.(calm)).toEqual(ok(false));
  });
});
