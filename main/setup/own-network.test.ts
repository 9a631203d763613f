import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../shared/result';
import type { WifiObserver, WifiResult } from '../ports/wifi-adapter';
import type { Ssid } from '../../shared/domain/ssid';
import { seeOwnNetwork } from './own-network';
import { fakePorts } from './testing/fake-ports';
import { FakeWorld, NETWORK } from './testing/fake-world';
import { VirtualClock } from './testing/virtual-clock';

const LIMIT_MS = 10_000;
type Look = (signal: AbortSignal) => WifiResult<Ssid | null>;

const silent: Look = (signal) =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(fail({ kind: 'cancelled' }));
    });
  });
const broken: Look = () => Promise.resolve(fail({ kind: 'tool-failed' }));
const answers: Look = () => Promise.resolve(ok(NETWORK));

function looking(...looks: readonly Look[]) {
  const clock = new VirtualClock();
  const abort = new AbortController();
  let asked = 0;
  const observe: WifiObserver = {
    ...fakePorts(new FakeWorld(clock)).wifi.observe,
    ownNetwork: (signal) => {
      asked += 1;
      return (looks[asked - 1] ?? answers)(signal);
    },
  };
  return { clock, abort, asked: () => asked, seen: seeOwnNetwork(observe, clock, LIMIT_MS, abort.signal) };
}

describe('the network that this computer is on', () => {
  it.each([
    ['did not answer in time', silent, LIMIT_MS],
    ['failed', broken, 0],
  ])('is asked for once more where the first look %s', async (_what, first, afterMs) => {
    const { clock, seen, asked } = looking(first);
    expect(await clock.until(seen)).toBe(NETWORK);
    expect(asked()).toBe(2);
    expect(clock.now()).toBe(afterMs);
  });

  it('is unknown after a second look without an answer', async () => {
    const { clock, seen, asked } = looking(silent, broken);
    expect(await clock.until(seen)).toBeNull();
    expect(asked()).toBe(2);
  });

  it('is asked for no more once nobody wants to know', async () => {
    const { abort, seen, asked } = looking(silent);
    abort.abort();
    expect(await seen).toBeNull();
    expect(asked()).toBe(1);
  });
});
