import type { ErrorCode } from '../../shared/errors/error-codes';
import type { SetupState } from '../../shared/setup/states';

/** Where a retry lands: the first state that can mend it. States that are fulfilled already pass at once. */
const retryTargets: Record<ErrorCode, SetupState> = {
  'device-not-found': 'findDevice',
  'device-timeout': 'findDevice',
  'device-unreachable': 'findDevice',
  'device-protocol': 'findDevice',
  'device-refused': 'findDevice',
  'device-changed': 'findDevice',
  'device-stayed': 'findDevice',
  'network-name-unsupported': 'chooseNetwork',
  'password-invalid': 'chooseNetwork',
  'password-check-failed': 'chooseNetwork',
  'password-unchecked': 'chooseNetwork',
  'network-not-found': 'chooseNetwork',
  'network-downgraded': 'chooseNetwork',
  'wifi-credentials-rejected': 'chooseNetwork',
  'device-never-online': 'findDevice',
  offline: 'signIn',
  'not-particle': 'signIn',
  'cloud-error': 'signIn',
  'rate-limited': 'signIn',
  'token-invalid': 'signIn',
  'sign-in-refused': 'signIn',
  'one-time-code-needed': 'signIn',
  'customer-client-unsuitable': 'signIn',
  'not-owned': 'findDevice',
  'maybe-owned-by-other': 'findDevice',
  'owned-by-other': 'rejoinHome',
  'owned-but-offline': 'findDevice',
  'configured-unconfirmed': 'rejoinHome',
  'rejoin-failed': 'rejoinHome',
  'radio-busy': 'rememberHome',
  'no-wifi-adapter': 'rememberHome',
  'wifi-off': 'rememberHome',
  'wifi-permission': 'rememberHome',
  'wifi-service-down': 'rememberHome',
  'network-names-hidden': 'findDevice',
  'local-network-blocked': 'findDevice',
  'address-conflict': 'findDevice',
  'vpn-in-the-way': 'findDevice',
  'firewall-blocks': 'findDevice',
  'company-unreachable': 'signIn',
  'company-error': 'signIn',
  'company-disagrees': 'rejoinHome',
  'session-code-refused': 'signIn',
  'session-closed': 'signIn',
  'not-in-product': 'rejoinHome',
  'device-quarantined': 'rejoinHome',
  'device-on-older-network': 'chooseNetwork',
  'online-unseen': 'rejoinHome',
  'device-keeps-trying': 'chooseNetwork',
  'device-no-address': 'rejoinHome',
  'device-no-internet': 'rejoinHome',
  'device-cloud-blocked': 'rejoinHome',
  'device-cloud-unused': 'rejoinHome',
  'device-identity-refused': 'rejoinHome',
  'device-updating': 'rejoinHome',
  'device-first-start': 'rejoinHome',
  'device-safe-mode': 'rejoinHome',
  'device-crashed': 'rejoinHome',
  'device-dfu': 'rejoinHome',
  'device-wifi-off': 'findDevice',
  'device-not-joining': 'findDevice',
  'device-networks-cleared': 'findDevice',
  'device-no-power': 'rejoinHome',
  internal: 'signIn',
};

/** Once connect-ap was sent the cloud is asked again; the device is not set up a second time for the cloud's sake. */
export function retryTarget(code: ErrorCode, connectSent: boolean): SetupState {
  const target = retryTargets[code];
  return connectSent && target === 'signIn' ? 'rejoinHome' : target;
}

/** Every state that a retry can land in: before the way to the device it may have to pass by the internet. */
export const retryStates: readonly SetupState[] = [
  ...new Set<SetupState>([...Object.values(retryTargets), 'claimCode']),
];
