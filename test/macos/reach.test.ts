import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import type { HomeConnection, WifiAdapter } from '../../main/ports/wifi-adapter';
import { putHome } from '../../main/setup/put-home';
import { fail, ok } from '../../shared/result';
import { openStand, type Stand } from './stand/open-stand';
import { unlinked } from './stand/world';
import { PHOTON, SPEED, adapterOf, calm, homeNetwork, homeOf, moverOf, town, withNetwork } from './town';

const shown = { jxa: true, profiler: true, summary: true };
const bare = { joins: 'no-address' } as const;

let stand: Stand;
beforeEach(() => {
  stand = openStand(town);
});
afterEach(() => {
  stand.close();
});

/** The home that a setup would note. */
async function remembered(adapter: WifiAdapter): Promise<HomeConnection> {
  const reach = await adapter.observe.reach?.(calm);
  if (reach?.ok !== true) throw new Error('nobody knows');
  return { ...(await homeOf(adapter)), reach: reach.value };
}

describe('what leads on from home', () => {
  it.each([
    ['both families', { hasIpv6: true }, 0, ['ipv4', 'ipv6', 'router']],
    ['no IPv4', { ...bare, hasIpv6: true }, null, ['ipv6']],
    ['nothing', bare, null, []],
  ] as const)('is remembered where it has %s, and is there again', async (_, traits, addressAt, reach) => {
    stand.change((world) => ({
      ...withNetwork(homeNetwork, traits)(world),
      link: { ssidHex: homeNetwork.ssidHex, addressAt },
    }));
    const adapter = adapterOf(stand);
    const home = await remembered(adapter);
    expect(home.reach).toEqual(reach);
    expect(await moverOf(adapter).join(PHOTON, calm)).toEqual(ok(undefined));
    expect(await putHome(adapter, home, systemClock(SPEED), calm)).toEqual(ok({ isCutOff: false }));
    expect(stand.look().link?.ssidHex).toBe(homeNetwork.ssidHex);
    expect(await adapter.observe.reach?.(calm)).toEqual(ok(reach));
  });
});

describe('home that gives no address any more', () => {
  async function lost(names: Partial<typeof town>): Promise<{ adapter: WifiAdapter; home: HomeConnection }> {
    stand.change(() => names);
    const adapter = adapterOf(stand);
    const home = await remembered(adapter);
    stand.change((world) => ({ ...withNetwork(homeNetwork, bare)(world), ...unlinked(Date.now()) }));
    return { adapter, home };
  }

  it.each([
    ['its name', { names: shown }],
    ['its id', { networkIds: true }],
  ])('is home by %s', async (_, names) => {
    const { adapter, home } = await lost(names);
    expect(await putHome(adapter, home, systemClock(SPEED), calm)).toEqual(ok({ isCutOff: true }));
    expect(await adapter.observe.isHome(home, calm)).toEqual(ok(true));
  });

  it('is not known again where neither is told', async () => {
    const { adapter, home } = await lost({});
    expect(await moverOf(adapter).restore(home, calm)).toEqual(fail({ kind: 'return-failed' }));
    expect(await adapter.observe.isHome(home, calm)).toEqual(ok(false));
  });
});
