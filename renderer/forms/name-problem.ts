import { SSID_MAX_BYTES } from '../../shared/domain/ssid';
import { en } from '../i18n/en';

/** Why the device cannot be told this name of a network, in words; null when it can (softap 3.6). */
export function nameProblem(name: string): string | null {
  if (name === '') return en.network.nameEmpty;
  if (new TextEncoder().encode(name).length > SSID_MAX_BYTES) return en.network.nameLong;
  if (name.includes('"')) return `${en.network.unsupported.quote}.`;
  return name.includes('\\') ? `${en.network.unsupported.backslash}.` : null;
}
