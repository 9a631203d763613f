import type { Ssid } from '../../shared/domain/ssid';
import { ssidBytes } from '../../shared/domain/ssid';
import type { WifiSecurity } from '../../shared/domain/wifi-network';
import type { SoftApFault } from '../../shared/errors/soft-ap-faults';
import { fail, ok, type Result } from '../../shared/result';
import type { WifiLogin } from '../../shared/setup/wifi-login';
import type { WifiConfiguration } from '../ports/soft-ap-device';
import { enterpriseProblem } from './enterprise-fields';
import { nameProblem } from './name-rules';
import { badForm, wepPassword, wpaPassword } from './password-rules';
import type { ScanEntry } from './scan-reply';
import { secOfSecurity } from './security';

/** What `configure-ap` will say about the network, checked and not yet encrypted. */
export interface ConfigurePlan {
  readonly ssid: Uint8Array;
  readonly sec: number;
  readonly channel: number;
  readonly secret:
    | { readonly kind: 'none' }
    | { readonly kind: 'password'; readonly plain: Uint8Array }
    | Extract<WifiLogin, { kind: 'peap' | 'eap-tls' }>;
}

/** Checks everything that can be refused without asking the device; `seen` is this network in its scan, if known. */
export function planConfiguration(
  wanted: WifiConfiguration,
  seen: ScanEntry | undefined,
): Result<ConfigurePlan, SoftApFault> {
  const security = securityFor(wanted, seen);
  const secret = secretFor(security, wanted.login);
  if (!secret.ok) return secret;
  return ok({
    ssid: ssidBytes(wanted.ssid),
    sec: seen?.security === security ? seen.sec : secOfSecurity(security),
    channel: seen?.channel ?? 0,
    secret: secret.value,
  });
}

/** Why this name is not sent, or null. */
export function nameFault(ssid: Ssid): SoftApFault | null {
  const problem = nameProblem(ssidBytes(ssid));
  return problem === null ? null : { kind: 'name-unsupported', problem };
}

/**
 * The security to send. With `auto` the scan decides, but a log-in with a secret never becomes an open network:
 * an open namesake next door must not pass for the real one.
 */
function securityFor({ security, login }: WifiConfiguration, seen: ScanEntry | undefined): WifiSecurity {
  if (login.kind === 'peap' || login.kind === 'eap-tls') {
    const wish = security === 'auto' ? seen?.security : security;
    return wish === 'wpa' || wish === 'wpa-enterprise' ? 'wpa-enterprise' : 'wpa2-enterprise';
  }
  if (security !== 'auto') return security;
  if (login.kind === 'none' && seen?.namesake === 'open') return 'open';
  const fallback = login.kind === 'none' ? 'open' : 'wpa2';
  const found = seen?.security ?? 'unknown';
  return found === 'unknown' || found === 'wpa3' || found === 'open' ? fallback : found;
}

function secretFor(security: WifiSecurity, login: WifiLogin): Result<ConfigurePlan['secret'], SoftApFault> {
  if (login.kind === 'peap' || login.kind === 'eap-tls') {
    const problem = enterpriseProblem(login);
    return problem === null ? ok(login) : fail(problem);
  }
  if (security === 'open') return ok({ kind: 'none' });
  if (security === 'wpa-enterprise' || security === 'wpa2-enterprise') return badForm('identity');
  if (login.kind === 'none') return badForm('missing');
  const password = login.password.reveal();
  const plain = security === 'wep' ? wepPassword(password) : wpaPassword(password);
  return plain.ok ? ok({ kind: 'password', plain: plain.value }) : plain;
}
