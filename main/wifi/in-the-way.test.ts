import { describe, expect, it } from 'vitest';
import { inTheWay } from './in-the-way';

const at = (address: string, netmask = '255.255.255.0') => [
  { address, netmask, family: 'IPv4' as const, internal: false },
];
const lo = [{ address: '127.0.0.1', netmask: '255.0.0.0', family: 'IPv4' as const, internal: true }];

describe('what is in the way to the device', () => {
  it('names a wired network with the device’s addresses, also a wider one', () => {
    const found = { kind: 'same-addresses', interface: 'eth0' };
    expect(inTheWay('wlan0', () => ({ lo, eth0: at('192.168.0.17'), wlan0: at('192.168.0.2') }))).toEqual(found);
    expect(inTheWay('wlan0', () => ({ eth0: at('192.168.7.1', '255.255.0.0') }))).toEqual(found);
  });

  it.each(['192.168.1.17', '10.0.0.5', '172.16.0.1'])('is not a network with others: %s', (address) => {
    expect(inTheWay('wlan0', () => ({ lo, eth0: at(address), wlan0: at('192.168.0.2') }))).toBeNull();
  });

  it('is not the Wi-Fi itself, and where that is not known only two such networks count', () => {
    expect(inTheWay('Wi-Fi', () => ({ 'Wi-Fi': at('192.168.0.2') }))).toBeNull();
    expect(inTheWay(null, () => ({ a: at('192.168.0.2') }))).toBeNull();
    expect(inTheWay(null, () => ({ a: at('192.168.0.2'), b: at('192.168.0.3') }))).toMatchObject({ interface: 'b' });
  });

  it.each(['tun0', 'wg0', 'utun4', 'ProtonVPN TUN', 'OpenVPN Wintun', 'tailscale0', 'nordlynx'])(
    'names a tunnel: %s',
    (name) => {
      expect(inTheWay('wlan0', () => ({ [name]: at('10.8.0.2') }))).toEqual({ kind: 'vpn', interface: name });
    },
  );

  it('leaves out what has no IPv4 address, as the tunnels that macOS keeps for itself', () => {
    const own = { address: 'fe80::1', netmask: 'ffff::', family: 'IPv6' as const, internal: false };
    expect(inTheWay('en0', () => ({ utun0: [own], docker0: at('172.17.0.1', '255.255.0.0') }))).toBeNull();
  });
});
