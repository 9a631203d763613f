import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../shared/result';
import { openStand, type Stand } from './stand/open-stand';
import { unlinked } from './stand/world';
import { adapterOf, calm, HOME, homeNetwork, homeOf, moverOf, PHOTON, town, withNetwork } from './town';

describe('macOS: leaving the device by itself', () => {
  let stand: Stand;
  beforeEach(() => {
    stand = openStand(town);
  });
  afterEach(() => {
    stand.close();
  });

  it.each([
    ['with addresses of its own', {}],
    ['with the addresses of a device', { subnet: '192.168.0' }],
    ['with the addresses of a device, and open', { subnet: '192.168.0', security: 'NONE' }],
  ])('for a home %s is seen', async (_, traits) => {
    stand.change(withNetwork(homeNetwork, traits));
    const adapter = adapterOf(stand);
    await homeOf(adapter);
    expect(await moverOf(adapter).join(PHOTON, calm)).toEqual(ok(undefined));
    expect(await adapter.observe.isAtDevice?.(calm)).toEqual(ok(true));
    stand.change(() => unlinked(Date.now()));
    expect(await adapter.observe.isAtDevice?.(calm)).toEqual(ok(false));
    await expect.poll(() => stand.look().link?.ssidHex, { timeout: 10_000, interval: 20 }).toBe(HOME);
    await expect.poll(() => stand.addressesOf('en0'), { timeout: 10_000, interval: 20 }).toHaveLength(2);
    expect(await adapter.observe.isAtDevice?.(calm)).toEqual(ok(false));
  });

  it('for a protected home with the addresses of a device is seen, where no router can be told from another', async () => {
    stand.change(withNetwork(homeNetwork, { subnet: '192.168.0' }));
    stand.change(() => ({ hang: ['arp'] }));
    const adapter = adapterOf(stand);
    await homeOf(adapter);
    expect(await moverOf(adapter).join(PHOTON, calm)).toEqual(ok(undefined));
    expect(await adapter.observe.isAtDevice?.(calm)).toEqual(ok(true));
    stand.change(() => ({ link: { ssidHex: HOME, addressAt: 0 } }));
    expect(await adapter.observe.isAtDevice?.(calm)).toEqual(ok(false));
  });

  it('asks no program while an address tells', async () => {
    const adapter = adapterOf(stand);
    await homeOf(adapter);
    expect(await moverOf(adapter).join(PHOTON, calm)).toEqual(ok(undefined));
    const before = stand.look().calls.length;
    expect(await adapter.observe.isAtDevice?.(calm)).toEqual(ok(true));
    expect(stand.look().calls).toHaveLength(before);
  });
});
