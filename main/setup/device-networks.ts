import { isDeviceNetwork } from '../../shared/domain/device-network';
import { ssidFromText, ssidText, type Ssid } from '../../shared/domain/ssid';
import type { SeenNetwork } from '../../shared/domain/wifi-network';
import type { DeviceFilter } from '../../shared/setup/plan';

/** The networks of the devices that are looked for, strongest first, without those that ask for a password. */
export function devicesAmong(networks: readonly SeenNetwork[], filter: DeviceFilter): readonly Ssid[] {
  return namesAmong(networks, filter, (network) => !asksForPassword(network));
}

/** Networks that have the name of a device that is looked for, and ask for a password, strongest first. */
export function protectedAmong(networks: readonly SeenNetwork[], filter: DeviceFilter): readonly Ssid[] {
  return namesAmong(networks, filter, asksForPassword);
}

/** The one network that a filter can mean, without a look around: device names end in 4 or 6 characters (softap 1.1). */
export function namedBy(filter: DeviceFilter): Ssid | undefined {
  if (filter.kind === 'ssid') return filter.ssid;
  if (filter.kind === 'any' || !/^(?:[A-Z0-9]{4}|[A-Z0-9]{6})$/i.test(filter.suffix)) return undefined;
  return ssidFromText(`Photon-${filter.suffix.toUpperCase()}`);
}

/** The networks that a device can be told to join: other devices are none. */
export function joinableAmong(networks: readonly SeenNetwork[]): readonly SeenNetwork[] {
  return networks.filter((network) => !isDeviceNetwork(network.ssid));
}

function namesAmong(
  networks: readonly SeenNetwork[],
  filter: DeviceFilter,
  fits: (network: SeenNetwork) => boolean,
): readonly Ssid[] {
  return networks
    .filter((network) => matches(network.ssid, filter) && fits(network))
    .sort((a, b) => b.rssi - a.rssi)
    .map(({ ssid }) => ssid);
}

/** A device's own network is open (softap 1.1); beside an open one, a protected one is somebody else's. */
function asksForPassword({ security, namesake }: SeenNetwork): boolean {
  return security !== 'open' && security !== 'unknown' && namesake !== 'open';
}

function matches(ssid: Ssid, filter: DeviceFilter): boolean {
  switch (filter.kind) {
    case 'any':
      return isDeviceNetwork(ssid);
    case 'ssid':
      return ssid === filter.ssid;
    case 'suffix':
      return isDeviceNetwork(ssid) && (ssidText(ssid) ?? '').toLowerCase().endsWith(filter.suffix.toLowerCase());
  }
}
