import { setupError, type SetupError } from './error-codes';

/** What can go wrong when the PC looks for or moves between networks, as the wifi room names it. */
export type WifiFault =
  | { readonly kind: 'network-gone' }
  | { readonly kind: 'join-refused' }
  | { readonly kind: 'no-address' }
  /** It was still trying when its time was over. */
  | { readonly kind: 'timeout' }
  /** A network was joined, and its addresses are not those that a device gives. */
  | { readonly kind: 'wrong-subnet' }
  | { readonly kind: 'no-adapter' }
  | { readonly kind: 'switched-off' }
  | { readonly kind: 'permission' }
  /** There are networks, but the system keeps their names from this program. */
  | { readonly kind: 'names-hidden' }
  /** The device's network is joined, and the system keeps this program, and only it, from the device. */
  | { readonly kind: 'local-network' }
  /** It is joined, and a rule of this computer's firewall takes out what is sent to the device. */
  | { readonly kind: 'firewall' }
  /** Another network of this computer has the device's addresses (wifi 2.2). */
  | { readonly kind: 'same-addresses'; readonly interface: string }
  /** A tunnel is up, which may take the traffic to the device. */
  | { readonly kind: 'vpn'; readonly interface: string }
  /** This adapter cannot be told a network of that name. */
  | { readonly kind: 'name-unsuitable' }
  /** The system leaves the adapter to another program. */
  | { readonly kind: 'unmanaged' }
  /** The system's own service for networks does not run. */
  | { readonly kind: 'service-down' }
  /** The previous connection could not be brought back. */
  | { readonly kind: 'return-failed' }
  /** The program, library or service that moves the radio did not do its part. */
  | { readonly kind: 'tool-failed' }
  /** It did not even answer in its time. */
  | { readonly kind: 'tool-silent' }
  | { readonly kind: 'cancelled' };

/** Did the program, library or service fail, rather than what it was asked to do? Then another may do it. */
export function isToolTrouble({ kind }: WifiFault): boolean {
  return kind === 'tool-failed' || kind === 'tool-silent';
}

/** The one table from what the radio did to a code. */
export function errorOfWifiFault(fault: WifiFault): SetupError {
  switch (fault.kind) {
    case 'network-gone':
      return setupError('device-not-found', { saw: fault.kind });
    case 'join-refused':
      return setupError('join-refused', { saw: fault.kind });
    case 'no-address':
      return setupError('join-no-address', { saw: fault.kind });
    case 'timeout':
      return setupError('join-timed-out', { saw: fault.kind });
    case 'wrong-subnet':
      return setupError('join-wrong-network', { saw: fault.kind });
    case 'tool-failed':
    case 'tool-silent':
    case 'name-unsuitable':
      return setupError('wifi-tool-failed', { saw: fault.kind });
    case 'unmanaged':
      return setupError('wifi-unmanaged', { saw: fault.kind });
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
    case 'firewall':
      return setupError('firewall-blocks', { saw: fault.kind });
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
