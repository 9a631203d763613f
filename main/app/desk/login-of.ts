import { Secret } from '../../../shared/secret';
import type { WifiLogin } from '../../../shared/setup/wifi-login';

/** What was typed, as the secret that it is; null is a network without a password. */
export function loginOf(password: string | null): WifiLogin {
  return password === null ? { kind: 'none' } : { kind: 'password', password: new Secret('wifi-password', password) };
}
