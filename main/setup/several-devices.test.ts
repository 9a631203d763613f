import { expect, test } from 'vitest';
import type { Ssid } from '../../shared/domain/ssid';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { devicesAmong } from './device-networks';
import { startSetup } from './setup';
import { fakePorts } from './testing/fake-ports';
import { FakeWorld, PHOTON, ssid } from './testing/fake-world';
import { scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

/** A world with a second device, which is nearer or farther than the one that can be joined. */
function scene(otherRssi: number): { clock: VirtualClock; world: FakeWorld; other: Ssid } {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  const other = ssid('Photon-ZZ99');
  const alone = world.sights.bind(world);
  world.sights = () =>
    alone().flatMap((seen) => (seen.ssid === PHOTON ? [seen, { ...seen, ssid: other, rssi: otherRssi }] : [seen]));
  return { clock, world, other };
}

test('a person is asked which one, the strongest first, and that one is set up', async () => {
  const { clock, world, other } = scene(-30);
  const setup = startSetup(scripted({ interactive: true }), fakePorts(world));
  const asked = new Promise<SetupSnapshot>((resolve) => {
    setup.subscribe((snapshot) => {
      if (snapshot.question?.kind === 'which-device') resolve(snapshot);
    });
  });
  expect((await clock.until(asked)).question).toEqual({ kind: 'which-device', devices: [other, PHOTON] });
  expect(world.position).toBe('home');
  setup.send({ kind: 'choose-device', ssid: PHOTON });
  expect(await clock.until(setup.finished)).toMatchObject({ outcome: 'verified', facts: { deviceSsid: PHOTON } });
});

test('a script takes the strongest', async () => {
  const { clock, world } = scene(-80);
  const end = await clock.until(startSetup(scripted(), fakePorts(world)).finished);
  expect(end).toMatchObject({ outcome: 'verified', facts: { deviceSsid: PHOTON } });
});

test('the suffix of a device may be of any length, and what only looks alike is none', () => {
  const [usual] = new FakeWorld(new VirtualClock()).sights();
  if (usual === undefined) throw new Error('nothing in the air');
  const air = ['Photon-1', 'Photon-AB12', 'Photon-ABCDEF', 'photon-AB12', 'My Photon-AB12', 'Photon'].map(ssid);
  const found = devicesAmong(
    air.map((name) => ({ ...usual, ssid: name, security: 'open' })),
    { kind: 'any' },
  );
  expect(found).toEqual(air.slice(0, 3));
});
