import { SSID_MAX_BYTES } from '../../shared/domain/ssid';
import type { PlainId } from '../../shared/texts/message';

/** Why the device cannot be told this name of a network, as the text that says so; null when it can (softap 3.6). */
export function nameProblem(name: string): PlainId | null {
  if (name === '') return 'network.nameEmpty';
  if (new TextEncoder().encode(name).length > SSID_MAX_BYTES) return 'network.nameLong';
  if (name.includes('"')) return 'network.nameQuote';
  return name.includes('\\') ? 'network.nameBackslash' : null;
}
