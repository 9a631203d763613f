import { fail, ok } from '../../../shared/result';
import type { Clock } from '../../ports/clock';
import type { WifiResult } from '../../ports/wifi-adapter';
import { SCAN_LIMIT_MS } from './announced-scan';
import type { WlanClient } from './wlan-api/wlan-client';
import type { WlanNetwork } from './wlan-api/wlan-replies';

const LOOK_EVERY_MS = 500;
/** No scan of all channels is faster; what does not change any more after that is complete. */
const LEAST_MS = 2_000;
const STEADY_MS = 1_000;

/** Asks for a scan, and reads the list until it is steady or the driver's time is over, where nobody says when that is. */
export async function steadyList(
  client: WlanClient,
  guid: string,
  clock: Clock,
  signal: AbortSignal,
): WifiResult<readonly WlanNetwork[]> {
  const isCancelled = (): boolean => signal.aborted;
  if (isCancelled()) return fail({ kind: 'cancelled' });
  const started = await client.startScan(guid);
  if (!started.ok) return started;
  const begun = clock.now();
  let steadySince = begun;
  let names = '';
  for (;;) {
    await clock.sleep(LOOK_EVERY_MS, signal);
    if (isCancelled()) return fail({ kind: 'cancelled' });
    const heard = await client.networks(guid);
    if (!heard.ok) return heard;
    const now = clock.now();
    if (namesOf(heard.value) !== names) steadySince = now;
    names = namesOf(heard.value);
    const isSteady = now - begun >= LEAST_MS && now - steadySince >= STEADY_MS;
    if (isSteady || now - begun >= SCAN_LIMIT_MS) return ok(heard.value);
  }
}

function namesOf(heard: readonly WlanNetwork[]): string {
  return heard
    .map(({ ssid }) => ssid ?? '')
    .sort()
    .join(' ');
}
