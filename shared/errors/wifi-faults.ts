import { setupError, type SetupError } from './error-codes';

/** What can go wrong when the PC looks for or moves between networks, as the wifi room names it. */
export type WifiFault =
  | { readonly kind: 'network-gone' }
  | { readonly kind: 'join-refused' }
  | { readonly kind: 'no-address' }
  | { readonly kind: 'no-adapter' }
  | { readonly kind: 'switched-off' }
  | { readonly kind: 'permission' }
  /** There are networks, but the system keeps their names from this program. */
  | { readonly kind: 'names-hidden' }
  /** The device's network is joined, and the system keeps this program, and only it, from the device. */
  | { readonly kind: 'local-network' }
  /** Another network of this computer has the device's addresses (wifi 2.2). */
  | { readonly kind: 'same-addresses'; readonly interface: string }
  /** A tunnel is up, which may take the traffic to the device. */
  | { readonly kind: 'vpn'; readonly interface: string }
  /** This adapter cannot be told a network of that name. */
  | { readonly kind: 'name-unsuitable' }
  /** The system's own service for networks does not run. */
  | { readonly kind: 'service-down' }
  /** The previous connection could not be brought back. */
  | { readonly kind: 'return-failed' }
  /** The program, library or service that moves the radio did not do its part. */
  | { readonly kind: 'tool-failed' }
  | { readonly kind: 'cancelled' };

/** The one table from what the radio did to a code. */
export function errorOfWifiFault(fault: WifiFault): SetupError {
  switch (fault.kind) {
    case 'network-gone':
      return setupError('device-not-found', { saw: fault.kind });
    case 'join-refused':
    case 'no-address':
    case 'tool-failed':
    case 'name-unsuitable':
      return setupError('device-unreachable', { saw: fault.kind });
    case 'no-adapter':
      return setupError('no-wifi-adapter', { saw: fault.kind });
    case 'switched-off':
      return setupError('wifi-off', { saw: fault.kind });
    case 'permission':
      return setupError('wifi-permission', { saw: fault.kind });
    case 'names-hidden':
      return setupError('network-names-hidden', { saw: fault.kind });
    case 'local-network':
      return setupError('local-network-blocked', { saw: fault.kind });
    case 'same-addresses':
      return setupError('address-conflict', { saw: fault.kind, interface: fault.interface });
    case 'vpn':
      return setupError('vpn-in-the-way', { saw: fault.kind, interface: fault.interface });
    case 'service-down':
      return setupError('wifi-service-down', { saw: fault.kind });
    case 'return-failed':
      return setupError('rejoin-failed', { saw: fault.kind });
    case 'cancelled':
      return setupError('internal', { saw: 'cancelled' });
  }
}
