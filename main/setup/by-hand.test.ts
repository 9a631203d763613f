import { describe, expect, it } from 'vitest';
import { setupError } from '../../shared/errors/error-codes';
import type { WifiFault } from '../../shared/errors/wifi-faults';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { handHelps } from './by-hand';
import { nothingKnown } from './run';
import { startSetup, type Setup } from './setup';
import { fakePorts } from './testing/fake-ports';
import { FakeWorld, PHOTON } from './testing/fake-world';
import { scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

/** A run with a person, in a world where the radio fails as told. */
function scene(fails: 'join' | 'scan' | 'home' | 'restore', fault: WifiFault, inTheWay: WifiFault | null = null) {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  world.radioFaults[fails] = () => fault;
  const ports = fakePorts(world);
  const observe = { ...ports.wifi.observe, inTheWay: () => Promise.resolve(inTheWay) };
  const setup = startSetup(scripted({ interactive: true }), { ...ports, wifi: { ...ports.wifi, observe } });
  return {
    world,
    setup,
    ports,
    until: (wanted: (now: SetupSnapshot) => boolean) => clock.until(reached(setup, wanted)),
    clock,
  };
}

function reached(setup: Setup, wanted: (snapshot: SetupSnapshot) => boolean): Promise<SetupSnapshot> {
  return new Promise((resolve) => {
    if (wanted(setup.snapshot())) resolve(setup.snapshot());
    setup.subscribe((snapshot) => {
      if (wanted(snapshot)) resolve(snapshot);
    });
  });
}

const failed = ({ state }: SetupSnapshot): boolean => state === 'failed';
const told =
  (kind: string) =>
  (now: SetupSnapshot): boolean =>
    now.instruction?.kind === kind;

describe('a person takes over moving the PC', () => {
  it('goes on with everything that was chosen, knows the way home, and verifies', async () => {
    const { world, setup, until, clock } = scene('join', { kind: 'permission' });
    expect(await until(failed)).toMatchObject({
      error: { code: 'wifi-permission' },
      can: { byHand: true, retry: true },
      facts: { movedByHand: false },
    });
    setup.send({ kind: 'by-hand' });
    expect(await until(told('join-device-network'))).toMatchObject({ instruction: { ssid: PHOTON } });
    expect(setup.snapshot().facts.sentByHand).toBe(true);
    world.position = 'device';
    expect(await until(told('rejoin-own-network'))).toMatchObject({ instruction: { connection: 'Home' } });
    world.position = 'home';
    const end = await clock.until(setup.finished);
    expect(end).toMatchObject({ outcome: 'verified', error: null, facts: { movedByHand: true, sentByHand: false } });
  });

  it.each([
    [false, true],
    [true, false],
  ])('only where the PC is back by the way that it went: away %s', (away, helps) => {
    const { ports } = scene('join', { kind: 'permission' });
    const known = { ...nothingKnown(scripted()), away };
    expect(handHelps(setupError('wifi-permission'), { ports, known })).toBe(helps);
  });

  it.each([
    ['switched-off', 'wifi-off'],
    ['no-adapter', 'no-wifi-adapter'],
    ['service-down', 'wifi-service-down'],
    ['tool-failed', 'wifi-tool-failed'],
  ] as const)('also where nothing was known of the radio to begin with: %s', async (kind, code) => {
    const { world, setup, until, clock } = scene('home', { kind });
    expect(await until(failed)).toMatchObject({ error: { code }, can: { byHand: true, retry: true } });
    setup.send({ kind: 'by-hand' });
    await until(told('join-device-network'));
    world.position = 'device';
    await until(told('rejoin-own-network'));
    world.position = 'home';
    expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'verified', error: null });
  });

  it('is told once, while nobody answers, what may keep this computer from the device', async () => {
    const { world, setup, until, clock } = scene('join', { kind: 'permission' }, { kind: 'vpn', interface: 'wg0' });
    await until(failed);
    setup.send({ kind: 'by-hand' });
    await until(told('join-device-network'));
    const begun = clock.now();
    const warned = await until(({ warnings }) => warnings.length > 0);
    expect(warned).toMatchObject({ state: 'joinDevice', warnings: [{ code: 'vpn-in-the-way' }] });
    expect(clock.now() - begun).toBeLessThanOrEqual(35_000);
    await clock.until(clock.sleep(90_000, new AbortController().signal));
    expect(setup.snapshot().warnings).toHaveLength(1);
    world.position = 'device';
    await until(told('rejoin-own-network'));
    world.position = 'home';
    expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'verified' });
  });

  it('is not offered where the PC has still to be put back by the way it went', async () => {
    const { setup, until, world } = scene('restore', { kind: 'return-failed' });
    const now = await until(failed);
    expect(now).toMatchObject({ error: { code: 'rejoin-failed' }, can: { byHand: false, retry: true } });
    setup.send({ kind: 'by-hand' });
    expect(setup.snapshot().state).toBe('failed');
    expect(world.position).not.toBe('home');
  });
});

describe('a device that is in reach beside a cable, as the cloud is', () => {
  it('is listened for from the moment that it was sent away, by nobody moved, while it is still there', async () => {
    const clock = new VirtualClock();
    const world = new FakeWorld(clock);
    world.everythingReachable = true;
    world.leavesOnConnect = false;
    const ports = fakePorts(world);
    const wifi = { ...ports.wifi, observe: { ...ports.wifi.observe, scan: null }, move: null };
    const setup = startSetup(scripted(), { ...ports, wifi });
    const told: unknown[] = [];
    setup.subscribe(({ instruction }) => told.push(instruction));
    await clock.until(reached(setup, ({ state }) => state === 'verify'));
    expect([world.mode, world.listeners.size]).toEqual(['listening', 1]);
    expect(world.commands.filter((command) => command === 'connect-ap')).toHaveLength(1);
    world.leavesOnConnect = true;
    world.deviceLeaves();
    expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'verified', error: null });
    expect(told.filter((instruction) => instruction !== null)).toEqual([]);
  });
});

describe('where the names of networks are hidden', () => {
  it('joins the name on the label unseen', async () => {
    const { setup, until, clock } = scene('scan', { kind: 'names-hidden' });
    expect(await until(failed)).toMatchObject({ error: { code: 'network-names-hidden' } });
    setup.send({ kind: 'choose-device', ssid: PHOTON });
    expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'verified', facts: { homeRestored: true } });
  });

  it('goes on by itself with a look around once they are shown', async () => {
    const { world, setup, until, clock } = scene('scan', { kind: 'names-hidden' });
    await until(failed);
    world.radioFaults.scan = () => null;
    setup.send({ kind: 'retry' });
    expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'verified' });
  });
});
