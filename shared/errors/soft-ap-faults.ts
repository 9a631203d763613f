import type { NameProblem } from '../domain/wifi-network';
import { setupError, type SetupError } from './error-codes';

export const softApCommands = [
  'version',
  'device-id',
  'scan-ap',
  'public-key',
  'set',
  'configure-ap',
  'connect-ap',
] as const;
export type SoftApCommand = (typeof softApCommands)[number];

/** What can go wrong between us and the device, as the softap room names it. */
export type SoftApFault =
  /** Nobody listens (connection refused), or refused by reset before any byte. */
  | { readonly kind: 'refused' }
  /** No route, or no answer to the connection attempt. */
  | { readonly kind: 'unreachable' }
  /** This computer itself forbids the connection: a rule of its firewall (wifi 2.2). */
  | { readonly kind: 'blocked' }
  /** Connected, but no complete reply within the command's limit. */
  | { readonly kind: 'silent'; readonly limitMs: number }
  /** The connection ended in the middle of a reply, or without one. */
  | { readonly kind: 'cut' }
  /** An answer that no Photon gives. */
  | { readonly kind: 'not-a-photon' }
  /** The empty body with which the device's parser turns a request down (softap 3). */
  | { readonly kind: 'request-rejected' }
  /** `r` was not 0. */
  | { readonly kind: 'result'; readonly r: number }
  /** Refused before sending. */
  | { readonly kind: 'name-unsupported'; readonly problem: NameProblem }
  | {
      readonly kind: 'password-form';
      readonly rule: 'wpa-length' | 'wep-form' | 'missing' | 'identity' | 'certificate';
    }
  /** No usable RSA key in the reply. */
  | { readonly kind: 'bad-key' }
  | { readonly kind: 'cancelled' };

/** The one table from what the device did to a code. `cancelled` never becomes an error: its caller stops. */
export function errorOfSoftApFault(fault: SoftApFault, command: SoftApCommand): SetupError {
  switch (fault.kind) {
    case 'refused':
    case 'unreachable':
      return setupError('device-unreachable', { command });
    case 'blocked':
      return setupError('firewall-blocks', { command });
    case 'silent':
      return setupError('device-timeout', { command, limitMs: fault.limitMs });
    case 'cut':
    case 'not-a-photon':
    case 'bad-key':
      return setupError('device-protocol', { command, saw: fault.kind });
    case 'request-rejected':
      return setupError('device-refused', { command });
    case 'result':
      return errorOfResult(fault.r, command);
    case 'name-unsupported':
      return setupError('network-name-unsupported', { problem: fault.problem });
    case 'password-form':
      return setupError(fault.rule === 'certificate' ? 'certificate-unusable' : 'password-invalid', {
        rule: fault.rule,
      });
    case 'cancelled':
      return setupError('internal', { command, saw: 'cancelled' });
  }
}

/** `r` of configure-ap and the others (softap 3.6, table of `r`). */
function errorOfResult(r: number, command: SoftApCommand): SetupError {
  if (command === 'configure-ap') {
    if (r === -2) return setupError('network-not-found', { r });
    if (r === -3) return setupError('network-name-unsupported', { r });
    if (r === -4) return setupError('password-invalid', { r });
  }
  return setupError('device-refused', { command, r });
}
