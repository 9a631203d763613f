import { fail, ok, type Result } from '../../shared/result';
import type { WifiFault } from '../../shared/errors/wifi-faults';
import type { Clock } from '../ports/clock';
import type { HomeConnection, WifiAdapter } from '../ports/wifi-adapter';
import { limited } from '../ports/limited';

/**
 * Brings the former connection back and looks until it is up again as it was; tries again for as long as the system may
 * need with all its ways.
 * Fails with the last thing that the radio said, or `return-failed`.
 */
export async function putHome(
  adapter: WifiAdapter,
  home: HomeConnection,
  clock: Clock,
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  const { move, observe } = adapter;
  if (move === null) return ok(undefined);
  let last: WifiFault = { kind: 'return-failed' };
  const done = await limited(clock, move.returnLimitMs, signal, async (within) => {
    while (!within.aborted) {
      const restored = await move.restore(home, within);
      if (restored.ok && (await isBack(within))) return true;
      if (!restored.ok && restored.error.kind !== 'cancelled') last = restored.error;
      await clock.sleep(500, within);
    }
    return false;
  });
  return done ? ok(undefined) : fail(last);

  /** The address of a connection comes a moment after it; a connection that is never up is restored once more. */
  async function isBack(within: AbortSignal): Promise<boolean> {
    for (let look = 0; look < 10 && !within.aborted; look += 1) {
      const there = await observe.isHome(home, within);
      if (there.ok && there.value) return true;
      await clock.sleep(500, within);
    }
    return false;
  }
}
