import { ssidText, type Ssid } from '../../../shared/domain/ssid';
import { HOME_PROFILE, homeNetwork, usual } from '../../windows/stand-in/windows-world';
import type { Outcome, StandInNetwork, WorldFacts } from '../../windows/stand-in/windows-world';
import { networkNamed } from '../../engine/practice-setup';
import type { TownRoom } from '../room/town-room';
import type { Town } from '../scenarios';

/** What only Windows has. */
export interface WindowsTraits {
  /** What it is moved with. */
  readonly way: 'wlanapi.dll' | 'netsh';
  /** What netsh speaks. */
  readonly language: Language;
  /** The person has not allowed the location; the label of the device is read to the program. */
  readonly consent?: 'missing';
  /** An administrator keeps the PC from every network but its own; Windows lists the others all the same, or not. */
  readonly barred?: 'shown' | 'hidden';
  /** The name of one more network in the air. */
  readonly neighbour?: Ssid;
}

export const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'ja', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

export const CAFE = 'Gast: Café';
export const cafe = networkNamed(CAFE);

const outcomes: Readonly<Record<NonNullable<Town['way']>, Outcome>> = {
  'no-address': 'silent',
  refused: 'refuses',
  silent: 'hangs',
  gone: 'gone',
  elsewhere: 'ok',
  deserted: 'ok',
};

/** A Windows computer as a story wants it, with a device of this name nearby. */
export function windowsWorldOf(
  town: Town,
  traits: WindowsTraits,
  { photon, network }: Pick<TownRoom, 'photon' | 'network'>,
): WorldFacts {
  const { consent, barred } = traits;
  const isAtHome = town.home !== 'nowhere' && town.switchedOff !== true;
  return {
    ...usual,
    byTown: true,
    scan: { ends: 'complete', afterMs: 200 },
    consent: consent === undefined,
    radio: town.switchedOff !== true,
    on: isAtHome ? HOME_PROFILE : null,
    networks: [...networksOf(town, photon, traits), ...(town.triesPassword === true ? [triedNetwork(network)] : [])],
    filters: barred === undefined ? [] : barringLists,
    profiles: [
      ...usual.profiles,
      ...(town.foreignProfile === true ? [profileOf(photon)] : []),
      ...(town.knowsAnother === true ? [profileOf(cafe)] : []),
    ],
  };
}

const barringLists = [
  { list: 'policy-denies', ssid: null },
  { list: 'policy-permits', ssid: homeNetwork },
] as const;

export function deviceNetworkOf(town: Town, photon: Ssid, traits: WindowsTraits): StandInNetwork {
  const address = town.way === 'elsewhere' ? '10.0.0.5' : '192.168.0.2';
  return { ssid: photon, auth: 1, quality: 93, outcome: outcomeOf(town, traits), address };
}

/** How the network of the device is, where it is there. */
export function outcomeOf({ way }: Town, { barred }: WindowsTraits): Outcome {
  if (barred !== undefined) return barred === 'shown' ? 'refuses' : 'absent';
  return way === undefined ? 'ok' : outcomes[way];
}

/** How the PC's own network is, where it is there. */
export function homeOutcomeOf({ homeGives }: Town): Outcome {
  if (homeGives === 'nothing') return 'silent';
  return homeGives === 'ipv6' ? 'ipv6' : 'ok';
}

/** Does a network with these addresses lead to the internet? */
export function leadsOut({ homeGives }: Town, addresses: readonly { readonly address: string }[] = []): boolean {
  const given = addresses.filter(({ address }) => !/^(?:169\.254\.|fe80:)/.test(address));
  return homeGives !== 'no-internet' && given.length > 0;
}

function networksOf(town: Town, photon: Ssid, traits: WindowsTraits): readonly StandInNetwork[] {
  const { neighbour } = traits;
  const [, , ...others] = usual.networks;
  const home = usual.networks
    .filter(({ ssid }) => ssid === homeNetwork)
    .map((network) => ({ ...network, outcome: homeOutcomeOf(town) }))
    .map((network) => (town.home === 'like-a-device' ? { ...network, address: '192.168.0.23' } : network));
  return [
    ...(town.home === 'nowhere' ? [] : home),
    deviceNetworkOf(town, photon, traits),
    ...(town.home === 'nowhere' ? [] : others),
    ...(neighbour === undefined
      ? []
      : [{ ssid: neighbour, auth: 7, quality: 40, outcome: 'ok' as const, address: '10.66.6.2' }]),
  ];
}

function triedNetwork({ ssid, password }: TownRoom['network']): StandInNetwork {
  return { ssid, auth: 7, quality: 80, outcome: 'ok', address: '192.168.1.20', frequency: 2437, password };
}

/** The person's own, by which Windows does not connect by itself. */
function profileOf(ssid: Ssid): WorldFacts['profiles'][number] {
  return { name: ssidText(ssid) ?? ssid, ssid, automatic: false };
}
