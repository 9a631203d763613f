import { ssidText } from '../../../shared/domain/ssid';
import { fail, ok } from '../../../shared/result';
import { Secret } from '../../../shared/secret';
import type { SavedPasswords } from '../../ports/saved-passwords';
import type { MacRadio } from './mac-radio';
import { preferredNetworks } from './preferred-networks';

/** macOS asks the person for the password of an administrator, and waits for them. */
const ASKING_LIMIT_MS = 120_000;
/** `errSecItemNotFound`, as `security` ends with it. */
const NOT_KEPT = 44;
const KIND = 'AirPort network password';

/** The passwords in the keychain, through the system's own `security`; they come on standard output only. */
export function keychainPasswords(radio: MacRadio): SavedPasswords {
  return {
    networks: async (signal) => {
      const preferred = await preferredNetworks(radio, signal);
      return preferred.ok ? (preferred.value ?? []) : [];
    },
    password: async (ssid, signal) => {
      const name = ssidText(ssid);
      if (name === undefined || name.includes('\0')) return fail('not-kept');
      const args = ['find-generic-password', '-D', KIND, '-a', name, '-w'];
      const answer = await radio.tools('security', { args, limitMs: ASKING_LIMIT_MS }, signal);
      if (!answer.ok) return fail('no-answer');
      const { exit, said } = answer.value;
      if (exit !== 0) return fail(exit === NOT_KEPT ? 'not-kept' : 'refused');
      const password = said.replace(/\n$/, '');
      return password === '' ? fail('not-kept') : ok(new Secret('wifi-password', password));
    },
  };
}
