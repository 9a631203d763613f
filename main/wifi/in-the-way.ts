import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';
import type { WifiFault } from '../../shared/errors/wifi-faults';
import { DEVICE_ADDRESS } from './device-subnet';

/** What `os.networkInterfaces()` tells, as far as it is used here. */
export type InterfaceTable = () => Readonly<
  Record<string, readonly Pick<NetworkInterfaceInfo, 'address' | 'netmask' | 'family' | 'internal'>[] | undefined>
>;

/** Names that the makers of tunnels give, on every system. They only word a hint (wifi 2.2). */
const TUNNEL =
  /^(?:tun|tap|wg|utun|ppp|ipsec|gpd|cscotun|zt|nordlynx|tailscale|proton)|vpn|wireguard|anyconnect|globalprotect|tailscale|zerotier/i;

/**
 * What else of this computer may keep traffic from the device: another network with the same addresses, or a tunnel.
 * Null: nothing is seen. `own`: the name of the Wi-Fi interface; null: not known, and then only two networks with these
 * addresses are one too many.
 */
export function inTheWay(own: string | null, interfaces: InterfaceTable = networkInterfaces): WifiFault | null {
  const others = Object.entries(interfaces()).filter(([name]) => name !== own);
  const withAddress = others.flatMap(([name, addresses = []]) =>
    addresses.filter(({ family, internal }) => family === 'IPv4' && !internal).map((address) => ({ name, ...address })),
  );
  const twins = withAddress.filter(({ address, netmask }) => isNeighbour(address, netmask));
  const [twin] = own === null ? twins.slice(1) : twins;
  if (twin !== undefined) return { kind: 'same-addresses', interface: twin.name };
  const tunnel = withAddress.find(({ name }) => TUNNEL.test(name));
  return tunnel === undefined ? null : { kind: 'vpn', interface: tunnel.name };
}

/** Is the device's address one of the network that this address is in? */
function isNeighbour(address: string, netmask: string): boolean {
  const mask = numberOf(netmask);
  return mask !== 0 && (numberOf(address) & mask) === (numberOf(DEVICE_ADDRESS) & mask);
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => (sum << 8) | Number(part), 0);
}
