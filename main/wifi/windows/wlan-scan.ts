import type { SeenNetwork } from '../../../shared/domain/wifi-network';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok } from '../../../shared/result';
import type { Clock } from '../../ports/clock';
import type { WifiResult } from '../../ports/wifi-adapter';
import type { OwnProgram } from '../own-program';
import { seenNetworks } from '../seen-networks';
import { scannedAndAnnounced } from './announced-scan';
import { heardByWindows } from './heard-by-windows';
import { steadyList } from './steady-list';
import type { WlanClient } from './wlan-api/wlan-client';
import type { WlanNetwork } from './wlan-api/wlan-replies';

/** Which adapter scans, and with what. */
export interface WlanScan {
  readonly client: WlanClient;
  readonly guid: string;
  readonly clock: Clock;
  /** Whose `wlan-scan` hears Windows say that a scan is over; null: the list is looked at until it is steady. */
  readonly program: OwnProgram | null;
}

/** Scans anew: the list as it is when Windows says that the scan is over, else when it is steady. */
export async function scanBy(scan: WlanScan, signal: AbortSignal): WifiResult<readonly SeenNetwork[]> {
  const isCancelled = (): boolean => signal.aborted;
  if (isCancelled()) return fail({ kind: 'cancelled' });
  const networks = await newList(scan, signal);
  if (isCancelled()) return fail({ kind: 'cancelled' });
  return networks.ok ? ok(await withChannels(scan, networks.value)) : fail(scanFault(networks.error));
}

async function newList(
  { client, guid, clock, program }: WlanScan,
  signal: AbortSignal,
): WifiResult<readonly WlanNetwork[]> {
  if (program === null) return steadyList(client, guid, clock, signal);
  // Windows asks the person for the location here, in the name of the program that is in sight.
  const former = await client.networks(guid);
  if (!former.ok) return former;
  const isOver = await scannedAndAnnounced(program, guid, clock, signal);
  return isOver ? client.networks(guid) : steadyList(client, guid, clock, signal);
}

/** A driver that cannot list its access points says only less. */
async function withChannels(
  { client, guid }: WlanScan,
  networks: readonly WlanNetwork[],
): Promise<readonly SeenNetwork[]> {
  const accessPoints = await client.accessPoints(guid);
  return seenNetworks(heardByWindows(networks, accessPoints.ok ? accessPoints.value : []));
}

/** A refusal here is about the location, not about moving (wifi 3.2). */
function scanFault(fault: WifiFault): WifiFault {
  return fault.kind === 'permission' ? { kind: 'names-hidden' } : fault;
}
