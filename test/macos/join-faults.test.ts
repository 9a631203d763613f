import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WifiFault } from '../../shared/errors/wifi-faults';
import { fail, ok } from '../../shared/result';
import { openStand, type Stand } from './stand/open-stand';
import type { MacWorld } from './stand/world';
import { adapterOf, calm, deviceNetwork, HOME, homeOf, moverOf, PHOTON, town, withNetwork, without } from './town';

type Change = (world: MacWorld) => Partial<MacWorld>;
const device = (traits: Parameters<typeof withNetwork>[1]): Change => withNetwork(deviceNetwork, traits);
const joins = (how: NonNullable<MacWorld['air'][number]['joins']>): Change => device({ joins: how });

/** Each: what is wrong, and what it is called; null: it is overcome. */
const troubles: readonly (readonly [string, Change, WifiFault['kind'] | null])[] = [
  ['a system list that is too old', device({ stale: true }), null],
  ['a failure that is none a moment later', joins('err3900-late'), null],
  ['a supplicant that comes late', joins('tmperr-late'), null],
  ['networksetup only for administrators', () => ({ needsAdmin: ['join'] }), null],
  ['a DHCP server that tells lies', () => ({ hostileDhcp: true }), null],
  ['a network that is not there', without(deviceNetwork), 'network-gone'],
  ['a failure that stays one', device({ joins: 'err3900', returns: 'never' }), 'join-refused'],
  ['an association that times out', joins('err3905'), 'join-refused'],
  ['a challenge that fails', joins('err3912'), 'join-refused'],
  ['a key that is wrong', joins('err3924'), 'join-refused'],
  ['a supplicant that gives up', joins('err3925'), 'join-refused'],
  ['no address', joins('no-address'), 'no-address'],
  ['an address of another subnet', device({ subnet: '192.168.178' }), 'wrong-subnet'],
  ['every way only for administrators', () => ({ needsAdmin: ['join-at-all'] }), 'permission'],
];

describe('macOS: a join with trouble', () => {
  let stand: Stand;
  beforeEach(() => {
    stand = openStand(town);
  });
  afterEach(() => {
    stand.close();
  });

  it.each(troubles)('%s', async (_, change, kind) => {
    const adapter = adapterOf(stand);
    const home = await homeOf(adapter);
    stand.change(change);
    expect(await moverOf(adapter).join(PHOTON, calm)).toEqual(kind === null ? ok(undefined) : fail({ kind }));
    expect(stand.look().preferred).toEqual(town.preferred);
    expect(await moverOf(adapter).restore(home, calm)).toEqual(ok(undefined));
    expect(stand.look()).toMatchObject({ link: { ssidHex: HOME }, preferred: town.preferred, power: true });
  });

  it('looks for a network by its name before it asks again', async () => {
    stand.change(device({ stale: true }));
    expect(await moverOf(adapterOf(stand)).join(PHOTON, calm)).toEqual(ok(undefined));
    expect(stand.calls('osascript')).toEqual([['-l', 'JavaScript', '-', 'scan', 'en0', 'Photon-AB12']]);
  });

  it('says that the radio is off, and changes nothing', async () => {
    stand.change(() => ({ power: false }));
    const adapter = adapterOf(stand);
    for (const asked of [
      moverOf(adapter).join(PHOTON, calm),
      adapter.observe.home(calm),
      adapter.observe.scan?.(calm),
    ]) {
      expect(await asked).toEqual(fail({ kind: 'switched-off' }));
    }
    expect(stand.calls('networksetup').every(([verb]) => verb === '-getairportpower')).toBe(true);
  });

  it('says that there is no such adapter (any more)', async () => {
    const adapter = adapterOf(stand, 'en7');
    expect(await moverOf(adapter).join(PHOTON, calm)).toEqual(fail({ kind: 'no-adapter' }));
    expect(await adapter.observe.home(calm)).toEqual(fail({ kind: 'no-adapter' }));
  });

  it('does not wait for a program that hangs', async () => {
    stand.change(() => ({ hang: ['networksetup'] }));
    expect(await moverOf(adapterOf(stand)).join(PHOTON, calm)).toEqual(fail({ kind: 'tool-silent' }));
  });

  it('ends at once when it is cancelled', async () => {
    stand.change(joins('no-address'));
    const stop = new AbortController();
    const joining = moverOf(adapterOf(stand)).join(PHOTON, stop.signal);
    await expect.poll(() => stand.look().link?.ssidHex, { timeout: 10_000, interval: 20 }).toBe(PHOTON);
    stop.abort();
    expect(await joining).toEqual(fail({ kind: 'cancelled' }));
  });
});
