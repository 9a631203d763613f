import type { Ssid } from '../../../shared/domain/ssid';
import { HOME, deviceNetwork, homeNetwork, town as calmTown } from '../../macos/town';
import type { AirNetwork, MacWorld } from '../../macos/stand/world';
import type { Town } from '../scenarios';

/** What only a Mac has. */
export interface MacTraits {
  /** `hidden`: no program is told any name; `shown`: every one is. Absent: as with macOS 15.6, a scan names networks. */
  readonly names?: 'hidden' | 'shown';
  /** The name of one more network in the air. */
  readonly neighbour?: Ssid;
  /** The person refuses this program the Local Network permission, for good or until a while after it was seen to be missing. */
  readonly localNetwork?: 'refused' | 'late';
  /** A rule of pf takes out what is sent to the device. */
  readonly filtered?: boolean;
}

const ways: Readonly<Record<NonNullable<Town['way']>, Partial<AirNetwork>>> = {
  'no-address': { joins: 'no-address' },
  refused: { joins: 'err3905', returns: 'never' },
  silent: { joins: 'hangs', returns: 'never' },
  gone: { joins: 'gone' },
  elsewhere: { subnet: '192.168.178' },
  deserted: { isDevice: false },
};

const named = {
  hidden: { jxa: false, profiler: false, summary: false },
  shown: { jxa: true, profiler: true, summary: true },
} as const;

/** A Mac as a story wants it, with a device of this name nearby. */
export function macWorld(town: Town, traits: MacTraits, photon: Ssid): MacWorld {
  const isAtHome = town.home !== 'nowhere' && town.switchedOff !== true;
  const { neighbour, names, filtered = false } = traits;
  const [, , ...others] = calmTown.air;
  return {
    ...calmTown,
    filtered,
    power: town.switchedOff !== true,
    air: [
      ...(town.home === 'nowhere' ? [] : [homeOfTown(town)]),
      photonNetwork(photon, town),
      ...others.filter(() => town.home !== 'nowhere'),
      ...(neighbour === undefined ? [] : [{ ...homeNetwork, ssidHex: neighbour, rssi: -70, subnet: '10.66.6' }]),
    ],
    // What the person knows has its place after home, so that the Mac goes home by itself.
    preferred: [...calmTown.preferred, ...(town.foreignProfile === true ? [photon] : [])],
    link: isAtHome ? { ssidHex: HOME, addressAt: homeOfTown(town).joins === 'no-address' ? null : 0 } : null,
    ...(names === undefined ? {} : { names: named[names] }),
  };
}

/** The network of the Mac's own. */
export function homeOfTown({ home, homeGives }: Town): AirNetwork {
  if (home === 'like-a-device') return { ...homeNetwork, subnet: '192.168.0' };
  if (homeGives !== 'ipv6' && homeGives !== 'nothing') return homeNetwork;
  return { ...homeNetwork, joins: 'no-address', hasIpv6: homeGives === 'ipv6' };
}

/** Does a network that gave these addresses lead to the internet? */
export function leadsOut(addresses: readonly string[]): boolean {
  return addresses.some((address) => !address.startsWith('fe80:'));
}

/** The network of the device. */
export function photonNetwork(ssidHex: Ssid, { way }: Town): AirNetwork {
  return { ...deviceNetwork, ssidHex, ...(way === undefined ? {} : ways[way]) };
}
