import { expect, it } from 'vitest';
import type { Cloud, CloudSession } from '../../ports/cloud-session';
import { startSetup } from '../setup';
import { fakePorts } from '../testing/fake-ports';
import { FakeWorld } from '../testing/fake-world';
import { scripted } from '../testing/plans';
import { VirtualClock } from '../testing/virtual-clock';

/** One setup of a device that is online a while after the PC is home; the moments at which the cloud was looked at. */
async function looksWith(follow: (clock: VirtualClock, usual: CloudSession['follow']) => CloudSession['follow']) {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  world.joinMs = 12_000;
  const looks: number[] = [];
  world.cloudFaults.device = () => {
    looks.push(clock.now());
    return null;
  };
  const ports = fakePorts(world);
  const session: Cloud['session'] = (token) => {
    const usual = ports.cloud.session(token);
    const heard: CloudSession['follow'] = (listener, signal) => {
      usual.follow(listener, signal);
    };
    return { ...usual, follow: follow(clock, heard) };
  };
  const { finished } = startSetup(scripted({ name: null }), { ...ports, cloud: { ...ports.cloud, session } });
  const { outcome } = await clock.until(finished);
  return { outcome, after: looks.map((at) => at - (looks[0] ?? 0)) };
}

const opening =
  (ms: number) =>
  (clock: VirtualClock, usual: CloudSession['follow']): CloudSession['follow'] =>
  (listener, signal) => {
    clock.after(ms, () => {
      usual(listener, signal);
    });
  };

it('a stream that opens beside the first look at home spares the second, and its event is the proof', async () => {
  expect(await looksWith(opening(700))).toEqual({ outcome: 'verified', after: [0] });
});

it('behind a stream that opens later there is a look: who came online before it told nobody', async () => {
  const { outcome, after } = await looksWith(opening(1500));
  expect(outcome).toBe('verified');
  expect(after).toHaveLength(2);
  expect(after[1]).toBeCloseTo(1500, -3);
});

it('without a stream the looks are dense', async () => {
  const { outcome, after } = await looksWith(() => (listener) => {
    listener({ kind: 'lost' });
  });
  expect(outcome).toBe('verified');
  expect(after.length).toBeGreaterThan(3);
});
