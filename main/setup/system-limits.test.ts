import { expect, test } from 'vitest';
import { ssidFromText, type Ssid } from '../../shared/domain/ssid';
import type { SeenNetwork } from '../../shared/domain/wifi-network';
import { fail, ok } from '../../shared/result';
import type { DeviceFilter } from '../../shared/setup/plan';
import type { SetupInstruction } from '../../shared/setup/snapshot';
import { namedBy } from './device-networks';
import { startSetup } from './setup';
import { fakePorts } from './testing/fake-ports';
import { FakeWorld, PHOTON } from './testing/fake-world';
import { scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

const suffix = (text: string): DeviceFilter => ({ kind: 'suffix', suffix: text });

/** A world in which the system keeps the names of networks to itself. */
function nameless(): { clock: VirtualClock; world: FakeWorld } {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  world.radioFaults.scan = () => ({ kind: 'names-hidden' });
  return { clock, world };
}

test.each([
  ['its whole name', { kind: 'ssid', ssid: PHOTON }],
  ['the end of its name', suffix('ab12')],
] as const)('where names are hidden the device is joined by %s', async (_, device) => {
  const { clock, world } = nameless();
  const end = await clock.until(startSetup(scripted({ device }), fakePorts(world, [])).finished);
  expect(end).toMatchObject({ outcome: 'verified', facts: { deviceSsid: PHOTON, homeRestored: true } });
});

test('where names are hidden and none was given, that is said at once', async () => {
  const { clock, world } = nameless();
  const end = await clock.until(startSetup(scripted(), fakePorts(world, [])).finished);
  expect(end).toMatchObject({ outcome: 'failed', error: { code: 'network-names-hidden' } });
  expect(end.elapsedMs).toBeLessThan(10_000);
});

test('an end of a name is a name only where it can be whole', () => {
  expect(namedBy(suffix('abcdef'))).toBe(ssidFromText('Photon-ABCDEF'));
  for (const filter of [suffix('b12'), suffix('büro'), { kind: 'any' } as const])
    expect(namedBy(filter)).toBeUndefined();
});

test.each([
  ['named, when it is the system', ok({ kind: 'local-network' } as const), 'local-network-blocked'],
  ['named, when it is a firewall', ok({ kind: 'firewall' } as const), 'firewall-blocks'],
  ['not guessed, when the system knows nothing', ok(null), 'device-unreachable'],
  ['not guessed, when the system cannot be asked', fail({ kind: 'tool-failed' } as const), 'device-unreachable'],
])('what keeps us from a device that is joined is %s', async (_, why, code) => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  const ports = fakePorts(world, []);
  const observe = { ...ports.wifi.observe, whyUnreachable: () => Promise.resolve(why) };
  world.deviceFaults.probe = () => ({ kind: 'unreachable' });
  const end = await clock.until(startSetup(scripted(), { ...ports, wifi: { ...ports.wifi, observe } }).finished);
  expect(end).toMatchObject({ outcome: 'failed', error: { code }, facts: { homeRestored: true } });
});

test.each([
  ['and what cannot be undone is told once', true, ['device-network-kept']],
  ['and nothing is said where all is undone', false, []],
])('this PC comes home, %s', async (_, stays, told) => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  const ports = fakePorts(world, []);
  const observe = { ...ports.wifi.observe, keepsDeviceNetwork: () => stays };
  let returns = 0;
  const restore: NonNullable<typeof ports.wifi.move>['restore'] = (...all) => {
    returns += 1;
    return ports.wifi.move?.restore(...all) ?? Promise.resolve(ok(undefined));
  };
  const move = ports.wifi.move === null ? null : { ...ports.wifi.move, restore };
  // The password is tried first: from there the PC comes home too.
  const plan = scripted({ checkPassword: true });
  const end = await clock.until(startSetup(plan, { ...ports, wifi: { ...ports.wifi, move, observe } }).finished);
  expect(end).toMatchObject({ outcome: 'verified', facts: { homeRestored: true } });
  expect(returns).toBeGreaterThan(1);
  expect(end.warnings.map(({ code }) => code)).toEqual(told);
});

test.each([
  ['one device may be in the air', [PHOTON], PHOTON],
  ['several may be', [PHOTON, ssidFromText('Photon-ZZ99') ?? PHOTON], null],
  ['none may be', [], null],
])('a person who joins is told the network only where %s', async (_, hinted, ssid) => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  const ports = fakePorts(world, []);
  const hints = (): Promise<readonly SeenNetwork[]> => Promise.resolve(hinted.map(asSeen));
  const wifi = { ...ports.wifi, move: null, observe: { ...ports.wifi.observe, scan: null, hints } };
  const setup = startSetup(scripted(), { ...ports, wifi });
  let told: SetupInstruction | null = null;
  setup.subscribe(({ instruction }) => {
    if (instruction?.kind === 'join-device-network') told = instruction;
  });
  await clock.until(setup.finished);
  expect(told).toEqual({ kind: 'join-device-network', ssid });
});

function asSeen(ssid: Ssid): SeenNetwork {
  return { ssid, rssi: -60, channel: null, on24GHz: true, security: 'unknown', unsupported: null };
}
