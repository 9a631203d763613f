import { isToolTrouble, type WifiFault } from '../../../shared/errors/wifi-faults';
import type { SeenNetwork } from '../../../shared/domain/wifi-network';
import { ok, type Result } from '../../../shared/result';
import { seenNetworks } from '../seen-networks';
import type { Nmcli } from './nmcli';
import { terseRows } from './nmcli-output';

/** Most scans take 1 to 5 s; nmcli would wait 15 s for one that never ends (wifi 5.3). */
const SCAN_LIMIT_MS = 12_000;
const LIST_LIMIT_MS = 5_000;

/**
 * Scans anew and lists what is in the air around one device, or around all (null). Where NetworkManager refuses a new
 * scan, as it does when asked too often, or has not ended it within the limit, its own newest list is taken (wifi 5.3).
 */
export async function scanWith(
  nmcli: Nmcli,
  device: string | null,
  signal: AbortSignal,
  limitMs = SCAN_LIMIT_MS,
): Promise<Result<readonly SeenNetwork[], WifiFault>> {
  const scanned = await nmcli.run(listArguments(device, 'yes'), limitMs, signal);
  if (scanned.ok && scanned.value.exit === 0) return ok(networksOf(scanned.value.output));
  if (!scanned.ok && !isToolTrouble(scanned.error)) return scanned;
  const listed = await nmcli.run(listArguments(device, 'no'), LIST_LIMIT_MS, signal);
  return listed.ok ? ok(networksOf(listed.value.output)) : listed;
}

/** The networks of a list with the fields SSID-HEX, CHAN, FREQ, SIGNAL and SECURITY, strongest first, each once. */
export function networksOf(output: string): readonly SeenNetwork[] {
  const rows = terseRows(output, 5).map(([ssidHex = '', channel = '', frequency = '', signal = '', security = '']) => ({
    ssidHex: /^(?:00)*$/.test(ssidHex) ? '' : ssidHex,
    channel: Number.parseInt(channel, 10) || null,
    frequency: Number.parseInt(frequency, 10) || null,
    rssi: dBm(Number.parseInt(signal, 10) || 0),
    security: securityOf(security),
  }));
  return seenNetworks(rows);
}

function listArguments(device: string | null, rescan: 'yes' | 'no'): readonly string[] {
  const fields = 'SSID-HEX,CHAN,FREQ,SIGNAL,SECURITY';
  const where = device === null ? [] : ['ifname', device];
  return ['-t', '-f', fields, 'device', 'wifi', 'list', ...where, '--rescan', rescan];
}

/** NetworkManager makes -100 to -40 dBm into 0 to 100 %. */
function dBm(percent: number): number {
  return Math.round(-100 + Math.min(100, Math.max(0, percent)) * 0.6);
}

/** Words of nmcli that are no language: none is open. OWE is nothing that the device knows. */
function securityOf(words: string): SeenNetwork['security'] {
  const has = (word: string): boolean => words.split(' ').includes(word);
  if (words === '') return 'open';
  if (has('802.1X')) return has('WPA1') && !has('WPA2') ? 'wpa-enterprise' : 'wpa2-enterprise';
  if (has('WPA2')) return 'wpa2';
  if (has('WPA1')) return 'wpa';
  if (has('WEP')) return 'wep';
  return has('WPA3') ? 'wpa3' : 'unknown';
}
