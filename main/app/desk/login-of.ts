import type { ChosenNetwork } from '../../../shared/domain/wifi-network';
import type { LoginInput } from '../../../shared/ipc/contract';
import { Secret } from '../../../shared/secret';
import type { WifiLogin } from '../../../shared/setup/wifi-login';
import type { NetworkLogin } from './login-memory';
import type { SavedLogin } from './saved-login';

/**
 * What was typed, as the secret that it is; null: the log-in that was to be used for this network is not held any more.
 * A password alone changes only the password of an account that is held.
 */
export function loginOf(
  input: LoginInput,
  network: ChosenNetwork,
  held: NetworkLogin | null,
  saved: Pick<SavedLogin, 'of'>,
): WifiLogin | null {
  const own = held?.network.ssid === network.ssid ? held.login : null;
  switch (input.kind) {
    case 'none':
      return { kind: 'none' };
    case 'remembered':
      return own;
    case 'saved': {
      const password = saved.of(network.ssid);
      return password === null ? null : { kind: 'password', password };
    }
    case 'password': {
      const password = new Secret('wifi-password', input.password);
      return own?.kind === 'peap' ? { ...own, password } : { kind: 'password', password };
    }
    case 'peap': {
      const { identity, outerIdentity } = input;
      const password = new Secret('wifi-password', input.password);
      return { kind: 'peap', identity, outerIdentity, password, caPem: null };
    }
  }
}
