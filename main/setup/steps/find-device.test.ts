import { describe, expect, it, test } from 'vitest';
import { fail, ok } from '../../../shared/result';
import type { SetupSnapshot } from '../../../shared/setup/snapshot';
import type { WifiObserver } from '../../ports/wifi-adapter';
import { startSetup } from '../setup';
import { fakePorts } from '../testing/fake-ports';
import { FakeWorld, PHOTON } from '../testing/fake-world';
import { scripted } from '../testing/plans';
import { VirtualClock } from '../testing/virtual-clock';

test('a minute without a device in sight is one word to hold SETUP, and no news with every look', async () => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  world.mode = 'offline';
  const seen: SetupSnapshot[] = [];
  const setup = startSetup(scripted(), fakePorts(world));
  setup.subscribe((snapshot) => seen.push(snapshot));
  await clock.until(setup.finished);
  const looking = seen.filter(({ state, outcome }) => state === 'findDevice' && outcome === null);
  expect(looking.map(({ instruction }) => instruction)).toEqual([null, { kind: 'hold-setup-button' }]);
});

test.each([
  ['switched-off', 'wifi-off'],
  ['no-adapter', 'no-wifi-adapter'],
  ['service-down', 'wifi-service-down'],
  ['permission', 'wifi-permission'],
  ['unmanaged', 'wifi-unmanaged'],
  ['tool-silent', 'wifi-tool-failed'],
] as const)('a radio that cannot look (%s) is told within 15 s, without a word about a button', async (kind, code) => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  world.radioFaults.scan = () => ({ kind });
  const seen: SetupSnapshot[] = [];
  const setup = startSetup(scripted(), fakePorts(world));
  setup.subscribe((snapshot) => seen.push(snapshot));
  const end = await clock.until(setup.finished);
  expect(end).toMatchObject({ outcome: 'failed', error: { code } });
  expect(seen.every(({ instruction }) => instruction === null)).toBe(true);
  expect(clock.now()).toBeLessThan(15_000);
});

test('a program that cannot list networks keeps nobody from a device whose name is known', async () => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  world.radioFaults.scan = () => ({ kind: 'tool-failed' });
  const setup = startSetup(scripted({ device: { kind: 'ssid', ssid: PHOTON } }), fakePorts(world));
  expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'verified' });
});

test('a radio that is plugged in again in a moment is waited for', async () => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  let looks = 0;
  world.radioFaults.scan = () => (++looks <= 2 ? { kind: 'no-adapter' } : null);
  const setup = startSetup(scripted(), fakePorts(world));
  expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'verified' });
});

test('a device that an administrator hides is told as that, and without a word about a button', async () => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  world.mode = 'offline';
  world.barsDevices = true;
  const seen: SetupSnapshot[] = [];
  const setup = startSetup(scripted(), fakePorts(world));
  setup.subscribe((snapshot) => seen.push(snapshot));
  const end = await clock.until(setup.finished);
  expect(end).toMatchObject({ outcome: 'failed', error: { code: 'wifi-permission' } });
  expect(seen.every(({ instruction }) => instruction === null)).toBe(true);
  expect(clock.now()).toBeLessThan(15_000);
});

describe('a network of a device’s name that asks for a password', () => {
  it.each(['wep', 'wpa', 'wpa2', 'wpa3', 'wpa2-enterprise'] as const)('is not joined (%s)', async (security) => {
    const clock = new VirtualClock();
    const world = new FakeWorld(clock);
    world.deviceSecurity = security;
    let joins = 0;
    world.radioFaults.join = () => {
      joins += 1;
      return null;
    };
    const seen: SetupSnapshot[] = [];
    const setup = startSetup(scripted({ device: { kind: 'ssid', ssid: PHOTON } }), fakePorts(world));
    setup.subscribe((snapshot) => seen.push(snapshot));
    const end = await clock.until(setup.finished);
    expect(end).toMatchObject({ outcome: 'failed', error: { code: 'device-network-protected' } });
    expect([joins, world.position, world.commands]).toEqual([0, 'home', []]);
    const told = seen.filter(({ outcome }) => outcome === null).map(({ instruction }) => instruction);
    expect(told.filter((one) => one !== null)).toEqual([{ kind: 'restart-device', ssid: PHOTON }]);
  });

  it('is one to restart the device for, after which the setup goes on by itself', async () => {
    const clock = new VirtualClock();
    const world = new FakeWorld(clock);
    world.deviceSecurity = 'wpa2';
    const setup = startSetup(scripted(), fakePorts(world));
    setup.subscribe(({ instruction }) => {
      if (instruction?.kind === 'restart-device') world.deviceSecurity = 'open';
    });
    expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'verified', facts: { deviceSsid: PHOTON } });
  });

  it.each(['unknown', 'open'] as const)('is not any that is %s', async (security) => {
    const clock = new VirtualClock();
    const world = new FakeWorld(clock);
    world.deviceSecurity = security;
    expect(await clock.until(startSetup(scripted(), fakePorts(world)).finished)).toMatchObject({ outcome: 'verified' });
  });

  it('is somebody else’s beside an open one, which is joined', async () => {
    const clock = new VirtualClock();
    const world = new FakeWorld(clock);
    world.deviceSecurity = 'wpa2';
    const ports = fakePorts(world);
    const scan: WifiObserver['scan'] = async (signal) => {
      const heard = await ports.wifi.observe.scan?.(signal);
      if (heard?.ok !== true) return fail({ kind: 'tool-failed' });
      return ok(heard.value.map((one) => (one.ssid === PHOTON ? { ...one, namesake: 'open' as const } : one)));
    };
    const wifi = { ...ports.wifi, observe: { ...ports.wifi.observe, scan } };
    expect(await clock.until(startSetup(scripted(), { ...ports, wifi }).finished)).toMatchObject({
      outcome: 'verified',
    });
  });
});
