import { SSID_MAX_BYTES } from '../../shared/domain/ssid';
import type { NameProblem } from '../../shared/domain/wifi-network';

/** Why the device cannot store these bytes as a name: it does not unescape JSON strings (softap 3.6). */
export function nameProblem(bytes: Uint8Array): NameProblem | null {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > SSID_MAX_BYTES) return 'too-long';
  if (bytes.includes(0x22)) return 'quote';
  if (bytes.includes(0x5c)) return 'backslash';
  return bytes.includes(0) ? 'nul' : null;
}
