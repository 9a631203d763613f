import { Secret } from '../../../shared/secret';
import type { SetupPlan } from '../../../shared/setup/plan';
import type { WifiLogin } from '../../../shared/setup/wifi-login';
import { NETWORK, PASSWORD } from './fake-world';

export function password(text: string): WifiLogin {
  return { kind: 'password', password: new Secret('wifi-password', text) };
}

/** What a script asks for, with everything answered beforehand. */
export function scripted(changes: Partial<SetupPlan> = {}): SetupPlan {
  return {
    claim: { kind: 'token', token: new Secret('access-token', 'canary-token'), product: null },
    device: { kind: 'any' },
    network: { ssid: NETWORK, security: 'auto', hidden: false },
    login: password(PASSWORD),
    name: 'kitchen',
    takeOver: false,
    allowDowngrade: false,
    interactive: false,
    ...changes,
  };
}
