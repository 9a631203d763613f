import { describe, expect, it } from 'vitest';
import { startSetup } from './setup';
import { fakePorts } from './testing/fake-ports';
import { FakeWorld } from './testing/fake-world';
import { scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

/** A PC that leaves the device's network by itself, so many times, while the device works on its settings. */
async function wandering(times: number) {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  let left = 0;
  world.deviceFaults['configure-ap'] = () => null;
  const ports = fakePorts(world);
  const gaps: number[] = [];
  const configure: typeof ports.device.configure = (...all) => {
    if (left < times) {
      left += 1;
      clock.after(1000, () => {
        world.position = 'nowhere';
        gaps.push(-clock.now());
      });
      // The device's answer never comes: without a watch this takes a minute to notice.
      return new Promise((resolve) => {
        all[2].addEventListener('abort', () => {
          gaps.push((gaps.pop() ?? 0) + clock.now());
          resolve({ ok: false, error: { kind: 'cancelled' } });
        });
      });
    }
    return ports.device.configure(...all);
  };
  const setup = startSetup(scripted(), { ...ports, device: { ...ports.device, configure } });
  return { end: await clock.until(setup.finished), gaps, world };
}

describe('the computer wanders off the device’s network', () => {
  it.each([1, 2])('%i times: noticed within a second, and rejoined', async (times) => {
    const { end, gaps, world } = await wandering(times);
    expect(end).toMatchObject({ outcome: 'verified', facts: { homeRestored: true } });
    expect(gaps).toHaveLength(times);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1000);
    expect(world.position).toBe('home');
  });

  it('a third time is said, with the PC back home', async () => {
    const { end, gaps, world } = await wandering(3);
    expect(end.error).toMatchObject({ code: 'switched-away', evidence: { saw: 'wandered-off' } });
    expect(gaps).toHaveLength(3);
    expect(world.position).toBe('home');
  });
});

describe('the computer leaves before the device has answered', () => {
  it.each([
    ['join-refused', 'switched-away'],
    ['no-address', 'switched-away'],
    ['timeout', 'switched-away'],
    // A network that has gone was not left, and what is wrong with the computer itself is told as that.
    ['network-gone', 'device-not-found'],
    ['switched-off', 'wifi-off'],
  ] as const)('and then the way there ends with %s: %s', async (kind, code) => {
    const clock = new VirtualClock();
    const world = new FakeWorld(clock);
    let joins = 0;
    world.radioFaults.join = () => (joins++ === 0 ? null : { kind });
    world.deviceFaults.probe = () => {
      world.position = 'nowhere';
      return { kind: 'unreachable' };
    };
    const end = await clock.until(startSetup(scripted(), fakePorts(world)).finished);
    expect(end).toMatchObject({ outcome: 'failed', error: { code }, facts: { homeRestored: true } });
    expect(joins).toBe(3);
  });
});
