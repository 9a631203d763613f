import type { SeenNetwork } from '../../../shared/domain/wifi-network';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok } from '../../../shared/result';
import type { Clock } from '../../ports/clock';
import type { WifiResult } from '../../ports/wifi-adapter';
import { seenNetworks } from '../seen-networks';
import { heardByWindows } from './heard-by-windows';
import type { WlanClient } from './wlan-api/wlan-client';
import type { WlanNetwork } from './wlan-api/wlan-replies';

/** A driver has to end a scan within this time (wifi 3.3). */
const SCAN_LIMIT_MS = 4_000;
const LOOK_EVERY_MS = 500;
/** No scan of all channels is faster; what does not change any more after that is complete. */
const LEAST_MS = 2_000;
const STEADY_MS = 1_000;

/**
 * Scans anew, and reads the list until it is steady or the driver's time is over. The end is not announced to us: that
 * would need a callback from a foreign thread, which koffi does not survive the end of the program with (decision 4).
 */
export async function scanBy(
  client: WlanClient,
  guid: string,
  clock: Clock,
  signal: AbortSignal,
): WifiResult<readonly SeenNetwork[]> {
  if (signal.aborted) return fail({ kind: 'cancelled' });
  const started = await client.startScan(guid);
  if (!started.ok) return fail(scanFault(started.error));
  const begun = clock.now();
  let steadySince = begun;
  let names = '';
  for (;;) {
    await clock.sleep(LOOK_EVERY_MS, signal);
    if (aborted(signal)) return fail({ kind: 'cancelled' });
    const heard = await client.networks(guid);
    if (!heard.ok) return fail(scanFault(heard.error));
    const now = clock.now();
    if (namesOf(heard.value) !== names) steadySince = now;
    names = namesOf(heard.value);
    const isSteady = now - begun >= LEAST_MS && now - steadySince >= STEADY_MS;
    if (isSteady || now - begun >= SCAN_LIMIT_MS) return ok(await withChannels(client, guid, heard.value));
  }
}

/** A driver that cannot list its access points says only less. */
async function withChannels(
  client: WlanClient,
  guid: string,
  networks: readonly WlanNetwork[],
): Promise<readonly SeenNetwork[]> {
  const accessPoints = await client.accessPoints(guid);
  return seenNetworks(heardByWindows(networks, accessPoints.ok ? accessPoints.value : []));
}

/** A refusal here is about the location, not about moving (wifi 3.2). */
function scanFault(fault: WifiFault): WifiFault {
  return fault.kind === 'permission' ? { kind: 'names-hidden' } : fault;
}

function aborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

function namesOf(heard: readonly WlanNetwork[]): string {
  return heard
    .map(({ ssid }) => ssid ?? '')
    .sort()
    .join(' ');
}
