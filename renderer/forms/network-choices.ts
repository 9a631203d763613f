import type { SeenNetwork } from '../../shared/domain/wifi-network';
import { en } from '../i18n/en';
import { signalStrength } from '../components/SignalBars';

/** A network as a line in the list. */
export interface NetworkChoice {
  readonly network: SeenNetwork;
  /** Why it cannot be chosen, in words; null when it can. */
  readonly obstacle: string | null;
  readonly note: string;
}

/** Usable networks first, the strongest on top; the others stay visible with their reason. */
export function networkChoices(networks: readonly SeenNetwork[]): readonly NetworkChoice[] {
  return networks
    .map((network) => ({ network, obstacle: obstacleOf(network), note: noteOf(network) }))
    .sort((a, b) => Number(a.obstacle !== null) - Number(b.obstacle !== null) || b.network.rssi - a.network.rssi);
}

function obstacleOf({ unsupported, security }: SeenNetwork): string | null {
  if (unsupported !== null) return en.network.unsupported[unsupported];
  return security === 'wpa-enterprise' || security === 'wpa2-enterprise' ? en.network.enterprise : null;
}

function noteOf({ security, rssi }: SeenNetwork): string {
  return `${en.network.security[security]}, ${en.network.signal[signalStrength(rssi)]}`;
}
