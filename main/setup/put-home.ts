import { fail, ok, type Result } from '../../shared/result';
import type { WifiFault } from '../../shared/errors/wifi-faults';
import type { Clock } from '../ports/clock';
import type { HomeConnection, WifiAdapter } from '../ports/wifi-adapter';
import { limited } from '../ports/limited';

const PAUSE_MS = 500;

/**
 * Brings the former connection back and looks until it is up again as it was. Each try has the time that the system may
 * need with all its ways; another is begun while, by how long the last one took, it fits in that time too.
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
  const { returnLimitMs } = move;
  let last: WifiFault = { kind: 'return-failed' };
  const begun = clock.now();
  let tookMs = 0;
  while (!signal.aborted && clock.now() - begun + tookMs < returnLimitMs) {
    const since = clock.now();
    const restored = await limited(clock, returnLimitMs, signal, async (within) => {
      const moved = await move.restore(home, within);
      return moved.ok ? ok(await isBack(within)) : moved;
    });
    if (restored.ok && restored.value) return ok(undefined);
    if (!restored.ok && restored.error.kind !== 'cancelled') last = restored.error;
    tookMs = clock.now() - since;
    await clock.sleep(PAUSE_MS, signal);
  }
  return fail(last);

  /** The address of a connection comes a moment after it; a connection that is never up is restored once more. */
  async function isBack(within: AbortSignal): Promise<boolean> {
    for (let look = 0; look < 10 && !within.aborted; look += 1) {
      const there = await observe.isHome(home, within);
      if (there.ok && there.value) return true;
      await clock.sleep(PAUSE_MS, within);
    }
    return false;
  }
}
