import { existsSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import type { WifiAdapter } from '../../main/ports/wifi-adapter';
import { openNetsh } from '../../main/wifi/windows/netsh/netsh';
import { netshAdapter } from '../../main/wifi/windows/netsh/netsh-adapter';
import { fail, ok } from '../../shared/result';
import { networkNamed } from '../engine/practice-setup';
import { rememberedProfile } from './stand-in/remembered-profile';
import { buildSystemRoot } from './stand-in/system-root';
import { device, HOME_PROFILE, homeNetwork, usual, WindowsWorld, type StandInNetwork } from './stand-in/windows-world';

const world = new WindowsWorld();
const calm = new AbortController().signal;
const home = { connectionId: `profile:${HOME_PROFILE}`, name: HOME_PROFILE };
const unnamed = { connectionId: 'unnamed', name: null };
/** A process of its own for each look: faster would leave a slow machine too little time for one. */
const SPEED = 4;
const ownProfile = /^photon-setup-[0-9a-f]{12}$/;

afterAll(() => {
  world.close();
});
beforeEach(() => {
  world.become(usual);
  rmSync(`${world.file}.argv`, { force: true });
});

function adapter(language: string, interfaceName = 'Wi-Fi'): WifiAdapter {
  const clock = systemClock(SPEED);
  const netsh = openNetsh(buildSystemRoot(world, language), clock);
  return netshAdapter({ interfaceName, clock, netsh, interfaces: world.interfaces });
}

function calls(): readonly (readonly string[])[] {
  const lines = readFileSync(`${world.file}.argv`, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as string[]);
}

function deviceIs(change: Partial<StandInNetwork>): void {
  const networks = usual.networks.map((one) => (one.ssid === device ? { ...one, ...change } : one));
  world.become({ ...usual, networks });
}

describe.each(['en', 'de', 'fr', 'es', 'it', 'pt', 'ja', 'zh-CN'])('netsh in %s', (language) => {
  it('remembers the profile, joins, returns by it, and leaves nothing behind', async () => {
    const wifi = adapter(language);
    expect(rememberedProfile(await wifi.observe.home(calm))).toBe(HOME_PROFILE);
    expect(await wifi.move?.join(device, calm)).toEqual(ok(undefined));
    expect(world.link()).toMatchObject({
      isUp: true,
      ssid: device,
      profile: expect.stringMatching(ownProfile) as string,
    });
    expect(await wifi.observe.isHome(home, calm)).toEqual(ok(false));
    expect(await wifi.move?.restore(home, calm)).toEqual(ok(undefined));
    expect(await wifi.observe.isHome(home, calm)).toEqual(ok(true));
    expect(world.link()).toMatchObject({ isUp: true, profile: HOME_PROFILE });
    expect(world.profiles()).toEqual(usual.profiles.map(({ name }) => name));
    expect(existsSync(world.told()[0]?.detail.split(' ')[2] ?? '')).toBe(false);
  });

  it('lists what is in the air', async () => {
    const seen = await adapter(language).observe.scan?.(calm);
    const names = seen?.ok === true ? seen.value.map(({ ssid, security }) => [ssid, security]) : [];
    expect(names).toEqual([
      [device, 'open'],
      [homeNetwork, 'wpa2'],
      [networkNamed('Gast: Café'), 'open'],
    ]);
  });
});

describe('netsh after a crash', () => {
  it('goes home in another process that knows only the journal', async () => {
    expect(await adapter('de').move?.join(device, calm)).toEqual(ok(undefined));
    expect(await adapter('de').move?.restore(home, calm)).toEqual(ok(undefined));
    expect(world.link()).toMatchObject({ isUp: true, profile: HOME_PROFILE });
    expect(world.profiles()).toEqual(usual.profiles.map(({ name }) => name));
  });
});

describe('a join by netsh that fails', () => {
  it.each([
    ['gone', 'network-gone', { outcome: 'absent' }],
    ['gone, but still in its list', 'join-refused', { outcome: 'gone' }],
    ['refusing', 'join-refused', { outcome: 'refuses' }],
    ['a twin with a password', 'join-refused', { auth: 7 }],
    ['a twin that is somewhere else', 'wrong-subnet', { address: '10.0.0.5' }],
    ['without addresses', 'no-address', { outcome: 'silent' }],
  ] as const)('%s: %s', async (_what, kind, change) => {
    deviceIs(change);
    const wifi = adapter('de');
    expect(await wifi.move?.join(device, calm)).toEqual(fail({ kind }));
    expect(world.profiles()).toEqual(usual.profiles.map(({ name }) => name));
    expect(await wifi.move?.restore(home, calm)).toEqual(ok(undefined));
    expect(world.link()).toMatchObject({ isUp: true, profile: HOME_PROFILE });
  });

  it.each([
    ['radio', 'switched-off'],
    ['present', 'no-adapter'],
    ['service', 'service-down'],
  ] as const)('without %s: %s', async (name, kind) => {
    world.become({ ...usual, on: null });
    world.set(name, '0');
    expect(await adapter('pt').move?.join(device, calm)).toEqual(fail({ kind }));
    expect(await adapter('pt').observe.home(calm)).toEqual(fail({ kind }));
  });

  it('has no adapter of another name, and no netsh where there is no Windows', async () => {
    expect(await adapter('en', 'Wi-Fi 2').observe.home(calm)).toEqual(fail({ kind: 'no-adapter' }));
    const clock = systemClock(SPEED);
    const nowhere = netshAdapter({ interfaceName: 'Wi-Fi', clock, netsh: openNetsh('/nowhere', clock) });
    expect(await nowhere.observe.home(calm)).toEqual(fail({ kind: 'tool-failed' }));
  });
});

describe('netsh without consent to the location', () => {
  it('cannot list networks, but moves there and back', async () => {
    world.become({ ...usual, consent: false });
    const wifi = adapter('en');
    expect(await wifi.observe.scan?.(calm)).toEqual(fail({ kind: 'names-hidden' }));
    const subnetOnly = { connectionId: 'unnamed:{"router":null,"gateway":null,"subnet":"192.168.178"}', name: null };
    expect(await wifi.observe.home(calm)).toEqual(ok(subnetOnly));
    expect(await wifi.move?.join(device, calm)).toEqual(ok(undefined));
    expect(await wifi.move?.restore(unnamed, calm)).toEqual(ok(undefined));
    expect(await wifi.observe.isHome(unnamed, calm)).toEqual(ok(true));
    expect(world.link()).toMatchObject({ isUp: true, profile: HOME_PROFILE });
  });
});

describe('what netsh is given', () => {
  it('is one argument for each, a profile of somebody else never', async () => {
    const odd = 'x" & calc.exe & "';
    const mine = { name: 'photon-setup-mine', ssid: device, automatic: false };
    world.become({ ...usual, on: odd, profiles: [{ name: odd, ssid: homeNetwork, automatic: true }, mine] });
    const wifi = adapter('en');
    const back = { connectionId: `profile:${odd}`, name: odd };
    expect(rememberedProfile(await wifi.observe.home(calm))).toBe(odd);
    await wifi.move?.join(device, calm);
    expect(await wifi.move?.restore(back, calm)).toEqual(ok(undefined));
    expect(calls()).toContainEqual(['wlan', 'connect', `name=${odd}`, 'interface=Wi-Fi']);
    const deleted = calls().filter(([, verb]) => verb === 'delete');
    expect(deleted.map(([, , , name]) => name)).toEqual([expect.stringMatching(/^name=photon-setup-[0-9a-f]{12}$/)]);
    expect(world.profiles()).toEqual([odd, 'photon-setup-mine']);
  });
});
