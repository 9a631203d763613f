import type { Ssid } from '../../shared/domain/ssid';
import type { Clock } from '../ports/clock';
import { limited } from '../ports/limited';
import type { WifiObserver } from '../ports/wifi-adapter';

/**
 * The network that this computer is on; null: none, or nobody can say. Asked once more where there is no answer within
 * the limit, in milliseconds: a computer that is busy, with its scan or at all, is slow once and not twice.
 */
export async function seeOwnNetwork(
  { ownNetwork }: WifiObserver,
  clock: Clock,
  limitMs: number,
  signal: AbortSignal,
): Promise<Ssid | null> {
  if (ownNetwork === undefined) return null;
  const look = () => limited(clock, limitMs, signal, (within) => ownNetwork(within));
  const first = await look();
  const seen = first.ok || signal.aborted ? first : await look();
  return seen.ok ? seen.value : null;
}
