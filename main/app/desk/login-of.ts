import type { ChosenNetwork } from '../../../shared/domain/wifi-network';
import type { LoginInput } from '../../../shared/ipc/contract';
import type { HeldAccount } from '../../../shared/ipc/held-account';
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

/** What was typed, as the secret that it is; null: a part of it that was to be held is not held any more, or not chosen. */
export function loginOf(
  input: LoginInput,
  network: ChosenNetwork,
  { held, saved, files }: LoginParts,
): WifiLogin | null {
  switch (input.kind) {
    case 'none':
      return { kind: 'none' };
    case 'remembered':
      return held?.network.ssid === network.ssid ? held.login : null;
    case 'saved': {
      const password = saved.of(network.ssid);
      return password === null ? null : { kind: 'password', password };
    }
    case 'password':
      return { kind: 'password', password: new Secret('wifi-password', input.password) };
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

/** What the page may know of a log-in to a company's network; null: it is none, or to a network of another kind. */
export function accountOf(login: WifiLogin | null): HeldAccount | null {
  if (login?.kind !== 'peap' && login?.kind !== 'eap-tls') return null;
  const { kind: method, outerIdentity } = login;
  return { method, identity: login.kind === 'peap' ? login.identity : '', outerIdentity: outerIdentity ?? '' };
}
