import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import type { HomeConnection, WifiAdapter } from '../../main/ports/wifi-adapter';
import { putHome } from '../../main/setup/put-home';
import { fail, ok } from '../../shared/result';
import { networkNamed } from '../engine/practice-setup';
import { bothWays } from './stand-in/both-ways';
import { device, HOME_PROFILE, homeNetwork, usual, WindowsWorld, type Outcome } from './stand-in/windows-world';

const world = new WindowsWorld();
const { native, byNetsh } = bothWays(world, 'en');
const calm = new AbortController().signal;

afterAll(() => {
  world.close();
});

function become(outcome: Outcome, consent = true): void {
  const networks = usual.networks.map((one) => (one.ssid === homeNetwork ? { ...one, outcome } : one));
  world.become({ ...usual, consent, networks });
}

/** The home that a setup would note. */
async function remembered({ observe }: WifiAdapter): Promise<HomeConnection> {
  const home = await observe.home(calm);
  const reach = await observe.reach?.(calm);
  if (!home.ok || reach?.ok !== true) throw new Error('no home');
  return { ...home.value, reach: reach.value };
}

function isHome(): boolean {
  const { isUp, ssid } = world.link();
  return isUp && ssid === homeNetwork;
}

function timesAsked(): number {
  return world.told().filter(({ what }) => what === 'profile').length;
}

describe.each([
  ['wlanapi.dll', native],
  ['netsh', byNetsh],
] as const)('what leads on from home, by %s', (way, adapter) => {
  beforeEach(() => {
    become('ok');
  });

  it.each([
    ['ok', ['ipv4', 'router']],
    ['ipv6', ['ipv6']],
    ['silent', []],
  ] as const)('is remembered of one that is "%s", and is there again', async (outcome, reach) => {
    become(outcome);
    const wifi = adapter();
    const home = await remembered(wifi);
    expect(home).toMatchObject({ name: HOME_PROFILE, reach });
    expect(await wifi.move?.join(device, calm)).toEqual(ok(undefined));
    expect(await wifi.observe.isHome(home, calm)).toEqual(ok(false));
    expect(await wifi.move?.restore(home, calm)).toEqual(ok(undefined));
    expect(await wifi.observe.isHome(home, calm)).toEqual(ok(true));
    await expect.poll(async () => await wifi.observe.reach?.(calm)).toEqual(ok(reach));
  });

  it('is asked for once more where it does not come, and then the PC is back without', async () => {
    const wifi = adapter();
    const home = await remembered(wifi);
    await wifi.move?.join(device, calm);
    world.set(`network ${homeNetwork}`, '7 84 silent 192.168.178.23 2437');
    expect(await putHome(wifi, home, systemClock(way === 'netsh' ? 4 : 40), calm)).toEqual(ok({ isCutOff: true }));
    expect(isHome()).toBe(true);
    if (way === 'wlanapi.dll') expect(timesAsked()).toBe(2);
  });
});

describe('home that Windows does not name, by wlanapi.dll', () => {
  it.each(['ipv6', 'silent'] as const)('is come back to where it is "%s"', async (outcome) => {
    become(outcome, false);
    const wifi = native();
    const home = await remembered(wifi);
    expect(home.name).toBeNull();
    await wifi.move?.join(device, calm);
    expect(await wifi.observe.isHome(home, calm)).toEqual(ok(false));
    expect(await putHome(wifi, home, systemClock(40), calm)).toEqual(ok({ isCutOff: false }));
    expect(isHome()).toBe(true);
  });

  it('is not known again where it gives no address any more', async () => {
    become('ok', false);
    const wifi = native();
    const home = await remembered(wifi);
    await wifi.move?.join(device, calm);
    world.set(`network ${homeNetwork}`, '7 84 silent 192.168.178.23 2437');
    expect(await wifi.move?.restore(home, calm)).toEqual(fail({ kind: 'return-failed' }));
  });
});

describe('home that Windows named once, and then no more, by wlanapi.dll', () => {
  async function leftBehind(): Promise<{ readonly wifi: WifiAdapter; readonly home: HomeConnection }> {
    become('ok');
    const wifi = native();
    const home = await remembered(wifi);
    await wifi.move?.join(device, calm);
    world.set('consent', '0');
    return { wifi, home };
  }

  it('is known by its router, in another process too', async () => {
    const { wifi, home } = await leftBehind();
    expect(await wifi.move?.restore(home, calm)).toEqual(ok(undefined));
    expect(isHome()).toBe(true);
    expect(await wifi.observe.isHome(home, calm)).toEqual(ok(true));
    expect(await native().observe.isHome(home, calm)).toEqual(ok(true));
  });

  it('is no other network with the same addresses', async () => {
    const { wifi, home } = await leftBehind();
    const office = networkNamed('Office: 2nd floor');
    const others = usual.networks.filter(({ ssid }) => ssid !== homeNetwork);
    const there = { ssid: office, auth: 7, quality: 70, outcome: 'ok', address: '192.168.178.40' } as const;
    world.become({ ...usual, consent: false, on: 'Office: 2nd floor', networks: [...others, there] });
    expect(await wifi.observe.isHome(home, calm)).toEqual(ok(false));
    expect(await wifi.move?.restore(home, calm)).toEqual(fail({ kind: 'return-failed' }));
    expect(await native().observe.isHome(home, calm)).toEqual(ok(false));
  });
});
