import type { SeenNetwork } from '../../../shared/domain/wifi-network';
import { isToolTrouble, type WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import { seenNetworks, type HeardNetwork } from '../seen-networks';
import { scanByCoreWlan } from './core-wlan';
import type { MacRadio } from './mac-radio';
import { scanBySystemProfiler } from './system-profiler';

type Scan = (signal: AbortSignal) => Promise<Result<readonly SeenNetwork[], WifiFault>>;

/**
 * Scans by CoreWLAN and, where that names nothing, by `system_profiler` (wifi 4.3). `names-hidden`: there are networks,
 * and macOS keeps their names to itself; a second way that has shown itself useless is not tried again.
 */
export function airScanner(radio: MacRadio): Scan {
  let isSecondUseless = false;
  return async (signal) => {
    const first = await scanByCoreWlan(radio, null, signal);
    if (first.ok && (first.value.length === 0 || hasNames(first.value))) return ok(seenNetworks(first.value));
    if (!first.ok && !isToolTrouble(first.error)) return first;
    if (isSecondUseless) return first.ok ? fail({ kind: 'names-hidden' }) : first;
    const second = await scanBySystemProfiler(radio, signal);
    if (!second.ok) return first.ok && isToolTrouble(second.error) ? fail({ kind: 'names-hidden' }) : second;
    if (second.value.length === 0 || hasNames(second.value)) return ok(seenNetworks(second.value));
    isSecondUseless = true;
    return fail({ kind: 'names-hidden' });
  };
}

function hasNames(networks: readonly HeardNetwork[]): boolean {
  return networks.some((network) => network.ssidHex !== '');
}
