import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../shared/result';
import type { WifiMover } from '../ports/wifi-adapter';
import { putHome } from './put-home';
import { fakeRadio } from './testing/fake-ports';
import { FakeWorld } from './testing/fake-world';
import { VirtualClock } from './testing/virtual-clock';

const home = { connectionId: 'home-1', name: 'Home' };
/** What the fake radio states. */
const LIMIT_MS = 20_000;

/** A return whose tries take so long one after the other, the last of them for ever; `worksAt`: that one does it, and the `others` fail or only say so. */
async function returning(takesMs: readonly number[], worksAt: number, others: 'fail' | 'says-so' = 'fail') {
  const clock = new VirtualClock();
  const radio = fakeRadio(new FakeWorld(clock));
  const tries: { readonly at: number; isCutOff: boolean }[] = [];
  const restore: WifiMover['restore'] = async (_, signal) => {
    const one = { at: clock.now(), isCutOff: false };
    const number = tries.push(one) - 1;
    await clock.sleep(takesMs[Math.min(number, takesMs.length - 1)] ?? 0, signal);
    one.isCutOff = signal.aborted;
    const isDone = (number === worksAt && !one.isCutOff) || others === 'says-so';
    return isDone ? ok(undefined) : fail({ kind: 'return-failed' });
  };
  const isHome = () => Promise.resolve(ok(tries.length > worksAt));
  const move = radio.move === null ? null : { ...radio.move, restore };
  const wifi = { ...radio, observe: { ...radio.observe, isHome }, move };
  const back = await clock.until(putHome(wifi, home, clock, new AbortController().signal));
  return { back, tries, endedAt: clock.now() };
}

describe('the tries to bring a PC home', () => {
  it('go on for as long as the system may need', async () => {
    const { back, tries, endedAt } = await returning([1000], Infinity);
    expect(back).toEqual(fail({ kind: 'return-failed' }));
    expect(tries).toHaveLength(13);
    expect(endedAt).toBeLessThanOrEqual(LIMIT_MS);
  });

  it('go on where a radio only says that it is home', async () => {
    const { back, tries } = await returning([1000], 1, 'says-so');
    expect(back).toEqual(ok({ isCutOff: false }));
    expect(tries).toHaveLength(2);
  });

  it('are not begun where they would only be cut off', async () => {
    const { back, tries, endedAt } = await returning([15_000], 1);
    expect(back).toEqual(fail({ kind: 'return-failed' }));
    expect(tries).toEqual([{ at: 0, isCutOff: false }]);
    expect(endedAt).toBeLessThan(LIMIT_MS);
  });

  it('have that time each, the last one too', async () => {
    const { back, tries } = await returning([...Array.from({ length: 12 }, () => 1000), 15_000], 12);
    expect(back).toEqual(ok({ isCutOff: false }));
    expect(tries.at(-1)).toEqual({ at: 18_000, isCutOff: false });
  });

  it('end with that time where one hangs', async () => {
    const { back, tries, endedAt } = await returning([3_600_000], 0);
    expect(back).toEqual(fail({ kind: 'return-failed' }));
    expect(tries).toEqual([{ at: 0, isCutOff: true }]);
    expect(endedAt).toBeLessThanOrEqual(LIMIT_MS + 1000);
  });
});
