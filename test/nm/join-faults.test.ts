import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../../shared/result';
import type { WifiFault } from '../../shared/errors/wifi-faults';
import { ownProfileUuid } from '../../main/wifi/linux/own-profile';
import { adapterOf, calm, expectAtHomeAndClean, moverOf } from './expectations';
import { HOME, heard, home, homeTown, photon, ssid } from './home-town';
import { standIsPossible } from './possible';
import { openStand, type Change, type Stand } from './stand';

const atHome = { connectionId: HOME, name: null };
const onlyHome = [heard(home, { security: 'wpa2' })];
const way = (ends: NonNullable<Change['ways']>[string]): Change => ({ ways: { [photon]: ends } });

/** Each: what is wrong, and what it is called. */
const troubles: readonly (readonly [string, Change, WifiFault['kind']])[] = [
  ['the network is gone', { air: onlyHome }, 'network-gone'],
  ['nobody answers the association', way({ ends: 'silent', endsAfterMs: 400 }), 'join-refused'],
  ['the association is refused', way({ ends: 'rejected', endsAfterMs: 400 }), 'join-refused'],
  ['no address is given', way({ ends: 'no-address', endsAfterMs: 400 }), 'no-address'],
  ['the address is of another subnet', way({ address: '192.168.178.23' }), 'wrong-subnet'],
  ['networks may not be changed', { rights: { 'network-control': 'no' } }, 'permission'],
  [
    'profiles may not be made',
    { rights: { 'settings.modify.own': 'no', 'settings.modify.system': 'no' } },
    'permission',
  ],
];

describe.skipIf(!standIsPossible())('NetworkManager: a join that fails', () => {
  let stand: Stand;
  beforeEach(async () => {
    stand = await openStand(homeTown);
  });
  afterEach(() => stand.close());

  it.each(troubles)('%s', async (_, change, kind) => {
    await stand.change(change);
    const adapter = adapterOf(stand);
    expect(await moverOf(adapter).join(photon, calm)).toEqual(fail({ kind }));
    await stand.change({ rights: {} });
    expect(await moverOf(adapter).restore(atHome, calm)).toEqual(ok(undefined));
    await expectAtHomeAndClean(stand);
  });

  it('tries an address of our own where none is given, and leaves nothing of either', async () => {
    await stand.change(way({ ends: 'no-address', endsAfterMs: 400 }));
    const { history } = await stand.look();
    expect(await moverOf(adapterOf(stand)).join(photon, calm)).toEqual(fail({ kind: 'no-address' }));
    const own = ownProfileUuid({ device: 'wlan0', userId: process.getuid?.() ?? 0, login: null }, 'photon-setup-AB12');
    const since = (await stand.look()).history.slice(history.length).filter((line) => line.includes(own));
    const each = [`added ${own}`, `up ${own} wlan0`, `removed ${own}`];
    expect(since).toEqual([...each, ...each]);
    expect((await stand.look()).profiles).toHaveLength(homeTown.profiles.length);
  });

  it('gives up an attempt that never ends, and stops it', async () => {
    await stand.change(way({ ends: 'never' }));
    expect(await moverOf(adapterOf(stand)).join(photon, calm)).toEqual(fail({ kind: 'timeout' }));
    expect((await stand.look()).profiles).toHaveLength(homeTown.profiles.length);
  });

  it('says that the adapter has been left to another program', async () => {
    const [adapter] = homeTown.devices;
    await stand.change({ unplug: ['wlan0'] });
    await stand.change({ plug: adapter === undefined ? [] : [{ ...adapter, state: 10 }] });
    expect(await moverOf(adapterOf(stand)).join(photon, calm)).toEqual(fail({ kind: 'unmanaged' }));
    expect(await adapterOf(stand).observe.scan?.(calm)).toEqual(fail({ kind: 'unmanaged' }));
  });

  it('says that the radio is off, before and while joining, and comes back when it is on again', async () => {
    const adapter = adapterOf(stand);
    await stand.change(way({ ends: 'never' }));
    const joining = moverOf(adapter).join(photon, calm);
    await until(stand, (states) => states['wlan0'] === 40);
    await stand.change({ radio: false });
    expect(await joining).toEqual(fail({ kind: 'switched-off' }));
    expect(await moverOf(adapter).join(photon, calm)).toEqual(fail({ kind: 'switched-off' }));
    expect(await adapter.observe.scan?.(calm)).toEqual(fail({ kind: 'switched-off' }));
    expect(await moverOf(adapter).restore(atHome, calm)).toEqual(fail({ kind: 'switched-off' }));
    await stand.change({ radio: true });
    expect(await moverOf(adapter).restore(atHome, calm)).toEqual(ok(undefined));
    await expectAtHomeAndClean(stand);
  });

  it('says that the adapter was unplugged, and leaves no profile behind', async () => {
    const adapter = adapterOf(stand);
    await stand.change(way({ ends: 'never' }));
    const joining = moverOf(adapter).join(photon, calm);
    await until(stand, (states) => states['wlan0'] === 40);
    await stand.change({ unplug: ['wlan0'] });
    expect(await joining).toEqual(fail({ kind: 'no-adapter' }));
    expect(await moverOf(adapter).restore(atHome, calm)).toEqual(fail({ kind: 'no-adapter' }));
    expect((await stand.look()).profiles).toHaveLength(homeTown.profiles.length);
  });

  it('says that NetworkManager is gone', async () => {
    const gone = { ...stand, env: { ...stand.env, DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/nowhere' } };
    expect(await moverOf(adapterOf(gone)).join(photon, calm)).toEqual(fail({ kind: 'service-down' }));
    expect(await adapterOf(gone).observe.home(calm)).toEqual(fail({ kind: 'service-down' }));
  });
});

describe.skipIf(!standIsPossible())('NetworkManager: a return that fails', () => {
  let stand: Stand;
  beforeEach(async () => {
    stand = await openStand(homeTown);
    expect(await moverOf(adapterOf(stand)).join(photon, calm)).toEqual(ok(undefined));
  });
  afterEach(() => stand.close());

  it.each([
    ['home is out of reach', { air: [heard(photon)] }, 'return-failed'],
    ['the key of home is not known', { ways: { [home]: { ends: 'no-secrets', endsAfterMs: 400 } } }, 'return-failed'],
    ['networks may not be changed any more', { rights: { 'network-control': 'no' } }, 'permission'],
  ] as const)('%s', async (_, change, kind) => {
    const mover = moverOf(adapterOf(stand));
    await stand.change(change);
    expect(await mover.restore(atHome, calm)).toEqual(fail({ kind }));
    expect((await stand.look()).profiles).toHaveLength(homeTown.profiles.length);
    await stand.change({ rights: {}, ways: { [home]: {} }, air: homeTown.air ?? [] });
    expect(await mover.restore(atHome, calm)).toEqual(ok(undefined));
    await expectAtHomeAndClean(stand);
  });

  it('a former connection that does not exist any more', async () => {
    const gone = { connectionId: '00000000-0000-4000-8000-000000000000', name: ssid('x') };
    expect(await moverOf(adapterOf(stand)).restore(gone, calm)).toEqual(fail({ kind: 'return-failed' }));
    expect((await stand.look()).profiles).toHaveLength(homeTown.profiles.length);
  });
});

/** Waits until the devices are in these states. */
async function until(stand: Stand, isSo: (states: Readonly<Record<string, number>>) => boolean): Promise<void> {
  await expect
    .poll(async () => isSo(Object.fromEntries((await stand.look()).devices.map(({ name, state }) => [name, state]))), {
      timeout: 10_000,
      interval: 50,
    })
    .toBe(true);
}
