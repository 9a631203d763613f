import type { NetworkInterfaceInfo } from 'node:os';
import { expect, it } from 'vitest';
import type { System } from '../../../shared/domain/system';
import { askForLocalNetwork } from './local-network-question';

function reached(system: System, ...addresses: readonly string[]): readonly string[] {
  const calls: string[] = [];
  const more = { netmask: '255.255.255.0', family: 'IPv4', mac: '', internal: false, cidr: null } as const;
  const own = addresses.map((address): NetworkInterfaceInfo => ({ address, ...more }));
  askForLocalNetwork(
    system,
    (address) => calls.push(address),
    () => ({ en0: own }),
  );
  return calls;
}

it('a Mac is made to ask by one neighbour of its own network', () => {
  expect(reached('macos', '10.20.30.41', '172.16.0.9')).toEqual(['http://10.20.30.1:5609/']);
});

it('nobody is reached for without a network, or where no system asks', () => {
  expect(reached('macos', '169.254.3.4')).toEqual([]);
  expect(reached('windows', '10.20.30.41')).toEqual([]);
  expect(reached('linux', '10.20.30.41')).toEqual([]);
});
