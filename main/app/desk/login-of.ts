import type { ChosenNetwork } from '../../../shared/domain/wifi-network';
import type { LoginInput } from '../../../shared/ipc/contract';
import { Secret } from '../../../shared/secret';
import type { WifiLogin } from '../../../shared/setup/wifi-login';
import type { HeldCertificates } from '../certificates/certificate-desk';
import type { NetworkLogin } from './login-memory';
import type { SavedLogin } from './saved-login';

/** Where parts of a log-in are that do not travel with it. */
export interface LoginParts {
  /** The log-in of the setup before. */
  readonly held: NetworkLogin | null;
  /** What this computer itself keeps as a password. */
  readonly saved: Pick<SavedLogin, 'of'>;
  readonly files: HeldCertificates;
}

/**
 * What was typed, as the secret that it is; null: a part of it that was to be held is not held any more, or not chosen.
 * A password alone changes only the password of an account that is held.
 */
export function loginOf(
  input: LoginInput,
  network: ChosenNetwork,
  { held, saved, files }: LoginParts,
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
      return { kind: 'peap', identity, outerIdentity, password, caPem: files.authority() };
    }
    case 'eap-tls': {
      const identity = files.identity();
      const { kind, outerIdentity } = input;
      return identity === null ? null : { kind, outerIdentity, ...identity, caPem: files.authority() };
    }
  }
}
