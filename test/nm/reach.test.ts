import { describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import { putHome } from '../../main/setup/put-home';
import { ok } from '../../shared/result';
import { adapterOf, calm, expectAtHomeAndClean, moverOf } from './expectations';
import { HOME, home, homeTown, photon } from './home-town';
import { standIsPossible } from './possible';
import { onStand, type Stand, type Way } from './stand';

const BOTH = { address: '10.0.0.7', gateway: '10.0.0.1', address6: '2001:db8::7' };

/** A computer whose home is like this. */
function onHome(way: Way, use: (stand: Stand) => Promise<void>): Promise<void> {
  return onStand({ ...homeTown, ways: { ...homeTown.ways, [home]: way } }, use);
}

describe.skipIf(!standIsPossible())('NetworkManager: what leads on from home', () => {
  it.each([
    ['both families', BOTH, ['ipv4', 'ipv6', 'router']],
    ['no router', { address: '10.0.0.7', gateway: '' }, ['ipv4']],
    ['no IPv4', { address: null, address6: '2001:db8::7' }, ['ipv6', 'router']],
    ['nothing', { address: null }, []],
  ] as const)('is seen where it has %s', (_, way, reach) =>
    onHome(way, async (stand) => {
      expect(await adapterOf(stand).observe.reach?.(calm)).toEqual(ok(reach));
    }),
  );

  it('is nothing at the device but an address', () =>
    onHome(BOTH, async (stand) => {
      const adapter = adapterOf(stand);
      expect(await moverOf(adapter).join(photon, calm)).toEqual(ok(undefined));
      expect(await adapter.observe.reach?.(calm)).toEqual(ok(['ipv4']));
    }));

  it.each([
    ['comes back a moment after the connection', { ...BOTH, addressAfterMs: 600 }, false],
    ['does not come back', { address: null }, true],
  ] as const)('is waited for, and %s', (_, later, isCutOff) =>
    onHome(BOTH, async (stand) => {
      const adapter = adapterOf(stand);
      await moverOf(adapter).join(photon, calm);
      await stand.change({ ways: { [home]: later } });
      const left = { connectionId: HOME, name: null, reach: ['ipv4', 'ipv6', 'router'] } as const;
      expect(await putHome(adapter, left, systemClock(4), calm)).toEqual(ok({ isCutOff }));
      await expectAtHomeAndClean(stand);
      const [wlan] = (await stand.look()).devices;
      expect(wlan?.addresses.includes(BOTH.address)).toBe(!isCutOff);
    }),
  );

  it('is not waited for where it has an address of IPv6 alone', () =>
    onHome({ address: null, address6: '2001:db8::7' }, async (stand) => {
      const adapter = adapterOf(stand);
      await moverOf(adapter).join(photon, calm);
      const left = { connectionId: HOME, name: null, reach: ['ipv6', 'router'] } as const;
      expect(await putHome(adapter, left, systemClock(4), calm)).toEqual(ok({ isCutOff: false }));
      await expectAtHomeAndClean(stand);
    }));
});
