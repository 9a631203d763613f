import { fail, ok, type Result } from '../../shared/result';
import type { WifiFault } from '../../shared/errors/wifi-faults';
import type { Clock } from '../ports/clock';
import type { HomeConnection, WifiAdapter } from '../ports/wifi-adapter';
import { limited } from '../ports/limited';
import { reachHome, type Homecoming } from './reach-home';

const PAUSE_MS = 500;

/**
 * Brings the former connection back and looks until it is up again, with all that led on from it. Each try has the time that
 * the system may need with all its ways; another is begun while, by how long the last one took, it fits in that time too.
 * A connection that is back and stays cut off is back all the same: more than the connection was not taken away.
 * Fails with the last thing that the radio said, or `return-failed`.
 */
export async function putHome(
  adapter: WifiAdapter,
  home: HomeConnection,
  clock: Clock,
  signal: AbortSignal,
): Promise<Result<Homecoming, WifiFault>> {
  const { move, observe } = adapter;
  if (move === null) return ok({ isCutOff: false });
  const { returnLimitMs } = move;
  let last: Result<Homecoming, WifiFault> = fail({ kind: 'return-failed' });
  const begun = clock.now();
  let tookMs = 0;
  while (!signal.aborted && clock.now() - begun + tookMs < returnLimitMs) {
    const since = clock.now();
    const restored = await limited(clock, returnLimitMs, signal, async (within) => {
      const moved = await move.restore(home, within);
      return moved.ok ? ok(await isBack(within)) : moved;
    });
    if (restored.ok && restored.value) last = ok(await reachHome(observe, home, clock, signal));
    else if (!restored.ok && restored.error.kind !== 'cancelled') last = restored;
    if (last.ok && !last.value.isCutOff) return last;
    tookMs = clock.now() - since;
    await clock.sleep(PAUSE_MS, signal);
  }
  return last;

  /** A connection is up a moment after it was asked for; one that is never up is restored once more. */
  async function isBack(within: AbortSignal): Promise<boolean> {
    for (let look = 0; look < 10 && !within.aborted; look += 1) {
      const there = await observe.isHome(home, within);
      if (there.ok && there.value) return true;
      await clock.sleep(PAUSE_MS, within);
    }
    return false;
  }
}
